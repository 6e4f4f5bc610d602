import type { Graph } from '../../analysis/graph.ts';
import { truthIn } from '../../evaluate/direct.ts';
import type { Scope } from '../../evaluate/scope.ts';
import type { Condition, Definition, Rule } from '../../revision/model.ts';
import { TRUE, type Truth, UNKNOWN } from '../../truth.ts';
import { withDefinition } from './exchange.ts';
import type { EffectStatus, Responsible } from './model.ts';
import {
  allDefinitions,
  any,
  conditionsFor,
  coverageOf,
  not,
  notSure,
  type Outcome,
  outcomeOf,
  type Side,
  unknown,
} from './sides.ts';

/**
 * Why an answer changes. Where both revisions cover the case, one rule decides: the first that permits, on the side that
 * permits; else the first that is open. Else the coverage decides, with the rule by which the newer revision then permits.
 * Of the definitions that both have and read differently those are responsible without which the rule, or the coverage, would come
 * to something else: with the definition as the other revision has it.
 */
export interface Reasons {
  from: EffectStatus;
  to: EffectStatus;
  isByCoverage: boolean;
  decider: { side: Side; rule: Rule; truth: Truth } | undefined;
  /** Ids of definitions. */
  definitions: readonly string[];
}

/** A definition that the two revisions read differently, and a condition with it as the other one has it. */
interface Reread {
  definition: Definition;
  condition: Condition;
}

/** Statuses in the order in which changes to them, and then from them, are told. */
const STATUSES: readonly EffectStatus[] = [
  'permitted',
  'prohibited',
  'undetermined',
  'unregulated',
  'absent',
];

export class ReasonFinder {
  readonly from: Side;
  readonly to: Side;
  readonly #graph: Graph;
  readonly #reread = new Map<Condition, Reread[]>();

  constructor(from: Side, to: Side, graph: Graph) {
    this.from = from;
    this.to = to;
    this.#graph = graph;
  }

  /** Every condition that reasons may be told by. */
  conditions(): Condition[] {
    const own = [this.from, this.to].flatMap((side) => [
      ...(side.action ? [coverageOf(side)] : []),
      ...side.rules.map((each) => each.when),
    ]);
    const reread = [this.from, this.to].flatMap((side) => [
      ...side.rules.flatMap((each) => this.#rereadOf(each.when, side)),
      ...(side.action ? this.#rereadOf(coverageOf(side), side) : []),
    ]);
    return [...own, ...reread.map((each) => each.condition)];
  }

  /** Why the answer changes for a case; undefined where it does not. */
  reasonsFor(scope: Scope): Reasons | undefined {
    const [from, to] = [outcomeOf(this.from, scope), outcomeOf(this.to, scope)];
    if (from.status === to.status) return undefined;
    const isByCoverage = [from, to].some((each) => each.status === 'absent' || each.coverage !== TRUE);
    const decider = this.#deciderOf(from, to, isByCoverage);
    const { condition, side } = this.#deciding(isByCoverage, decider);
    const truth = condition && truthIn(condition, scope);
    const definitions = condition
      ? this.#rereadOf(condition, side)
          .filter((each) => truthIn(each.condition, scope) !== truth)
          .map((each) => each.definition.id)
      : [];
    return { from: from.status, to: to.status, isByCoverage, decider, definitions };
  }

  /** Conditions that all hold of a case exactly when its answer changes for these reasons. */
  conditionsOf(reasons: Reasons): Condition[] {
    const { isByCoverage, decider } = reasons;
    const { condition, side } = this.#deciding(isByCoverage, decider);
    return [
      ...this.#sideConditions(this.from, reasons.from, this.to, reasons.to, reasons),
      ...this.#sideConditions(this.to, reasons.to, this.from, reasons.from, reasons),
      ...(condition ? this.#definitionConditions(condition, side, reasons) : []),
    ];
  }

  /** The order in which changes are told: by statuses, then by the rules as they stand, then the fewest definitions. */
  compare(a: Reasons, b: Reasons): number {
    const place = ({ decider }: Reasons): number => decider?.side.rules.indexOf(decider.rule) ?? -1;
    return (
      STATUSES.indexOf(a.to) - STATUSES.indexOf(b.to) ||
      STATUSES.indexOf(a.from) - STATUSES.indexOf(b.from) ||
      place(a) - place(b) ||
      a.definitions.length - b.definitions.length ||
      (a.definitions.join() < b.definitions.join() ? -1 : 1)
    );
  }

  /** The provisions behind a change. */
  responsible({ isByCoverage, decider, definitions }: Reasons): Responsible[] {
    const found: Responsible[] = [];
    for (const side of [this.from, this.to]) {
      const { name, action, rules, revision } = side;
      if (isByCoverage && action)
        found.push({ side: name, kind: 'coverage', id: action.id, citation: action.coverage.citation });
      const rule = rules.find((each) => each.id === decider?.rule.id);
      if (rule && (!isByCoverage || decider?.side === side))
        found.push({ side: name, kind: 'rule', id: rule.id, citation: rule.citation });
      for (const id of definitions) {
        const definition = revision.definitions.get(id);
        if (definition) found.push({ side: name, kind: 'definition', id, citation: definition.citation });
      }
    }
    return found;
  }

  #deciderOf(from: Outcome, to: Outcome, isByCoverage: boolean): Reasons['decider'] {
    const first = (side: Side, outcome: Outcome, truth: Truth): Reasons['decider'] => {
      const at = outcome.rules.indexOf(truth);
      return { side, rule: side.rules[at] as Rule, truth };
    };
    if (to.status === 'permitted') return first(this.to, to, TRUE);
    if (isByCoverage) return undefined;
    if (from.status === 'permitted') return first(this.from, from, TRUE);
    return from.status === 'undetermined' ? first(this.from, from, UNKNOWN) : first(this.to, to, UNKNOWN);
  }

  /** The condition whose definitions are asked about: the deciding rule, or the newer coverage. */
  #deciding(
    isByCoverage: boolean,
    decider: Reasons['decider'],
  ): { condition: Condition | undefined; side: Side } {
    if (!isByCoverage && decider) return { condition: decider.rule.when, side: decider.side };
    const isShared = this.from.action && this.to.action;
    return { condition: isShared ? coverageOf(this.to) : undefined, side: this.to };
  }

  #sideConditions(
    side: Side,
    status: EffectStatus,
    other: Side,
    otherStatus: EffectStatus,
    { isByCoverage, decider }: Reasons,
  ): Condition[] {
    if (status === 'absent') return [];
    if (decider?.side === side) return [coverageOf(side), ...decidedBy(decider)];
    if (status === 'undetermined' && isByCoverage) {
      // The other side covers the case: then this one is open by its coverage alone.
      const isCovered = otherStatus === 'permitted' || otherStatus === 'prohibited';
      return isCovered && other.action ? [unknown(coverageOf(side))] : conditionsFor(side, status);
    }
    if (status === 'undetermined') {
      const whens = side.rules.map((each) => each.when);
      return [coverageOf(side), unknown(any(whens))];
    }
    return conditionsFor(side, status);
  }

