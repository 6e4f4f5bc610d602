import { readFactsOf, type WrittenCase } from '../case/written-facts.ts';
import { sentenceOf } from '../evaluate/sentence.ts';
import { Evaluator } from './evaluator.ts';
import type { Missing } from './measure.ts';

/** A scenario that a person has still to answer, as it is written: null stands for a status. */
export interface Suggestion {
  title: string;
  citation: string;
  note: string;
  case: WrittenCase;
  expect: Record<string, Record<string, null>>;
}

/**
 * Scenarios that show what no test shows. Each is used for all that it shows; what the law says of it is left open.
 * @param taken titles that other scenarios have
 */
export function suggest(missing: readonly Missing[], taken: ReadonlySet<string>): Suggestion[] {
  const open = new Set(missing);
  const titles = new Set(taken);
  const suggestions: Suggestion[] = [];
  for (const first of missing) {
    if (!open.has(first)) continue;
    const evaluators = new Map<Missing['revision'], Evaluator>();
    const expect: Record<string, Record<string, null>> = {};
    for (const each of open) {
      const { revision } = each;
      const evaluator =
        evaluators.get(revision) ?? new Evaluator(readFactsOf(first.witness, revision.written.case).facts);
      evaluators.set(revision, evaluator);
      if (!each.ways.some((way) => evaluator.reaches(way))) continue;
      open.delete(each);
      expect[revision.version] = { ...expect[revision.version], [each.action.id]: null };
    }
    const what = sentenceOf(first.leaf);
    const is = { true: 'so', false: 'not so', unknown: 'not known' }[first.is];
    suggestions.push({
      title: untaken(`${first.action.id}: ${what}: ${is}`, titles),
      citation: first.action.citation,
      note: `Suggested: shows that this decides \`${first.action.id}\` by itself. Read the law, put the status in place of null, and give it a title.`,
      case: first.witness,
      expect,
    });
  }
  return suggestions;
}

function untaken(title: string, titles: Set<string>): string {
  let chosen = title;
  for (let number = 2; titles.has(chosen); number++) chosen = `${title} (${number})`;
  titles.add(chosen);
  return chosen;
}
