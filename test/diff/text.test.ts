import { describe, expect, it } from 'vitest';
import { textChanges } from '../../src/diff/text/changes.ts';
import type { TextChange } from '../../src/diff/text/model.ts';
import { SECTIONS } from '../../src/diff/text/model.ts';
import type * as Written from '../../src/revision/written.ts';
import { validate } from '../../src/schema/revision-validator.generated.js';
import { detainer, edited, garden, gardenWith, library, PAIRS, POLICIES } from './support.ts';

/** A change in one line: what happened to what, without the values. */
const brief = ({ kind, section, id, of, property }: TextChange): string =>
  [kind, section, id, of && `of ${of}`, property && `at ${property}`].filter(Boolean).join(' ');

describe('the text layer', () => {
  it('tells the rule of 2019 by ids', () => {
    expect(textChanges(detainer('3.4.0'), detainer('3.5.0')).map(brief)).toEqual([
      'changed header version',
      'changed header title',
      'changed header amends',
      'changed enactment instrument',
      'changed enactment citation',
      'removed enactment adoptedOn',
      'changed enactment inForce',
      'changed enactment basis',
      'removed sources Laws of New York 2018, chapter 189',
      'added sources Rules of the City of New York, title 39, chapter 2',
      'added lists crimes-added-by-rule',
      'changed definitions violent-or-serious-crime at text',
      'changed definitions violent-or-serious-crime at when',
      'added readings added-by-rule of definitions/violent-or-serious-crime',
      'added annotations effect-foreseen',
      'changed annotations number-of-offenses at text',
      'changed annotations number-of-offenses at on',
    ]);
  });

  it('tells an amendment of the second policy', () => {
    expect(textChanges(library('1.1.0'), library('2.0.0')).map(brief)).toEqual([
      'changed header version',
      'changed header title',
      'changed header amends',
      'changed enactment instrument',
      'changed enactment citation',
      'changed enactment adoptedOn',
      'changed enactment inForce',
      'removed enactment basis',
      'removed sources Official Journal 2018, page 40',
      'added sources Official Journal 2021, page 231',
      'changed facts branch at enum',
      'changed facts branch at question',
      'added facts reader.depositPaid',
      'added facts work.copies',
      'added facts work.copiesOnLoan',
      'removed entries CAT 80.00 to CAT 82.99 of lists/children-works',
      'added entries CAT 80.00 to CAT 82.90 of lists/children-works',
      'added actions reserve',
      'changed limits short-loan at hours',
      'added rules visitor-borrows',
      'changed rules adult-borrows at permits',
      'changed rules adult-borrows at text',
      'changed rules adult-borrows at when',
      'added notModelled order-of-reservations',
    ]);
  });

  const when = { fact: 'gate', operator: 'equal', value: 'south' } as const;

  it.each<[what: string, edit: Parameters<typeof gardenWith>[0], changes: TextChange[]]>([
    ['nothing', () => {}, []],
    [
      'an entry that comes first',
      ({ lists }) => lists[0]?.entries.unshift({ citation: 'BOT 1.01', title: 'Yew' }),
      [
        {
          kind: 'added',
          section: 'entries',
          id: 'BOT 1.01',
          of: 'lists/poisonous',
          path: { to: '/lists/0/entries/0' },
          after: { citation: 'BOT 1.01', title: 'Yew' },
        },
      ],
    ],
    [
      'a note that goes',
      ({ lists }) => delete lists[0]?.entries[0]?.note,
      [
        {
          kind: 'changed',
          section: 'entries',
          id: 'BOT 1.05(2)',
          of: 'lists/poisonous',
          property: 'note',
          path: { from: '/lists/0/entries/0/note' },
          before: 'The root too.',
        },
      ],
    ],
    [
      'entries that change places',
      ({ lists }) => lists[0]?.entries.reverse(),
      [
        {
          kind: 'order',
          section: 'entries',
          id: null,
          of: 'lists/poisonous',
          path: { from: '/lists/0/entries', to: '/lists/0/entries' },
          before: ['BOT 1.05(2)', 'BOT 3.01 to BOT 3.09'],
          after: ['BOT 3.01 to BOT 3.09', 'BOT 1.05(2)'],
        },
      ],
    ],
    [
      'actions that change places, one of them with another title',
      ({ actions }) => {
        actions.reverse();
        if (actions[0]) actions[0].title = 'Pick a flower';
      },
      [
        {
          kind: 'order',
          section: 'actions',
          id: null,
          path: { from: '/actions', to: '/actions' },
          before: ['enter', 'pick'],
          after: ['pick', 'enter'],
        },
        {
          kind: 'changed',
          section: 'actions',
          id: 'pick',
          property: 'title',
          path: { from: '/actions/1/title', to: '/actions/0/title' },
          before: 'Pick flowers',
          after: 'Pick a flower',
        },
      ],
    ],
    [
      'parts of a condition that change places',
      ({ rules }) => ((rules[0] as Written.Rule).when as Written.All).all.reverse(),
      [
        {
          kind: 'order',
          section: 'rules',
          id: 'members-enter',
          property: 'when',
          path: { from: '/rules/0/when', to: '/rules/0/when' },
          before: {
            all: [
              { not: { fact: 'guest', operator: 'equal', value: true } },
              { condition: 'harmless-visit' },
            ],
          },
          after: {
            all: [
              { condition: 'harmless-visit' },
              { not: { fact: 'guest', operator: 'equal', value: true } },
            ],
          },
        },
      ],
    ],
    [
      'properties that stand in another order',
      (written) => {
        const { gate, ...rest } = written.case.properties;
        written.case.properties = { ...rest, ...(gate ? { gate } : {}) };
        const { source, ...others } = written.enactment;
        written.enactment = { source, ...others };
      },
      [],
    ],
    [
      'a fact that becomes required and loses its default',
      (written) => {
        written.case.required = ['guest', 'gate'];
        delete (written.case.properties.guest as Written.BooleanFact).default;
      },
      [
        {
          kind: 'changed',
          section: 'facts',
          id: 'guest',
          property: 'default',
          path: { from: '/case/properties/guest/default' },
          before: false,
        },
        {
          kind: 'changed',
          section: 'facts',
          id: 'guest',
          property: 'required',
          path: { to: '/case/required' },
          after: true,
        },
      ],
    ],
    [
      'a question in an item',
      (written) => {
        const plants = written.case.properties.plants as { items: Written.CollectionItems };
        (plants.items.properties.kind as Written.StringFact).question = 'What is it?';
      },
      [
        {
          kind: 'changed',
          section: 'facts',
          id: 'plants[].kind',
          property: 'question',
          path: {
            from: '/case/properties/plants/items/properties/kind/question',
            to: '/case/properties/plants/items/properties/kind/question',
          },
          before: 'Which kind is it?',
          after: 'What is it?',
        },
      ],
    ],
    [
      'a coverage and its reading',
      ({ actions: [enter] }) => {
        if (!enter) return;
        enter.coverage.when = when;
        enter.coverage.readings = [{ id: 'gates', text: 'The south gate is a gate.' }];
      },
      [
        {
          kind: 'changed',
          section: 'coverage',
          id: 'enter',
          property: 'when',
          path: { from: '/actions/0/coverage/when', to: '/actions/0/coverage/when' },
          before: { fact: 'gate', operator: 'equal', value: 'north' },
          after: when,
        },
        {
          kind: 'changed',
          section: 'readings',
          id: 'gates',
          of: 'coverage/enter',
          property: 'text',
          path: { from: '/actions/0/coverage/readings/0/text', to: '/actions/0/coverage/readings/0/text' },
          before: 'The south gate is a door.',
          after: 'The south gate is a gate.',
        },
      ],
    ],
    [
      'a limit that goes',
      ({ actions: [enter] }) => delete enter.limit,
      [
        {
          kind: 'removed',
          section: 'limits',
          id: 'enter',
          path: { from: '/actions/0/limit' },
          before: {
            hours: 3,
            excluding: ['Sundays', 'holidays'],
            from: 'enteredAt',
            citation: 'Garden Act § 3',
          },
        },
      ],
    ],
    [
      'no readings written as none',
      ({ rules: [rule] }) => {
        if (rule) rule.readings = [];
      },
      [
        {
          kind: 'changed',
          section: 'rules',
          id: 'members-enter',
          property: 'readings',
          path: { to: '/rules/0/readings' },
          after: [],
        },
      ],
    ],
    [
      'a second source of one title',
      ({ enactment }) => enactment.source.push({ title: 'Minutes', address: 'https://example.org/m' }),
      [
        {
          kind: 'added',
          section: 'sources',
          id: 'Minutes (2)',
          path: { to: '/enactment/source/2' },
          after: { title: 'Minutes', address: 'https://example.org/m' },
        },
      ],
    ],
  ])('tells of %s', (_what, edit, changes) => {
    expect(textChanges(garden, gardenWith(edit))).toEqual(changes);
  });

  it('tells of no pair of shipped files that they are alike, and finds each in its own section', () => {
    for (const [, , a, b] of PAIRS) {
      const changes = textChanges(a, b);
      expect(changes.length).toBeGreaterThan(2);
      for (const { section } of changes) expect(SECTIONS).toContain(section);
    }
    for (const revision of POLICIES.flat()) expect(textChanges(revision, revision)).toEqual([]);
  });

  it('tells from the other side the same changes the other way', () => {
    const turned = (changes: TextChange[]): string[] =>
      changes
        .map(({ kind, ...rest }) =>
          brief({ ...rest, kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind }),
        )
        .sort();
    for (const [, , a, b] of PAIRS)
      expect(turned(textChanges(a, b))).toEqual(textChanges(b, a).map(brief).sort());
  });

  it('points at values that are there', () => {
    const at = (written: unknown, pointer: string): unknown =>
      pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], written);
    for (const [, , a, b] of PAIRS) {
      for (const { kind, property, path, before, after } of textChanges(a, b)) {
        // Of an order the ids are told, of a fact that is required that it is, of a whole fact what is its own.
        if (kind === 'order' || property === 'required') continue;
        for (const [written, pointer, value] of [
          [a.written, path.from, before],
          [b.written, path.to, after],
        ] as const) {
          if (pointer === undefined) expect(value).toBeUndefined();
          else if (pointer.startsWith('/case/') && property === undefined)
            expect(at(written, pointer)).toMatchObject({ type: (value as { type: string }).type });
          else expect(at(written, pointer)).toEqual(value);
        }
      }
    }
  });

  it.each([
    ['1.0.0', detainer('1.0.0')],
    ['2.0.0', library('2.0.0')],
  ])('finds each change of a single value of %s that leaves the file valid', (_version, subject) => {
    const missed: Path[] = [];
    const leaves = leavesOf(subject.written).filter((path) => path.at(-1) !== 'id');
    let tried = 0;
    for (const path of leaves) {
      const written = structuredClone(subject.written) as unknown as Record<string, unknown>;
      change(written, path);
      if (!validate(written)) continue;
      tried++;
      const other = { ...subject, written: written as unknown as Written.Revision };
      if (textChanges(subject, other).length === 0) missed.push(path);
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(leaves.length / 3);
  });
});

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => leavesOf((value as Record<string, unknown>)[step], [...path, step]));
}

/** Puts another value of the same kind in the place of one. */
function change(written: Record<string, unknown>, path: Path): void {
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as never)[step], written);
  const holder = parent as Record<string, unknown>;
  const last = path.at(-1) as string;
  const value = holder[last];
  if (typeof value === 'boolean') holder[last] = !value;
  else if (typeof value === 'number') holder[last] = value + 1;
  else holder[last] = `${value}x`;
}

it('tells apart what only an edit of the file tells apart', () => {
  const other = edited(detainer('3.5.0'), (written) => {
    written.publishedOn = '2026-12-31';
  });
  expect(textChanges(detainer('3.5.0'), other).map(brief)).toEqual(['changed header publishedOn']);
});
