import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/check-files.ts';
import { suppress } from '../../src/check/suppressions.ts';
import { RULE_CODES } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { applyFixes, isFixable } from '../../src/diagnostics/fix.ts';
import { REGISTRY } from '../../src/diagnostics/registry.ts';
import { loadPolicyFile } from '../../src/registry/load-policy.ts';
import type { Suppression } from '../../src/registry/written-policy.ts';
import { readSource } from '../../src/text/read.ts';
import { Source } from '../../src/text/source.ts';
import type { Json } from '../support/mutants.ts';

const FOLDER = 'test/fixtures/rules/library-loans';
const FILE = join(FOLDER, 'policy.json');
const WRITTEN: Json = JSON.parse(readFileSync(FILE, 'utf8'));

/** The policy file with other suppressions, one a line from line 4 on. */
function sourceWith(suppressions: readonly Json[]): Source {
  const { suppressions: _own, ...rest } = WRITTEN;
  const lines = suppressions.map(
    (each, index) => `${JSON.stringify(each)}${index < suppressions.length - 1 ? ',' : ''}`,
  );
  const text = ['{', '', '"suppressions": [', ...lines, '],', JSON.stringify(rest).slice(1)].join('\n');
  return new Source(FILE, text);
}

const readerOf =
  (source: Source) =>
  (path: string): Source =>
    resolve(path) === resolve(FILE) ? source : readSource(path);

/** All that there is to suppress, found once without any suppression. */
let all: readonly Diagnostic[] = [];

beforeAll(async () => {
  all = (await checkFiles([FOLDER], { read: readerOf(sourceWith([])) })).diagnostics;
});

const versionOf = (file: string): string => file.split('/').at(-1)?.replace('.json', '') ?? '';

/** What is left of what was found in revisions, and what is told of the suppressions: code, line and message. */
function suppressed(suppressions: readonly Json[], only?: string): { gone: string[]; told: string[] } {
  const source = sourceWith(suppressions);
  const found = only === undefined ? all : all.filter((each) => resolve(each.file) === resolve(only));
  const { diagnostics, source: used } = suppress(found, FILE, readerOf(source), only);
  const told = diagnostics.filter((each) => resolve(each.file) === resolve(FILE));
  expect(used).toBe(told.length > 0 ? source : undefined);
  for (const { line, column, endLine, endColumn } of told)
    expect(source.offsetAt({ line: endLine, column: endColumn })).toBeGreaterThan(
      source.offsetAt({ line, column }),
    );
  return {
    gone: found
      .filter((each) => !diagnostics.includes(each))
      .map((each) => `${versionOf(each.file)}:${each.line} ${each.code}`),
    told: told.map(
      (each) => `${each.code} ${each.severity} ${each.line}: ${each.message}; ${each.suggestion}`,
    ),
  };
}

const TAKE_OUT = 'take it out: it would silence the next mistake of this kind';
const reason = 'The Act says so.';
const kind = { code: 'absent-passes', in: '*', at: 'adult-borrows', fact: 'work.kind', reason };
const visitor = { ...kind, in: ['2.0.0', '2.0.1', '2.1.0-bill.12'], at: 'visitor-borrows' };
const branch = { code: 'always-holds', in: ['1.1.0'], at: 'borrow', reason };
const renewed = { code: 'unused-fact', in: '<2.1.0', at: 'loans[].renewals[].on', reason };
const bill = { code: 'never-permitted', in: ['2.1.0-bill.12'], at: 'short-loan', reason };

it('the policy of this test has something to suppress', () => {
  expect(all.map((each) => `${versionOf(each.file)}:${each.line} ${each.code} ${each.severity}`)).toEqual([
    '1.0.0:196 unused-fact info',
    '1.0.0:513 absent-passes warning',
    '1.1.0:202 unused-fact info',
    '1.1.0:460 always-holds warning',
    '1.1.0:521 absent-passes warning',
    '2.0.0:223 unused-fact info',
    '2.0.0:572 absent-passes warning',
    '2.0.0:589 absent-passes warning',
    '2.0.1:224 unused-fact info',
    '2.0.1:573 absent-passes warning',
    '2.0.1:590 absent-passes warning',
    '2.1.0-bill.12:34 unused-fact info',
    '2.1.0-bill.12:213 unused-fact info',
    '2.1.0-bill.12:452 never-permitted warning',
    '2.1.0-bill.12:521 absent-passes warning',
    '2.1.0-bill.12:538 absent-passes warning',
  ]);
});

