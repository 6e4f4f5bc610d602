import type { Pointer } from '../json/located.ts';
import { OPERATORS } from '../operators/index.ts';
import type { PrepareContext } from '../operators/operator.ts';
import { oneOf } from '../text/suggest.ts';
import type { Condition, Count, Definition, Fact, List } from './model.ts';
import type { Report } from './report.ts';
import type * as Written from './written.ts';

/** What a condition may refer to. */
export interface Names {
  facts: ReadonlyMap<string, Fact>;
  /** The paths of facts whose own type is reported already. */
  broken: ReadonlySet<string>;
  lists: ReadonlyMap<string, List>;
  definitions: ReadonlyMap<string, Definition>;
}

/** The collections of which an item is in question, the outermost first. */
export type Scopes = readonly string[];

/** The scopes inside an item of a collection: the collection and those that it lies in. */
export function scopesOf(collection: Fact, facts: ReadonlyMap<string, Fact>): Scopes {
  const outer = collection.collection === undefined ? undefined : facts.get(collection.collection);
  return [...(outer ? scopesOf(outer, facts) : []), collection.path];
}

/** A condition as written, with every name resolved; undefined where something in it is reported. */
export function resolveCondition(
  written: Written.Condition,
  at: Pointer,
  scopes: Scopes,
  names: Names,
  report: Report,
): Condition | undefined {
  const inside = (condition: Written.Condition, step: Pointer, within: Scopes = scopes) =>
    resolveCondition(condition, [...at, ...step], within, names, report);

  if ('all' in written || 'any' in written) {
    const kind = 'all' in written ? 'all' : 'any';
    const parts = 'all' in written ? written.all : written.any;
    const conditions = parts.map((part, index) => inside(part, [kind, index]));
    return conditions.includes(undefined) ? undefined : { kind, conditions: conditions as Condition[] };
  }
  if ('not' in written) {
    const condition = inside(written.not, ['not']);
    return condition && { kind: 'not', condition };
  }
  if ('always' in written) return { kind: 'constant', holds: true };
  if ('never' in written) return { kind: 'constant', holds: false };
  if ('condition' in written)
    return resolveNamed(written.condition, [...at, 'condition'], scopes, names, report);
  if ('operator' in written) return resolveComparison(written, at, scopes, names, report);
  return resolveCount(written, at, scopes, names, report);
}

function resolveNamed(
  id: string,
  at: Pointer,
  scopes: Scopes,
  names: Names,
  report: Report,
): Condition | undefined {
  const definition = names.definitions.get(id);
  if (!definition) {
    report.unknown('unknown-definition', 'definition', id, names.definitions.keys(), at);
    return undefined;
  }
  if (definition.of !== undefined && !isCollection(names.facts.get(definition.of))) {
    // That `of` is no collection is reported where the definition stands.
    return undefined;
  }
  if (definition.of !== undefined && !scopes.includes(definition.of)) {
    const message = `\`${id}\` speaks of an item of \`${definition.of}\`, and none is in question here`;
    report.add(
      'definition-scope',
      message,
      at,
      `put it into a \`some\`, \`every\`, \`none\` or \`atLeast\` over \`${definition.of}\``,
    );
    return undefined;
  }
  return { kind: 'named', definition };
}

/** A fact by its path, which must lie in the case or in an item in question; else reported. */
function resolveFact(
  path: string,
  at: Pointer,
  scopes: Scopes,
  names: Names,
  report: Report,
): Fact | undefined {
  const fact = names.facts.get(path);
  if (!fact) {
    reportUnknownFact(path, at, names.facts, report);
    return undefined;
  }
  if (names.broken.has(path)) return undefined;
  if (fact.collection !== undefined && !scopes.includes(fact.collection)) {
    const message = `\`${path}\` is a fact of an item of \`${fact.collection}\`, and none is in question here`;
    report.add(
      'fact-scope',
      message,
      at,
      `put it into a \`some\`, \`every\`, \`none\` or \`atLeast\` over \`${fact.collection}\``,
    );
    return undefined;
  }
  return fact;
}

/** Reports a path that no fact has; a group of facts is called one. */
export function reportUnknownFact(
  path: string,
  at: Pointer,
  facts: ReadonlyMap<string, Fact>,
  report: Report,
): void {
  const inside = [...facts.keys()].filter((each) => each.startsWith(`${path}.`));
  const message = `\`${path}\` is a group of facts, not a fact`;
  if (inside.length > 0 && !path.endsWith(']'))
    report.add('unknown-fact', message, at, `in it there is ${oneOf(inside)}`);
  else report.unknown('unknown-fact', 'fact', path, facts.keys(), at);
}

