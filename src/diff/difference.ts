import type { Revision } from '../revision/model.ts';
import { effectOf } from './effect/effect.ts';
import type { Effect } from './effect/model.ts';
import { lawChanges } from './law/changes.ts';
import type { LawChange } from './law/model.ts';
import { textChanges } from './text/changes.ts';
import type { TextChange } from './text/model.ts';

/** One of the two revisions that are compared. */
export interface Side {
  version: string;
  digest: string;
  /** Where it was read from, where that is not the registry: a path, or `commit:path`. */
  file?: string;
}

/** An amendment as a difference between two revisions: as text, as law, and as the cases whose answers change. */
export interface Difference {
  policy: string;
  from: Side;
  to: Side;
  text: TextChange[];
  law: LawChange[];
  effect: Effect;
}

/** A revision to compare, with what to call the place that it was read from. */
export interface Compared {
  revision: Revision;
  file: string | undefined;
}

/** `others`: case schemas of other revisions of the policy; `timeout`: milliseconds after which the effect is 'not decided'. */
export type EffectOptions = NonNullable<Parameters<typeof effectOf>[2]>;

/**
 * The difference between two revisions of a policy, in all three layers.
 */
export async function differenceOf(
  from: Compared,
  to: Compared,
  options: EffectOptions = {},
): Promise<Difference> {
  const [a, b] = [from.revision, to.revision];
  return {
    policy: b.policy,
    from: sideOf(from),
    to: sideOf(to),
    text: textChanges(a, b),
    law: lawChanges(a, b),
    effect: plain(await effectOf(a, b, options)),
  };
}

/** An effect without what only a program can use. */
const plain = ({ decided, reason, domain, regions }: Effect): Effect => ({
  decided,
  ...(reason === undefined ? {} : { reason }),
  domain,
  regions: regions.map(({ id, action, from, to, when, because, witness }) => ({
    id,
    action,
    from,
    to,
    when,
    because,
    witness,
  })),
});

const sideOf = ({ revision: { version, digest }, file }: Compared): Side => ({
  version,
  digest,
  ...(file === undefined ? {} : { file }),
});
