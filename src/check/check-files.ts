import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkChangelog } from '../changelog/stale.ts';
import { type Diagnostic, InvalidInput, inOrder, locate } from '../diagnostics/diagnostic.ts';
import type { EffectOf } from '../diff/compatibility/answers.ts';
import { effectOf } from '../diff/effect/effect.ts';
import { parseJson } from '../json/parse.ts';
import { findPolicy, loadPolicy, loadPolicyFile, revisionFiles } from '../registry/load-policy.ts';
import type { Policy } from '../registry/policy.ts';
import { LOCK_FILE } from '../release/lock.ts';
import { verifyRegistry } from '../release/verify.ts';
import { loadRevision } from '../revision/load.ts';
import { checkScenarios } from '../scenarios/check.ts';
import { SCENARIOS, scenarioFiles } from '../scenarios/files.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { checkRevision } from './check-revision.ts';
import { checkHistory } from './history.ts';
import type { Located } from './subject.ts';
import { suppress, suppressAlone } from './suppressions.ts';

/** What a check found, with the sources for code frames. */
export interface Checked {
  files: number;
  /** The files that were looked at, by name, each once. */
  checked: readonly string[];
  diagnostics: Diagnostic[];
  sources: readonly Source[];
}

/** How to check. */
export interface CheckOptions {
  /** The folder of policies, and which policy, where no path is given. */
  rules?: string;
  policy?: string;
  /** The analysis of what a PATCH does, where it is not the own one. */
  effectOf?: EffectOf;
  /** Reads a file: what an editor has open may be newer than the file. */
  read?: (path: string) => Source;
  /** Without what takes long: the logic of rules and the history. An editor shows the rest at once. */
  quick?: boolean;
}

/**
 * Checks the policies of the given folders whole, and the given files each by itself: a file of a policy
 * among its other revisions, so far as these can be read. Where nothing is given, the policy that the options name.
 * @throws BadCall where there is no such policy
 */
export async function checkFiles(paths: readonly string[], options: CheckOptions): Promise<Checked> {
  const check = new Checking(options);
  if (paths.length === 0) await check.policy(findPolicy(options.rules, options.policy));
  for (const path of paths) {
    const folders = policiesAt(path);
    for (const folder of folders) await check.policy(folder);
    if (folders.length === 0) await check.file(path);
  }
  return check.result();
}

class Checking {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #sources = new Map<string, Source>();
  readonly #effectOf: EffectOf;
  readonly #read: (path: string) => Source;
  readonly #quick: boolean;
  readonly #checked = new Set<string>();

