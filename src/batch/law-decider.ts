import type { WrittenCase } from '../case/written-facts.ts';
import type { Decider } from '../compile/compiled.ts';
import type { Day } from '../dates/day.ts';
import { parseDay } from '../dates/day.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { mergeStatuses } from '../evaluate/merge.ts';
import type { Chosen, Prepared } from '../open.ts';
import type { Revision } from '../revision/model.ts';
import type { Decision } from './decide-lines.ts';

/** What a case came to, without its name: shared by all cases that come to the same. */
export interface Verdict {
  decision: Omit<Decision, 'case'>;
  /** What follows the case's name in the line of the answer, its line break too. */
  bytes: Uint8Array;
}

/** Decides the case that was taken last under the law, or under each law that it may be. */
export class LawDecider {
  readonly #deciders: readonly Decider[];
  readonly #verdicts = new Map<string | number, Verdict>();

  constructor(deciders: readonly Decider[]) {
    this.#deciders = deciders;
  }

  decide(): Verdict {
    const deciders = this.#deciders;
    if (deciders.length === 1) {
      const outcome = (deciders[0] as Decider).decide();
      return this.#verdicts.get(outcome) ?? this.#make(outcome, [outcome]);
    }
    const outcomes = deciders.map((each) => each.decide());
    const key = outcomes.join();
    return this.#verdicts.get(key) ?? this.#make(key, outcomes);
  }

  #make(key: string | number, outcomes: readonly number[]): Verdict {
    const answers = this.#deciders.map(({ revision: { version, digest }, outcomes: known }, at) => ({
      version,
      digest,
      actions: known[outcomes[at] as number] as Record<string, string>,
    }));
    const [only] = answers;
    const decision =
      only && answers.length === 1
        ? { version: only.version, actions: only.actions }
        : { version: null, actions: mergeStatuses(answers.map((each) => each.actions)), candidates: answers };
    const bytes = new TextEncoder().encode(`,${JSON.stringify(decision).slice(1)}\n`);
    const verdict = { decision, bytes };
    this.#verdicts.set(key, verdict);
    return verdict;
  }
}

/** Chooses the law for a case; revisions are compiled when they are first needed. */
export class Laws {
  readonly #compile: (revision: Revision) => Decider;
  readonly #law: Prepared['law'];
  readonly #compiled = new Map<Revision, Decider>();
  readonly #deciders = new Map<string, LawDecider>();
  readonly #days = new Map<Day, LawDecider | BadCall>();
  /** The only one, where the law does not depend on the case. */
  readonly one: LawDecider | undefined;

  constructor(law: Prepared['law'], compile: (revision: Revision) => Decider) {
    this.#compile = compile;
    this.#law = law;
    this.one = 'fact' in law ? undefined : this.#deciderOf(law);
  }

  /**
   * The decider for a case by its day.
   * @returns undefined where no law was in force on it: `forCase` says so
   */
  on(day: Day): LawDecider | undefined {
    const decider = this.#on(day);
    return decider instanceof BadCall ? undefined : decider;
  }

  /**
   * The decider for a valid case.
   * @param lawFor says what is wrong where the case has no day
   * @throws BadCall where the case has no day, or no law was in force on it
   */
  forCase(written: WrittenCase, lawFor: Prepared['lawFor']): LawDecider {
    if (this.one) return this.one;
    const { fact } = this.#law as Exclude<Prepared['law'], Chosen>;
    const value = written[fact];
    const day = typeof value === 'string' ? parseDay(value) : undefined;
    const decider = day === undefined ? this.#deciderOf(lawFor(written)) : this.#on(day);
    if (decider instanceof BadCall) throw decider;
    return decider;
  }

  #on(day: Day): LawDecider | BadCall {
    const known = this.#days.get(day);
    if (known) return known;
    let decider: LawDecider | BadCall;
    try {
      decider = this.#deciderOf((this.#law as Exclude<Prepared['law'], Chosen>).on(day));
    } catch (error) {
      // A rule file that is broken is no fault of the case.
      if (!(error instanceof BadCall)) throw error;
      decider = error;
    }
    if (this.#days.size > MANY) this.#days.clear();
    this.#days.set(day, decider);
    return decider;
  }

  #deciderOf(chosen: Chosen): LawDecider {
    const key = chosen.map((each) => each.version).join();
    const known = this.#deciders.get(key);
    if (known) return known;
    const deciders = chosen.map((revision) => {
      const compiled = this.#compiled.get(revision) ?? this.#compile(revision);
      this.#compiled.set(revision, compiled);
      return compiled;
    });
    const decider = new LawDecider(deciders);
    this.#deciders.set(key, decider);
    return decider;
  }
}

/** So many days are remembered. */
const MANY = 1 << 16;
