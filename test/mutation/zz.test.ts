import { it } from 'vitest';
import { call } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { scenario, smallTests } from '../cli/support/small-tests.ts';
const folder = new Folder();
it('x', () => {
  const rules = smallTests(folder, [
  scenario('open', { open: true, items: [] }, 'permitted'),
  scenario('nothing late', { open: false, items: [] }, 'prohibited'),
  scenario('one late', { open: false, items: [{ late: true }] }, 'permitted'),
]);
  console.log(call(['test', '--rules', rules, '--mutate']).stdout);
  console.log(call(['test', '--rules', rules, '--mutate', '--format', 'json']).stdout.slice(-2600));
});