  constructor({ effectOf: other, read, quick }: CheckOptions) {
    this.#effectOf = other ?? effectOf;
    // What is read once is the same for every check; a pipe can be read only once.
    const sources = new Map<string, Source>();
    this.#read = (path) => {
      const source = sources.get(path) ?? (read ?? readSource)(path);
      sources.set(path, source);
      return source;
    };
    this.#quick = quick ?? false;
  }

  result(): Checked {
    return {
      files: this.#checked.size,
      checked: [...this.#checked],
      diagnostics: inOrder(this.#diagnostics),
      sources: [...this.#sources.values()],
    };
  }

  /** A policy whole. What revisions say is looked at once all of them are valid. */
  async policy(folder: string): Promise<void> {
    for (const each of [join(folder, 'policy.json'), ...revisionFiles(folder)]) this.#checked.add(each);
    const policy = await this.#attempt(() => loadPolicy(folder, 'whole', this.#read));
    if (!policy) return;
    const found = await this.#among(async (add) => {
      const isAsReleased = await add(() => this.#release(folder));
      // Entries and scenarios made for a release that was edited, or is gone, are wrong until it is put back.
      if (isAsReleased) await add(() => checkChangelog(folder, policy));
      if (!this.#quick) await add(() => checkHistory(policy, this.#effectOf, undefined, this.#read));
      const all = this.#located(policy);
      for (const each of all) await add(() => this.#revision(each, all));
      for (const each of scenarioFiles(folder)) this.#checked.add(each);
      if (isAsReleased) await add(() => checkScenarios(folder, policy, this.#read));
    });
    this.#keep(suppress(found, join(folder, 'policy.json'), this.#read));
  }

  /** One file: as part of its policy where it lies in one that can be read. */
  async file(path: string): Promise<void> {
    this.#checked.add(path);
    if (basename(path) === 'policy.json') {
      const isValid = await this.#attempt(() => loadPolicyFile(path, 'whole', this.#read));
      if (isValid && this.#readable(dirname(path))) this.#keep(suppress([], path, this.#read, path));
      return;
    }
    const folder = policyOf(path);
    if (folder !== undefined && basename(dirname(resolve(path))) === SCENARIOS) {
      const policy = await this.#attempt(() => loadPolicy(folder, 'whole', this.#read));
      if (policy) await this.#attempt(() => checkScenarios(folder, policy, this.#read, path));
      return;
    }
    const revision = await this.#attempt(() => loadRevision(this.#read(path)));
    if (!revision) return;
    const policy = folder === undefined ? undefined : this.#readable(folder, path);
    const own = { revision, json: parseJson(this.#read(path)) };
    const others = (policy ? this.#located(policy) : []).filter(
      (each) => resolve(each.revision.file) !== resolve(path),
    );
    const found = await this.#among(async (add) => {
      if (folder !== undefined && policy) {
        await add(() => this.#release(folder, path));
        if (!this.#quick) await add(() => checkHistory(policy, this.#effectOf, path, this.#read));
      }
      await add(() => this.#revision(own, others));
    });
    const file = folder === undefined ? undefined : join(folder, 'policy.json');
    if (file === undefined) this.#keep({ diagnostics: found });
    else if (policy) this.#keep(suppress(found, file, this.#read, path));
    else this.#keep({ diagnostics: suppressAlone(found, file, this.#read, path) });
  }

  /** A policy whose files are all valid; undefined where some are not: what one of them has to do with the others is then told. */
  #readable(folder: string, path?: string): Policy | undefined {
    try {
      return loadPolicy(folder, 'whole', this.#read);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const each of error.diagnostics)
        if (path !== undefined && resolve(each.file) === resolve(path)) this.#diagnostics.push(each);
      for (const each of error.sources) this.#sources.set(each.file, each);
      return undefined;
    }
  }

  #located(policy: Policy): Located[] {
    return policy.revisions.map((each) => ({
      revision: each.law(),
      json: parseJson(this.#read(each.file)),
    }));
  }

  #revision({ revision, json }: Located, all: readonly Located[]): void {
    const others = all.filter((each) => each.revision !== revision);
    const findings = checkRevision({ revision, json, others }, this.#quick);
    if (findings.length === 0) return;
    throw new InvalidInput(
      findings.map((each) => locate(json.source, each)),
      [json.source, ...others.map((each) => each.json.source)],
    );
  }

  /** What was released must be as it was; what is not released yet is a draft. */
  #release(folder: string, only?: string): true {
    if (!existsSync(join(folder, LOCK_FILE))) return true;
    const { diagnostics, sources } = verifyRegistry(folder, { allowUnreleased: true, read: this.#read });
    const found = diagnostics.filter((each) => only === undefined || resolve(each.file) === resolve(only));
    if (found.length > 0) throw new InvalidInput(found, [...sources]);
    return true;
  }

  /** Runs steps that may each find something; one that does stops no other. */
  async #among(
    steps: (
      add: <Result>(work: () => Result | Promise<Result>) => Promise<Result | undefined>,
    ) => Promise<void>,
  ): Promise<Diagnostic[]> {
    const found: Diagnostic[] = [];
    await steps((work) => this.#attempt(work, found));
    return found;
  }

  async #attempt<Result>(
    work: () => Result | Promise<Result>,
    found: Diagnostic[] = this.#diagnostics,
  ): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      // Spreading a list of a hundred thousand would overflow the stack.
      for (const each of error.diagnostics) found.push(each);
      for (const each of error.sources) this.#sources.set(each.file, each);
      return undefined;
    }
  }

  #keep({ diagnostics, source }: { diagnostics: readonly Diagnostic[]; source?: Source }): void {
    for (const each of diagnostics) this.#diagnostics.push(each);
    if (source) this.#sources.set(source.file, source);
  }
}

/** The policies that a path names: a policy's folder, or a folder of policies; none for anything else. */
export function policiesAt(path: string): string[] {
  if (existsSync(join(path, 'policy.json'))) return [path];
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((each) => existsSync(join(each, 'policy.json')));
}

/** The folder of the policy that a file lies in, itself or one folder deeper; undefined where it lies in none. */
export function policyOf(path: string): string | undefined {
  const folder = dirname(path);
  return [folder, join(folder, '..')].find((each) => existsSync(join(each, 'policy.json')));
}
