import type { Code } from '../diagnostics/codes.ts';
import { DEEPEST } from '../json/depth.ts';
import type { Pointer } from '../json/located.ts';
import {
  definitionsIn,
  type Names,
  reportUnknownFact,
  resolveCondition,
  type Scopes,
  scopesOf,
} from './conditions.ts';
import { readFacts } from './facts.ts';
import { checkHeader, readInForce } from './header.ts';
import { readList } from './lists.ts';
import type { Action, Condition, Definition, Fact, Limit, List, Provision, Rule } from './model.ts';
import type { Report } from './report.ts';
import type * as Written from './written.ts';

/** The parts of a revision that a file alone tells; the rest comes from where the file lies. */
export interface Resolved {
  inForce: ReturnType<typeof readInForce>;
  facts: ReadonlyMap<string, Fact>;
  lists: ReadonlyMap<string, List>;
  definitions: ReadonlyMap<string, Definition>;
  actions: readonly Action[];
  rules: readonly Rule[];
}

const UNRESOLVED: Condition = { kind: 'constant', holds: false };

/**
 * Checks what a schema cannot say, and resolves every name. All problems go to the report; what
 * is returned is only to be used when it has none.
 */
export function resolveRevision(written: Written.Revision, report: Report): Resolved {
  checkHeader(written, report);
  checkIds(written, report);
  const { facts, broken } = readFacts(written.case, report, ['case']);
  const lists = new Map(
    written.lists.map((list, index) => [list.id, readList(list, report, ['lists', index])]),
  );
  const definitions = new Map<string, Definition>();
  for (const definition of written.definitions) {
    const { id, of, citation, text } = definition;
    definitions.set(id, { id, of, citation, text, readings: definition.readings ?? [], when: UNRESOLVED });
  }
  const names: Names = { facts, broken, lists, definitions };
  for (const [index, definition] of written.definitions.entries()) {
    const at = ['definitions', index];
    const scopes = definitionScopes(definition.of, [...at, 'of'], facts, report);
    const when = scopes && resolveCondition(definition.when, [...at, 'when'], scopes, names, report);
    const target = definitions.get(definition.id);
    if (when && target) target.when = when;
  }
  checkCycles(written, definitions, report);
  const actions = written.actions.map((action, index) =>
    readAction(action, ['actions', index], names, report),
  );
  const actionIds = new Set(actions.map((action) => action.id));
  const rules = written.rules.map((rule, index) => {
    report.addDoubles(rule.permits, ['rules', index, 'permits']);
    for (const [step, id] of rule.permits.entries()) {
      if (!actionIds.has(id))
        report.unknown('unknown-action', 'action', id, actionIds, ['rules', index, 'permits', step]);
    }
    return { ...readProvision(rule.id, rule, ['rules', index], names, report), permits: rule.permits };
  });
  checkReadings(written, report);
  checkAnnotations(written, report);
  return { inForce: readInForce(written), facts, lists, definitions, actions, rules };
}

function definitionScopes(
  of: string | undefined,
  at: Pointer,
  facts: ReadonlyMap<string, Fact>,
  report: Report,
): Scopes | undefined {
  if (of === undefined) return [];
  const collection = facts.get(of);
  if (collection?.type.kind === 'collection') return scopesOf(collection, facts);
  if (collection) {
    report.add('not-a-collection', `\`${of}\` is not a collection`, at);
  } else {
    const collections = [...facts.values()]
      .filter((fact) => fact.type.kind === 'collection')
      .map((fact) => fact.path);
    report.unknown('unknown-fact', 'collection', of, collections, at);
  }
  return undefined;
}

function readProvision(
  id: string,
  written: { citation: string; text: string; readings?: Written.Readings; when: Written.Condition },
  at: Pointer,
  names: Names,
  report: Report,
): Provision {
  const when = resolveCondition(written.when, [...at, 'when'], [], names, report) ?? UNRESOLVED;
  return { id, citation: written.citation, text: written.text, readings: written.readings ?? [], when };
}

function readAction(action: Written.Action, at: Pointer, names: Names, report: Report): Action {
  const { id, title, citation, text } = action;
  const coverage = readProvision(id, action.coverage, [...at, 'coverage'], names, report);
  return {
    id,
    title,
    citation,
    text,
    coverage,
    limit: readLimit(action.limit, [...at, 'limit'], names, report),
  };
}

