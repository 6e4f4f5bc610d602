import type { Finding } from '../../diagnostics/diagnostic.ts';
import type { Pointer } from '../../json/located.ts';
import { readsOf } from '../../revision/reads.ts';
import { rootsOf } from '../../revision/walk.ts';
import type * as Written from '../../revision/written.ts';
import type { Check } from '../subject.ts';

/**
 * Facts that no condition, window or limit reads. A group or a collection is read where something in it is; one of which
 * nothing is read is told as a whole.
 */
export const unusedFacts: Check = ({ revision, json }) => {
  const { facts } = readsOf(
    rootsOf(revision).map((each) => each.condition),
    revision,
  );
  const limits = new Set(revision.actions.map(({ limit }) => limit?.from.path));
  const isRead = (fact: Written.Fact, path: string): boolean =>
    facts.has(path) || limits.has(path) || innerOf(fact, path).some((each) => isRead(each.fact, each.path));
  const findings: Finding[] = [];
  const look = ({ fact, path, at }: Inner, outer: Pointer): void => {
    const here = [...outer, ...at];
    if (isRead(fact, path)) for (const inner of innerOf(fact, path)) look(inner, here);
    else
      findings.push({
        code: 'unused-fact',
        severity: 'info',
        message: `no condition reads \`${path}\``,
        suggestion: 'take it out, unless it is kept for cases that other revisions answer',
        span: json.keySpan(here),
      });
  };
  for (const inner of within(revision.written.case.properties, '', ['properties'])) look(inner, ['case']);
  return findings;
};

/** A fact in another one, or in the case. */
interface Inner {
  fact: Written.Fact;
  path: string;
  /** From what it is in. */
  at: Pointer;
}

/** What a group or an item of a collection has; spans and lists of texts are facts as they are. */
function innerOf(fact: Written.Fact, path: string): Inner[] {
  if (fact.type === 'object') return within(fact.properties, `${path}.`, ['properties']);
  if (fact.type !== 'array' || fact.format === 'spans' || fact.items.type !== 'object') return [];
  return within(fact.items.properties, `${path}[].`, ['items', 'properties']);
}

const within = (facts: Written.Facts, prefix: string, at: Pointer): Inner[] =>
  Object.entries(facts).map(([name, fact]) => ({ fact, path: prefix + name, at: [...at, name] }));
