import type { Questions } from '../../analysis/questions.ts';
import type { Finding } from '../../diagnostics/diagnostic.ts';
import { rulesFor } from '../../evaluate/status.ts';
import type { LocatedJson } from '../../json/located.ts';
import type { Action, Condition, Revision, Rule } from '../../revision/model.ts';
import type { Root } from '../../revision/walk.ts';
import { PROOF, type SettledConditions } from './conditions.ts';

/** Actions that no case is permitted, but for those whose rules are told to hold never. */
export function neverPermitted(
  revision: Revision,
  roots: readonly Root[],
  settled: SettledConditions,
  questions: Questions,
  json: LocatedJson,
): Finding[] {
  const isDead = (condition: Condition): boolean => {
    const root = roots.find((each) => each.condition === condition);
    // A coverage may be never so on purpose; then that no case is permitted has to be told.
    const isMeant = root?.kind === 'coverage' && condition.kind === 'constant';
    return root !== undefined && !isMeant && settled.of(root).never;
  };
  return revision.actions.flatMap((action, index) => {
    const rules = rulesFor(revision, action);
    const { when } = action.coverage;
    if (isDead(when) || (rules.length > 0 && rules.every((each) => isDead(each.when)))) return [];
    if (!questions.excluded([when, anyOf(rules)], [])) return [];
    const message =
      rules.length === 0
        ? `no rule permits \`${action.id}\`, so no case is`
        : `no case is permitted \`${action.id}\`: where it is covered, no rule for it holds`;
    return {
      code: 'never-permitted',
      severity: 'warning',
      message,
      suggestion:
        'add a rule that permits it, or suppress this with the reason why the law permits it to nobody',
      span: json.span(['actions', index, 'id']),
      evidence: { proof: PROOF },
    };
  });
}

/** Rules without which every action has the same status for all cases. Of two such rules that say the same, the later is told. */
export function swallowedRules(
  revision: Revision,
  roots: readonly Root[],
  settled: SettledConditions,
  questions: Questions,
  json: LocatedJson,
): Finding[] {
  const findings: Finding[] = [];
  const left = new Set(revision.rules);
  const permitted = new Map<Action, boolean>();
  const canBePermitted = (action: Action): boolean => {
    const known =
      permitted.get(action) ??
      !questions.excluded([action.coverage.when, anyOf(rulesFor(revision, action))], []);
    permitted.set(action, known);
    return known;
  };
  for (const [index, rule] of [...revision.rules.entries()].reverse()) {
    const root = roots.find((each) => each.condition === rule.when);
    if (!root || settled.of(root).never) continue;
    // Of an action that no case is permitted, that is told, and not besides that its rules are all alike.
    const actions = revision.actions.filter((each) => rule.permits.includes(each.id) && canBePermitted(each));
    const swallowers = (candidates: (action: string) => readonly Rule[]): boolean =>
      actions.length > 0 &&
      actions.every((action) => {
        const others = candidates(action.id);
        return others.length > 0 && questions.addsNothing(rule.when, anyOf(others), action.coverage.when);
      });
    const othersFor = (id: string): Rule[] =>
      [...left].filter((each) => each !== rule && each.permits.includes(id));
    const single = [...left].find(
      (each) => each !== rule && swallowers((id) => (each.permits.includes(id) ? [each] : [])),
    );
    if (!single && !swallowers(othersFor)) continue;
    left.delete(rule);
    const by = single ? [single] : [...new Set(actions.flatMap((each) => othersFor(each.id)))];
    const names = by.map((each) => `\`${each.id}\``).join(', ');
    findings.push({
      code: 'swallowed-rule',
      severity: 'warning',
      message: `\`${rule.id}\` permits nothing that ${names} ${by.length === 1 ? 'does' : 'do'} not permit`,
      suggestion: 'take it out, or mend the condition that was to tell it from the others',
      span: json.span(['rules', index, 'id']),
      related: by.map((each) => ({
        message: 'what it permits is permitted by this',
        span: json.span(['rules', revision.rules.indexOf(each), 'id']),
      })),
      evidence: { proof: PROOF },
    });
  }
  return findings;
}

const anyOf = (rules: readonly Rule[]): Condition => ({
  kind: 'any',
  conditions: rules.map((each) => each.when),
});
