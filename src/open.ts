import { existsSync } from 'node:fs';
import { uniteSchemas } from './case/union.ts';
import { CaseValidator } from './case/validate.ts';
import type { WrittenCase } from './case/written-facts.ts';
import { readFactsOf } from './case/written-facts.ts';
import { type Compiled, compile } from './compile/compiled.ts';
import { type Day, formatDay, parseDay } from './dates/day.ts';
import { BadCall } from './diagnostics/diagnostic.ts';
import { type Answer, answer } from './evaluate/answer.ts';
import { merge, type UncertainAnswer } from './evaluate/merge.ts';
import { decideAll, type Status } from './evaluate/status.ts';
import { parseJson } from './json/parse.ts';
import { findPolicy, loadPolicy } from './registry/load-policy.ts';
import type { Policy } from './registry/policy.ts';
import { asOf, byVersion, knownOn } from './registry/resolve.ts';
import { dayAt } from './registry/today.ts';
import { pinned } from './release/pinned-revision.ts';
import { loadRevision } from './revision/load.ts';
import type { RegisteredRevision, Revision } from './revision/model.ts';
import { readSource } from './text/read.ts';
import { Source } from './text/source.ts';
import { oneOf } from './text/suggest.ts';
import { type Timeline, timelineOf } from './timeline/timeline.ts';

/** Which law is asked for. Nothing at all is the law in force today. */
export interface Selection {
  /** A version, a range (the newest enacted revision in it), or the path of a revision file. */
  version?: string | undefined;
  /** `YYYY-MM-DD`: the law as of a day. */
  asOf?: string | undefined;
  /** A date fact of the case: each case under the law of its own day. */
  asOfFact?: string | undefined;
  /** The digest that the revision has to have: an app pins it beside a version. */
  digest?: string | undefined;
  /** `YYYY-MM-DD`: what 'today' is; without it the day it is in the policy's time zone. */
  today?: string | undefined;
  /** `YYYY-MM-DD`: only revisions that were published by then, as if it were asked on that day. */
  knownOn?: string | undefined;
}

/** The revisions that a selection came to: one, or several where the day in force is uncertain. */
export type Chosen = readonly [Revision, ...Revision[]];

/** What is needed to answer cases. */
export interface Prepared {
  validator: CaseValidator;
  /**
   * The law for a valid case.
   * @throws BadCall for a case without its day, or whose day has no law, where each case has its own
   */
  lawFor(written: WrittenCase): Chosen;
  /** What the law depends on: nothing, or the day of a fact of the case. */
  law: Chosen | { fact: string; on(day: Day): Chosen };
}

/** One line of `policy versions`. */
export interface VersionSummary {
  version: string;
  status: 'enacted' | 'proposed' | 'lapsed';
  title: string;
  amends: string | null;
  instrument: string;
  citation: string;
  /** A day, or its bounds where only these are known; null for a proposal. */
  inForce: string | { earliest: string; latest: string } | null;
  publishedOn: string;
  digest: string;
}

/** A policy, loaded and checked, ready to answer. Evaluations share nothing and may run side by side. */
export interface OpenedPolicy {
  readonly policy: Policy;
  /**
   * Every revision in the order of the versions.
   * @param options.knownOn only those that were published by that day
   * @throws BadCall where that day does not exist, or nothing was published yet
   */
  versions(options?: Pick<Selection, 'knownOn'>): VersionSummary[];
  /**
   * What was the law when, with what is uncertain of it, and the proposals beside.
   * @param options.knownOn as it was known on that day
   * @throws BadCall as for versions
   */
  timeline(options?: Pick<Selection, 'knownOn'>): Timeline;
  /**
   * The revisions that a selection names.
   * @throws BadCall where it names none; InvalidInput where it names a file that is not valid
   */
  resolve(selection?: Selection, written?: WrittenCase): Chosen;
  /**
   * What is needed to answer cases under a selection: who checks them, and the law for each. A draft is
   * read once, and cases may then state its new facts too.
   */
  prepare(selection?: Selection): Prepared;
  /**
   * A valid case from a value or from JSON text.
   * @throws InvalidInput with all that is wrong
   */
  check(written: unknown, file?: string): WrittenCase;
  /**
   * The answer, with reasons, by json-rules-engine.
   * @throws InvalidInput for a case that is not valid; BadCall for a selection that names nothing
   */
  evaluate(
    written: unknown,
    selection?: Selection & { explain?: boolean },
  ): Promise<Answer | UncertainAnswer>;
  /** The same for a case as text, with the law that it was answered under. */
  evaluateText(
    source: Source,
    selection?: Selection & { explain?: boolean },
  ): Promise<{ chosen: Chosen; answer: Answer | UncertainAnswer }>;
  /**
   * The law made ready to decide many valid cases (`check`), without reasons: much faster than `decide`. It may
   * be asked about one case after another, also by several callers.
   * @throws BadCall where the selection is not one revision alone, besides as for resolve
   */
  compile(selection?: Selection): Compiled;
  /** The statuses alone of a valid case, without reasons. */
  decide(written: WrittenCase, revision: Revision): Record<string, Status>;
}