describe('what is suppressed', () => {
  it.each<[name: string, suppressions: Json[], gone: string[]]>([
    ['nothing', [], []],
    ['one, in one version', [branch], ['1.1.0:460 always-holds']],
    [
      'one place in all versions, those of bills too',
      [kind],
      ['1.0.0:513', '1.1.0:521', '2.0.0:572', '2.0.1:573', '2.1.0-bill.12:521'].map(
        (each) => `${each} absent-passes`,
      ),
    ],
    [
      'another place, in the versions that are named',
      [{ ...visitor, in: ['2.0.1', '2.1.0-bill.12'] }],
      ['2.0.1:590 absent-passes', '2.1.0-bill.12:538 absent-passes'],
    ],
    [
      'an info, at a fact of an item',
      [renewed],
      ['1.0.0:196', '1.1.0:202', '2.0.0:223', '2.0.1:224'].map((each) => `${each} unused-fact`),
    ],
    [
      'a range with the bill of a later version',
      [{ ...visitor, in: '>=2.1.0-0 <2.1.0' }],
      ['2.1.0-bill.12:538 absent-passes'],
    ],
    ['several', [branch, bill], ['1.1.0:460 always-holds', '2.1.0-bill.12:452 never-permitted']],
    ['the coverage of an action with its fact', [{ ...branch, fact: 'branch' }], ['1.1.0:460 always-holds']],
  ])('%s', (_name, suppressions, gone) => {
    expect(suppressed(suppressions)).toEqual({ gone, told: [] });
  });
});

describe('what is told of suppressions', () => {
  it.each<[name: string, suppressions: Json[], gone: string[], told: string[]]>([
    [
      'another code at the place',
      [{ ...branch, code: 'never-holds' }],
      [],
      [
        `unneeded-suppression warning 4: \`never-holds\` is not found at \`borrow\` in \`1.1.0\`; ${TAKE_OUT}`,
      ],
    ],
    [
      'another place',
      [bill, { ...branch, at: 'short-loan' }],
      ['2.1.0-bill.12:452 never-permitted'],
      [
        `unneeded-suppression warning 5: \`always-holds\` is not found at \`short-loan\` in \`1.1.0\`; ${TAKE_OUT}`,
      ],
    ],
    [
      'another fact',
      [{ ...branch, fact: 'work.kind' }],
      [],
      [
        `unneeded-suppression warning 4: \`always-holds\` is not found at the comparison of \`work.kind\` in \`borrow\` in \`1.1.0\`; ${TAKE_OUT}`,
      ],
    ],
    [
      'one version among those that need it',
      [{ ...branch, in: ['1.0.0', '1.1.0'] }],
      ['1.1.0:460 always-holds'],
      [
        `unneeded-suppression warning 4: \`always-holds\` is not found at \`borrow\` in \`1.0.0\`; ${TAKE_OUT}`,
      ],
    ],
    [
      'all of its versions, once',
      [{ ...branch, in: ['1.0.0', '2.0.0'] }],
      [],
      [
        `unneeded-suppression warning 4: \`always-holds\` is not found at \`borrow\` in \`1.0.0\`, \`2.0.0\`; ${TAKE_OUT}`,
      ],
    ],
    [
      'a range in which nothing is found',
      [{ ...branch, in: '>=2.0.0' }],
      [],
      [
        `unneeded-suppression warning 4: \`always-holds\` is not found at \`borrow\` in any revision of \`>=2.0.0\`; ${TAKE_OUT}`,
      ],
    ],
    [
      'a range without a revision',
      [{ ...branch, in: '^7' }],
      [],
      [
        `unneeded-suppression warning 4: \`always-holds\` is not found at \`borrow\` in any revision of \`^7\`; ${TAKE_OUT}`,
      ],
    ],
    [
      'the second of two that suppress the same',
      [branch, { ...branch, in: '*' }],
      ['1.1.0:460 always-holds'],
      [
        `unneeded-suppression warning 5: \`always-holds\` is not found at \`borrow\` in any revision of \`*\`; ${TAKE_OUT}`,
      ],
    ],
    [
      'a version that the policy does not have',
      [{ ...branch, in: ['1.1.0', '1.1.1'] }],
      ['1.1.0:460 always-holds'],
      ['not-allowed error 4: the policy has no revision `1.1.1`; did you mean `1.1.0`?'],
    ],
    [
      'a version that is like none',
      [{ ...branch, in: ['latest-of-all'] }],
      [],
      [
        'not-allowed error 4: the policy has no revision `latest-of-all`; there is `1.0.0`, `1.1.0`, `2.0.0`, `2.0.1` or `2.1.0-bill.12`',
      ],
    ],
    [
      'one version twice',
      [{ ...branch, in: ['1.1.0', '1.1.0'] }],
      ['1.1.0:460 always-holds'],
      ['duplicate-entry error 4: `1.1.0` is on the list twice; take one out'],
    ],
    [
      'a text that is no range',
      [{ ...branch, in: 'all' }],
      [],
      [
        'not-allowed error 4: `all` is no range of versions; a range, as `>=1.1.0`, or versions in brackets, as `["1.1.0"]`',
      ],
    ],
    [
      'a place that none of the revisions has',
      [{ ...branch, at: 'borow' }],
      [],
      ['unknown-provision error 4: there is no `borow` in this revision; did you mean `borrow`?'],
    ],
    [
      'a place that is like none',
      [{ ...branch, in: '*', at: 'the coverage' }],
      [],
      [
        'unknown-provision error 4: there is no `the coverage` in these revisions; the id of a definition, an action, a rule, a list or a remark, the path of a fact, or a property of the revision',
      ],
    ],
    [
      'a fact that none of the revisions has',
      [{ ...branch, fact: 'branche' }],
      [],
      ['unknown-fact error 4: there is no `branche` in this revision; did you mean `branch`?'],
    ],
    [
      'a reason that is none',
      [{ ...branch, reason: 'TODO' }],
      ['1.1.0:460 always-holds'],
      ['malformed-sentence warning 4: `TODO` stands for words that are still to come; write them'],
    ],
  ])('%s', (_name, suppressions, gone, told) => {
    expect(suppressed(suppressions)).toEqual({ gone, told });
  });
});

