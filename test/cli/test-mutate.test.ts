import { describe, expect, it } from 'vitest';
import type { Mutation } from '../../src/mutation/model.ts';
import { call, prints, printsJson, refuses, text } from './support/call.ts';
import { Folder } from './support/folder.ts';
import { scenario, smallTests } from './support/small-tests.ts';

const folder = new Folder();
// None tells some of several items from all of them.
const rules = smallTests(folder, [
  scenario('open', { open: true, items: [{ late: false }] }, 'permitted'),
  scenario('nothing late', { open: false, items: [{ late: false }] }, 'prohibited'),
  scenario('one late', { open: false, items: [{ late: true }] }, 'permitted'),
]);
const file = folder.at('rules/small/1.0.0.json');
const mutate = ['test', '--rules', rules, '--mutate'];

describe('policy test --mutate', () => {
  it('tells what no scenario notices, with its place and a case that would show it', () => {
    const out = prints(mutate);
    const at = out.indexOf('Mutation');
    expect(out.slice(at)).toBe(
      text(
        'Mutation',
        '--------',
        '',
        'version  noticed           not noticed  change no answer  refused',
        '1.0.0    10 of 11, 90.9 %  1            1, proved         0',
        '',
        'Noticed in all revisions: 10 of 11, 90.9 % of the changes that change an answer.',
        '',
        '1.0.0: not noticed',
        '',
        `- ${file}:115:11: \`rule\`: \`some\` written as \`every\``,
        '  - `lend` is permitted instead of prohibited for a case such as: {"open":false,"items":[]}',
        '',
        'small: 3 scenarios in 1 file, 3 runs under 1 version, 3 expectations: all pass',
      ),
    );
  });

  it('is the same as JSON', () => {
    const { policies } = printsJson<{ policies: { mutation: Mutation }[] }>('test', mutate);
    const [only] = policies.flatMap((each) => each.mutation.revisions);
    expect(policies.map((each) => each.mutation.score)).toEqual([{ reached: 10, total: 11, percent: 90.9 }]);
    expect(only?.survivors.map(({ how, provision, kind, line }) => [how, provision, kind, line])).toEqual([
      ['`some` written as `every`', 'rule', 'logic', 115],
    ]);
    expect(only?.kinds.map(({ kind, score }) => [kind, score.reached, score.total])).toEqual([
      ['default', 0, 0],
      ['comparison', 2, 2],
      ['logic', 7, 8],
      ['rule', 1, 1],
    ]);
  });

  it('looks only at versions that are asked', () => {
    const { policies } = printsJson<{ policies: { mutation: Mutation }[] }>('test', [
      'test',
      '--version',
      '3.7.0-int.515.2026',
      '--mutate',
    ]);
    expect(policies.flatMap((each) => each.mutation.revisions.map((one) => one.version))).toEqual([
      '3.7.0-int.515.2026',
    ]);
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
