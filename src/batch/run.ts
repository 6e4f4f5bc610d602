import type { LineDecider, Problem } from './decide-lines.ts';
import type { Line } from './lines.ts';

/**
 * Decides every line of a stream in order; waits where the output is slower than the input.
 * @returns how many lines were bad
 */
export async function runBatch<Decided>(
  input: AsyncIterable<readonly Line[]>,
  decider: LineDecider<Decided>,
  write: (decision: Decided) => Promise<void>,
  report: (problem: Problem) => void,
): Promise<number> {
  let bad = 0;
  for await (const lines of input) {
    for (const line of lines) {
      const outcome = decider.decide(line);
      if (!outcome) continue;
      if ('decision' in outcome) await write(outcome.decision);
      else {
        bad++;
        outcome.problems.forEach(report);
      }
    }
  }
  return bad;
}
