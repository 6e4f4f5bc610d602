import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvalidInput, openPolicy } from '../../src/index.ts';
import { loadScenarios, readScenarios } from '../../src/scenarios/load.ts';
import { readSource } from '../../src/text/read.ts';
import { Folder } from '../cli/support/folder.ts';

const { policy } = openPolicy({ rules: 'test/fixtures/rules', policy: 'library-loans' });
const folder = new Folder();

/** A scenario without a fault, a part a line. */
const PARTS = {
  title: '"title": "A globe is not lent"',
  citation: '"citation": "Library Act § 4(3)"',
  readings: '"readings": ["open-class"]',
  case: '"case": { "branch": "central", "work": { "class": "CAT 12.07" }, "loans": [{ "state": "open" }] }',
  examples: '"examples": [{ "work.kind": "map" }, { "work.kind": "book" }]',
  expect: '"expect": { ">=1.0.0": { "borrow": "prohibited" } }',
};

/** The scenario with some parts put otherwise; undefined leaves one out. Title on line 2, the others each on the next. */
function scenario(parts: { [part in keyof typeof PARTS]?: string | undefined }): string {
  const lines = Object.values({ ...PARTS, ...parts }).filter((each) => each !== undefined);
  return `{\n${lines.join(',\n')}\n}\n`;
}

let files = 0;

