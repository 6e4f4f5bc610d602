import { type Citation, parseCitation } from '../citation/citation.ts';
import { writeCitation } from '../citation/neighbors.ts';
import type { Pointer } from '../json/located.ts';
import type { Revision } from '../revision/model.ts';
import { otherValue } from '../revision/values.ts';
import type * as Written from '../revision/written.ts';
import { slipsOf } from './conditions.ts';
import { withPart } from './edit.ts';

/** What a mutant is made in. */
export type MutantKind =
  /** The default of a fact. */
  | 'default'
  /** An entry of a list. */
  | 'entry'
  /** A rule, or an action that it permits. */
  | 'rule'
  /** How conditions are joined, negated and counted. */
  | 'logic'
  /** The operator and the value of a comparison. */
  | 'comparison';

/** A revision with one change that may change what it means. */
export interface Mutant {
  kind: MutantKind;
  /** What was done, in a few words. */
  how: string;
  /** Where in the file of the original. */
  at: Pointer;
  /** The changed file; all else is shared with the original. */
  written: Written.Revision;
}

/**
 * Every single change to a revision that may change what it means, in the order of the file. Some can mean the same as the
 * original, and some may be refused by the loader. Hours of limits stay as they are: no scenario says them.
 */
export function* mutantsOf(revision: Revision): Generator<Mutant> {
  const { written } = revision;
  yield* defaults(revision);
  yield* entries(written);
  for (const [index, { when }] of written.definitions.entries())
    yield* conditions(revision, when, ['definitions', index, 'when']);
  for (const [index, { coverage }] of written.actions.entries())
    yield* conditions(revision, coverage.when, ['actions', index, 'coverage', 'when']);
  for (const [index, rule] of written.rules.entries()) {
    yield ruleOut(written, rule, index);
    yield* permits(written, rule, index);
    yield* conditions(revision, rule.when, ['rules', index, 'when']);
  }
}

function* conditions(revision: Revision, when: Written.Condition, at: Pointer): Generator<Mutant> {
  for (const slip of slipsOf(when, at, revision.facts)) {
    const { kind, how, part } = slip;
    yield { kind, how, at: slip.at, written: withPart(revision.written, slip.changes ?? slip.at, part) };
  }
}

/** Another default for each fact that has one. */
function* defaults({ written, facts }: Revision): Generator<Mutant> {
  for (const { path, at, fact } of factsOf(written.case.properties, '', ['case', 'properties'])) {
    const type = facts.get(path)?.type;
    if (!('default' in fact) || fact.default === undefined || !type) continue;
    const other = otherValue(fact.default, type);
    if (other === undefined) continue;
    const where = [...at, 'default'];
    const how = `\`${path}\` is \`${other}\` instead of \`${fact.default}\` where it is absent`;
    yield { kind: 'default', how, at: where, written: withPart(written, where, other) };
  }
}

function* factsOf(
  properties: Written.Facts,
  prefix: string,
  at: Pointer,
): Generator<{ path: string; at: Pointer; fact: Written.Fact }> {
  for (const [name, fact] of Object.entries(properties)) {
    const path = prefix + name;
    const here = [...at, name];
    yield { path, at: here, fact };
    if (fact.type === 'object') yield* factsOf(fact.properties, `${path}.`, [...here, 'properties']);
    if (fact.type === 'array' && fact.items.type === 'object')
      yield* factsOf(fact.items.properties, `${path}[].`, [...here, 'items', 'properties']);
  }
}

/** An entry less, where that leaves any; and another citation in its place. */
function* entries(written: Written.Revision): Generator<Mutant> {
  for (const [index, list] of written.lists.entries()) {
    for (const [entry, each] of list.entries.entries()) {
      const at = ['lists', index, 'entries', entry];
      const name = 'citation' in each ? each.citation : `${each.from} to ${each.to}`;
      if (list.entries.length > 1) {
        const how = `\`${name}\` taken from the list \`${list.id}\``;
        yield { kind: 'entry', how, at, written: withPart(written, at, undefined) };
      }
      for (const { key, from, to } of respelled(each)) {
        const where = [...at, key];
        const how = `\`${from}\` on the list \`${list.id}\` written as \`${to}\``;
        yield { kind: 'entry', how, at: where, written: withPart(written, where, to) };
      }
    }
  }
}

/** Other citations in place of an entry's: what it is a subdivision of; for a range, the sections beside its ends. */
function respelled(entry: Written.Entry): { key: string; from: string; to: string }[] {
  const keys = 'citation' in entry ? ['citation'] : ['from', 'to'];
  return keys.flatMap((key) => {
    const from = (entry as unknown as Record<string, string>)[key] as string;
    const parsed = parseCitation(from);
    if (!parsed) return [];
    const others = key === 'citation' ? containing(parsed) : beside(parsed);
    return others.map((each) => ({ key, from, to: writeCitation(each) }));
  });
}

const containing = (citation: Citation): Citation[] =>
  citation.subdivisions.length === 0
    ? []
    : [{ ...citation, subdivisions: citation.subdivisions.slice(0, -1) }];

/** The sections before and after one by their numbers. */
function beside(citation: Citation): Citation[] {
  const key = citation.minor === undefined ? 'major' : 'minor';
  const number = citation[key] as string;
  return (
    [Number(number) - 1, Number(number) + 1]
      .filter((each) => each >= 0)
      .map((each) => String(each).padStart(number.length, '0'))
      // What grows wider is another way to number sections.
      .filter((each) => each.length === number.length)
      .map((each) => ({ ...citation, [key]: each }))
  );
}

/** Without a rule, and without what remarks say of it. */
function ruleOut(written: Written.Revision, { id }: Written.Rule, index: number): Mutant {
  const annotations = written.annotations.flatMap((each) => {
    const on = each.on.filter((one) => one !== id);
    return on.length === each.on.length ? [each] : on.length === 0 ? [] : [{ ...each, on: on as [string] }];
  });
  const at = ['rules', index];
  return {
    kind: 'rule',
    how: `rule \`${id}\` taken out`,
    at,
    written: { ...withPart(written, at, undefined), annotations },
  };
}

/** An action less that a rule permits, where that leaves any. */
function* permits(written: Written.Revision, rule: Written.Rule, index: number): Generator<Mutant> {
  if (rule.permits.length === 1) return;
  for (const [step, action] of rule.permits.entries()) {
    const at = ['rules', index, 'permits', step];
    const how = `rule \`${rule.id}\` no longer permits \`${action}\``;
    yield { kind: 'rule', how, at, written: withPart(written, at, undefined) };
  }
}
