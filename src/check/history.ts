import { resolve } from 'node:path';
import { type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import { changesAnswers, type EffectOf } from '../diff/compatibility/answers.ts';
import { numberProblems } from '../diff/compatibility/check.ts';
import { deriveVersion } from '../diff/compatibility/derive.ts';
import type { Pointer } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import type { Policy } from '../registry/policy.ts';
import type { RegisteredRevision } from '../revision/model.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';
import { orderProblems } from '../timeline/order.ts';

/** How long the analysis of one PATCH may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Checks what the revisions of a policy say of one another once each is valid: that the law is one
 * line in time, and that each number is the one that its change earns.
 * @param options.read reads a rule file
 * @param options.only the file of the one revision whose place and number are asked about; undefined for all
 * @param read reads a file
 * @throws InvalidInput with all that is wrong
 */
export async function checkHistory(
  policy: Policy,
  effectOf: EffectOf,
  only?: string,
  read: (path: string) => Source = readSource,
): Promise<void> {
  const isAsked = (revision: RegisteredRevision): boolean =>
    only === undefined || resolve(revision.file) === resolve(only);
  const problems: Problem[] = orderProblems(policy).filter((each) => isAsked(each.revision));
  const misplaced = new Set(problems.filter((each) => each.at[0] === 'amends').map((each) => each.revision));
  const byVersion = new Map(policy.revisions.map((each) => [each.version, each]));
  for (const revision of policy.revisions) {
    const amended = byVersion.get(revision.written.amends ?? '');
    // What amends the wrong revision has no number that would be right.
    if (!amended || misplaced.has(revision) || !isAsked(revision)) continue;
    const [from, to] = [amended.law(), revision.law()];
    const derived = await deriveVersion(from, to, () =>
      changesAnswers(from, to, effectOf, { timeout: PATIENCE }),
    );
    problems.push(
      ...numberProblems(from, to, derived).map((each) => ({ ...each, revision, at: ['version'] })),
    );
  }
  if (problems.length === 0) return;
  const located = problems.map(({ revision, at, code, message, suggestion }) => {
    const json = parseJson(read(revision.file));
    return { json, finding: { code, message, suggestion, span: json.span(at) } };
  });
  throw new InvalidInput(
    located.map(({ json, finding }) => locate(json.source, finding)),
    located.map(({ json }) => json.source),
  );
}

interface Problem extends Omit<Finding, 'span'> {
  revision: RegisteredRevision;
  at: Pointer;
}