describe('where one file is checked', () => {
  const at = (version: string): string => join(FOLDER, `${version}.json`);
  const unneeded = (version: string): string =>
    `unneeded-suppression warning 4: \`always-holds\` is not found at \`borrow\` in \`${version}\`; ${TAKE_OUT}`;

  it.each<[name: string, only: string, suppressions: Json[], gone: string[], told: string[]]>([
    [
      'what is found in it is suppressed',
      at('1.1.0'),
      [branch, bill, { ...branch, in: ['9.9.9'] }],
      ['1.1.0:460 always-holds'],
      [],
    ],
    [
      'what names it has to be needed',
      at('1.0.0'),
      [{ ...branch, in: ['1.0.0', '1.1.0'] }],
      [],
      [unneeded('1.0.0')],
    ],
    ['what names it alone as well', at('1.0.0'), [{ ...branch, in: ['1.0.0'] }], [], [unneeded('1.0.0')]],
    ['a range may be needed elsewhere', at('1.0.0'), [{ ...branch, in: '*' }], [], []],
    ['policy.json: what is needed is not known', FILE, [{ ...branch, in: ['1.0.0'] }], [], []],
    [
      'policy.json: what it names has to be there',
      FILE,
      [{ ...branch, at: 'borow' }],
      [],
      ['unknown-provision error 4: there is no `borow` in this revision; did you mean `borrow`?'],
    ],
  ])('%s', (_name, only, suppressions, gone, told) => {
    expect(suppressed(suppressions, only)).toEqual({ gone, told });
  });
});

describe('the fix of what is not needed', () => {
  it.each<[name: string, suppressions: Json[], left: Json[]]>([
    ['takes the only one out', [{ ...branch, in: ['1.0.0'] }], []],
    ['takes the first out', [{ ...branch, in: ['1.0.0'] }, bill], [bill]],
    ['takes the last out', [bill, { ...branch, in: '^7' }], [bill]],
    ['takes a version out', [{ ...branch, in: ['1.0.0', '1.1.0'] }], [branch]],
    ['takes the second of two versions out', [{ ...branch, in: ['1.1.0', '2.0.0'] }], [branch]],
    ['takes a version out that is there twice', [{ ...branch, in: ['1.1.0', '1.1.0'] }], [branch]],
  ])('%s', (_name, suppressions, left) => {
    const source = sourceWith(suppressions);
    const { diagnostics } = suppress(all, FILE, readerOf(source));
    const own = diagnostics.filter((each) => resolve(each.file) === resolve(FILE)).filter(isFixable);
    expect(JSON.parse(applyFixes(source, own).text).suppressions).toEqual(left);
  });
});