const isCollection = (fact: Fact | undefined): boolean => fact?.type.kind === 'collection';

function resolveComparison(
  written: Written.Comparison,
  at: Pointer,
  scopes: Scopes,
  names: Names,
  report: Report,
): Condition | undefined {
  const fact = resolveFact(written.fact, [...at, 'fact'], scopes, names, report);
  const operator = OPERATORS.get(written.operator);
  // The schema has no other operators; a test holds the two lists together.
  if (!fact || !operator) return undefined;
  if (!operator.accepts(fact.type)) {
    const message = `\`${operator.name}\` compares ${operator.compares}, and \`${fact.path}\` is none`;
    report.add('operator-type', message, [...at, 'operator'], operatorsFor(fact));
    return undefined;
  }
  const valueAt = [...at, 'value'];
  const context: PrepareContext = {
    fact: (path, step) =>
      resolveFact(path, [...valueAt, ...step], withCollections(path, scopes, names), names, report),
    collectionOf: (inner) => (inner.collection === undefined ? undefined : names.facts.get(inner.collection)),
    condition: (condition, step, collection) =>
      resolveCondition(
        condition as Written.Condition,
        [...valueAt, ...step],
        scopesOf(collection, names.facts),
        names,
        report,
      ),
    list: (id, step) => {
      const list = names.lists.get(id);
      if (!list) report.unknown('unknown-list', 'list', id, names.lists.keys(), [...valueAt, ...step]);
      return list;
    },
    report: (code, message, step, suggestion) => report.add(code, message, [...valueAt, ...step], suggestion),
  };
  const value = operator.prepare(written.value, fact, context);
  return value === undefined
    ? undefined
    : { kind: 'comparison', fact, operator, value, written: written.value };
}

/**
 * A path of spans names the items that an operator itself goes through: they are then in question,
 * provided that the item which their collection belongs to is.
 */
function withCollections(path: string, scopes: Scopes, names: Names): Scopes {
  const fact = names.facts.get(path);
  if (fact?.type.kind !== 'spans' || fact.collection === undefined) return scopes;
  const outer = names.facts.get(fact.collection)?.collection;
  return outer === undefined || scopes.includes(outer) ? [...scopes, fact.collection] : scopes;
}

function operatorsFor(fact: Fact): string | undefined {
  if (fact.type.kind === 'collection') return 'count over it with `some`, `every`, `none` or `atLeast`';
  const fitting = [...OPERATORS.values()]
    .filter((each) => each.accepts(fact.type))
    .map((each) => `\`${each.name}\``);
  return fitting.length > 0 ? `it can be compared with ${fitting.join(', ')}` : undefined;
}

function resolveCount(
  written: Written.Some | Written.Every | Written.None | Written.AtLeast,
  at: Pointer,
  scopes: Scopes,
  names: Names,
  report: Report,
): Condition | undefined {
  const [quantifier, key, path, least]: [Count['quantifier'], string, string, number] =
    'some' in written
      ? ['some', 'some', written.some, 1]
      : 'every' in written
        ? ['every', 'every', written.every, 1]
        : 'none' in written
          ? ['none', 'none', written.none, 1]
          : ['atLeast', 'of', written.of, written.atLeast];
  const collection = resolveFact(path, [...at, key], scopes, names, report);
  if (!collection) return undefined;
  if (collection.type.kind !== 'collection') {
    const collections = [...names.facts.values()].filter(isCollection);
    const help =
      collections.length > 0
        ? `collections are ${collections.map((each) => `\`${each.path}\``).join(', ')}`
        : undefined;
    report.add('not-a-collection', `\`${path}\` is not a collection`, [...at, key], help);
    return undefined;
  }
  if (!written.where) return { kind: 'count', quantifier, least, collection, where: undefined };
  const inner = [...scopes, ...scopesOf(collection, names.facts)];
  const where = resolveCondition(written.where, [...at, 'where'], inner, names, report);
  return where && { kind: 'count', quantifier, least, collection, where };
}

/** The definitions that a condition names, anywhere in it. */
export function definitionsIn(condition: Condition): Definition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(definitionsIn);
    case 'not':
    case 'unknown':
      return definitionsIn(condition.condition);
    case 'named':
      return [condition.definition];
    case 'count':
      return condition.where ? definitionsIn(condition.where) : [];
    case 'comparison':
      return (condition.operator.restsOn(condition.value).each ?? []).flatMap((each) =>
        definitionsIn(each.condition),
      );
    case 'constant':
      return [];
  }
}
