import type { Questions } from '../../analysis/questions.ts';
import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../../json/located.ts';
import type { Condition, Definition, Revision } from '../../revision/model.ts';
import { type Placed, partsOf, type Root } from '../../revision/walk.ts';

/** Whether a condition holds of no case, or fails of none. */
interface Settled {
  never: boolean;
  always: boolean;
  /** Whether the cause of that is told. */
  isTold: boolean;
}

/** What proof there is for what is said of all cases. */
export const PROOF =
  'no valid case, whole or partial, shows otherwise: lists of any length, days from 0001 to 9999';

/**
 * Finds conditions that are settled whatever the case, each where the cause is: what follows from it elsewhere is not told.
 * A coverage, and what a rule rests on, may be settled on purpose: by a constant that is all of it.
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
    for (const root of roots) this.#root(root);
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

  /** What is defined to be always or never so defines nothing, and what never holds permits nothing. */
  #root(root: Root): void {
    const { never, always, isTold } = this.of(root);
    if (root.condition.kind !== 'constant' || isTold || root.kind === 'coverage') return;
    const name = `\`${root.provision.id}\``;
    if (never)
      this.#add(root, 'never-holds', `${name} never holds`, 'take it out, or suppress this with the reason');
    else if (always && root.kind === 'definition')
      this.#add(
        root,
        'always-holds',
        `${name} always holds`,
        'take it out, or suppress this with the reason',
      );
  }

  #look(placed: Placed): Settled {
    const { condition, scopes } = placed;
    if (condition.kind === 'constant')
      return { never: !condition.holds, always: condition.holds, isTold: false };
    if (condition.kind === 'named') return this.#ofDefinition(condition.definition);
    const parts = partsOf(placed, this.#facts);
    const settled = parts.map((each) => this.of(each));
    const known = knownBy(condition, settled);
    const isTold = settled.some((each) => (each.never || each.always) && each.isTold);
    if (known && (isTold || condition.kind === 'not')) return { ...known, isTold };
    if (known ? known.never : this.#neverHolds(placed, parts)) {
      if (known)
        this.#add(
          placed,
          'never-holds',
          `${describe(placed)} holds of no case: a part of it never does`,
          'take the part out, or what rests on it',
        );
      return { never: true, always: false, isTold: true };
    }
    const always = known ? known.always : this.#questions.neverFails(condition, scopes);
    if (always)
      this.#add(
        placed,
        'always-holds',
        `${describe(placed)} holds of every case whose facts are known`,
        'take it out, or suppress this with the reason',
      );
    return { never: false, always, isTold: always };
  }

  #neverHolds(placed: Placed, parts: readonly Placed[]): boolean {
    const { condition, scopes } = placed;
    if (condition.kind === 'all') {
      const excluded = this.#questions.excluded(condition.conditions, scopes);
      if (excluded) {
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
    if (never)
      this.#add(
        placed,
        'never-holds',
        `${describe(placed)} holds of no case`,
        'something in it is another than was meant; if not, suppress this with the reason',
      );
    return never;
  }

  #ofDefinition(definition: Definition): Settled {
    const root = this.#roots.get(definition.when);
    return root ? this.of(root) : { never: false, always: false, isTold: false };
  }

  #add({ at }: Placed, code: Finding['code'], message: string, suggestion: string): void {
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
function knownBy(
  condition: Condition,
  parts: readonly Settled[],
): Pick<Settled, 'never' | 'always'> | undefined {
  switch (condition.kind) {
    case 'all':
      if (parts.some((each) => each.never)) return { never: true, always: false };
      return parts.every((each) => each.always) ? { never: false, always: true } : undefined;
    case 'any':
      if (parts.some((each) => each.always)) return { never: false, always: true };
      return parts.every((each) => each.never) ? { never: true, always: false } : undefined;
    case 'not': {
      const [part] = parts;
      return part && (part.never || part.always) ? { never: part.always, always: part.never } : undefined;
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
