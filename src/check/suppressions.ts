import { dirname, resolve } from 'node:path';
import { type Node, parseTree } from 'jsonc-parser';
import semver from 'semver';
import { type Diagnostic, type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import { takeOutItem } from '../diagnostics/edits.ts';
import { kindOf } from '../diagnostics/registry.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import { show } from '../json/show.ts';
import { loadPolicyFile, revisionFiles } from '../registry/load-policy.ts';
import type { Policy, Suppression } from '../registry/written-policy.ts';
import type { Source } from '../text/source.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import { wrongInWords } from './hygiene/malformed-sentence.ts';
import { placeAtOffset, placesIn } from './places.ts';

/**
 * What is left of diagnostics once those are gone that a policy suppresses, and what is wrong with the suppressions: a version or a
 * place that does not exist, a reason that is none, one that suppresses nothing.
 * @param policyFile the policy.json that has the suppressions; it and all revisions are valid
 * @param read reads a file
 * @param only the one file that was checked. If it is a revision, only those suppressions are looked at that name its version;
 *   if it is policy.json, it is not known what is needed
 * @returns what is to be told, and policy.json where something is told of it
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  policyFile: string,
  read: (path: string) => Source,
  only?: string,
): { diagnostics: readonly Diagnostic[]; source?: Source } {
  const json = parseJson(read(policyFile));
  const { suppressions = [] } = json.value as Policy;
  if (suppressions.length === 0) return { diagnostics };
  const revisions = revisionsOf(dirname(policyFile), read);
  const left = new Set(diagnostics);
  const findings = suppressions.flatMap((written, index) => {
    const one = new Suppressing(written, ['suppressions', index], json, revisions);
    const used = one.takeFrom(left);
    if (only === undefined) return one.check(used, diagnostics);
    const own = revisions.find((each) => resolve(each.file) === resolve(only));
    return own ? one.needs(used, diagnostics, own) : one.names();
  });
  if (findings.length === 0) return { diagnostics: [...left] };
  return {
    diagnostics: [...left, ...findings.map((each) => locate(json.source, each))],
    source: json.source,
  };
}

/**
 * What is left of the diagnostics of one valid revision where other files of its policy are not: whether the suppressions are right
 * is then not looked at, and those of a policy.json that cannot be read suppress nothing.
 */
export function suppressAlone(
  diagnostics: readonly Diagnostic[],
  policyFile: string,
  read: (path: string) => Source,
  file: string,
): readonly Diagnostic[] {
  let suppressions: readonly Suppression[];
  let json: LocatedJson;
  try {
    suppressions = loadPolicyFile(policyFile, 'headers', read).suppressions ?? [];
    json = parseJson(read(policyFile));
  } catch (error) {
    if (error instanceof InvalidInput) return diagnostics;
    throw error;
  }
  const own = [writtenIn(file, read)];
  const left = new Set(diagnostics);
  for (const [index, each] of suppressions.entries())
    new Suppressing(each, ['suppressions', index], json, own).takeFrom(left);
  return [...left];
}

/** A revision of the policy, as it is written. */
interface Written {
  file: string;
  version: string;
  json: LocatedJson;
  /** Where a diagnostic of the file lies. */
  placeOf(diagnostic: Diagnostic): ReturnType<typeof placeAtOffset>;
}

/** The revisions of a policy of which all files are valid. */
function revisionsOf(folder: string, read: (path: string) => Source): Written[] {
  return revisionFiles(folder).map((file) => writtenIn(file, read));
}

function writtenIn(file: string, read: (path: string) => Source): Written {
  const json = parseJson(read(file));
  const { version } = json.value as { version: string };
  let root: Node | undefined;
  const placeOf = ({ line, column }: Diagnostic): ReturnType<typeof placeAtOffset> => {
    root ??= parseTree(json.source.text) as Node;
    return placeAtOffset(json.value, root, json.source.offsetAt({ line, column }));
  };
  return { file, version, json, placeOf };
}

/** The versions in which a suppression suppressed something. */
type Used = ReadonlySet<string>;

class Suppressing {
  readonly #written: Suppression;
  readonly #at: Pointer;
  readonly #json: LocatedJson;
  readonly #revisions: readonly Written[];
  /** The revisions that it is for. */
  readonly #selected: readonly Written[];

  constructor(written: Suppression, at: Pointer, json: LocatedJson, revisions: readonly Written[]) {
    this.#written = written;
    this.#at = at;
    this.#json = json;
    this.#revisions = revisions;
    this.#selected = revisions.filter(({ version }) => isIn(version, written.in));
  }

  /** Takes out of the diagnostics what it suppresses. */
  takeFrom(diagnostics: Set<Diagnostic>): Used {
    const { code, at, fact } = this.#written;
    const used = new Set<string>();
    const files = new Map(this.#selected.map((each) => [resolve(each.file), each]));
    for (const each of diagnostics) {
      if (each.code !== code || each.severity === 'error') continue;
      const revision = files.get(resolve(each.file));
      const found = revision?.placeOf(each);
      if (!revision || found?.place !== at || (fact !== undefined && found.fact !== fact)) continue;
      diagnostics.delete(each);
      used.add(revision.version);
    }
    return used;
  }

  /** All that is wrong with it where the whole policy was checked. */
  check(used: Used, diagnostics: readonly Diagnostic[]): Finding[] {
    const names = this.names();
    return names.some((each) => each.severity !== 'warning')
      ? names
      : [...names, ...this.#needs(used, diagnostics)];
  }

  /** Whether it names what there is, and says why. */
  names(): Finding[] {
    return [...this.#versions(), ...this.#places(), ...this.#reason()];
  }

  /** Whether a revision needs it that it names by its version. */
  needs(used: Used, diagnostics: readonly Diagnostic[], { version }: Written): Finding[] {
    const { in: versions } = this.#written;
    if (typeof versions === 'string' || !versions.includes(version)) return [];
    return this.#needs(used, diagnostics, [version]);
  }

  #versions(): Finding[] {
    const { in: versions } = this.#written;
    if (typeof versions === 'string') {
      if (semver.validRange(versions) !== null) return [];
      return [
        {
          code: 'not-allowed',
          message: `${show(versions)} is no range of versions`,
          suggestion: 'a range, as `>=1.1.0`, or versions in brackets, as `["1.1.0"]`',
          span: this.#json.span([...this.#at, 'in']),
        },
      ];
    }
    const known = this.#revisions.map((each) => each.version);
    return versions.flatMap((version, index) => {
      const first = versions.indexOf(version);
      const span = this.#json.span([...this.#at, 'in', index]);
      if (first < index)
        return {
          code: 'duplicate-entry' as const,
          message: `${show(version)} is on the list twice`,
          suggestion: 'take one out',
          span,
          related: [{ message: 'it is here already', span: this.#json.span([...this.#at, 'in', first]) }],
          fix: {
            title: `take the second ${show(version)} out`,
            edits: takeOutItem(this.#json, [...this.#at, 'in'], index),
          },
        };
      if (known.includes(version)) return [];
      const near = nearest(version, known);
      return {
        code: 'not-allowed' as const,
        message: `the policy has no revision ${show(version)}`,
        suggestion: near === undefined ? `there is ${oneOf(known, 20)}` : `did you mean \`${near}\`?`,
        span,
      };
    });
  }

  #places(): Finding[] {
    const { at, fact } = this.#written;
    if (this.#selected.length === 0) return [];
    const places = new Set(this.#selected.flatMap((each) => [...placesIn(each.json.value)]));
    const unknown = (name: string, key: string, code: Finding['code'], what: string): Finding[] => {
      if (places.has(name)) return [];
      const near = nearest(name, places);
      return [
        {
          code,
          message: `there is no ${show(name)} in ${this.#selected.length > 1 ? 'these revisions' : 'this revision'}`,
          suggestion: near === undefined ? what : `did you mean \`${near}\`?`,
          span: this.#json.span([...this.#at, key]),
        },
      ];
    };
    const ofPlace =
      'the id of a definition, an action, a rule, a list or a remark, the path of a fact, or a property of the revision';
    return [
      ...unknown(at, 'at', 'unknown-provision', ofPlace),
      ...(fact === undefined ? [] : unknown(fact, 'fact', 'unknown-fact', 'the path of a fact')),
    ];
  }

  #reason(): Finding[] {
    const wrong = wrongInWords(this.#written.reason, 'sentence');
    if (!wrong) return [];
    const [message, suggestion] = wrong;
    const span = this.#json.span([...this.#at, 'reason']);
    return [{ code: 'malformed-sentence', severity: 'warning', message, suggestion, span }];
  }

  /** What it does not suppress anything in: as a whole, or in some of the versions that it names one by one. */
  #needs(used: Used, diagnostics: readonly Diagnostic[], asked?: readonly string[]): Finding[] {
    const { in: versions, code, at, fact } = this.#written;
    const isUndecided = (version: string): boolean => {
      const file = this.#revisions.find((each) => each.version === version)?.file;
      return (
        kindOf(code).group === 'logic' &&
        diagnostics.some(
          (each) => each.code === 'logic-undecided' && resolve(each.file) === resolve(file ?? ''),
        )
      );
    };
    const isNeeded = (version: string): boolean => used.has(version) || isUndecided(version);
    const place = fact === undefined ? show(at) : `the comparison of ${show(fact)} in ${show(at)}`;
    const what = `\`${code}\` is not found at ${place}`;
    if (typeof versions === 'string')
      return this.#selected.some((each) => isNeeded(each.version))
        ? []
        : [this.#unneeded(`${what} in any revision of ${show(versions)}`)];
    const unneeded = (asked ?? versions).filter((each) => !isNeeded(each));
    if (unneeded.length === versions.length)
      return [this.#unneeded(`${what} in ${unneeded.map((each) => show(each)).join(', ')}`)];
    return unneeded.map((version) =>
      this.#unneeded(`${what} in ${show(version)}`, versions.indexOf(version)),
    );
  }

  /** @param version the index of the one version that does not need it; undefined for the whole suppression */
  #unneeded(message: string, version?: number): Finding {
    const [list, index] =
      version === undefined
        ? [this.#at.slice(0, -1), Number(this.#at.at(-1))]
        : [[...this.#at, 'in'], version];
    return {
      code: 'unneeded-suppression',
      severity: 'warning',
      message,
      suggestion: 'take it out: it would silence the next mistake of this kind',
      span: this.#json.span([...list, index]),
      fix: {
        title: version === undefined ? 'take the suppression out' : 'take the version out of the suppression',
        edits: takeOutItem(this.#json, list, index),
      },
    };
  }
}

/** Whether a version is meant. A bill is a copy of a law with changes, so what is right in that one is mostly right in the bill. */
const isIn = (version: string, versions: Suppression['in']): boolean =>
  typeof versions === 'string'
    ? semver.satisfies(version, versions, { includePrerelease: true })
    : versions.includes(version);
