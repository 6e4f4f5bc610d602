import { CaseValidator } from './case/validate.ts';
import type { WrittenCase } from './case/written-facts.ts';
import { type Compiled, compile } from './compile/compiled.ts';
import { InvalidInput, locate } from './diagnostics/diagnostic.ts';
import { parseJson } from './json/parse.ts';
import { Report } from './revision/report.ts';
import { resolveRevision } from './revision/resolve.ts';
import type * as Written from './revision/written.ts';
import { validate } from './schema/revision-validator.generated.js';
import { Source } from './text/source.ts';

export type { WrittenCase as Case } from './case/written-facts.ts';
export type { Compiled, Statuses } from './compile/compiled.ts';
export { type Diagnostic, InvalidInput } from './diagnostics/diagnostic.ts';

/** One revision, ready to decide cases where there is no Node: in a page, or in a worker of one. */
export interface OpenedRevision extends Pick<Compiled, 'decide'> {
  readonly version: string;
  /**
   * A valid case of the revision's own facts, from a value or from JSON text.
   * @throws InvalidInput with all that is wrong
   */
  check(written: unknown): WrittenCase;
}

/**
 * Opens a revision without Node, and without making code of text, which a page's CSP may forbid.
 * @param text the text of a rule file
 * @param file the name that messages give it
 * @throws InvalidInput where it is not valid; what the schema refuses is told by `policy check` in detail
 */
export function openRevision(text: string, file = 'revision'): OpenedRevision {
  const source = new Source(file, text);
  const json = parseJson(source);
  const written = json.value as Written.Revision;
  const report = new Report(json);
  const isFormed = validate(written);
  if (!isFormed)
    report.add('wrong-form', 'this is no revision by its schema', [], 'run `policy check` on it');
  const resolved = isFormed && resolveRevision(written, report);
  if (!resolved || report.findings.length > 0)
    throw new InvalidInput(
      report.findings.map((each) => locate(source, each)),
      [source],
    );
  const { policy, version } = written;
  // Its digest is asked for by nobody here, and needs Node's crypto.
  const { decide } = compile({ written, file, policy, version, digest: '', ...resolved });
  const validator = new CaseValidator(written.case);
  return {
    version,
    decide,
    check: (value) =>
      validator.check(
        parseJson(new Source('case', typeof value === 'string' ? value : JSON.stringify(value, null, 2))),
      ),
  };
}
