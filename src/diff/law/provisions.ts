import type { Action, Definition, Limit, Provision, Revision, Rule } from '../../revision/model.ts';
import { namesChanged } from './condition-parts.ts';
import { conditionChanges, phraseOf } from './conditions.ts';
import { directionOf } from './direction.ts';
import { enumerated, gone, type LawChange, quoted, sentence } from './model.ts';

/** What happens to definitions: new ones, those that are gone, and what the others ask otherwise. */
export function definitionSentences(a: Revision, b: Revision): LawChange[] {
  const named = (each: Definition): string => `definition ‘${each.id}’ (${each.citation})`;
  const at = (each: Definition): string => `definitions/${each.id}`;
  return [
    ...[...b.definitions.values()].flatMap((after) => {
      const before = a.definitions.get(after.id);
      if (!before)
        return [sentence(`new ${named(after)}: ${bare(after.text)}`, [after.citation], [at(after)])];
      return [...changedWhen(`the ${named(after)}`, at(after), before, after), ...changedOf(before, after)];
    }),
    ...gone(
      'definition',
      [...a.definitions.values()].filter((each) => !b.definitions.has(each.id)),
      at,
    ),
  ];
}

function changedOf(before: Definition, after: Definition): LawChange[] {
  if (before.of === after.of) return [];
  const subject = ({ of }: Definition): string => (of === undefined ? 'the case' : `an item of ‘${of}’`);
  const text = `the definition ‘${after.id}’ (${after.citation}) speaks of ${subject(after)}, before of ${subject(before)}`;
  return [sentence(text, [after.citation], [`definitions/${after.id}`])];
}

/** What happens to actions, to when the law speaks of them, and to how long they may last. */
export function actionSentences(a: Revision, b: Revision): LawChange[] {
  const byId = new Map(a.actions.map((each) => [each.id, each]));
  const isLeft = new Set(b.actions.map((each) => each.id));
  return [
    ...b.actions.flatMap((after) => {
      const before = byId.get(after.id);
      if (before)
        return [...coverageSentences(before, after), ...limitSentences(after, before.limit, after.limit)];
      const text = `new action ‘${after.id}’ (${after.citation}): ${bare(after.title)}`;
      const about = [`actions/${after.id}`];
      const covered = `the coverage of ‘${after.id}’ (${after.coverage.citation}): ${phraseOf(after.coverage.when)}`;
      return [
        sentence(text, [after.citation], about),
        sentence(covered, [after.coverage.citation], [`coverage/${after.id}`]),
        ...limitSentences(after, undefined, after.limit),
      ];
    }),
    ...a.actions
      .filter((each) => !isLeft.has(each.id))
      .map((each) =>
        sentence(
          `the action ‘${each.id}’ (${each.citation}) is gone`,
          [each.citation],
          [`actions/${each.id}`],
        ),
      ),
  ];
}

function coverageSentences({ coverage: before }: Action, { id, coverage: after }: Action): LawChange[] {
  const about = `coverage/${id}`;
  const isNever = ({ when }: Provision): boolean => when.kind === 'constant' && !when.holds;
  if (isNever(before) !== isNever(after)) {
    const text = isNever(after)
      ? `‘${id}’ is no longer regulated (${after.citation}): its coverage never holds, before: ${phraseOf(before.when)}`
      : `‘${id}’ is regulated (${after.citation}), before it was not: ${phraseOf(after.when)}`;
    return [sentence(text, [after.citation, before.citation], [about])];
  }
  return changedWhen(`coverage of ‘${id}’ (${after.citation})`, about, before, after);
}

function limitSentences(action: Action, before: Limit | undefined, after: Limit | undefined): LawChange[] {
  const about = [`limits/${action.id}`];
  if (!after) {
    if (!before) return [];
    const text = `‘${action.id}’ is no longer limited, before to ${limitPhrase(before)} (${before.citation})`;
    return [sentence(text, [before.citation], about)];
  }
  if (before && limitPhrase(before) === limitPhrase(after)) return [];
  const was = before ? `, before to ${limitPhrase(before)}` : '';
  const text = `‘${action.id}’ is limited to ${limitPhrase(after)} (${after.citation})${was}`;
  return [sentence(text, [after.citation], about)];
}

function limitPhrase({ hours, excluding, from }: Limit): string {
  // The order of the days says nothing.
  const without = excluding.length > 0 ? ` without ${enumerated(excluding.toSorted())}` : '';
  return `${hours} hours${without} from ${from.title}`;
}

/** What happens to rules: new ones, those that are gone, and what the others ask or permit otherwise. */
export function ruleSentences(a: Revision, b: Revision): LawChange[] {
  const byId = new Map(a.rules.map((each) => [each.id, each]));
  const isLeft = new Set(b.rules.map((each) => each.id));
  const named = (each: Rule): string => `rule ‘${each.id}’ (${each.citation})`;
  const about = (each: Rule): string[] => [`rules/${each.id}`, ...each.permits.map((id) => `actions/${id}`)];
  return [
    ...b.rules.flatMap((after) => {
      const before = byId.get(after.id);
      if (before)
        return [
          ...permitsSentences(named(after), before, after),
          ...changedWhen(named(after), `rules/${after.id}`, before, after),
        ];
      const text = `new ${named(after)} permits ${quoted(after.permits)}: ${bare(after.text)}`;
      return [sentence(text, [after.citation], about(after))];
    }),
    ...a.rules
      .filter((each) => !isLeft.has(each.id))
      .map((each) =>
        sentence(
          `${named(each)}, which permitted ${quoted(each.permits)}, is gone`,
          [each.citation],
          about(each),
        ),
      ),
  ];
}

function permitsSentences(name: string, before: Rule, after: Rule): LawChange[] {
  const come = after.permits.filter((id) => !before.permits.includes(id));
  const gone = before.permits.filter((id) => !after.permits.includes(id));
  const told = (words: string, ids: readonly string[]): LawChange[] =>
    ids.length === 0
      ? []
      : [
          sentence(
            `${name} ${words} ${quoted(ids)}`,
            [after.citation],
            [`rules/${after.id}`, ...ids.map((id) => `actions/${id}`)],
          ),
        ];
  return [...told('permits also', come), ...told('no longer permits', gone)];
}

const VERBS = {
  wider: 'widens',
  narrower: 'narrows',
  other: 'changes',
  same: 'asks the same in another form',
};

function changedWhen(name: string, about: string, before: Provision, after: Provision): LawChange[] {
  const changes = conditionChanges(before.when, after.when);
  if (changes.length === 0) return [];
  const text = `${name} ${VERBS[directionOf(before.when, after.when)]}: ${changes.join('; ')}`;
  return [sentence(text, [after.citation], [about, ...namesChanged(before.when, after.when)])];
}

/** A sentence of a file inside of another. */
const bare = (text: string): string => text.replace(/\.$/, '');