/** What is wrong with files of scenarios: code, file, line, severity, message, and the text of the place. */
function found(texts: Record<string, string>, only?: string): string[] {
  const own = folder.at(`policy-${files++}`);
  mkdirSync(join(own, 'scenarios'), { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(own, 'scenarios', name), text);
  const { diagnostics, sources } = readScenarios(
    own,
    policy,
    readSource,
    only === undefined ? undefined : [join(own, 'scenarios', only)],
  );
  return diagnostics.map(({ code, severity, file, line, column, endColumn, message, suggestion }) => {
    const source = sources.find((each) => each.file === file);
    const place = source?.line(line).slice(column - 1, endColumn - 1);
    return `${file.slice(own.length + 11)}:${line} ${severity} ${code} at ${place}: ${message} (${suggestion})`;
  });
}

type Row = [what: string, text: string, found: string[]];

const ROWS: Row[] = [
  ['nothing', scenario({}), []],
  ['nothing in a scenario without examples', scenario({ examples: undefined }), []],
  ['no JSON', '{ "title": }', ['a.json:1 error json-syntax at }: a value is expected here (undefined)']],
  [
    'a property twice',
    scenario({ readings: '"title": "Again"' }),
    [
      'a.json:4 error duplicate-key at "title": `title` is named twice here; most programs would silently drop the first (undefined)',
    ],
  ],
  [
    'an empty object',
    '{}',
    ['a.json:1 error missing-property at {: `title` or `scenarios` is missing here (undefined)'],
  ],
  ['a list at the top', '[]', ['a.json:1 error wrong-type at []: a list is not an object (undefined)']],
  [
    'no scenario in a file of several',
    '{ "scenarios": [] }',
    ['a.json:1 error too-few at []: this list needs at least one entry (undefined)'],
  ],
  [
    'no title',
    scenario({ title: undefined }),
    ['a.json:1 error missing-property at {: `title` is missing here (undefined)'],
  ],
  [
    'a title of spaces',
    scenario({ title: '"title": " "' }),
    ['a.json:2 error wrong-form at " ": this text is empty (undefined)'],
  ],
  [
    'a misspelt property',
    scenario({ expect: '"expects": { ">=1.0.0": { "borrow": "prohibited" } }' }),
    ['a.json:7 error unknown-property at "expects": unknown property `expects` (did you mean `expect`?)'],
  ],
  [
    'a misspelt status',
    scenario({ expect: '"expect": { ">=1.0.0": { "borrow": "prohibitted" } }' }),
    [
      'a.json:7 error not-allowed at "prohibitted": `prohibitted` is not one of `permitted`, `prohibited`, `undetermined` or `unregulated` (did you mean `prohibited`?)',
    ],
  ],
  [
    'a status that is no text',
    scenario({ expect: '"expect": { ">=1.0.0": { "borrow": true } }' }),
    ['a.json:7 error wrong-type at true: `true` is not a status or an object with `status` (undefined)'],
  ],
  [
    'needs of an action that is permitted',
    scenario({ expect: '"expect": { ">=1.0.0": { "borrow": { "status": "permitted", "needs": [] } } }' }),
    ['a.json:7 error not-allowed at "permitted": this is always `undetermined`, not `permitted` (undefined)'],
  ],
  [
    'undetermined in the long form, without needs',
    scenario({ expect: '"expect": { ">=1.0.0": { "borrow": { "status": "undetermined" } } }' }),
    ['a.json:7 error missing-property at {: `needs` is missing here (undefined)'],
  ],
  [
    'nothing expected',
    scenario({ expect: '"expect": {}' }),
    ['a.json:7 error too-few at {}: this needs at least one property (undefined)'],
  ],
  [
    'no example',
    scenario({ examples: '"examples": []' }),
    ['a.json:6 error too-few at []: this list needs at least one entry (undefined)'],
  ],
  [
    'null for a status',
    scenario({ expect: '"expect": { ">=1.0.0": { "borrow": null } }' }),
    [
      'a.json:7 warning scenario-unconfirmed at null: no person has confirmed what is expected here (read the law, and put the status in place of null)',
    ],
  ],
  [
    'a reading that no revision has',
    scenario({ readings: '"readings": ["open-clas"]' }),
    [
      'a.json:4 warning unknown-provision at "open-clas": no revision has a reading `open-clas` (did you mean `open-class`?)',
    ],
  ],
  [
    'a fact that no revision knows',
    scenario({ case: '"case": { "branch": "central", "work": { "clas": "CAT 12.07" } }' }),
    ['a.json:5 error unknown-property at "clas": unknown property `clas` (did you mean `class`?)'],
  ],
  [
    'a fault that all examples have in common, told once',
    scenario({ case: '"case": { "branch": "south" }' }),
    [
      'a.json:5 error not-allowed at "south": `south` is not one of `central`, `north`, `bus` or `airport` (undefined)',
    ],
  ],
  [
    'a required fact that neither the case nor an example states',
    scenario({ case: '"case": { }' }),
    ['a.json:5 error missing-property at {: `branch` is missing here (undefined)'],
  ],
  [
    'a required fact that each example states',
    scenario({ case: '"case": { }', examples: '"examples": [{ "branch": "bus" }, { "branch": "north" }]' }),
    [],
  ],
  [
    'spans the wrong way round',
    scenario({
      case: '"case": { "branch": "bus", "loans": [{ "pauses": [{ "from": "2020-02-02", "to": "2020-02-01" }] }] }',
      examples: undefined,
    }),
    ['a.json:5 error span-order at "2020-02-01": `to`, 2020-02-01, is before `from`, 2020-02-02 (undefined)'],
  ],
  [
    'a wrong value in one example',
    scenario({ examples: '"examples": [\n{ "work.kind": "map" },\n{ "work.kind": "globe" }]' }),
    ['a.json:8 error not-allowed at "globe": `globe` is not one of `book`, `map` or `recording` (undefined)'],
  ],
  [
    'a wrong value deep in what an example puts in',
    scenario({ examples: '"examples": [{ "loans[1]": { "dueOn": "2020-02-30" } }]' }),
    ['a.json:6 error invalid-date at "2020-02-30": `2020-02-30` is not a day that exists (undefined)'],
  ],
  [
    'an unknown name deep in what an example puts in',
    scenario({ examples: '"examples": [{ "loans[0]": { "due": "2020-02-03" } }]' }),
    [
      'a.json:6 error unknown-property at "due": unknown property `due` (known here: `class`, `state`, `lentOn`, `dueOn`, `returnedOn`, `pauses`, `renewals` or `excused`)',
    ],
  ],
  [
    'an example for a misspelt fact',
    scenario({ examples: '"examples": [{ "work.kinds": "map" }]' }),
    [
      'a.json:6 error scenario-path at "work.kinds": cases have no fact `work.kinds` (did you mean `work.kind`?)',
    ],
  ],
  [
    'an example for a fact of an item without the number of the item',
    scenario({ examples: '"examples": [{ "loans.dueOn": "2020-02-03" }]' }),
    [
      'a.json:6 error scenario-path at "loans.dueOn": cases have no fact `loans.dueOn` (did you mean `loans[0].dueOn`?)',
    ],
  ],
  [
    'an example with brackets without a number',
    scenario({ examples: '"examples": [{ "loans[].dueOn": "2020-02-03" }]' }),
    [
      'a.json:6 error scenario-path at "loans[].dueOn": cases have no fact `loans[].dueOn` (did you mean `loans[0].dueOn`?)',
    ],
  ],
  [
    'an example for a misspelt fact of the second item',
    scenario({ examples: '"examples": [{ "loans[1].dueon": "2020-02-03" }]' }),
    [
      'a.json:6 error scenario-path at "loans[1].dueon": cases have no fact `loans[1].dueon` (did you mean `loans[1].dueOn`?)',
    ],
  ],
  [
    'an example that leaves a hole in a list',
    scenario({ examples: '"examples": [{ "loans[2].state": "open" }]' }),
    [
      'a.json:6 error scenario-path at "loans[2].state": `loans[2].state` leaves a hole: items before it are missing (undefined)',
    ],
  ],
  [
    'an example whose way leads through what is no group, told of the case itself',
    scenario({
      case: '"case": { "branch": "bus", "work": 3 }',
      examples: '"examples": [{ "work.kind": "map" }]',
    }),
    ['a.json:5 error wrong-type at 3: `3` is not an object (undefined)'],
  ],
  [
    'what is no range',
    scenario({ expect: '"expect": { "since 2": { "borrow": "prohibited" } }' }),
    [
      'a.json:7 error scenario-range at "since 2": `since 2` is neither a version nor a range of versions (as `3.5.0`, `^3`, `~3.5` or `>=3.0.0 <3.5.0`)',
    ],
  ],
  [
    'an alternative that is empty',
    scenario({ expect: '"expect": { "^1 ||": { "borrow": "prohibited" } }' }),
    [
      'a.json:7 error scenario-range at "^1 ||": `""` is neither a version nor a range of versions (as `3.5.0`, `^3`, `~3.5` or `>=3.0.0 <3.5.0`)',
    ],
  ],
  [
    'a range that no revision is in',
    scenario({ expect: '"expect": { ">=3.0.0": { "borrow": "prohibited" } }' }),
    [
      'a.json:7 warning scenario-range at ">=3.0.0": no enacted revision is in the range `>=3.0.0`: nothing is tested here (there is `1.0.0`, `1.1.0`, `2.0.0`, `2.0.1` or `2.1.0-bill.12`)',
    ],
  ],
  [
    'a range that only a proposal is in',
    scenario({ expect: '"expect": { ">2.0.1 <=2.1.0-bill.12": { "borrow": "prohibited" } }' }),
    [
      'a.json:7 warning scenario-range at ">2.0.1 <=2.1.0-bill.12": no enacted revision is in the range `>2.0.1 <=2.1.0-bill.12`: nothing is tested here (there is `1.0.0`, `1.1.0`, `2.0.0`, `2.0.1` or `2.1.0-bill.12`)',
    ],
  ],
  [
    'an alternative that is no version of the policy',
    scenario({ expect: '"expect": { "^1 || 2.1.0-bill.2": { "borrow": "prohibited" } }' }),
    [
      'a.json:7 warning scenario-range at "^1 || 2.1.0-bill.2": there is no revision `2.1.0-bill.2`: nothing is tested here (did you mean `2.1.0-bill.12`?)',
    ],
  ],
  [
    'an action that no revision has',
    scenario({ expect: '"expect": { ">=1.0.0": { "borow": "prohibited" } }' }),
    ['a.json:7 error unknown-action at "borow": unknown action `borow` (did you mean `borrow`?)'],
  ],
  [
    'an action that some versions of the range lack',
    scenario({ expect: '"expect": { ">=1.0.0": { "reserve": "prohibited" } }' }),
    [
      'a.json:7 error unknown-action at "reserve": `reserve` is no action of `1.0.0` and `1.1.0`, which the range matches (narrow the range: it is one of `2.0.0`, `2.0.1` and `2.1.0-bill.12`)',
    ],
  ],
  [
    'a need that is no fact',
    scenario({
      expect:
        '"expect": { "^2": { "borrow": { "status": "undetermined", "needs": ["loans[0].due", "loans[0].pauses", "work"] } } }',
    }),
    [
      'a.json:7 error unknown-fact at "loans[0].due": unknown fact `loans[0].due` (did you mean `loans[0].dueOn`?)',
      'a.json:7 error unknown-fact at "work": unknown fact `work` (a path begins with `branch`, `requestedOn`, `handedOverAt`, `reader`, `guardianConsents`, `work` or `loans`)',
    ],
  ],
];

describe('a file of scenarios with', () => {
  it.each(ROWS)('%s', (_what, text, expected) => {
    expect(found({ 'a.json': text })).toEqual(expected);
  });
});

describe('titles', () => {
  const TWICE =
    'error duplicate-id at "A globe is not lent": another scenario has the title `A globe is not lent`';

  it('are each had by one scenario of a policy', () => {
    expect(found({ 'a.json': scenario({}), 'b.json': scenario({}) })).toEqual([
      `b.json:2 ${TWICE} (say what sets this one apart)`,
    ]);
  });

  it('are compared with those of files that are not asked about', () => {
    expect(found({ 'a.json': scenario({}), 'b.json': scenario({}) }, 'b.json')).toHaveLength(1);
    expect(found({ 'a.json': scenario({}), 'b.json': scenario({}) }, 'a.json')).toEqual([]);
  });
});

describe('of several files', () => {
  it('one that is wrong stops no other', () => {
    const texts = {
      'a.json': '{',
      'b.json': scenario({ citation: '"citation": 4' }),
      'c.json': scenario({}),
    };
    expect(found(texts).map((each) => each.split(' at ')[0])).toEqual([
      'a.json:1 error json-syntax',
      'b.json:3 error wrong-type',
    ]);
  });

  it('one alone is told of where it alone is asked about', () => {
    const texts = { 'a.json': '{', 'b.json': scenario({ citation: '"citation": 4' }) };
    expect(found(texts, 'b.json').map((each) => each.split(' at ')[0])).toEqual([
      'b.json:3 error wrong-type',
    ]);
  });
});

describe('loading', () => {
  const load = (text: string) => {
    const own = folder.at(`policy-${files++}`);
    mkdirSync(join(own, 'scenarios'), { recursive: true });
    writeFileSync(join(own, 'scenarios', 'a.json'), text);
    return loadScenarios(own, policy);
  };

  it('throws all errors, and no warning', () => {
    const text = scenario({
      readings: '"readings": ["nowhere"]',
      expect: '"expect": { "nope": { "borrow": null }, "^1": { "lend": null } }',
    });
    expect(() => load(text)).toThrow(InvalidInput);
    try {
      load(text);
    } catch (error) {
      expect((error as InvalidInput).diagnostics.map((each) => each.code)).toEqual([
        'scenario-range',
        'unknown-action',
      ]);
    }
  });

  it('gives cases, versions and places', () => {
    const {
      scenarios,
      files: count,
      warnings,
    } = load(
      scenario({
        examples: '"examples": [{ "loans[1].state": "lost", "reader.age": null }, { "loans": [] }]',
        expect:
          '"expect": { "^1 || 2.1.0-bill.12": { "borrow": null, "read": { "status": "undetermined", "needs": ["loans"] } } }',
      }),
    );
    expect(count).toBe(1);
    expect(warnings.map((each) => each.code)).toEqual(['scenario-unconfirmed']);
    const [only] = scenarios;
    expect(scenarios).toHaveLength(1);
    expect(only).toMatchObject({
      title: 'A globe is not lent',
      citation: 'Library Act § 4(3)',
      at: [],
      readings: ['open-class'],
    });
    expect(only?.runs).toEqual([
      {
        example: 1,
        case: {
          branch: 'central',
          work: { class: 'CAT 12.07' },
          loans: [{ state: 'open' }, { state: 'lost' }],
          reader: { age: null },
        },
      },
      { example: 2, case: { branch: 'central', work: { class: 'CAT 12.07' }, loans: [] } },
    ]);
    const range = '^1 || 2.1.0-bill.12';
    const versions = ['1.0.0', '1.1.0', '2.1.0-bill.12'];
    expect(only?.expectations).toEqual([
      { range, versions, action: 'borrow', status: null, needs: undefined, at: ['expect', range, 'borrow'] },
      {
        range,
        versions,
        action: 'read',
        status: 'undetermined',
        needs: ['loans'],
        at: ['expect', range, 'read'],
      },
    ]);
  });
});
