import type { CaseValidator } from '../case/validate.ts';
import type { WrittenCase } from '../case/written-facts.ts';
import { type Diagnostic, type Finding, InvalidInput } from '../diagnostics/diagnostic.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { show } from '../json/show.ts';
import { type Entry, RunJson, withExample } from './example.ts';
import { patternOf, stepsOf, suggestionFor } from './fact-path.ts';
import type { Placed } from './files.ts';
import type { ScenarioRun } from './model.ts';
import type { Names } from './names.ts';

/** Takes what is wrong with the cases of a scenario. */
export interface RunProblems {
  add(finding: Finding): void;
  addLocated(diagnostics: readonly Diagnostic[]): void;
}

/**
 * The cases of a scenario: one for each example, or the one case.
 * @param problems takes what is wrong; such a case is left out
 */
export function runsOf(placed: Placed, names: Names, problems: RunProblems): ScenarioRun[] {
  const { written, json, at } = placed;
  const here = [...at, 'case'];
  const seen = new Set<string>();
  const check = (run: LocatedJson): WrittenCase | undefined =>
    validCase(names.validator, run, seen, problems);
  if (!written.examples) {
    const valid = check(new RunJson(json, here, written.case, written.case, [], []));
    return valid ? [{ example: undefined, case: valid }] : [];
  }
  return written.examples.flatMap((row, index) => {
    const place = [...at, 'examples', index];
    const entries = entriesOf(row, names, json, place, problems);
    if (!entries) return [];
    const { written: value, holes } = withExample(written.case, entries);
    for (const { path } of holes) {
      const message = `${show(path)} leaves a hole: items before it are missing`;
      problems.add({ code: 'scenario-path', message, span: json.keySpan([...place, path]) });
    }
    if (holes.length > 0) return [];
    const valid = check(new RunJson(json, here, written.case, value, place, entries));
    return valid ? [{ example: index + 1, case: valid }] : [];
  });
}

/** What is wrong with what examples have in common is told once. */
function validCase(
  validator: CaseValidator,
  json: LocatedJson,
  seen: Set<string>,
  problems: RunProblems,
): WrittenCase | undefined {
  try {
    return validator.check(json);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const found = error.diagnostics.filter(({ code, line, column, message }) => {
      const key = JSON.stringify([code, line, column, message]);
      return !seen.has(key) && seen.add(key);
    });
    problems.addLocated(found);
    return undefined;
  }
}

function entriesOf(
  row: Readonly<Record<string, unknown>>,
  { paths }: Names,
  json: LocatedJson,
  at: Pointer,
  problems: RunProblems,
): Entry[] | undefined {
  const entries: Entry[] = [];
  let isWrong = false;
  for (const [path, value] of Object.entries(row)) {
    const steps = stepsOf(path);
    if (steps && paths.all.has(patternOf(path) as string)) {
      entries.push({ path, steps, value });
      continue;
    }
    isWrong = true;
    problems.add({
      code: 'scenario-path',
      message: `cases have no fact ${show(path)}`,
      suggestion: suggestionFor(path, paths.all),
      span: json.keySpan([...at, path]),
    });
  }
  return isWrong ? undefined : entries;
}