/**
 * Opens a policy.
 * @param options.rules the folder that holds a folder per policy; without it `./rules`, else the package's own
 * @param options.policy which policy; may be left out where there is only one
 * @throws InvalidInput with all that is wrong in its files; BadCall where there is no such policy
 */
export function openPolicy(
  options: { rules?: string | undefined; policy?: string | undefined } = {},
): OpenedPolicy {
  const policy = loadPolicy(findPolicy(options.rules, options.policy), 'headers');
  const ofPolicy = new CaseValidator(policy.cases);

  const opened: OpenedPolicy = {
    policy,
    versions: ({ knownOn: day } = {}) => viewOf(policy, day).revisions.map(summaryOf),
    timeline: ({ knownOn: day } = {}) => timelineOf(viewOf(policy, day)),
    resolve: (selection = {}, written) => choose(policy, selection, written),
    prepare(selection = {}) {
      if (selection.asOfFact === undefined || selection.digest !== undefined) {
        const chosen = choose(policy, selection, undefined);
        return { validator: validatorFor(policy, chosen) ?? ofPolicy, lawFor: () => chosen, law: chosen };
      }
      const { asOfFact: fact } = selection;
      requireDateFact(policy, fact);
      const lawFor = (written: WrittenCase): Chosen => choose(policy, selection, written);
      const on = (day: Day): Chosen => lawFor({ [fact]: formatDay(day) });
      return { validator: ofPolicy, lawFor, law: { fact, on } };
    },
    check: (written, file) => ofPolicy.check(parseJson(sourceOf(written, file))),
    async evaluate(written, selection = {}) {
      return (await opened.evaluateText(sourceOf(written), selection)).answer;
    },
    async evaluateText(source, { explain = false, ...selection } = {}) {
      const { validator, lawFor } = opened.prepare(selection);
      const written = validator.check(parseJson(source));
      const chosen = lawFor(written);
      const [first, ...rest] = await Promise.all(
        chosen.map((revision) => answer(policy, revision, written, { explain })),
      );
      return { chosen, answer: rest.length === 0 ? (first as Answer) : merge([first as Answer, ...rest]) };
    },
    compile: (selection = {}) => compile(onlyOne(policy, selection)),
    decide: (written, revision) => decideAll(revision, readFactsOf(written, revision.written.case).facts),
  };
  return opened;
}

/** A case as text: JSON text as it is, any other value written out. */
function sourceOf(written: unknown, file = 'case'): Source {
  const text = typeof written === 'string' ? written : JSON.stringify(written, null, 2);
  return new Source(file, text ?? '');
}

/** The policy as it was known on a day; all of it where none is given. */
function viewOf(policy: Policy, day: string | undefined): Policy {
  return day === undefined ? policy : knownOn(policy, dayOf(day));
}

