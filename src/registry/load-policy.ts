import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import semver from 'semver';
import { type FactConflict, uniteSchemas } from '../case/union.ts';
import { parseDay } from '../dates/day.ts';
import { BadCall, type Diagnostic, type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import { type Entry, registerRevision } from '../revision/load.ts';
import { schemaFindings } from '../schema/errors.ts';
import { validate as validatePolicy } from '../schema/policy-validator.generated.js';
import type { SchemaNode } from '../schema/schema-node.ts';
import { packageFile } from '../text/package.ts';
import { readSource, reasonOf } from '../text/read.ts';
import { Source } from '../text/source.ts';
import { oneOf } from '../text/suggest.ts';
import type { Policy } from './policy.ts';
import type { Policy as WrittenPolicy } from './written-policy.ts';

const PROPOSALS = 'proposals';
const NO_REVISION = new Set(['policy.json', 'registry.lock.json']);

/**
 * The folder of the policy to work with.
 * @param rules the folder of policies; undefined: `./rules`, else the package's own
 * @param id which policy; undefined where there is only one
 * @throws BadCall where there is no such folder, no such policy, or a choice to make
 */
export function findPolicy(rules: string | undefined, id: string | undefined): string {
  const folder = rules ?? (existsSync('rules') ? 'rules' : packageFile('rules'));
  const ids = policiesIn(folder);
  if (ids.length === 0)
    throw new BadCall(`there is no policy in \`${folder}\``, 'a policy is a folder with a policy.json');
  if (id === undefined && ids.length > 1)
    throw new BadCall(`\`${folder}\` has several policies`, `choose one with --policy: ${oneOf(ids)}`);
  const chosen = id ?? (ids[0] as string);
  if (!ids.includes(chosen))
    throw new BadCall(`there is no policy \`${chosen}\` in \`${folder}\``, `there is ${oneOf(ids)}`);
  return join(folder, chosen);
}

function policiesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((each) => each.isDirectory() && existsSync(join(folder, each.name, 'policy.json')))
      .map((each) => each.name)
      .sort();
  } catch (error) {
    throw new BadCall(
      `the rules folder \`${folder}\` cannot be used: ${reasonOf(error)}`,
      'name another with --rules DIR',
    );
  }
}

/**
 * Loads a policy: policy.json and every revision, each by itself and against the others.
 * @param depth `headers` checks of each revision what it is and what cases may state, and leaves
 *   its law to be checked when it is asked for; `whole` checks everything
 * @param read reads a file; an editor has its own
 * @throws InvalidInput with what is wrong in all the files
 */
export function loadPolicy(
  folder: string,
  depth: 'headers' | 'whole' = 'whole',
  read: (path: string) => Source = readSource,
): Policy {
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      // Not spread into one call: a large file can have more problems than a call takes arguments.
      for (const each of error.diagnostics) diagnostics.push(each);
      sources.push(...error.sources);
      return undefined;
    }
  };
  const written = attempt(() => loadPolicyFile(join(folder, 'policy.json'), depth, read));
  const files = revisionFiles(folder);
  const loaded = files
    .map((file) =>
      attempt(() => {
        const entry = registerRevision(read(file));
        if (depth === 'whole') entry.revision.law();
        return entry;
      }),
    )
    .filter((each) => each !== undefined)
    .sort((a, b) => semver.compareBuild(a.revision.version, b.revision.version));
  const { schema, conflicts } = uniteSchemas(loaded.map((each) => each.revision.written.case));
  // What files say of one another can be checked only where all of them can be read.
  if (diagnostics.length === 0) {
    diagnostics.push(...loaded.flatMap((each) => checkAmong(each, loaded, folder)));
    diagnostics.push(...checkFirst(loaded));
    diagnostics.push(...conflicts.map((each) => conflictAt(loaded[each.schema] as Entry, each)));
    diagnostics.push(...checkEnacted(loaded, folder));
    sources.push(...loaded.map((each) => each.json.source));
  }
  if (diagnostics.length > 0 || !written) throw new InvalidInput(diagnostics, sources);
  const { policy: id, title, text, timeZone, holidays } = written;
  return {
    id,
    title,
    text,
    timeZone,
    holidays,
    revisions: loaded.map((each) => each.revision),
    cases: schema,
  };
}

/** The revision files of a policy: its folder's, then the proposals'. */
export function revisionFiles(folder: string): string[] {
  const jsonIn = (path: string): string[] =>
    existsSync(path)
      ? readdirSync(path)
          .filter((name) => name.endsWith('.json') && !NO_REVISION.has(name))
          .sort()
          .map((name) => join(path, name))
      : [];
  return [...jsonIn(folder), ...jsonIn(join(folder, PROPOSALS))];
}

/**
 * Reads policy.json.
 * @throws InvalidInput
 */
