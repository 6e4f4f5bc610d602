import { caseId } from '../case/case-id.ts';
import type { WrittenCase } from '../case/written-facts.ts';
import { type Answer, answer } from '../evaluate/answer.ts';
import type { Policy } from '../registry/policy.ts';
import type { Revision } from '../revision/model.ts';
import type { Sample, SampleSide } from './model.ts';
import type { Pair } from './pairs.ts';
import { STATUSES } from './transitions.ts';

type Shown = Pick<Sample, 'action' | 'from' | 'to' | 'row'> & { written: WrittenCase };

/** Keeps the first rows of each transition that is worth a look: where the answer changes, or stays open. */
export class Samples {
  readonly #actions: readonly string[];
  readonly #most: number;
  readonly #shown = new Map<string, Shown[]>();

  /** @param most so many of each transition of each action; one where the answer stays open */
  constructor(actions: readonly string[], most: number) {
    this.#actions = actions;
    this.#most = most;
  }

  /** @param read gives the case of the row; asked only where there is room for it */
  add(row: number, read: () => WrittenCase, { from, to }: Pair): void {
    for (const [at, action] of this.#actions.entries()) {
      const [before, after] = [from[at], to[at]];
      if (before === undefined || after === undefined) continue;
      if (before === after && after !== 'undetermined') continue;
      const key = `${action} ${before} ${after}`;
      const those = this.#shown.get(key) ?? [];
      this.#shown.set(key, those);
      if (those.length < (before === after ? Math.min(1, this.#most) : this.#most))
        those.push({ action, from: before, to: after, row, written: read() });
    }
  }

  /** The cases with what the reference says of them under both revisions. */
  async explained(policy: Policy, revisions: readonly [from: Revision, to: Revision]): Promise<Sample[]> {
    const known = new Map<number, readonly [Answer, Answer]>();
    const samples: Sample[] = [];
    for (const { written, ...shown } of this.#inOrder()) {
      const [before, after] = known.get(shown.row) ?? (await answers(policy, revisions, written));
      known.set(shown.row, [before, after]);
      samples.push({
        ...shown,
        id: caseId(written),
        case: written,
        before: sideOf(before, shown.action),
        after: sideOf(after, shown.action),
      });
    }
    return samples;
  }

  #inOrder(): Shown[] {
    const place = ({ action, from, to }: Shown): number =>
      (this.#actions.indexOf(action) * STATUSES.length + STATUSES.indexOf(from)) * STATUSES.length +
      STATUSES.indexOf(to);
    return [...this.#shown.values()].flat().sort((a, b) => place(a) - place(b) || a.row - b.row);
  }
}

const answers = async (
  policy: Policy,
  [from, to]: readonly [Revision, Revision],
  written: WrittenCase,
): Promise<readonly [Answer, Answer]> => [
  await answer(policy, from, written, { explain: true }),
  await answer(policy, to, written, { explain: true }),
];

function sideOf({ actions, explanation }: Answer, action: string): SampleSide | null {
  const own = actions[action];
  const explained = explanation?.find((each) => each.action === action);
  return own && explained ? { ...own, explanation: explained } : null;
}
