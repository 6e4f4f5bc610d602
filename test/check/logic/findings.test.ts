import { describe, expect, it } from 'vitest';
import { LOGIC } from '../../../src/check/logic/index.ts';
import { locate } from '../../../src/diagnostics/diagnostic.ts';
import { parseJson } from '../../../src/json/parse.ts';
import { loadRevision } from '../../../src/revision/load.ts';
import { Source } from '../../../src/text/source.ts';
import type { Json } from '../../support/mutants.ts';
import { smallPolicy } from '../../support/small-policy.ts';

const open = { fact: 'open', operator: 'equal', value: true };
const shut = { fact: 'open', operator: 'equal', value: false };
const book = { fact: 'kind', operator: 'in', value: ['book'] };
const other = { fact: 'kind', operator: 'notIn', value: ['book'] };
const early = { fact: 'on', operator: 'lessThan', value: '2020-01-01' };
const earlier = { fact: 'on', operator: 'lessThan', value: '2019-01-01' };
const late = { fact: 'items[].late', operator: 'equal', value: true };
const punctual = { fact: 'items[].late', operator: 'equal', value: false };
const large = { fact: 'items[].size', operator: 'greaterThan', value: 3 };
const always = { always: true };

interface Parts {
  when?: Json;
  coverage?: Json;
  marked?: Json;
  rules?: Json[];
}

/** What is found, with the text of each place and of those that it is related to, and what it says. */
function foundIn({ when = open, coverage = always, marked = late, rules }: Parts): string[] {
  const written: Json = smallPolicy(when, coverage, marked);
  if (rules)
    written.rules = rules.map((each, at) => ({
      id: `rule-${at + 1}`,
      permits: ['lend'],
      citation: '§ 4',
      text: 'One may.',
      when: each,
    }));
  const json = parseJson(new Source('1.0.0.json', JSON.stringify(written)));
  const revision = loadRevision(json.source);
  const textOf = ({ start, end }: { start: number; end: number }) =>
    json.source.text.slice(start, end).replaceAll('"', "'");
  return LOGIC.flatMap((check) => check({ revision, json, others: [] })).map((finding) => {
    const { severity, evidence } = locate(json.source, finding);
    expect(severity).toBe('warning');
    expect(Object.keys(evidence ?? {})).toEqual(['proof']);
    const related = (finding.related ?? []).map((each) => ` | ${textOf(each.span)}`).join('');
    return `${finding.code} ${textOf(finding.span)}${related}`;
  });
}

const text = (condition: Json): string => JSON.stringify(condition).replaceAll('"', "'");

const NEVER = ["never-permitted 'lend'"];

