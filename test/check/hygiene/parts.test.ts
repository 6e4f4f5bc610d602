import { describe, expect, it } from 'vitest';
import type { Json } from '../../support/mutants.ts';
import { fact, fixed, hygieneOf, located, small, textAt } from './small.ts';

/** What is found once a revision is changed: code, severity and the text of the place. */
function foundIn(change: (revision: Json) => unknown): string[] {
  const written = small();
  change(written);
  const own = located(written);
  return hygieneOf(own).map((each) => `${each.code} ${each.severity} ${textAt(own, each)}`);
}

const parts = (revision: Json): Json[] => revision.rules[0].when.all;
const properties = (revision: Json): Json => revision.case.properties;
const entries = (revision: Json): Json[] => revision.lists[0].entries;
const text = (value: Json): string => JSON.stringify(value).replaceAll('"', "'");

const notDisc = { fact: 'work.kind', operator: 'notEqual', value: 'disc' };
const isDisc = { fact: 'work.kind', operator: 'equal', value: 'disc' };
const late = { fact: 'loans[].late', operator: 'equal', value: true };

const TABLE: [name: string, change: (revision: Json) => unknown, found: string[]][] = [
  ['nothing', () => undefined, []],

  ['a fact', (r) => (properties(r).shoeSize = fact({ type: 'number' })), ["unused-fact info 'shoeSize'"]],
  [
    'a fact of a group',
    (r) => (properties(r).work.properties.ink = fact({ type: 'boolean' })),
    ["unused-fact info 'ink'"],
  ],
  [
    'a fact of an item',
    (r) => (properties(r).loans.items.properties.ink = fact({ type: 'boolean' })),
    ["unused-fact info 'ink'"],
  ],
  [
    'a group of which nothing is read, as a whole',
    (r) =>
      (properties(r).desk = {
        type: 'object',
        additionalProperties: false,
        properties: { a: fact({ type: 'boolean' }), b: fact({ type: 'boolean' }) },
      }),
    ["unused-fact info 'desk'"],
  ],
  [
    'a collection of which nothing is read, as a whole',
    (r) => {
      const items = {
        type: 'object',
        additionalProperties: false,
        properties: { a: fact({ type: 'boolean' }) },
      };
      properties(r).visits = { ...fact({ type: 'array' }), items };
    },
    ["unused-fact info 'visits'"],
  ],
  [
    'the facts of the items of a collection that is counted',
    (r) => {
      const items = {
        type: 'object',
        additionalProperties: false,
        properties: { a: fact({ type: 'boolean' }), b: fact({ type: 'boolean' }) },
      };
      properties(r).visits = { ...fact({ type: 'array' }), items };
      parts(r).push({ some: 'visits' });
    },
    ["unused-fact info 'a'", "unused-fact info 'b'"],
  ],
  [
    'the start of a limit that is gone',
    (r) => delete r.actions[0].limit,
    ["unused-fact info 'handedOverAt'"],
  ],
  [
    'what only a window read',
    (r) => delete r.definitions[1].when.value.extendedBy,
    ["unused-fact info 'pauses'", "unused-definition warning 'late-loan'"],
  ],

  [
    'a list',
    (r) =>
      r.lists.push({ ...r.lists[0], id: 'rare-works', entries: [{ citation: 'CAT 1.01', title: 'Maps' }] }),
    ["unused-list warning 'rare-works'"],
  ],
  [
    'a list that an annotation speaks of',
    (r) => {
      r.lists.push({ ...r.lists[0], id: 'rare-works', entries: [{ citation: 'CAT 1.01', title: 'Maps' }] });
      r.annotations[0].on.push('rare-works');
    },
    ["unused-list warning 'rare-works'"],
  ],
  [
    'a definition, and what only that one names or reads',
    (r) => {
      const [word] = r.definitions;
      r.lists.push({ ...r.lists[0], id: 'rare-works', entries: [{ citation: 'CAT 1.01', title: 'Maps' }] });
      const rare = { fact: 'work.class', operator: 'listedIn', value: 'rare-works' };
      r.definitions.push({ ...word, id: 'rare', of: undefined, when: rare });
      r.definitions.push({ ...word, id: 'rarest', of: undefined, when: { condition: 'rare' } });
    },
    [
      "unused-list warning 'rare-works'",
      "unused-definition warning 'rare'",
      "unused-definition warning 'rarest'",
    ],
  ],
  [
    'no definition that a coverage rests on',
    (r) => {
      r.definitions.push({
        ...r.definitions[0],
        id: 'at-the-bus',
        of: undefined,
        when: r.actions[0].coverage.when,
      });
      r.actions[0].coverage.when = { condition: 'at-the-bus' };
    },
    [],
  ],

  [
    'an entry that is a part of another',
    (r) => entries(r).push({ citation: 'CAT 12.08(1)', title: 'Small globes' }),
    ["covered-entry warning {'citation':'CAT 12.08(1)','title':'Small globes'}"],
  ],
  [
    'an entry that is a part of a later one',
    (r) => entries(r).push({ citation: 'CAT 12.05', title: 'Atlases' }),
    ["covered-entry warning {'citation':'CAT 12.05(2)','title':'Atlases before 1800'}"],
  ],
  [
    'a section of a whole article',
    (r) => entries(r).push({ citation: 'CAT 12', title: 'Pictures of the world' }),
    [
      "covered-entry warning {'citation':'CAT 12.05(2)','title':'Atlases before 1800'}",
      "covered-entry warning {'citation':'CAT 12.08','title':'Globes'}",
    ],
  ],
  [
    'a section in a range',
    (r) => entries(r).push({ citation: 'CAT 40.10(a)', title: 'Letters' }),
    ["covered-entry warning {'citation':'CAT 40.10(a)','title':'Letters'}"],
  ],
  [
    'a range in a range',
    (r) => entries(r).push({ from: 'CAT 41.01', to: 'CAT 41.09', title: 'Letters' }),
    ["covered-entry warning {'from':'CAT 41.01','to':'CAT 41.09','title':'Letters'}"],
  ],
  [
    'no range that reaches out of another',
    (r) => entries(r).push({ from: 'CAT 41.01', to: 'CAT 42.09', title: 'Letters' }),
    [],
  ],
  [
    'a range in an article',
    (r) =>
      entries(r).push(
        { citation: 'CAT 50', title: 'Prints' },
        { from: 'CAT 50.01', to: 'CAT 50.09', title: 'Etchings' },
      ),
    ["covered-entry warning {'from':'CAT 50.01','to':'CAT 50.09','title':'Etchings'}"],
  ],
  ['no section beside another', (r) => entries(r).push({ citation: 'CAT 12.08-a', title: 'Moons' }), []],
  ['no neighbor of a part', (r) => entries(r).push({ citation: 'CAT 12.05(3)', title: 'Old atlases' }), []],

  [
    'a negative operator that the default passes',
    (r) => parts(r).push(notDisc),
    [`absent-passes warning ${text(notDisc)}`],
  ],
  [
    'a negative operator with several values',
    (r) => parts(r).push({ ...notDisc, operator: 'notIn', value: ['disc', 'map'] }),
    [`absent-passes warning ${text({ ...notDisc, operator: 'notIn', value: ['disc', 'map'] })}`],
  ],
  [
    'a comparison under a not',
    (r) => parts(r).push({ not: isDisc }),
    [`absent-passes warning ${text(isDisc)}`],
  ],
  [
    'an order under a not',
    (r) => parts(r).push({ not: { fact: 'work.age', operator: 'greaterThan', value: 5 } }),
    [`absent-passes warning ${text({ fact: 'work.age', operator: 'greaterThan', value: 5 })}`],
  ],
  [
    'a comparison of items of which there must be none',
    (r) => parts(r).push({ none: 'loans', where: { all: [late, { not: { not: late } }] } }),
    [`absent-passes warning ${text(late)}`, `absent-passes warning ${text(late)}`],
  ],
  ['no negative operator under a not', (r) => parts(r).push({ not: notDisc }), []],
  [
    'no negative operator that the default does not pass',
    (r) => parts(r).push({ ...notDisc, value: 'book' }),
    [],
  ],
  [
    'no comparison under a not that the default meets',
    (r) => parts(r).push({ not: { ...isDisc, value: 'book' } }),
    [],
  ],
  [
    'no comparison of items some of which must be so',
    (r) => parts(r).push({ some: 'loans', where: late }),
    [],
  ],
  [
    'no fact without a default',
    (r) => {
      delete properties(r).work.properties.kind.default;
      parts(r).push(notDisc);
    },
    [],
  ],
  [
    'what is let through by a default that is compared with another fact that has one',
    (r) => {
      properties(r).usual = fact({ type: 'integer', default: 4 });
      parts(r).push({ fact: 'work.age', operator: 'notEqual', value: { fact: 'usual' } });
    },
    [`absent-passes warning ${text({ fact: 'work.age', operator: 'notEqual', value: { fact: 'usual' } })}`],
  ],
];

