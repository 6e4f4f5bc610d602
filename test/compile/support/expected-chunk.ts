import { isDeepStrictEqual } from 'node:util';
import type { ChunkDecider, ChunkOutcome } from '../../../src/batch/chunk.ts';
import { type Decision, LineDecider, type Outcome } from '../../../src/batch/decide-lines.ts';
import { caseId } from '../../../src/case/case-id.ts';
import type { WrittenCase } from '../../../src/case/written-facts.ts';
import { BadCall, InvalidInput } from '../../../src/diagnostics/diagnostic.ts';
import { mergeStatuses } from '../../../src/evaluate/merge.ts';
import { parseJson } from '../../../src/json/parse.ts';
import type { Prepared } from '../../../src/open.ts';
import { decode } from '../../../src/text/read.ts';
import { directly } from './alike.ts';

/** The name of the input in all messages. */
export const FILE = 'cases';

/** What a case comes to, decided directly. */
function decisionOf(written: WrittenCase, { lawFor }: Prepared): Decision {
  const answers = lawFor(written).map((revision) => ({
    version: revision.version,
    digest: revision.digest,
    actions: { ...directly(revision, written) },
  }));
  const [only] = answers;
  if (only && answers.length === 1)
    return { case: caseId(written), version: only.version, actions: only.actions };
  const actions = mergeStatuses(answers.map((each) => each.actions));
  return { case: caseId(written), version: null, actions, candidates: answers };
}

/** What a line comes to, by the slow way alone: read with places, checked with places, decided directly. */
function outcomeOf(bytes: Uint8Array, line: number, prepared: Prepared): Outcome<Decision> {
  if (/^(\xef\xbb\xbf)?[ \t\r]*$/.test(Buffer.from(bytes).toString('latin1'))) return undefined;
  try {
    const written = prepared.validator.check(parseJson(decode(FILE, bytes)));
    return { decision: decisionOf(written, prepared) };
  } catch (error) {
    if (error instanceof InvalidInput)
      return { problems: error.diagnostics.map((each) => ({ ...each, line })) };
    if (error instanceof BadCall)
      return { problems: [{ message: error.message, suggestion: error.help, line, column: 1 }] };
    throw error;
  }
}

/** Says what chunks are to come to; the line decider is held to the same on the way. */
export function slowly(prepared: Prepared): (chunk: Uint8Array) => ChunkOutcome {
  const byLines = new LineDecider(FILE, prepared.validator, (written) => decisionOf(written, prepared));
  return (chunk) => expectedOf(chunk, prepared, byLines);
}

function expectedOf(chunk: Uint8Array, prepared: Prepared, byLines: LineDecider<Decision>): ChunkOutcome {
  const expected = { lines: 0, decided: 0, text: '', rejected: [] as ChunkOutcome['rejected'][number][] };
  for (let start = 0; start < chunk.length; ) {
    const found = chunk.indexOf(10, start);
    const end = found < 0 ? chunk.length : found;
    const bytes = chunk.subarray(start, end);
    const line = expected.lines++;
    const outcome = outcomeOf(bytes, line + 1, prepared);
    requireSame('line decider', byLines.decide({ number: line + 1, bytes }), outcome, bytes);
    if (outcome && 'problems' in outcome)
      expected.rejected.push({ line, start, end, problems: outcome.problems });
    else if (outcome) {
      expected.decided++;
      expected.text += `${JSON.stringify(outcome.decision)}\n`;
    }
    start = end + 1;
  }
  const { text, ...others } = expected;
  return { ...others, output: Buffer.from(text) };
}

/** @throws Error with the first line on which the outcomes part */
export function requireSameOutcome(found: ChunkOutcome, expected: ChunkOutcome, chunk: Uint8Array): void {
  const [ours, theirs] = [found, expected].map(({ output }) => Buffer.from(output).toString().split('\n'));
  const first = (theirs ?? []).findIndex((line, at) => line !== ours?.[at]);
  if (first >= 0) requireSame(`answer ${first}`, ours?.[first], theirs?.[first], chunk);
  requireSame('answers', ours?.length, theirs?.length, chunk);
  for (const [at, rejected] of expected.rejected.entries())
    requireSame('rejected', found.rejected[at], rejected, chunk.subarray(rejected.start, rejected.end));
  const counts = ({ lines, decided, rejected }: ChunkOutcome): number[] => [lines, decided, rejected.length];
  requireSame('counts', counts(found), counts(expected), chunk);
}

/** Where all chunks are put, among other bytes: who keeps a place of a chunk finds something else there later. */
const shared = new Uint8Array(1 << 24).fill(0x22);

/** Decides a chunk, and throws where it does not come to what is expected. @returns what is expected */
export function decideAndCompare(
  decider: ChunkDecider,
  chunk: Uint8Array,
  expectedOf: (chunk: Uint8Array) => ChunkOutcome,
): ChunkOutcome {
  const inside = shared.subarray(7, 7 + chunk.length);
  inside.set(chunk);
  shared.set([0x7d, 0x0a, 0x7b, 0x7d, 0x0a], 7 + chunk.length);
  const found = decider.decide(inside);
  if (Buffer.compare(inside, chunk) !== 0) throw new Error('the chunk was changed');
  inside.fill(0x22);
  const expected = expectedOf(chunk);
  requireSameOutcome(found, expected, chunk);
  return expected;
}

function requireSame(what: string, found: unknown, expected: unknown, bytes: Uint8Array): void {
  if (isDeepStrictEqual(plain(found), plain(expected))) return;
  const written = JSON.stringify(Buffer.from(bytes.subarray(0, 3000)).toString('latin1'));
  throw new Error(
    `${what} on (bytes as latin1) ${written}\nfound    ${JSON.stringify(found)}\nexpected ${JSON.stringify(expected)}`,
  );
}

/** Without properties that are undefined: nothing is told by them. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));
