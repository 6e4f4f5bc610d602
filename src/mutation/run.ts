import { type Node, parseTree } from 'jsonc-parser';
import { readFactsOf } from '../case/written-facts.ts';
import { ratio } from '../coverage/measure.ts';
import { InvalidInput } from '../diagnostics/diagnostic.ts';
import { effectOf, type ReadEffect } from '../diff/effect/effect.ts';
import { LocatedJson } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import type { Policy } from '../registry/policy.ts';
import { resolveJson } from '../revision/load.ts';
import type { Facts, Revision } from '../revision/model.ts';
import type { Scenario } from '../scenarios/model.ts';
import { readSource } from '../text/read.ts';
import { Source } from '../text/source.ts';
import type { ChangedAnswer, KindMutation, Mutation, RevisionMutation, Survivor } from './model.ts';
import { type Mutant, type MutantKind, mutantsOf } from './mutants.ts';
import { failsByNeeds, failsByStatus, met, type Test, testsOf } from './tests.ts';

/** How long the analysis may look at one mutant, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * Makes every mutant of revisions and puts it to the scenarios that hold of the original.
 * @param options.versions those to look at; all where it is left out
 * @param options.timeout milliseconds after which it is left open whether a mutant changes an answer
 * @throws InvalidInput where a revision is not valid
 */
export function mutationOf(
  policy: Policy,
  scenarios: readonly Scenario[],
  options: { versions?: readonly string[]; timeout?: number; read?: (path: string) => Source } = {},
): Mutation {
  const { versions, timeout = TIMEOUT, read = readSource } = options;
  const revisions = policy.revisions
    .filter((each) => versions?.includes(each.version) ?? true)
    .map((each) =>
      mutateRevision(each.law(), parseJson(read(each.file)), testsOf(scenarios, each.version), timeout),
    );
  const killed = revisions.reduce((sum, each) => sum + each.score.reached, 0);
  const counted = revisions.reduce((sum, each) => sum + each.score.total, 0);
  return { revisions, score: ratio(killed, counted) };
}

/** What became of a mutant. */
type Outcome = { is: 'killed' | 'equivalent' | 'invalid' } | { is: 'survived'; effect: ReadEffect };

/** One revision: see mutationOf. */
export function mutateRevision(
  revision: Revision,
  json: LocatedJson,
  all: readonly Test[],
  timeout: number = TIMEOUT,
): RevisionMutation {
  const { tests, unmet } = met(revision, all);
  const court = new Court(revision, tests, timeout);
  const judged = [...mutantsOf(revision)].map((mutant) => ({ mutant, outcome: court.judge(mutant) }));
  const count = (is: Outcome['is'], kind?: MutantKind): number =>
    judged.filter((each) => each.outcome.is === is && (kind === undefined || each.mutant.kind === kind))
      .length;
  const scoreOf = (kind?: MutantKind) =>
    ratio(count('killed', kind), count('killed', kind) + count('survived', kind));
  const kinds = [...new Set(judged.map((each) => each.mutant.kind))].map(
    (kind): KindMutation => ({
      kind,
      score: scoreOf(kind),
      equivalent: count('equivalent', kind),
      invalid: count('invalid', kind),
    }),
  );
  return {
    version: revision.version,
    file: revision.file,
    score: scoreOf(),
    killed: count('killed'),
    equivalent: count('equivalent'),
    invalid: count('invalid'),
    unmet,
    survivors: judged.flatMap(({ mutant, outcome }) =>
      outcome.is === 'survived' ? [survivorOf(mutant, outcome.effect, revision, json)] : [],
    ),
    kinds,
  };
}

/** Says what becomes of the mutants of one revision. */
class Court {
  readonly #original: Revision;
  readonly #tests: readonly Test[];
  readonly #timeout: number;
  /** The facts of each test's case, as the original reads them. */
  readonly #facts: ReadonlyMap<Test, Facts>;
  /** Tests that killed a mutant of the same part of the law lately, the last one first: they mostly kill the next too. */
  readonly #killers = new Map<string, Test[]>();

  constructor(original: Revision, tests: readonly Test[], timeout: number) {
    this.#original = original;
    this.#tests = tests;
    this.#timeout = timeout;
    this.#facts = new Map(tests.map((each) => [each, readFactsOf(each.case, original.written.case).facts]));
  }

  judge(mutant: Mutant): Outcome {
    const revision = loaded(mutant, this.#original.file);
    if (!revision) return { is: 'invalid' };
    const reads =
      mutant.written.case === this.#original.written.case
        ? (test: Test): Facts => this.#facts.get(test) as Facts
        : (test: Test): Facts => readFactsOf(test.case, mutant.written.case).facts;
    if (this.#isKilled(mutant, (test) => failsByStatus(revision, test, reads(test)))) return { is: 'killed' };
    const effect = effectOf(this.#original, revision, { timeout: this.#timeout, most: 1 });
    if (effect.decided && effect.regions.length === 0) return { is: 'equivalent' };
    // Slow, and statuses tell nearly all.
    if (this.#isKilled(mutant, (test) => failsByNeeds(revision, test))) return { is: 'killed' };
    return { is: 'survived', effect };
  }

  #isKilled({ at }: Mutant, fails: (test: Test) => boolean): boolean {
    const part = at.slice(0, 2).join(' ');
    const lately = this.#killers.get(part) ?? [];
    const killer = lately.find(fails) ?? this.#tests.find((each) => !lately.includes(each) && fails(each));
    if (!killer) return false;
    this.#killers.set(part, [killer, ...lately.filter((each) => each !== killer)].slice(0, LATELY));
    return true;
  }
}

const LATELY = 20;

function loaded({ written }: Mutant, file: string): Revision | undefined {
  // Its text is of no use to anyone: problems are not told, and a mutant was JSON from the beginning.
  const source = new Source(file, '{}');
  try {
    return resolveJson(new LocatedJson(source, written, () => parseTree(source.text) as Node));
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}

function survivorOf(mutant: Mutant, effect: ReadEffect, revision: Revision, json: LocatedJson): Survivor {
  const { kind, how, at } = mutant;
  const { line, column } = json.source.positionAt(json.span(at).start);
  return {
    kind,
    how,
    provision: provisionOf(mutant, revision),
    line,
    column,
    ...(effect.decided ? {} : { undecided: effect.reason ?? '' }),
    changes: changesOf(effect),
  };
}

/** A case for each action whose answer changes. */
const changesOf = ({ regions }: ReadEffect): ChangedAnswer[] =>
  regions.map(({ action, from, to, witness }) => ({ action, from, to, case: witness }));

/** The id of the list, definition, action or rule that was changed; the path of the fact in the case schema. */
function provisionOf({ at }: Mutant, { written }: Revision): string {
  const [part, index] = at;
  if (part === 'case')
    return at
      .filter((each, step) => step > 1 && each !== 'properties' && each !== 'items' && each !== 'default')
      .join('.');
  const provisions = written[part as 'lists' | 'definitions' | 'actions' | 'rules'];
  return provisions[index as number]?.id ?? '';
}
