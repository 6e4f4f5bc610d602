import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Impact } from '../../src/impact/model.ts';
import { call, linesOf, prints, printsJson, refuses, text } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { asLines, PEOPLE } from './population.ts';

const folder = new Folder();
const people = folder.write('people.ndjson', asLines(PEOPLE));
const A_TO_B = ['impact', '3.4.0', '3.5.0'];
/** Leaves out what takes long. */
const COUNTS = ['--samples', '0', '--look-at', '0'];

describe('policy impact', () => {
  it('prints JSON by its schema', () => {
    const impact = printsJson<Impact>('impact', [...A_TO_B, people]);
    expect(impact.population).toEqual({
      name: people,
      rows: 12,
      bad: 0,
      synthetic: 12,
      hypothetical: 0,
      notes: [
        'All rows are synthetic: drawn at random by a program, nobody’s. The counts say nothing of how many real people there are.',
      ],
    });
    expect(impact.changedRows).toBe(4);
    expect(impact.actions.map(({ action, changed }) => [action, changed])).toEqual([
      ['hold', 4],
      ['notify', 3],
      ['hold-pending-warrant', 0],
      ['disclose', 0],
    ]);
    expect(impact.samples.map(({ action, from, to, row }) => `${action} ${from} ${to} ${row}`)).toEqual([
      'hold prohibited permitted 1',
      'hold prohibited permitted 2',
      'hold prohibited permitted 3',
      'hold undetermined undetermined 10',
      'notify prohibited permitted 1',
      'notify prohibited permitted 2',
      'notify prohibited permitted 3',
      'notify undetermined undetermined 10',
      'hold-pending-warrant undetermined undetermined 11',
    ]);
  });

  it('is the difference of two batches', () => {
    const statuses = (version: string): Record<string, string>[] =>
      linesOf(prints(['batch', people, '--version', version])).map((line) => JSON.parse(line).actions);
    const [before, after] = [statuses('3.4.0'), statuses('3.5.0')];
    const { actions } = printsJson<Impact>('impact', [...A_TO_B, people, ...COUNTS]);
    for (const { action, transitions } of actions) {
      const counted = new Map<string, number>();
      for (const [at, each] of before.entries()) {
        const key = `${each[action]} ${after[at]?.[action]}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
      expect(new Map(transitions.map((each) => [`${each.from} ${each.to}`, each.rows]))).toEqual(counted);
    }
  });

  it('prints text: whose cases, answers, why, what is open, samples', () => {
    const page = prints([...A_TO_B, people, '--samples', '1']);
    expect(linesOf(page).slice(0, 20)).toEqual([
      'nyc-detainer: 3.4.0 → 3.5.0',
      '===========================',
      '',
      `${people}: 12 rows, of which 4 get another answer for at least one action.`,
      '',
      'All rows are synthetic: drawn at random by a program, nobody’s. The counts say nothing of how many real people there are.',
      '',
      'Answers',
      '-------',
      '',
      'hold',
      '',
      'agency      before        after         rows  answer',
      'correction  prohibited    permitted     2     changes',
      'correction  prohibited    prohibited    1     stays',
      'correction  undetermined  undetermined  1     stays',
      'police      permitted     permitted     1     stays',
      'police      prohibited    permitted     1     changes',
      'police      prohibited    prohibited    1     stays',
      'police      undetermined  undetermined  1     stays',
    ]);
    expect(page.match(/^\S.*\n-+$/gm)?.map((each) => each.split('\n')[0])).toEqual([
      'Answers',
      'Why answers change',
      'Undetermined',
      'Sample cases, explained by the reference',
    ]);
    expect(page).toContain(
      'hold, under 3.4.0 and 3.5.0: 3 rows\n\nAll were looked at for what would settle them.\n',
    );
    expect(page).toContain('hold, notify: prohibited → permitted, row 1, synthetic-0-1\n');
  });

  it('prints markdown with the samples folded away', () => {
    const page = prints([...A_TO_B, people, '--format', 'markdown', '--samples', '1']);
    expect(linesOf(page)[0]).toBe('## nyc-detainer: 3.4.0 → 3.5.0');
    expect(page.match(/^#+ .*$/gm)?.slice(0, 3)).toEqual([
      '## nyc-detainer: 3.4.0 → 3.5.0',
      '### Answers',
      '### hold',
    ]);
    expect(page.match(/<details>/g)).toHaveLength(page.match(/<\/details>/g)?.length ?? -1);
    expect(page).toContain('| correction | prohibited | permitted | 2 | changes |');
  });

  it('takes standard input, a JSON array, CSV, and groups', () => {
    const cases = [
      { id: 'a', agency: 'police', gangDatabaseMatch: true },
      { id: 'b', agency: 'police' },
    ];
    const array = folder.write('cases.json', cases);
    const csv = folder.write('cases.csv', 'id,agency,gangDatabaseMatch\na,police,true\nb,police,\n');
    const by = ['--by', 'gangDatabaseMatch', '--by', 'agency', '--format', 'json', ...COUNTS];
    const tell = (args: string[], input?: string): unknown => {
      const { population, actions } = JSON.parse(prints([...args, ...by], input)) as Impact;
      return { ...population, name: '', hold: actions[0]?.groups };
    };
    const groups = tell([...A_TO_B, array]);
    expect(groups).toEqual({
      name: '',
      rows: 2,
      bad: 0,
      synthetic: 0,
      hypothetical: 0,
      notes: [],
      hold: [true, null].map((gangDatabaseMatch) => ({
        group: { gangDatabaseMatch, agency: 'police' },
        rows: 1,
        changed: 0,
        transitions: [{ from: 'undetermined', to: 'undetermined', rows: 1 }],
      })),
    });
    expect(tell([...A_TO_B, csv])).toEqual(groups);
    expect(tell([...A_TO_B, '-'], asLines(cases))).toEqual(groups);
    expect(tell([...A_TO_B, '-', '--input-format', 'json'], JSON.stringify(cases))).toEqual(groups);
  });

  it('leaves bad rows out, tells each, and ends with 2', () => {
    const bad = folder.write('bad.ndjson', `{"agency": "polise"}\n\n{"agency": "police"}\n{"agency": \n`);
    const { status, stdout, stderr } = call([...A_TO_B, bad, '--format', 'json', ...COUNTS]);
    expect(status).toBe(2);
    expect(linesOf(stderr)).toEqual([
      `${bad}:1:12: error: \`polise\` is not one of \`correction\`, \`police\` or \`probation\` (did you mean \`police\`?) [not-allowed]`,
      expect.stringMatching(/bad\.ndjson:4:\d+: error: .* \[json-syntax\]$/),
      'policy: 2 bad rows left out',
    ]);
    expect((JSON.parse(stdout) as Impact).population).toEqual({
      name: bad,
      rows: 1,
      bad: 2,
      synthetic: 0,
      hypothetical: 0,
      notes: [],
    });
  });

  it('measures a draft, with its new facts', () => {
    const written = JSON.parse(readFileSync('rules/nyc-detainer/3.5.0.json', 'utf8'));
    const fact = { type: 'boolean', title: 'a', question: 'A?', citation: 'A' };
    written.case.properties.approvedByNobody = fact;
    written.rules[0].when = {
      all: [written.rules[0].when, { fact: 'approvedByNobody', operator: 'equal', value: true }],
    };
    const draft = folder.write('draft.json', { ...written, version: '3.5.9' });
    const cases = folder.write(
      'draft.ndjson',
      asLines([{ ...PEOPLE[0], approvedByNobody: false }, PEOPLE[0]]),
    );
    const impact = printsJson<Impact>('impact', ['impact', '3.5.0', draft, cases, ...COUNTS]);
    expect(impact.to).toEqual({ version: '3.5.9', digest: expect.stringMatching(/^sha256-/), file: draft });
    expect(impact.actions[0]?.transitions).toEqual([
      { from: 'permitted', to: 'prohibited', rows: 1 },
      { from: 'permitted', to: 'undetermined', rows: 1 },
    ]);
  });

  it('measures nothing, and says so', () => {
    const page = prints([...A_TO_B, '-'], '');
    expect(page).toContain(
      'standard input: 0 rows, of which none gets another answer for at least one action.',
    );
    expect(prints([...A_TO_B, '-', '--format', 'html'], '')).toContain('0 rows');
  });

  it.each<[what: string, args: string[], said: string[]]>([
    [
      'a fact that is none',
      ['3.4.0', '3.5.0', people, '--by', 'agencie'],
      ['policy: `agencie` is no fact of the case', '  help: did you mean `agency`?'],
    ],
    [
      'a fact without named values',
      ['3.4.0', '3.5.0', people, '--by', 'convictions[].class'],
      [
        'policy: `convictions[].class` is no fact to group by: it is not of the case, or has no named values',
        expect.stringMatching(/^ {2}help: there is `agency`, /) as unknown as string,
      ],
    ],
    [
      'no number of samples',
      ['3.4.0', '3.5.0', people, '--samples', 'some'],
      ['policy: `--samples some` is no number of cases', '  help: a whole number, as 0 or 10'],
    ],
    ['no such version', ['3.4.9', '3.5.0', people], [expect.stringContaining('3.4.9') as unknown as string]],
    [
      'no such file',
      ['3.4.0', '3.5.0', folder.at('nowhere.ndjson')],
      [`policy: \`${folder.at('nowhere.ndjson')}\`: there is no such file`],
    ],
    [
      'no such database',
      ['3.4.0', '3.5.0', `${folder.at('nowhere.duckdb')}:people`],
      [`policy: \`${folder.at('nowhere.duckdb')}\`: there is no such file`],
    ],
    [
      'a table from standard input',
      ['3.4.0', '3.5.0', '-', '--table', 'people'],
      ['policy: a table is not read from standard input', '  help: give the path of its file'],
    ],
  ])('refuses %s', (_what, args, said) => {
    expect(linesOf(refuses(['impact', ...args])).slice(0, said.length)).toEqual(said);
  });

  it('writes no half file', () => {
    const out = folder.at('none.json');
    const array = folder.write('cut.json', '[{"agency": "police"}, {"agency":');
    const { status } = call([...A_TO_B, array, '--format', 'json', '--out', out]);
    expect([status, existsSync(out)]).toEqual([2, false]);
  });

  it('says of imported charges that they are no convictions', () => {
    const { stdout: charges } = call(['import', 'doc-custody', 'examples/doc-custody-sample.csv']);
    const page = prints([...A_TO_B, '-', ...COUNTS], charges);
    expect(page).toContain(
      text(
        'All rows are hypothetical: they ask ‘if this person were convicted of this charge’. A charge is not a conviction.',
      ),
    );
  });
});
