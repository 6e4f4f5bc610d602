import { Ajv2020 } from 'ajv/dist/2020.js';
import { publishedSchema } from '../case/schema.ts';
import type { CaseValidator } from '../case/validate.ts';
import type { WrittenCase } from '../case/written-facts.ts';
import { parseCitation } from '../citation/citation.ts';
import { isDateTime } from '../dates/date-time.ts';
import { parseDay } from '../dates/day.ts';

/**
 * A validator compiled for many cases: whether a value is a valid case, without saying why not.
 * @param validator the one that says why not
 */
export function acceptorOf(validator: CaseValidator): (value: unknown) => value is WrittenCase {
  const ajv = new Ajv2020({
    allowUnionTypes: true,
    // A fact may be called `toString`: what every object inherits is no fact of a case.
    ownProperties: true,
  });
  ajv.addFormat('date', (text) => parseDay(text) !== undefined);
  ajv.addFormat('date-time', isDateTime);
  ajv.addFormat('citation', (text) => parseCitation(text) !== undefined);
  ajv.addFormat('spans', true);
  const accepts = ajv.compile(
    publishedSchema(validator.cases, { id: 'case', title: 'Case', description: 'A case' }),
  );
  return (value): value is WrittenCase => accepts(value) && validator.hasOrderedSpans(value as WrittenCase);
}
