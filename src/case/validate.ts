import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseCitation } from '../citation/citation.ts';
import { isDateTime } from '../dates/date-time.ts';
import { parseDay } from '../dates/day.ts';
import { type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { convertScalar } from '../revision/values.ts';
import type * as Written from '../revision/written.ts';
import { schemaFindings } from '../schema/errors.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { publishedSchema } from './schema.ts';
import type { WrittenCase } from './written-facts.ts';

/** Checks cases against the case schema of a policy. */
export class CaseValidator {
  readonly #cases: Written.CaseSchema;
  readonly #schema: SchemaNode;
  readonly #validate: ValidateFunction;

  constructor(cases: Written.CaseSchema) {
    this.#cases = cases;
    this.#schema = publishedSchema(cases, { id: 'case', title: 'Case', description: 'A case' });
    // The schema is made here from a checked one; checking it against its own schema would take longer
    // than all the rest of an answer. A test does it.
    const ajv = new Ajv2020({
      allowUnionTypes: true,
      // A fact may be called `toString`: what every object inherits is no fact of a case.
      ownProperties: true,
      validateSchema: false,
      meta: false,
      code: { optimize: false },
    });
    ajv.addFormat('date', (text) => parseDay(text) !== undefined);
    ajv.addFormat('date-time', isDateTime);
    ajv.addFormat('citation', (text) => parseCitation(text) !== undefined);
    this.#validate = ajv.compile(this.#schema);
  }

  /**
   * A case as JSON to a valid case.
   * @throws InvalidInput with all problems and their places
   */
  check(json: LocatedJson): WrittenCase {
    const valid = this.#validate(json.value);
    const findings = valid ? [] : schemaFindings(json, this.#schema, explainFormat);
    if (valid) this.#checkSpans(json.value as WrittenCase, this.#cases.properties, [], json, findings);
    if (findings.length > 0) {
      throw new InvalidInput(
        findings.map((finding) => locate(json.source, finding)),
        [json.source],
      );
    }
    return json.value as WrittenCase;
  }

  /** Whether a case is valid, without saying why not. */
  accepts(value: unknown): value is WrittenCase {
    if (!this.#validate(value)) return false;
    const findings: Finding[] = [];
    this.#checkSpans(value as WrittenCase, this.#cases.properties, [], undefined, findings);
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
