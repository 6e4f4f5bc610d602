import { CompletionItemKind } from 'vscode-languageserver/node';
import type { Pointer } from '../../json/located.ts';
import { OPERATORS } from '../../operators/index.ts';
import type { Fact } from '../../revision/model.ts';
import { type Draft, type Part, SECTIONS } from '../draft.ts';
import type { DraftFile } from '../policy-files.ts';
import { factsInScope, scopesAt } from '../scope.ts';
import { listIn, objectIn, textIn, valueAt } from '../snapshot.ts';
import { operatorWords, paragraphs } from '../words.ts';
import { type Candidate, factCandidate, valuesOf } from './candidate.ts';
import { knownCitations, titlesOf } from './citations.ts';

/** What a revision's place can be filled from. */
export interface RevisionContext {
  draft: Draft;
  /** All revisions of the policy, this one among them where it has a file. */
  others: readonly DraftFile[];
  /** The name of the policy's folder; undefined outside of any policy. */
  policy: string | undefined;
}

/** What may stand as the value at a place of a revision; undefined where the schema alone can say. */
export function revisionCandidates(at: Pointer, context: RevisionContext): Candidate[] | undefined {
  const { draft, others, policy } = context;
  const key = at.at(-1);
  const holder = at.slice(0, -1);
  switch (at[0]) {
    case 'amends':
      return versionCandidates(draft, others);
    case 'policy':
      return policy === undefined ? undefined : [{ value: policy, kind: CompletionItemKind.Value }];
    case 'case':
      return caseCandidates(at, draft);
    case 'lists':
      if (at[2] !== 'entries') return undefined;
      if (key === 'title') return titlesOf(objectIn(valueAt(draft.value, holder)), draft, others);
      return key === 'citation' || key === 'from' || key === 'to'
        ? knownCitations(draft, others, holder)
        : undefined;
    case 'annotations':
      return holder.at(-1) === 'on'
        ? without(
            SECTIONS.slice(0, 4).flatMap((each) => draft.section(each)),
            draft,
            holder,
          )
        : undefined;
    case 'rules':
      if (holder.at(-1) === 'permits') return without(draft.section('actions'), draft, holder);
      break;
    case 'definitions':
      if (at.length === 3 && key === 'of') return factsWhere([...draft.facts.values()], isCollection);
      break;
    case 'actions':
      if (at[2] === 'limit' && key === 'from')
        return factsWhere(factsInScope(draft, []), (each) => each.type.kind === 'date-time');
      break;
    default:
      return undefined;
  }
  return at.includes('when') ? conditionCandidates(at, draft) : undefined;
}

function conditionCandidates(at: Pointer, draft: Draft): Candidate[] | undefined {
  const key = at.at(-1);
  const holder = at.slice(0, -1);
  const written = objectIn(valueAt(draft.value, holder));
  const scopes = scopesAt(draft, at);
  const inScope = factsInScope(draft, scopes);
  switch (key) {
    case 'fact':
      return holder.at(-1) === 'value' || holder.includes('value')
        ? factsWhere(withSpans(holder, draft, inScope), alike(draft, holder))
        : factsWhere(inScope, (each) => !isCollection(each));
    case 'operator':
      return operatorCandidates(draft.facts.get(textIn(written.fact) ?? ''));
    case 'value':
      return valueCandidates(draft.facts.get(textIn(written.fact) ?? ''), draft);
    case 'condition':
      return draft
        .section('definitions')
        .filter(({ of }) => of === undefined || scopes.includes(of))
        .map(partCandidate);
    case 'spans':
      return factsWhere([...draft.facts.values()], (each) => each.type.kind === 'spans');
    case 'some':
    case 'every':
    case 'none':
    case 'of':
      return factsWhere(inScope, isCollection);
  }
  if (holder.at(-1) !== 'value') return undefined;
  // One of several values.
  const comparison = objectIn(valueAt(draft.value, holder.slice(0, -1)));
  const fact = draft.facts.get(textIn(comparison.fact) ?? '');
  const named = listIn(valueAt(draft.value, holder));
  return fact && valuesOf(fact).filter((each) => !named.includes(each.value));
}