it('where the logic of a revision is not decided, what suppresses it may be needed', () => {
  const source = sourceWith([
    { ...branch, in: ['1.0.0'] },
    { ...kind, in: ['1.0.0'], at: 'borrow' },
  ]);
  const [first] = all as [Diagnostic];
  const undecided: Diagnostic = { ...first, code: 'logic-undecided', severity: 'warning' };
  const { diagnostics } = suppress([undecided], FILE, readerOf(source));
  expect(diagnostics.map((each) => [each.code, each.line])).toEqual([
    ['logic-undecided', first.line],
    ['unneeded-suppression', 5],
  ]);
});

it('no error is ever suppressed, whatever its code', () => {
  const [own] = all.filter((each) => each.code === 'always-holds') as [Diagnostic];
  const error: Diagnostic = { ...own, severity: 'error' };
  const { diagnostics } = suppress([error], FILE, readerOf(sourceWith([branch])));
  expect(diagnostics.map((each) => each.code)).toEqual(['always-holds', 'unneeded-suppression']);
});

describe('the schema', () => {
  const codesOf = (suppression: Json): string[] => {
    try {
      loadPolicyFile(FILE, 'whole', readerOf(sourceWith([suppression])));
      return [];
    } catch (error) {
      return (error as { diagnostics: Diagnostic[] }).diagnostics.map(
        (each) => `${each.code} ${each.line}: ${each.message}; ${each.suggestion}`,
      );
    }
  };

  it('takes the codes of warnings and infos about revisions, and no other', () => {
    const codes = Object.keys(RULE_CODES).filter((each) => each !== 'unneeded-suppression');
    const taken = [...REGISTRY.keys()].filter((code) => codesOf({ ...branch, code }).length === 0);
    expect(taken.sort()).toEqual(codes.sort());
  });

  it.each<[name: string, suppression: Json, found: string[]]>([
    ['a list of versions', branch, []],
    ['a range', { ...branch, in: '*' }, []],
    ['a fact', { ...branch, fact: 'branch' }, []],
    [
      'a slip in a code',
      { ...branch, code: 'allways-holds' },
      [
        'not-allowed 4: `allways-holds` is not one of `never-holds`, `always-holds`, `contradictory-conditions`, `redundant-condition`, `swallowed-rule`, `never-permitted`, `covered-entry`, `logic-undecided`, `unused-fact`, `unused-list`, `unused-definition`, `malformed-citation` or 3 more; did you mean `always-holds`?',
      ],
    ],
    ['no version', { ...branch, in: [] }, ['too-few 4: this list needs at least one entry; undefined']],
    [
      'no reason',
      { ...branch, reason: undefined },
      ['missing-property 4: `reason` is missing here; undefined'],
    ],
    ['an empty reason', { ...branch, reason: ' ' }, ['wrong-form 4: this text is empty; undefined']],
    [
      'a property that there is not',
      { ...branch, until: '2027' },
      ['unknown-property 4: unknown property `until`; known here: `code`, `in`, `at`, `fact` or `reason`'],
    ],
  ])('%s', (_name, suppression, found) => {
    expect(codesOf(suppression)).toEqual(found);
  });
});

describe('the policies that ship and that tests use', () => {
  it.each(['rules/nyc-detainer', FOLDER])(
    '%s: each suppression has a fact or a place of its own, and a reason of some length',
    (folder) => {
      const { suppressions = [] } = JSON.parse(readFileSync(join(folder, 'policy.json'), 'utf8')) as {
        suppressions?: Suppression[];
      };
      expect(suppressions.length).toBeGreaterThan(0);
      const places = suppressions.map((each) => [each.code, each.at, each.fact, String(each.in)].join(' '));
      expect(new Set(places).size).toBe(places.length);
      expect(suppressions.filter((each) => each.reason.length < 60)).toEqual([]);
    },
  );

  it('the one of this test is clean with its own', async () => {
    expect((await checkFiles([FOLDER], {})).diagnostics).toEqual([]);
  });
});
