import { smallPolicy } from '../../support/small-policy.ts';
import type { Folder } from './folder.ts';

const open = { fact: 'open', operator: 'equal', value: true };
const late = { fact: 'items[].late', operator: 'equal', value: true };

/** Something that a page must never take for its own markup. */
export const NASTY = '<script>alert("1")</script> & <b>bold</b>';

/** A policy of one revision with scenarios; gives its folder of rules. */
export function smallTests(folder: Folder, scenarios: readonly object[]): string {
  const rule = { any: [open, { some: 'items', where: { condition: 'marked' } }] };
  folder.write('rules/small/policy.json', {
    policy: 'small',
    title: 'Small & <new>',
    timeZone: 'Europe/Amsterdam',
  });
  folder.write('rules/small/1.0.0.json', smallPolicy(rule, { always: true }, late));
  folder.write('rules/small/scenarios/all.json', { scenarios });
  return folder.at('rules');
}

export const scenario = (title: string, written: object, status: string | null): object => ({
  title,
  citation: '§ 3',
  case: written,
  expect: { '1.0.0': { lend: status } },
});
