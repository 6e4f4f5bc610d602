import type { Fact, Revision } from '../../revision/model.ts';
import { count, type LawChange, quoted, sentence } from './model.ts';

/** What a case may state anew, no longer, or otherwise. */
export function factSentences(a: Revision, b: Revision): LawChange[] {
  const come = [...b.facts.values()].filter((fact) => !a.facts.has(fact.path));
  const gone = [...a.facts.values()].filter((fact) => !b.facts.has(fact.path));
  return [
    ...newFacts(come, b),
    ...goneFacts(gone),
    ...[...b.facts.values()].flatMap((fact) => {
      const before = a.facts.get(fact.path);
      return before ? changedFact(before, fact, a, b) : [];
    }),
  ];
}

const isRequired = (fact: Fact, { written }: Revision): boolean => written.case.required.includes(fact.path);

/** What is taken where the fact is absent. */
const absence = (fact: Fact, revision: Revision): string =>
  isRequired(fact, revision)
    ? 'required'
    : fact.default === undefined
      ? 'unknown where absent'
      : `where absent, ${JSON.stringify(fact.default)} is assumed`;

function newFacts(facts: readonly Fact[], revision: Revision): LawChange[] {
  const [only] = facts;
  if (!only) return [];
  const citations = facts.map((each) => each.citation);
  const about = facts.map((each) => `facts/${each.path}`);
  const text =
    facts.length === 1
      ? `new fact ‘${only.path}’ (${only.citation}): ${only.question} (${absence(only, revision)})`
      : `${count(facts.length, 'new fact', 'new facts')}: ${quoted(facts.map((each) => each.path))}`;
  return [sentence(text, citations, about)];
}

function goneFacts(facts: readonly Fact[]): LawChange[] {
  if (facts.length === 0) return [];
  const names = quoted(facts.map((each) => each.path));
  const text = facts.length === 1 ? `the fact ${names} is gone` : `${facts.length} facts are gone: ${names}`;
  return [
    sentence(
      text,
      facts.map((each) => each.citation),
      facts.map((each) => `facts/${each.path}`),
    ),
  ];
}

function changedFact(before: Fact, after: Fact, a: Revision, b: Revision): LawChange[] {
  const changes = [
    ...kindChanges(before, after),
    ...valueChanges(before, after),
    ...boundChanges(before, after),
    ...(absence(before, a) === absence(after, b) ? [] : [`${absence(before, a)} → ${absence(after, b)}`]),
  ];
  if (changes.length === 0) return [];
  const text = `the fact ‘${after.path}’ (${after.citation}): ${changes.join('; ')}`;
  return [sentence(text, [after.citation], [`facts/${after.path}`])];
}

const kindChanges = ({ type: before }: Fact, { type: after }: Fact): string[] =>
  before.kind === after.kind ? [] : [`is now a ${after.kind}, before a ${before.kind}`];

const valuesOf = ({ type }: Fact): readonly string[] | undefined =>
  'values' in type ? type.values : undefined;

function valueChanges(before: Fact, after: Fact): string[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (!was && !is) return [];
  if (!is) return before.type.kind === after.type.kind ? ['can be any text'] : [];
  if (!was) return [`can be only ${quoted(is)}`];
  const come = is.filter((value) => !was.includes(value));
  const gone = was.filter((value) => !is.includes(value));
  return [
    ...(come.length > 0 ? [`can also be ${quoted(come)}`] : []),
    ...(gone.length > 0 ? [`can no longer be ${quoted(gone)}`] : []),
  ];
}

function boundChanges({ type: before }: Fact, { type: after }: Fact): string[] {
  if (before.kind !== 'number' || after.kind !== 'number') return [];
  const bound = (value: number | undefined): string => (value === undefined ? 'no bound' : String(value));
  return [
    ...(before.minimum === after.minimum
      ? []
      : [`at least ${bound(before.minimum)} → ${bound(after.minimum)}`]),
    ...(before.maximum === after.maximum
      ? []
      : [`at most ${bound(before.maximum)} → ${bound(after.maximum)}`]),
    ...(before.integer === after.integer ? [] : [after.integer ? 'whole numbers only' : 'fractions too']),
  ];
}
