import { ChunkDecider } from '../../../src/batch/chunk.ts';
import { caseId } from '../../../src/case/case-id.ts';
import { CaseValidator } from '../../../src/case/validate.ts';
import { readFactsOf, type WrittenCase } from '../../../src/case/written-facts.ts';
import { type Compiled, compile } from '../../../src/compile/compiled.ts';
import { evaluateByReference } from '../../../src/evaluate/reference.ts';
import { decideAll, type Status, statusOf } from '../../../src/evaluate/status.ts';
import type { Revision } from '../../../src/revision/model.ts';
import type * as Written from '../../../src/revision/written.ts';
import { shrunk } from './shrink.ts';

export type Statuses = Readonly<Record<string, Status>>;

/** The statuses by the direct executor, to which all others are held. */
export const directly = (revision: Revision, written: WrittenCase): Statuses =>
  decideAll(revision, readFactsOf(written, revision.written.case).facts);

/** The statuses by json-rules-engine. */
export async function byReference(revision: Revision, written: WrittenCase): Promise<Statuses> {
  const outcomes = await evaluateByReference(revision, readFactsOf(written, revision.written.case).facts);
  return Object.fromEntries(
    outcomes.map(({ action, coverage, rules }) => [
      action.id,
      statusOf(
        coverage.truth,
        rules.map((each) => each.explained.truth),
      ),
    ]),
  );
}

/** In the order of the actions too, which output has. */
const isSame = (one: Statuses, other: Statuses): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Decides the cases compiled, as objects and as bytes, and directly.
 * @param compiled one that has decided other cases before; else the revision is compiled
 * @throws Error at the first that is not decided alike, with the case and the revision made as small as may be
 */
export function requireAlike(
  revision: Revision,
  cases: readonly WrittenCase[],
  {
    schema = revision.written.case,
    compiled = compile(revision),
  }: { schema?: Written.CaseSchema; compiled?: Compiled } = {},
): void {
  const lines = cases.map((written) => {
    const expected = directly(revision, written);
    const found = compiled.decide(written);
    if (!isSame(found, expected))
      throw new Error(
        shrunk('compiled', revision, written, (law, each) => [
          directly(law, each),
          compile(law).decide(each),
        ]),
      );
    return `${JSON.stringify({ case: caseId(written), version: revision.version, actions: expected })}\n`;
  });
  const decider = new ChunkDecider('cases', {
    validator: new CaseValidator(schema),
    lawFor: () => [revision],
    law: [revision],
  });
  const chunk = Buffer.from(cases.map((written) => `${JSON.stringify(written)}\n`).join(''));
  const { output, decided, lines: count, rejected } = decider.decide(chunk);
  const text = Buffer.from(output).toString();
  if (text === lines.join('') && decided === cases.length && count === cases.length && rejected.length === 0)
    return;
  const found = text.split(/(?<=\n)/);
  const at = lines.findIndex((line, index) => found[index] !== line);
  throw new Error(
    `bytes: ${JSON.stringify(cases[at])}\nexpected ${lines[at]}found    ${found[at]}rejected ${JSON.stringify(rejected.slice(0, 3))}`,
  );
}

/** The same for the reference, which is slow. */
export async function requireReferenceAlike(
  revision: Revision,
  cases: readonly WrittenCase[],
): Promise<void> {
  const compiled = compile(revision);
  for (const written of cases) {
    const expected = await byReference(revision, written);
    const found = compiled.decide(written);
    if (isSame(found, expected)) continue;
    throw new Error(
      `the reference says ${JSON.stringify(expected)}, compiled ${JSON.stringify(found)}\n` +
        `${JSON.stringify(written)}\nunder ${revision.version} (${revision.file})`,
    );
  }
}
