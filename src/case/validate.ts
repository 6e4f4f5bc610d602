import { parseDay } from '../dates/day.ts';
import { type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { convertScalar } from '../revision/values.ts';
import type * as Written from '../revision/written.ts';
import { findingsIn } from '../schema/errors.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { publishedSchema } from './schema.ts';
import type { WrittenCase } from './written-facts.ts';

/**
 * Checks cases against the case schema of a policy. It walks value and schema, which for one case is
 * faster than having a validator compiled; `batch/acceptor.ts` has one for many, and a test binds the two.
 */
export class CaseValidator {
  readonly cases: Written.CaseSchema;
  readonly #schema: SchemaNode;

  constructor(cases: Written.CaseSchema) {
    this.cases = cases;
    this.#schema = publishedSchema(cases, { id: 'case', title: 'Case', description: 'A case' });
  }

  /**
   * A case as JSON to a valid case.
   * @throws InvalidInput with all problems and their places
   */
  check(json: LocatedJson): WrittenCase {
    const findings = findingsIn(json, this.#schema, explainFormat);
    if (findings.length === 0)
      this.#checkSpans(json.value as WrittenCase, this.cases.properties, [], json, findings);
    if (findings.length > 0) {
      throw new InvalidInput(
        findings.map((finding) => locate(json.source, finding)),
        [json.source],
      );
    }
    return json.value as WrittenCase;
  }

  /** Whether the spans of a case that is otherwise valid end after they begin. */
  hasOrderedSpans(written: WrittenCase): boolean {
    const findings: Finding[] = [];
    this.#checkSpans(written, this.cases.properties, [], undefined, findings);
    return findings.length === 0;
  }

  #checkSpans(
    value: WrittenCase,
    facts: Written.Facts,
    at: Pointer,
    json: LocatedJson | undefined,
    findings: Finding[],
  ): void {
    for (const [name, fact] of Object.entries(facts)) {
      const inner = Object.hasOwn(value, name) ? value[name] : undefined;
      if (inner === null || inner === undefined) continue;
      const here = [...at, name];
      if (fact.type === 'object')
        this.#checkSpans(inner as WrittenCase, fact.properties, here, json, findings);
      if (fact.type !== 'array' || fact.items.type !== 'object') continue;
      for (const [index, item] of (inner as WrittenCase[]).entries()) {
        if (fact.format === 'spans') checkSpan(item, [...here, index], json, findings);
        else this.#checkSpans(item, fact.items.properties, [...here, index], json, findings);
      }
    }
  }
}

function checkSpan(span: WrittenCase, at: Pointer, json: LocatedJson | undefined, findings: Finding[]): void {
  const { from, to } = span as { from: string; to: string | null };
  if (to === null || (parseDay(to) as number) >= (parseDay(from) as number)) return;
  const message = `\`to\`, ${to}, is before \`from\`, ${from}`;
  findings.push({ code: 'span-order', message, span: json?.span([...at, 'to']) ?? { start: 0, end: 0 } });
}

function explainFormat(
  format: string,
  value: unknown,
): Pick<Finding, 'code' | 'message' | 'suggestion'> | undefined {
  const kind = format as 'date' | 'date-time' | 'citation';
  const converted = convertScalar(value, { kind });
  return 'problem' in converted
    ? { code: converted.code ?? 'wrong-form', message: converted.problem, suggestion: converted.suggestion }
    : undefined;
}
