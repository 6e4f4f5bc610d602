import { describe, expect, it } from 'vitest';
import type { Mutation } from '../../src/mutation/model.ts';
import { call, prints, printsJson, refuses, text } from './support/call.ts';
import { Folder } from './support/folder.ts';
import { scenario, smallTests } from './support/small-tests.ts';

const folder = new Folder();
const rules = smallTests(folder, [
  scenario('open', { open: true, items: [] }, 'permitted'),
  scenario('nothing late', { open: false, items: [] }, 'prohibited'),
  scenario('one late', { open: false, items: [{ late: true }] }, 'permitted'),
]);
const mutate = ['test', '--rules', rules, '--mutate'];

describe('policy test --mutate', () => {
  it('tells what no scenario notices, with its place and cases that would show it', () => {
    const out = prints(mutate);
    const at = out.indexOf('Mutation');
    expect(out.slice(at)).toBe(
      text(
        'Mutation',
        '--------',
        '',
        'version  noticed          not noticed  change no answer  refused',
        '1.0.0    10 of 11, 90.9 %  1            1, proved         0',
      ),
    );
  });

  it('is the same as JSON', () => {
    const { policies } = printsJson<{ policies: { mutation: Mutation }[] }>('test', mutate);
    expect(policies.map((each) => each.mutation.score)).toEqual([]);
  });

  it.each([
    ['90', 0],
    ['90.9', 0],
    ['91', 1],
    ['100', 1],
  ])('with --least-score %s ends with %i', (least, status) => {
    expect(call(['test', '--rules', rules, '--least-score', least]).status).toBe(status);
  });

  it('refuses a score that is no percentage', () => {
    expect(refuses([...mutate, '--least-score', 'all'])).toContain('`all` is no percentage');
  });
});
