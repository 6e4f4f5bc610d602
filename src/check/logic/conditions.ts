import type { Questions } from '../../analysis/questions.ts';
import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../../json/located.ts';
import type { Condition, Definition, Revision } from '../../revision/model.ts';
import { type Placed, partsOf, type Root } from '../../revision/walk.ts';

/** Whether a condition holds of no case, or fails of none. */
interface Settled {
  never: boolean;
  always: boolean;
}

/** What proof there is for what is said of all cases. */
export const PROOF =
  'no valid case, whole or partial, shows otherwise: lists of any length, days from 0001 to 9999';

/**
 * Finds conditions that are settled whatever the case, each where the cause is: what follows from it elsewhere is not told.
 * Constants are settled on purpose.
 */
export class SettledConditions {
  readonly findings: Finding[] = [];
  readonly #settled = new Map<Condition, Settled>();
  readonly #roots: ReadonlyMap<Condition, Root>;
  readonly #questions: Questions;
  readonly #json: LocatedJson;
  readonly #facts: Revision['facts'];

  constructor(roots: readonly Root[], questions: Questions, json: LocatedJson, facts: Revision['facts']) {
    this.#roots = new Map(roots.map((each) => [each.condition, each]));
    this.#questions = questions;
    this.#json = json;
    this.#facts = facts;
    for (const root of roots) this.of(root);
  }

  /** Whether a condition is settled; what is the cause of that is told the first time. */
  of(placed: Placed): Settled {
    let known = this.#settled.get(placed.condition);
    if (!known) {
      known = this.#look(placed);
      this.#settled.set(placed.condition, known);
    }
    return known;
  }

  #look(placed: Placed): Settled {
    const { condition, scopes } = placed;
    if (condition.kind === 'constant') return { never: !condition.holds, always: condition.holds };
    if (condition.kind === 'named') return this.#ofDefinition(condition.definition);
    const parts = partsOf(placed, this.#facts);
    const settled = parts.map((each) => this.of(each));
    const isUnsettled = settled.every((each) => !each.never && !each.always);
    const known = knownBy(condition, settled);
    if (known) return known;
    const never = this.#neverHolds(placed, parts, isUnsettled);
    if (never) return { never, always: false };
    const always = this.#questions.neverFails(condition, scopes);
    if (always && isUnsettled)
      this.#add(placed, 'always-holds', `${describe(placed)} holds of every case whose facts are known`, [
        'take it out, or write `{ "always": true }` where that is meant',
      ]);
    return { never, always };
  }

  #neverHolds(placed: Placed, parts: readonly Placed[], isUnsettled: boolean): boolean {
    const { condition, scopes } = placed;
    if (condition.kind === 'all') {
      const excluded = this.#questions.excluded(condition.conditions, scopes);
      if (excluded && isUnsettled) {
        const those = parts.filter((each) => excluded.includes(each.condition));
        const told = those.length > 0 ? those : parts;
        const last = told.at(-1) as Placed;
        this.findings.push({
          code: 'contradictory-conditions',
          severity: 'warning',
          message: 'these conditions are to hold together and exclude one another',
          suggestion: 'one of them is another than was meant, or they belong into an `any`',
          span: this.#json.span(last.at),
          related: told.slice(0, -1).map((each) => ({
            message: 'it cannot hold where this does',
            span: this.#json.span(each.at),
          })),
          evidence: { proof: PROOF },
        });
      }
      return excluded !== undefined;
    }
    const never = this.#questions.neverHolds(condition, scopes);
    if (never && isUnsettled)
      this.#add(placed, 'never-holds', `${describe(placed)} holds of no case`, [
        'something in it is another than was meant; write `{ "never": true }` where that is meant',
      ]);
    return never;
  }

  #ofDefinition(definition: Definition): Settled {
    const root = this.#roots.get(definition.when);
    return root ? this.of(root) : { never: false, always: false };
  }

  #add({ at }: Placed, code: Finding['code'], message: string, [suggestion]: [string]): void {
    this.findings.push({
      code,
      severity: 'warning',
      message,
      suggestion,
      span: this.#json.span(at),
      evidence: { proof: PROOF },
    });
  }
}

/** What follows from the parts alone. */
function knownBy(condition: Condition, parts: readonly Settled[]): Settled | undefined {
  switch (condition.kind) {
    case 'all':
      if (parts.some((each) => each.never)) return { never: true, always: false };
      return parts.every((each) => each.always) ? { never: false, always: true } : undefined;
    case 'any':
      if (parts.some((each) => each.always)) return { never: false, always: true };
      return parts.every((each) => each.never) ? { never: true, always: false } : undefined;
    case 'not': {
      const [part] = parts;
      return part && { never: part.always, always: part.never };
    }
    case 'count':
      return parts.some((each) => each.never)
        ? {
            never: condition.quantifier === 'some' || condition.quantifier === 'atLeast',
            always: condition.quantifier === 'none',
          }
        : undefined;
    default:
      return undefined;
  }
}

/** A condition in a few words. */
export function describe({ condition }: Placed): string {
  switch (condition.kind) {
    case 'comparison':
      return `the comparison of \`${condition.fact.path}\``;
    case 'count':
      return `the count over \`${condition.collection.path}\``;
    case 'named':
      return `\`${condition.definition.id}\``;
    case 'all':
    case 'any':
      return `this \`${condition.kind}\``;
    default:
      return 'this condition';
  }
}
