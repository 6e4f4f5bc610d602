import { canonicalJson } from '../../json/canonical.ts';
import type { Limit, Revision } from '../../revision/model.ts';
import type { Effect } from '../effect/model.ts';

/** The analysis of an effect, as src/diff/effect has it. */
export type EffectOf = (
  from: Revision,
  to: Revision,
  options: { timeout?: number },
) => Effect | Promise<Effect>;

/**
 * Whether some case's answer changes from one revision to another; undefined where that cannot be
 * decided in the time given. Words alone change none, which needs no analysis; how long an action
 * may last is part of an answer, and statuses do not show it.
 */
export async function changesAnswers(
  from: Revision,
  to: Revision,
  effectOf: EffectOf,
  options: { timeout?: number },
): Promise<boolean | undefined> {
  if (limitsDiffer(from, to)) return true;
  if (decidingParts(from) === decidingParts(to)) return false;
  const { decided, regions } = await effectOf(from, to, options);
  if (regions.length > 0) return true;
  return decided ? false : undefined;
}

function limitsDiffer(from: Revision, to: Revision): boolean {
  const older = new Map(from.actions.map((each) => [each.id, limitText(each.limit)]));
  return to.actions.some(({ id, limit }) => older.has(id) && older.get(id) !== limitText(limit));
}

const limitText = (limit: Limit | undefined): string =>
  limit ? `${limit.hours} ${[...limit.excluding].sort()} ${limit.from.path}` : '';

/** What statuses come from, without words and without the order in which it is written. */
function decidingParts({ written, facts }: Revision): string {
  const sorted = (parts: unknown[]): string[] => parts.map(canonicalJson).sort();
  return canonicalJson([
    sorted([...facts.values()].map(({ path, type, default: value }) => [path, plain(type), value ?? null])),
    sorted(
      written.lists.map(({ id, entries }) => [
        id,
        sorted(entries.map((each) => ('from' in each ? [each.from, each.to] : [each.citation]))),
      ]),
    ),
    sorted(written.definitions.map(({ id, of, when }) => [id, of ?? null, when])),
    sorted(written.actions.map(({ id, coverage }) => [id, coverage.when])),
    sorted(written.rules.map(({ permits, when }) => [[...permits].sort(), when])),
  ]);
}

/** Without properties that are undefined, which JSON does not have. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
