import type { Questions } from '../../analysis/questions.ts';
import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../../json/located.ts';
import type { Condition, Fact, Revision } from '../../revision/model.ts';
import { type Placed, partsOf, type Root } from '../../revision/walk.ts';
import { describe, PROOF, type SettledConditions } from './conditions.ts';

/** Replaces a condition within another; undefined takes a part of an `all` or `any` out. */
type Exchanged = ReadonlyMap<Condition, Condition | undefined>;

const NOTHING: Exchanged = new Map();

/**
 * Parts of an `all` or an `any` without which the condition that they stand in is true, false and unknown of the same cases. Of parts
 * that make one another needless the later are told. What is settled by itself is told elsewhere.
 */
export function redundantConditions(
  roots: readonly Root[],
  settled: SettledConditions,
  questions: Questions,
  json: LocatedJson,
  facts: Revision['facts'],
): Finding[] {
  const findings: Finding[] = [];
  /** @param top what has to stay the same: the whole condition on the case, or on an item */
  const look = (placed: Placed, top: Placed, gone: Map<Condition, Condition | undefined>): void => {
    const { condition } = placed;
    const parts = partsOf(placed, facts);
    for (const part of parts.toReversed()) {
      const { never, always, isTold } = settled.of(part);
      if ((never || always) && isTold) continue;
      const isPart = (condition.kind === 'all' || condition.kind === 'any') && countLeft(condition, gone) > 1;
      const without = new Map<Condition, Condition | undefined>([...gone, [part.condition, undefined]]);
      const alone = new Map([[part.condition, undefined]]);
      // It has to be needless as things are, and still be so once what was told before is taken out.
      if (
        isPart &&
        isSame(top.condition, NOTHING, alone, top.scopes) &&
        isSame(top.condition, gone, without, top.scopes)
      ) {
        gone.set(part.condition, undefined);
        findings.push({
          code: 'redundant-condition',
          severity: 'warning',
          message: `${describe(part)} changes nothing here: the rest says as much without it`,
          suggestion: 'take it out, or mend what was to rest on it',
          span: json.span(part.at),
          evidence: { proof: PROOF },
        });
      } else if (condition.kind === 'count') look(part, part, new Map());
      else look(part, top, gone);
    }
  };
  const isSame = (top: Condition, before: Exchanged, after: Exchanged, scopes: readonly Fact[]): boolean =>
    questions.areSame(exchange(top, before), exchange(top, after), scopes);
  for (const root of roots) {
    const { never, always } = settled.of(root);
    if (!never && !always) look(root, root, new Map());
  }
  return findings;
}

const countLeft = ({ conditions }: Condition & { kind: 'all' | 'any' }, gone: Exchanged): number =>
  conditions.filter((each) => !gone.has(each)).length;

/** A condition without parts that are gone. What an \`all\` or \`any\` is left without is never asked for. */
function exchange(condition: Condition, gone: Exchanged): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return {
        ...condition,
        conditions: condition.conditions
          .filter((each) => !gone.has(each))
          .map((each) => exchange(each, gone)),
      };
    case 'not':
      return { ...condition, condition: exchange(condition.condition, gone) };
    default:
      return condition;
  }
}
