import type { Revision } from '../../revision/model.ts';
import type * as Written from '../../revision/written.ts';
import {
  alignItems,
  changeOf,
  compareProperties,
  compareValue,
  isSame,
  type Pair,
  type Place,
  type Properties,
  step,
} from './compare.ts';
import { factChanges } from './facts.ts';
import type { Section, TextChange } from './model.ts';

/** The parts of a file that are compared by their own ids; everything else is header. */
const PARTS = ['enactment', 'case', 'lists', 'definitions', 'actions', 'rules', 'annotations', 'notModelled'];

/**
 * What differs between the texts of two revision files. Lists, definitions, rules and the like are told by
 * their ids, entries by their citations, facts by their paths; where only an order differs, that is said.
 * @returns none exactly where both have the same canonical JSON
 */
export function textChanges({ written: a }: Revision, { written: b }: Revision): TextChange[] {
  return [
    ...ownProperties('header', a as unknown as Properties, b as unknown as Properties, '', PARTS),
    ...enactmentChanges(a.enactment, b.enactment),
    ...factChanges(a.case, b.case),
    ...items('lists', a.lists, b.lists, listChanges),
    ...items('definitions', a.definitions, b.definitions, provisionChanges('definitions')),
    ...items('actions', a.actions, b.actions, actionChanges),
    ...items('rules', a.rules, b.rules, provisionChanges('rules')),
    ...items('annotations', a.annotations, b.annotations, (pair) =>
      compareProperties({ section: 'annotations', ...pair }, asProperties(pair.a), asProperties(pair.b)),
    ),
    ...items('notModelled', a.notModelled, b.notModelled, (pair) =>
      compareProperties({ section: 'notModelled', ...pair }, asProperties(pair.a), asProperties(pair.b)),
    ),
  ];
}

const asProperties = (item: object): Properties => item as Properties;

/** Properties that come, go and change by themselves: each is what the change is about. */
function ownProperties(
  section: Section,
  a: Properties,
  b: Properties,
  at: string,
  apart: readonly string[],
): TextChange[] {
  return compareProperties({ section, id: null, from: at, to: at }, a, b, apart).map(
    ({ property = '', kind, path, before, after }) => {
      const shown = before === undefined ? 'added' : after === undefined ? 'removed' : kind;
      const place = { section, id: property, from: path.from ?? '', to: path.to ?? '' };
      return changeOf(shown, place, before, after);
    },
  );
}

function enactmentChanges(a: Written.Enactment, b: Written.Enactment): TextChange[] {
  const at = '/enactment';
  const sources = step(at, 'source');
  const { changes, both } = alignItems(
    { section: 'sources', from: sources, to: sources },
    a.source,
    b.source,
    (each) => each.title,
  );
  return [
    ...ownProperties('enactment', asProperties(a), asProperties(b), at, ['source']),
    ...changes,
    ...both.flatMap((pair) =>
      compareProperties({ section: 'sources', ...pair }, asProperties(pair.a), asProperties(pair.b)),
    ),
  ];
}

/** Items of a section that came, went or stand otherwise, then what changed within those that both have. */
function items<Item extends { id: string }>(
  section: Section,
  a: readonly Item[],
  b: readonly Item[],
  within: (pair: Pair<Item>) => TextChange[],
): TextChange[] {
  const at = `/${section}`;
  const { changes, both } = alignItems({ section, from: at, to: at }, a, b, (each) => each.id);
  return [...changes, ...both.flatMap(within)];
}

const spelled = (entry: Written.Entry): string =>
  'citation' in entry ? entry.citation : `${entry.from} to ${entry.to}`;

function listChanges(pair: Pair<Written.List>): TextChange[] {
  const place = {
    section: 'entries',
    of: `lists/${pair.id}`,
    from: step(pair.from, 'entries'),
    to: step(pair.to, 'entries'),
  } as const;
  const entries = alignItems(place, pair.a.entries, pair.b.entries, spelled);
  return [
    ...compareProperties({ section: 'lists', ...pair }, asProperties(pair.a), asProperties(pair.b), [
      'entries',
    ]),
    ...entries.changes,
    ...entries.both.flatMap((each) =>
      compareProperties({ ...place, ...each }, asProperties(each.a), asProperties(each.b)),
    ),
  ];
}

const provisionChanges =
  (section: 'definitions' | 'rules') =>
  (pair: Pair<Written.Definition> | Pair<Written.Rule>): TextChange[] => [
    ...compareProperties({ section, ...pair }, asProperties(pair.a), asProperties(pair.b), ['readings']),
    ...readingChanges(`${section}/${pair.id}`, section, pair),
  ];

function actionChanges(pair: Pair<Written.Action>): TextChange[] {
  const inside = (name: string): Pick<Place, 'id' | 'from' | 'to'> => ({
    id: pair.id,
    from: step(pair.from, name),
    to: step(pair.to, name),
  });
  const { coverage, limit } = { coverage: inside('coverage'), limit: inside('limit') };
  return [
    ...compareProperties({ section: 'actions', ...pair }, asProperties(pair.a), asProperties(pair.b), [
      'coverage',
      'limit',
    ]),
    ...compareProperties(
      { section: 'coverage', ...coverage },
      asProperties(pair.a.coverage),
      asProperties(pair.b.coverage),
      ['readings'],
    ),
    ...readingChanges(`coverage/${pair.id}`, 'coverage', {
      ...coverage,
      id: pair.id,
      a: pair.a.coverage,
      b: pair.b.coverage,
    }),
    ...limitChanges({ section: 'limits', ...limit }, pair.a.limit, pair.b.limit),
  ];
}

function limitChanges(
  place: Place,
  a: Written.Limit | undefined,
  b: Written.Limit | undefined,
): TextChange[] {
  if (a && b) return compareProperties(place, asProperties(a), asProperties(b));
  if (isSame(a, b)) return [];
  return [changeOf(a ? 'removed' : 'added', place, a, b)];
}

/** Readings by their ids, at the provision that rests on them. */
function readingChanges(
  of: string,
  section: Section,
  { id, a, b, from, to }: Pair<{ readings?: Written.Readings }>,
): TextChange[] {
  const at = { from: step(from, 'readings'), to: step(to, 'readings') };
  const { changes, both } = alignItems(
    { section: 'readings', of, ...at },
    a.readings ?? [],
    b.readings ?? [],
    (each) => each.id,
  );
  const isEmptyOnce = changes.length + both.length === 0;
  return [
    // None at all, and an empty list of them, say the same in other words.
    ...(isEmptyOnce ? compareValue({ section, id, ...at }, 'readings', a.readings, b.readings) : []),
    ...changes,
    ...both.flatMap((pair) =>
      compareProperties({ section: 'readings', of, ...pair }, asProperties(pair.a), asProperties(pair.b)),
    ),
  ];
}
