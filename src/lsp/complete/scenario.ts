import { CompletionItemKind } from 'vscode-languageserver/node';
import { uniteSchemas } from '../../case/union.ts';
import type { Pointer } from '../../json/located.ts';
import type { Fact } from '../../revision/model.ts';
import type * as Written from '../../revision/written.ts';
import { draftFacts } from '../draft.ts';
import type { DraftFile } from '../policy-files.ts';
import { listIn, objectIn, textIn, valueAt } from '../snapshot.ts';
import { type Candidate, factCandidate, valuesOf } from './candidate.ts';
import { knownCitations } from './citations.ts';

const STATUSES = ['permitted', 'prohibited', 'undetermined', 'unregulated'];

/** What a scenario's place can be filled from: all revisions of its policy. */
export interface ScenarioContext {
  value: unknown;
  revisions: readonly DraftFile[];
}

/** What may stand at a place of a scenario file, as a value or as a name; undefined where the schema alone can say. */
export function scenarioCandidates(
  at: Pointer,
  isName: boolean,
  { value, revisions }: ScenarioContext,
): Candidate[] | undefined {
  const [top, base] = at[0] === 'scenarios' ? [at.slice(2), at.slice(0, 2)] : [at, []];
  const scenario = objectIn(valueAt(value, base));
  const [section, ...rest] = top;
  switch (section) {
    case 'expect':
      return expectationCandidates(rest, isName, scenario, revisions);
    case 'readings':
      return isName ? undefined : readingCandidates(revisions, listIn(scenario.readings));
    case 'case':
      return caseCandidates(rest, isName, scenario.case, revisions);
    case 'examples':
      return exampleCandidates(rest, isName, scenario, revisions);
    default:
      return undefined;
  }
}

function expectationCandidates(
  at: Pointer,
  isName: boolean,
  scenario: Readonly<Record<string, unknown>>,
  revisions: readonly DraftFile[],
): Candidate[] | undefined {
  if (isName && at.length === 1) return rangeCandidates(revisions, Object.keys(objectIn(scenario.expect)));
  if (isName && at.length === 2) {
    const named = Object.keys(objectIn(valueAt(scenario.expect, at.slice(0, 1))));
    return actionCandidates(revisions).filter((each) => !named.includes(String(each.value)));
  }
  if (isName) return undefined;
  if (at.length === 2 || (at.length === 3 && at[2] === 'status'))
    return STATUSES.map((each) => ({ value: each, kind: CompletionItemKind.EnumMember }));
  if (at.length === 4 && at[2] === 'needs') {
    const named = listIn(valueAt(scenario.expect, at.slice(0, -1)));
    return [...factsOf(revisions).values()]
      .map((each) => factCandidate(each, each.path.replaceAll('[]', '[0]')))
      .filter((each) => !named.includes(each.value));
  }
  return undefined;
}

/** From each enacted version on, and each bill by itself. */
function rangeCandidates(revisions: readonly DraftFile[], named: readonly string[]): Candidate[] {
  const ranges = revisions.map(({ version, draft }) => ({
    value: version.includes('-') ? version : `>=${version}`,
    kind: CompletionItemKind.Value,
    detail: textIn(draft.value.title),
  }));
  return ranges.filter((each) => !named.includes(each.value));
}

function actionCandidates(revisions: readonly DraftFile[]): Candidate[] {
  const actions = revisions.flatMap(({ draft }) => draft.section('actions'));
  const byId = new Map(actions.map((each) => [each.id, each]));
  return [...byId.values()].map(({ id, title, text }) => ({
    value: id,
    kind: CompletionItemKind.Reference,
    detail: title,
    documentation: text,
  }));
}

function readingCandidates(revisions: readonly DraftFile[], named: readonly unknown[]): Candidate[] {
  const found = new Map<string, string | undefined>();
  for (const { draft } of revisions) {
    for (const { written } of draft.parts) {
      const readings = [...listIn(written.readings), ...listIn(objectIn(written.coverage).readings)];
      for (const each of readings.map(objectIn)) {
        const id = textIn(each.id);
        if (id !== undefined) found.set(id, textIn(each.text));
      }
    }
  }
  return [...found]
    .filter(([id]) => !named.includes(id))
    .map(([value, documentation]) => ({ value, kind: CompletionItemKind.Reference, documentation }));
}

function caseCandidates(
  at: Pointer,
  isName: boolean,
  written: unknown,
  revisions: readonly DraftFile[],
): Candidate[] | undefined {
  const facts = factsOf(revisions);
  if (isName) {
    const here = at.slice(0, -1);
    const named = Object.keys(objectIn(valueAt(written, here)));
    return namesIn(pathOf(here), facts).filter((each) => !named.includes(String(each.value)));
  }
  const last = at.at(-1);
  // In a list of texts the fact is the list.
  const fact = facts.get(pathOf(typeof last === 'number' ? at.slice(0, -1) : at));
  return fact && factValues(fact, revisions);
}

function exampleCandidates(
  at: Pointer,
  isName: boolean,
  scenario: Readonly<Record<string, unknown>>,
  revisions: readonly DraftFile[],
): Candidate[] | undefined {
  const facts = factsOf(revisions);
  if (at.length !== 2) return undefined;
  if (!isName) {
    const fact = facts.get(String(at[1]).replaceAll(/\[\d+\]/g, '[]'));
    return fact && factValues(fact, revisions);
  }
  const named = Object.keys(objectIn(valueAt(scenario.examples, at.slice(0, 1))));
  return [...facts.values()]
    .filter((each) => each.type.kind !== 'collection')
    .map((each) => factCandidate(each, each.path.replaceAll('[]', '[0]')))
    .filter((each) => !named.includes(String(each.value)));
}

/** The path of the fact at a place of a case: `loans[].dueOn` for the one of an item. */
export const pathOf = (at: Pointer): string =>
  at
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** The names that may stand in a case, a group or an item: facts, and groups of facts. */
function namesIn(path: string, facts: ReadonlyMap<string, Fact>): Candidate[] {
  const prefix = path === '' ? '' : `${path}.`;
  const found = new Map<string, Candidate>();
  for (const fact of facts.values()) {
    if (!fact.path.startsWith(prefix)) continue;
    const rest = fact.path.slice(prefix.length);
    const [name = ''] = rest.split(/[.[]/);
    if (name === rest) found.set(name, factCandidate(fact, name));
    else if (!found.has(name))
      found.set(name, { value: name, kind: CompletionItemKind.Module, detail: 'group' });
  }
  return [...found.values()];
}

function factValues(fact: Fact, revisions: readonly DraftFile[]): Candidate[] | undefined {
  if (fact.type.kind === 'citation') return knownCitations(undefined, revisions);
  const values = valuesOf(fact);
  return values.length > 0 ? values : undefined;
}

/** What cases of a policy may state, so far as its revisions can be read. */
export function factsOf(revisions: readonly DraftFile[]): ReadonlyMap<string, Fact> {
  try {
    const schemas = revisions.map(({ draft }) => draft.value.case as Written.CaseSchema);
    return draftFacts(uniteSchemas(schemas).schema as unknown as Record<string, unknown>);
  } catch {
    // Where one is half written, the facts of each are put side by side.
    return new Map(revisions.flatMap(({ draft }) => [...draft.facts]));
  }
}