export function loadPolicyFile(
  file: string,
  depth: 'headers' | 'whole',
  read: (path: string) => Source = readSource,
): WrittenPolicy {
  const json = parseJson(read(file));
  const findings: Finding[] = [];
  if (!validatePolicy(json.value)) {
    const schema = JSON.parse(readFileSync(packageFile('schemas/policy.schema.json'), 'utf8')) as SchemaNode;
    findings.push(...schemaFindings(json, schema));
  } else {
    const written = json.value as WrittenPolicy;
    const folder = basename(join(file, '..'));
    findings.push(...checkHolidays(written, json));
    if (written.policy !== folder) {
      const message = `the policy is \`${written.policy}\` and its folder \`${folder}\``;
      findings.push({ code: 'policy-name', message, span: json.span(['policy']) });
    }
    // Loading time zones takes long; a command that needs one meets a wrong name itself.
    if (depth === 'whole' && !isTimeZone(written.timeZone)) {
      findings.push({
        code: 'not-allowed',
        message: `\`${written.timeZone}\` is not a time zone`,
        suggestion: 'an IANA name, as `Europe/Amsterdam`',
        span: json.span(['timeZone']),
      });
    }
  }
  if (findings.length > 0)
    throw new InvalidInput(
      findings.map((each) => locate(json.source, each)),
      [json.source],
    );
  return json.value as WrittenPolicy;
}

/** The days of the table must exist, in a leap year at least. */
function checkHolidays({ holidays }: WrittenPolicy, json: LocatedJson): Finding[] {
  return (holidays?.days ?? []).flatMap((holiday, index) => {
    const [key, day] = 'day' in holiday ? ['day', holiday.day] : ['onOrAfter', holiday.onOrAfter];
    const twoDigits = (value: number): string => String(value).padStart(2, '0');
    if (parseDay(`2000-${twoDigits(holiday.month)}-${twoDigits(day)}`) !== undefined) return [];
    const message = `month ${holiday.month} has no day ${day}`;
    return [{ code: 'invalid-date', message, span: json.span(['holidays', 'days', index, key]) }];
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What a revision must have in common with its file's name and place, and with what it amends. */
function checkAmong({ json, revision }: Entry, all: readonly Entry[], folder: string): Diagnostic[] {
  const { written, version, file } = revision;
  const findings: Finding[] = [];
  const add = (code: Finding['code'], message: string, at: string[], suggestion?: string) =>
    findings.push({ code, message, suggestion, span: json.span(at) });
  const name = basename(file, '.json');
  if (name !== version) {
    add(
      'file-name',
      `the version is \`${version}\` and the file \`${name}.json\``,
      ['version'],
      `name the file \`${version}.json\``,
    );
  }
  if (written.policy !== basename(folder)) {
    add('policy-name', `the policy is \`${written.policy}\` and its folder \`${basename(folder)}\``, [
      'policy',
    ]);
  }
  const isInProposals = basename(join(file, '..')) === PROPOSALS;
  if (isInProposals !== (written.status !== 'enacted')) {
    const place = isInProposals
      ? 'an enacted revision lies in the policy’s own folder'
      : `a revision that is ${written.status} lies in \`${PROPOSALS}/\``;
    add('file-place', place, ['status']);
  }
  if (written.amends === undefined) return findings.map((each) => locate(json.source, each));
  const amended = all.find((each) => each.revision.version === written.amends)?.revision;
  if (!amended) {
    const versions = all.map((each) => each.revision.version);
    add(
      'unknown-amends',
      `there is no revision \`${written.amends}\` to amend`,
      ['amends'],
      `there is ${oneOf(versions, 20)}`,
    );
  } else if (revision.inForce && amended.inForce && revision.inForce.earliest < amended.inForce.earliest) {
    const may = revision.inForce.latest < amended.inForce.earliest ? 'is' : 'may be';
    add('date-order', `the revision ${may} in force before \`${amended.version}\`, which it amends`, [
      'enactment',
      'inForce',
    ]);
  }
  return findings.map((each) => locate(json.source, each));
}

function conflictAt({ json }: Entry, { path, pointer }: FactConflict): Diagnostic {
  const message = `\`${path}\` is of another type in an earlier revision: one case could not serve both`;
  return locate(json.source, { code: 'fact-conflict', message, span: json.keySpan(['case', ...pointer]) });
}

/** Without a law in force there is nothing to answer by; that stands in no file, so the place is the policy's. */
function checkEnacted(all: readonly Entry[], folder: string): Diagnostic[] {
  if (all.some((each) => each.revision.written.status === 'enacted')) return [];
  const message = 'the policy has no enacted revision';
  const nowhere = new Source(join(folder, 'policy.json'), '');
  return [locate(nowhere, { code: 'no-revisions', message, span: { start: 0, end: 0 } })];
}

/** A history has one beginning. */
function checkFirst(all: readonly Entry[]): Diagnostic[] {
  const first = all.filter((each) => each.revision.written.amends === undefined);
  return first.slice(1).map(({ json, revision }) => {
    const message = `\`${revision.version}\` amends no revision, and neither does \`${first[0]?.revision.version}\``;
    return locate(json.source, {
      code: 'several-first',
      message,
      suggestion: 'say with `amends` which revision it changes',
      span: json.span(['version']),
    });
  });
}