const TABLE: [name: string, parts: Parts, found: string[]][] = [
  ['nothing', {}, []],
  [
    'a part that a constant beside it settles',
    { when: { any: [open, { all: [book, { never: true }] }] } },
    [`never-holds ${text({ all: [book, { never: true }] })}`],
  ],
  [
    'rules of an action that no case is permitted, which all permit nothing',
    { coverage: shut, rules: [{ all: [open, book] }, { all: [open, early] }] },
    NEVER,
  ],
  ['constants that are meant', { when: always, coverage: always }, []],
  ['a definition that is never so', { marked: { never: true } }, ["never-holds {'never':true}"]],
  ['a definition that is always so', { marked: always }, ["always-holds {'always':true}"]],
  ['a rule that never holds', { when: { never: true } }, ["never-holds {'never':true}"]],
  [
    'a rule that a constant within keeps from ever holding',
    { when: { all: [open, { never: true }] } },
    [`never-holds ${text({ all: [open, { never: true }] })}`],
  ],
  [
    'a choice that a constant within settles',
    { when: { all: [early, { any: [open, always] }] } },
    [`always-holds ${text({ any: [open, always] })}`],
  ],
  [
    'a constant that adds nothing',
    { when: { any: [open, { never: true }] } },
    ["redundant-condition {'never':true}"],
  ],
  ['the same of the other kind', { when: { all: [open, always] } }, ["redundant-condition {'always':true}"]],
  [
    'parts that exclude one another',
    { when: { all: [open, book, shut] } },
    [`contradictory-conditions ${text(shut)} | ${text(open)}`],
  ],
  [
    'the same of items',
    { marked: { all: [late, punctual] } },
    [`contradictory-conditions ${text(punctual)} | ${text(late)}`],
  ],
  [
    'the same deep in a count',
    { when: { some: 'items', where: { any: [punctual, { all: [late, { not: late }] }] } } },
    [`contradictory-conditions ${text({ not: late })} | ${text(late)}`],
  ],
  [
    'a contradiction by way of a definition',
    { marked: late, when: { some: 'items', where: { all: [punctual, { condition: 'marked' }] } } },
    [`contradictory-conditions {'condition':'marked'} | ${text(punctual)}`],
  ],
  ['a number that none has', { marked: large }, [`never-holds ${text(large)}`]],
  [
    'what rests on what never holds, only at the cause',
    { marked: large, when: { some: 'items', where: { condition: 'marked' } } },
    [`never-holds ${text(large)}`],
  ],
  ['what every case has', { when: { any: [book, other] } }, [`always-holds ${text({ any: [book, other] })}`]],
  [
    'what is so where it is known, though it may be unknown',
    { when: { any: [open, shut] } },
    [`always-holds ${text({ any: [open, shut] })}`],
  ],
  ['a part that another says', { when: { all: [early, earlier] } }, [`redundant-condition ${text(early)}`]],
  [
    'the later of two that say the same',
    { when: { any: [open, book, open] } },
    [`redundant-condition ${text(open)}`],
  ],
  [
    'a part that a deeper one says',
    { when: { all: [{ any: [{ all: [open, book] }, early] }, open] } },
    [`redundant-condition ${text(open)}`],
  ],
  [
    'a part that settles nothing but what is unknown',
    { when: { any: [{ all: [open, book] }, { all: [shut, early] }, { all: [book, early] }] } },
    [],
  ],
  ['the same rule twice', { rules: [open, open] }, ["swallowed-rule 'rule-2' | 'rule-1'"]],
  [
    'a rule that a wider one swallows',
    { rules: [{ all: [open, book] }, early, open] },
    ["swallowed-rule 'rule-1' | 'rule-3'"],
  ],
  [
    'a rule that two others swallow together',
    { rules: [{ all: [open, book] }, { all: [open, other] }, open] },
    ["swallowed-rule 'rule-3' | 'rule-1' | 'rule-2'"],
  ],
  [
    'rules that differ only where the action is not covered',
    { coverage: open, rules: [early, { any: [early, { all: [shut, book] }] }] },
    ["swallowed-rule 'rule-2' | 'rule-1'"],
  ],
  ['no rule', { rules: [] }, ["never-permitted 'lend'"]],
  [
    'rules that hold only where the action is not covered',
    { coverage: open, when: { all: [shut, book] } },
    ["never-permitted 'lend'"],
  ],
  ['a coverage that is never so on purpose', { coverage: { never: true } }, ["never-permitted 'lend'"]],
  [
    'a rule that never holds, only at the cause',
    { rules: [{ all: [open, shut] }] },
    [`contradictory-conditions ${text(shut)} | ${text(open)}`],
  ],
  [
    'a count of more than a condition lets be',
    {
      when: {
        all: [
          { none: 'items', where: late },
          { some: 'items', where: late },
        ],
      },
    },
    [
      `contradictory-conditions ${text({ some: 'items', where: late })} | ${text({ none: 'items', where: late })}`,
    ],
  ],
];

describe('the logic of rules', () => {
  it.each(TABLE)('finds %s', (_name, parts, found) => {
    expect(foundIn(parts)).toEqual(found);
  });
});

it('tells what it cannot decide, and looks at the rest', () => {
  const written: Json = smallPolicy({ fact: 'a', operator: 'lessThan', value: { fact: 'b' } }, always, large);
  for (const name of ['a', 'b'])
    written.case.properties[name] = { type: 'number', title: 'it', question: 'Is it?', citation: '§ 1' };
  const json = parseJson(new Source('1.0.0.json', JSON.stringify(written)));
  const found = LOGIC.flatMap((check) => check({ revision: loadRevision(json.source), json, others: [] }));
  expect(found.map(({ code, message, evidence }) => [code, message, evidence !== undefined])).toEqual([
    ['never-holds', 'the comparison of `items[].size` holds of no case', true],
    [
      'logic-undecided',
      'it is not decided whether this condition says what it seems to: `a` is compared with another number, and neither is whole',
      false,
    ],
  ]);
});
