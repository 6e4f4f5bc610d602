import { resolve } from 'node:path';
import { type Diagnostic, type Finding, InvalidInput, inOrder, locate } from '../diagnostics/diagnostic.ts';
import { show } from '../json/show.ts';
import type { Policy } from '../registry/policy.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import { expectationsOf } from './expectations.ts';
import { type Placed, readScenarioFile, scenarioFiles } from './files.ts';
import type { Scenario } from './model.ts';
import { type Names, namesOf } from './names.ts';
import { runsOf } from './runs.ts';

/** The scenarios of a policy. */
export interface LoadedScenarios {
  scenarios: Scenario[];
  /** How many files were read. */
  files: number;
  /** What is only suspicious. */
  warnings: Diagnostic[];
}

/** The scenarios of a policy, and all that is wrong with them. */
export interface ReadScenarios {
  /** So far as they are valid. */
  scenarios: Scenario[];
  files: number;
  diagnostics: Diagnostic[];
  sources: Source[];
}

/**
 * The scenarios of a policy.
 * @param read reads a file; an editor has its own
 * @param only files of them; their titles are still compared with those of all others
 * @throws InvalidInput with all that is wrong in the files, or in the revisions
 */
export function loadScenarios(
  folder: string,
  policy: Policy,
  read: (path: string) => Source = readSource,
  only?: readonly string[],
): LoadedScenarios {
  const { scenarios, files, diagnostics, sources } = readScenarios(folder, policy, read, only);
  const errors = diagnostics.filter((each) => each.severity === 'error');
  if (errors.length > 0) throw new InvalidInput(errors, sources);
  return { scenarios, files, warnings: diagnostics };
}

/**
 * Reads the scenarios of a policy; what is wrong with one stops no other.
 * @param only as for loadScenarios
 * @throws InvalidInput where a revision is not valid
 */
export function readScenarios(
  folder: string,
  policy: Policy,
  read: (path: string) => Source = readSource,
  only?: readonly string[],
): ReadScenarios {
  const wanted = only && new Set(only.map((each) => resolve(each)));
  const isWanted = (file: string): boolean => wanted === undefined || wanted.has(resolve(file));
  const files = scenarioFiles(folder);
  const names = namesOf(policy);
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const placed: Placed[] = [];
  for (const file of files) {
    try {
      const found = readScenarioFile(read(file));
      sources.push(found.json.source);
      placed.push(...found.placed);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      if (!isWanted(file)) continue;
      for (const each of error.diagnostics) diagnostics.push(each);
      sources.push(...error.sources);
    }
  }
  const own = placed.filter((each) => isWanted(each.json.source.file));
  const scenarios = own.map((each) => scenarioOf(each, names, diagnostics));
  for (const each of sameTitles(placed)) if (isWanted(each.file)) diagnostics.push(each);
  return { scenarios, files: files.filter(isWanted).length, diagnostics: inOrder(diagnostics), sources };
}

function scenarioOf(placed: Placed, names: Names, diagnostics: Diagnostic[]): Scenario {
  const { written, json, at } = placed;
  const add = (finding: Finding): void => void diagnostics.push(locate(json.source, finding));
  const { title, citation, readings = [] } = written;
  for (const [index, reading] of readings.entries()) {
    if (names.readings.has(reading)) continue;
    const near = nearest(reading, names.readings);
    add({
      code: 'unknown-provision',
      severity: 'warning',
      message: `no revision has a reading ${show(reading)}`,
      suggestion: near ? `did you mean \`${near}\`?` : `there is ${oneOf([...names.readings], 20)}`,
      span: json.span([...at, 'readings', index]),
    });
  }
  const runs = runsOf(placed, names, {
    add,
    addLocated: (found) => void diagnostics.push(...found),
  });
  const expectations = expectationsOf(placed, names, add);
  return { title, citation, file: json.source.file, at, json, readings, runs, expectations };
}

/** A title tells a scenario from all others of its policy. */
function sameTitles(placed: readonly Placed[]): Diagnostic[] {
  const firsts = new Map<string, Placed>();
  return placed.flatMap((each) => {
    const { title } = each.written;
    const first = firsts.get(title);
    if (!first) {
      firsts.set(title, each);
      return [];
    }
    const related = {
      message: 'it is here already',
      span: first.json.span([...first.at, 'title']),
      source: first.json.source,
    };
    return [
      locate(each.json.source, {
        code: 'duplicate-id',
        message: `another scenario has the title ${show(title)}`,
        suggestion: 'say what sets this one apart',
        span: each.json.span([...each.at, 'title']),
        related: [related],
      }),
    ];
  });
}