function choose(whole: Policy, selection: Selection, written: WrittenCase | undefined): Chosen {
  if (selection.digest !== undefined) {
    const { digest, ...others } = selection;
    if (selection.asOfFact !== undefined)
      throw new BadCall(
        'a digest is that of one revision, and each case has its own law',
        'pin a version with its digest',
      );
    return pinned(choose(whole, others, written), digest);
  }
  const policy = viewOf(whole, selection.knownOn);
  const { version, asOf: day, asOfFact, today } = selection;
  const given = [version, day, asOfFact].filter((each) => each !== undefined);
  if (given.length > 1)
    throw new BadCall('the law is asked for in two ways', 'give one of version, as-of and as-of-fact');
  if (version !== undefined)
    return [isFile(version) ? draftOf(policy, version) : byVersion(policy, version).law()];
  if (asOfFact !== undefined) return lawsOf(asOf(policy, dayOfFact(policy, asOfFact, written)));
  const wanted = day ?? today;
  const asked = wanted === undefined ? dayAt(new Date(), policy.timeZone) : dayOf(wanted);
  return lawsOf(asOf(policy, asked));
}

/** The one revision that a selection comes to. @throws BadCall where it may come to several */
function onlyOne(policy: Policy, selection: Selection): Revision {
  const pin = 'name a version, or a day of which the law is certain';
  if (selection.asOfFact !== undefined)
    throw new BadCall('one law is compiled, and with as-of-fact each case has its own', pin);
  const [first, ...others] = choose(policy, selection, undefined);
  if (others.length === 0) return first;
  const versions = [first, ...others].map((each) => `\`${each.version}\``).join(' or ');
  throw new BadCall(`one law is compiled, and on this day it may be ${versions}`, pin);
}

/**
 * A revision from a file of its own.
 * @throws BadCall where it belongs to another policy or published revisions are asked for; InvalidInput where it is not valid
 */
function draftOf(policy: Policy, file: string): Revision {
  if (policy.known) {
    throw new BadCall(
      `\`${file}\` is a file, and known-on asks for what was published by a day`,
      'name a version, or leave known-on out',
    );
  }
  const revision = loadRevision(readSource(file));
  if (revision.policy === policy.id) return revision;
  throw new BadCall(
    `\`${file}\` is a revision of \`${revision.policy}\`, not of \`${policy.id}\``,
    'name its rules with --rules DIR and --policy ID',
  );
}

/** Checks cases that a draft may be asked about: by the facts of the policy and its own. Undefined where no draft is asked. */
function validatorFor(policy: Policy, chosen: Chosen): CaseValidator | undefined {
  const drafts = chosen.filter(({ written }) => policy.revisions.every((each) => each.written !== written));
  if (drafts.length === 0) return undefined;
  const own = drafts.map((each) => each.written.case);
  const { schema, conflicts } = uniteSchemas([policy.cases, ...own]);
  // A draft that gives a fact another type can only be asked in its own terms.
  return new CaseValidator(conflicts.length > 0 ? uniteSchemas(own).schema : schema);
}

const lawsOf = (revisions: readonly RegisteredRevision[]): Chosen =>
  revisions.map((each) => each.law()) as unknown as Chosen;

/** A path of a revision file rather than a version: it ends as one, or leads somewhere. */
function isFile(version: string): boolean {
  return (
    version.endsWith('.json') || ((version.includes('/') || version.includes('\\')) && existsSync(version))
  );
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new BadCall(`\`${text}\` is not a day that exists`, 'as 2019-06-30');
  return day;
}

function dayOfFact(policy: Policy, fact: string, written: WrittenCase | undefined): Day {
  requireDateFact(policy, fact);
  const value = written?.[fact];
  if (typeof value === 'string') return dayOf(value);
  throw new BadCall(
    `the case has no \`${fact}\`: the law of its day cannot be told`,
    'give the date, or ask with a version or a day',
  );
}

function requireDateFact(policy: Policy, fact: string): void {
  const dates = Object.entries(policy.cases.properties)
    .filter(([, each]) => each.type === 'string' && each.format === 'date')
    .map(([name]) => name);
  if (dates.includes(fact)) return;
  throw new BadCall(
    `\`${fact}\` is not a date of the case`,
    dates.length > 0 ? `there is ${oneOf(dates)}` : 'the case has no dates',
  );
}

function summaryOf({ version, digest, written }: RegisteredRevision): VersionSummary {
  const { status, title, amends, enactment, publishedOn } = written;
  return {
    version,
    status,
    title,
    amends: amends ?? null,
    instrument: enactment.instrument,
    citation: enactment.citation,
    inForce: enactment.inForce ?? null,
    publishedOn,
    digest,
  };
}