function readLimit(
  written: Written.Limit | undefined,
  at: Pointer,
  names: Names,
  report: Report,
): Limit | undefined {
  if (!written) return undefined;
  const from = names.facts.get(written.from);
  if (!from) {
    reportUnknownFact(written.from, [...at, 'from'], names.facts, report);
    return undefined;
  }
  if (names.broken.has(written.from)) return undefined;
  if (from.type.kind !== 'date-time' || from.collection !== undefined) {
    const message = `\`${written.from}\` is not a date-time of the case: hours cannot be counted from it`;
    report.add('limit-fact', message, [...at, 'from']);
    return undefined;
  }
  return { hours: written.hours, excluding: written.excluding, from, citation: written.citation };
}

/** Ids are unique in their section: a diff, an answer and an annotation name things by them. */
function checkIds(written: Written.Revision, report: Report): void {
  for (const section of ['lists', 'definitions', 'actions', 'rules', 'annotations', 'notModelled'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of written[section].entries()) {
      if (seen.has(id))
        report.add('duplicate-id', `two of the \`${section}\` have the id \`${id}\``, [section, index, 'id']);
      seen.add(id);
    }
  }
}

/** Reports definitions that rest on one another, each circle once, and such as rest on too many in a row. */
function checkCycles(
  written: Written.Revision,
  definitions: ReadonlyMap<string, Definition>,
  report: Report,
): void {
  const heights = new Map<Definition, number>();
  let isTooDeep = false;
  const add = (code: Code, message: string, { id }: Definition): void => {
    const index = written.definitions.findIndex((each) => each.id === id);
    report.add(code, message, ['definitions', index, 'id']);
  };
  /** How many definitions stand on one another, this one on top. */
  const visit = (definition: Definition, trail: readonly Definition[]): number => {
    const start = trail.indexOf(definition);
    if (start >= 0) {
      const round = [...trail.slice(start), definition].map((each) => `\`${each.id}\``).join(' → ');
      add('cycle', `definitions rest on one another: ${round}`, definition);
      // Cutting the circle lets everything after the check end.
      definition.when = UNRESOLVED;
      return 0;
    }
    const known = heights.get(definition);
    if (known !== undefined) return known;
    let height = 1;
    for (const next of trail.length < DEEPEST ? definitionsIn(definition.when) : [])
      height = Math.max(height, 1 + visit(next, [...trail, definition]));
    heights.set(definition, height);
    if (height + trail.length > DEEPEST && !isTooDeep) {
      // Whatever goes through conditions recurses, and its stack is not endless.
      isTooDeep = true;
      add('json-depth', `definitions rest on one another more than ${DEEPEST} deep`, trail[0] ?? definition);
    }
    return height;
  };
  for (const definition of definitions.values()) visit(definition, []);
}

function checkReadings(written: Written.Revision, report: Report): void {
  const texts = new Map<string, string>();
  const visit = (readings: Written.Readings | undefined, at: Pointer): void => {
    for (const [index, reading] of (readings ?? []).entries()) {
      const known = texts.get(reading.id);
      if (known !== undefined && known !== reading.text) {
        report.add('reading-conflict', `the reading \`${reading.id}\` has another text elsewhere`, [
          ...at,
          'readings',
          index,
          'text',
        ]);
      }
      texts.set(reading.id, known ?? reading.text);
    }
  };
  for (const [index, each] of written.definitions.entries()) visit(each.readings, ['definitions', index]);
  for (const [index, each] of written.actions.entries())
    visit(each.coverage.readings, ['actions', index, 'coverage']);
  for (const [index, each] of written.rules.entries()) visit(each.readings, ['rules', index]);
}

function checkAnnotations(written: Written.Revision, report: Report): void {
  const known = [written.lists, written.definitions, written.actions, written.rules]
    .flat()
    .map((each) => each.id);
  for (const [index, annotation] of written.annotations.entries()) {
    report.addDoubles(annotation.on, ['annotations', index, 'on']);
    for (const [step, id] of annotation.on.entries()) {
      if (!known.includes(id))
        report.unknown('unknown-provision', 'list, definition, action or rule', id, known, [
          'annotations',
          index,
          'on',
          step,
        ]);
    }
  }
}