  #definitionConditions(condition: Condition, side: Side, reasons: Reasons): Condition[] {
    return this.#rereadOf(condition, side).map(({ definition, condition: reread }) => {
      const isResponsible = reasons.definitions.includes(definition.id);
      const { isByCoverage, decider } = reasons;
      const status = side === this.to ? reasons.to : reasons.from;
      if (!isByCoverage && decider?.truth === UNKNOWN)
        return isResponsible ? not(unknown(reread)) : unknown(reread);
      if (!isByCoverage || status === 'permitted' || status === 'prohibited')
        return isResponsible ? notSure(reread) : reread;
      if (status === 'unregulated') return isResponsible ? any([reread, unknown(reread)]) : not(reread);
      const same = any([
        { kind: 'all', conditions: [condition, reread] },
        { kind: 'all', conditions: [not(condition), not(reread)] },
        { kind: 'all', conditions: [unknown(condition), unknown(reread)] },
      ]);
      return isResponsible ? notSure(same) : same;
    });
  }

  #rereadOf(condition: Condition, side: Side): Reread[] {
    let known = this.#reread.get(condition);
    if (!known) {
      const other = side === this.from ? this.to.revision : this.from.revision;
      known = allDefinitions(condition).flatMap((definition) => {
        const counterpart = other.definitions.get(definition.id);
        if (!counterpart || counterpart.of !== definition.of) return [];
        if (this.#graph.ref(definition.when) === this.#graph.ref(counterpart.when)) return [];
        return [{ definition, condition: withDefinition(condition, counterpart) }];
      });
      this.#reread.set(condition, known);
    }
    return known;
  }
}

/** A rule decides: it is the first that holds, or the first that is open where none holds. */
function decidedBy({ side, rule, truth }: NonNullable<Reasons['decider']>): Condition[] {
  const at = side.rules.indexOf(rule);
  const before = side.rules.slice(0, at).map((each) => each.when);
  if (truth === TRUE) return [rule.when, ...before.map(notSure)];
  const after = side.rules.slice(at + 1).map((each) => each.when);
  return [unknown(rule.when), ...before.map(not), ...after.map(notSure)];
}