describe('the parts of a revision', () => {
  it.each(TABLE)('finds %s', (_name, change, found) => {
    expect(foundIn(change)).toEqual(found);
  });
});

describe('what is told of them', () => {
  const toldOf = (change: (revision: Json) => unknown): Json => {
    const written = small();
    change(written);
    const own = located(written);
    const diagnostics = hygieneOf(own);
    expect(diagnostics).toHaveLength(1);
    const [{ message, suggestion, related, evidence, fix } = {} as Json] = diagnostics;
    return {
      message,
      suggestion,
      ...(related ? { related: related.map((each: Json) => `${each.message}: ${textAt(own, each)}`) } : {}),
      ...(evidence ? { evidence } : {}),
      ...(fix ? { fix: fix.title, fixed: fixed(own, diagnostics) } : {}),
    };
  };

  it('of a fact', () => {
    expect(toldOf((r) => (properties(r).work.properties.ink = fact({ type: 'boolean' })))).toEqual({
      message: 'no condition reads `work.ink`',
      suggestion: 'take it out, unless it is kept for cases that other revisions answer',
    });
  });

  it('of a list and of a definition', () => {
    expect(
      toldOf((r) =>
        r.lists.push({ ...r.lists[0], id: 'rare', entries: [{ citation: 'CAT 1.01', title: 'Maps' }] }),
      ),
    ).toEqual({
      message: 'nothing rests on the list `rare`',
      suggestion: 'compare a fact with it by the operator that reads lists, or take it out',
    });
    expect(toldOf((r) => r.definitions.push({ ...r.definitions[0], id: 'tardy' }))).toEqual({
      message: 'nothing rests on the definition `tardy`',
      suggestion: 'name it in a condition, as `{ "condition": "tardy" }`, or take it out',
    });
  });

  it.each([
    [
      { citation: 'CAT 12.08(1)', title: 'Small globes' },
      'CAT 12.08(1)',
      'CAT 12.08',
      "{'citation':'CAT 12.08','title':'Globes'}",
    ],
    [
      { citation: 'CAT 41.10', title: 'Letters' },
      'CAT 41.10',
      'CAT 40.01 to CAT 41.99',
      "{'from':'CAT 40.01','to':'CAT 41.99','title':'Manuscripts','note':'Added in 2019.'}",
    ],
  ])('of an entry that is covered; its fix takes it out: %j', (entry, written, by, covering) => {
    expect(toldOf((r) => entries(r).unshift(entry))).toEqual({
      message: `\`${written}\` adds nothing: \`${by}\` is on the list and covers it`,
      suggestion: 'take it out, or cite in the other entry only what is meant',
      related: [`this covers it: ${covering}`],
      fix: `take \`${written}\` out`,
      fixed: small(),
    });
  });

  it('of a negative condition', () => {
    expect(toldOf((r) => parts(r).push(notDisc))).toEqual({
      message: 'a case that does not state `work.kind` passes this negative condition',
      suggestion:
        'name what is let through instead of what is not, or take the default out; where the law lets one assume it, suppress this with that reason',
      evidence: {
        proof: 'where a case does not state it, `work.kind` is `book`, which the condition does not exclude',
      },
    });
  });
});