/** For the fact of another: those of the same kind as the fact that it is compared with. */
function alike(draft: Draft, holder: Pointer): (fact: Fact) => boolean {
  const at = holder.lastIndexOf('value');
  const comparison = objectIn(valueAt(draft.value, holder.slice(0, at)));
  const subject = draft.facts.get(textIn(comparison.fact) ?? '');
  return (each) =>
    subject ? each.type.kind === subject.type.kind && each.path !== subject.path : !isCollection(each);
}

/** Days that lengthen a window may be of the items whose spans they are. */
function withSpans(holder: Pointer, draft: Draft, inScope: Fact[]): Fact[] {
  const extension = objectIn(valueAt(draft.value, holder.slice(0, -1)));
  const spans = draft.facts.get(textIn(extension.spans) ?? '');
  if (holder.at(-1) === 'value' || !spans) return inScope;
  return [...draft.facts.values()].filter(
    (each) => inScope.includes(each) || each.collection === spans.collection,
  );
}

function operatorCandidates(fact: Fact | undefined): Candidate[] {
  return [...OPERATORS.values()]
    .filter((each) => !fact || each.accepts(fact.type))
    .map(({ name, compares }) => ({
      value: name,
      kind: CompletionItemKind.Operator,
      detail: `compares ${compares}`,
      documentation: operatorWords(name),
    }));
}

function valueCandidates(fact: Fact | undefined, draft: Draft): Candidate[] | undefined {
  if (!fact) return undefined;
  if (fact.type.kind === 'citation') return draft.section('lists').map(partCandidate);
  const values = valuesOf(fact);
  return values.length > 0 ? values : undefined;
}

function caseCandidates(at: Pointer, draft: Draft): Candidate[] | undefined {
  const key = at.at(-1);
  if (at.length === 3 && at[1] === 'required') {
    const named = listIn(valueAt(draft.value, ['case', 'required']));
    return Object.keys(objectIn(objectIn(draft.value.case).properties))
      .filter((name) => !named.includes(name))
      .map((value) => ({ value, kind: CompletionItemKind.Field }));
  }
  if (key !== 'default') return undefined;
  const written = objectIn(valueAt(draft.value, at.slice(0, -1)));
  if (written.type === 'boolean')
    return [true, false].map((value) => ({ value, kind: CompletionItemKind.Value }));
  const values = listIn(written.enum).filter((each) => typeof each === 'string');
  return values.length > 0
    ? values.map((value) => ({ value, kind: CompletionItemKind.EnumMember }))
    : undefined;
}

/** The revisions that may be amended, the newest first. */
function versionCandidates(draft: Draft, others: readonly DraftFile[]): Candidate[] {
  return others
    .filter(({ version }) => version !== draft.version)
    .reverse()
    .map(({ version, draft: each }) => ({
      value: version,
      kind: CompletionItemKind.Reference,
      detail: textIn(each.value.title),
    }));
}

/** Parts by their ids, without those that the list at a place names already. */
function without(parts: readonly Part[], draft: Draft, at: Pointer): Candidate[] {
  const named = listIn(valueAt(draft.value, at));
  return parts.filter(({ id }) => !named.includes(id)).map(partCandidate);
}

const partCandidate = ({ id, title, citation, text }: Part): Candidate => ({
  value: id,
  kind: CompletionItemKind.Reference,
  detail: title ?? citation,
  documentation: paragraphs(text, citation),
});

const isCollection = (fact: Fact): boolean => fact.type.kind === 'collection';

const factsWhere = (facts: readonly Fact[], fits: (fact: Fact) => boolean): Candidate[] =>
  facts.filter(fits).map((each) => factCandidate(each));
