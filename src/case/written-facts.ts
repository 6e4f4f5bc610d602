import { parseCitation } from '../citation/citation.ts';
import { parseDay } from '../dates/day.ts';
import type { DaySpan } from '../dates/spans.ts';
import type { Facts, FactValue } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';

/** A case as a person or a program writes it, valid for its schema. */
export type WrittenCase = { readonly [name: string]: unknown };

/** A default that was taken because the case does not state the fact. */
export interface Assumption {
  fact: string;
  value: boolean | string | number;
}

/**
 * A valid case as the facts of one revision: dates as days, citations parsed, null and absent left
 * out. Facts that only other revisions know are left out too.
 * @param defaults `take` puts the default where a fact is absent; `withhold` leaves it unknown
 * @returns the facts, and every default that was taken (or would have been)
 */
export function readFactsOf(
  written: WrittenCase,
  schema: Written.CaseSchema,
  defaults: 'take' | 'withhold' = 'take',
): { facts: Facts; assumptions: Assumption[] } {
  const assumptions: Assumption[] = [];
  const facts = readObject(written, schema.properties, '', defaults, assumptions);
  return { facts, assumptions };
}

function readObject(
  written: WrittenCase,
  properties: Written.Facts,
  prefix: string,
  defaults: 'take' | 'withhold',
  assumptions: Assumption[],
): Facts {
  // Without a prototype, so that no inherited name can pass for a fact.
  const facts: Facts = Object.create(null);
  for (const [name, schema] of Object.entries(properties)) {
    const value = Object.hasOwn(written, name) ? written[name] : undefined;
    const path = prefix + name;
    if (schema.type === 'object') {
      facts[name] = readObject(
        (value ?? {}) as WrittenCase,
        schema.properties,
        `${path}.`,
        defaults,
        assumptions,
      );
    } else if (value !== undefined && value !== null) {
      facts[name] = readValue(value, schema, path, defaults, assumptions);
    } else if ('default' in schema && schema.default !== undefined) {
      assumptions.push({ fact: path, value: schema.default });
      if (defaults === 'take') facts[name] = readValue(schema.default, schema, path, defaults, assumptions);
    }
  }
  return facts;
}

function readValue(
  value: unknown,
  schema: Exclude<Written.Fact, Written.GroupFact>,
  path: string,
  defaults: 'take' | 'withhold',
  assumptions: Assumption[],
): FactValue | readonly Facts[] {
  if (schema.type === 'array') {
    if (schema.format === 'spans') return (value as { from: string; to: string | null }[]).map(readSpan);
    const { items } = schema;
    if (items.type === 'string') return value as string[];
    return (value as WrittenCase[]).map((item, index) =>
      readObject(item, items.properties, `${path}[${index}].`, defaults, assumptions),
    );
  }
  if (schema.type === 'string' && schema.format === 'date') return parseDay(value as string) as number;
  if (schema.type === 'string' && schema.format === 'citation')
    return parseCitation(value as string) as FactValue;
  return value as FactValue;
}

function readSpan({ from, to }: { from: string; to: string | null }): DaySpan {
  return {
    from: parseDay(from) as number,
    to: to === null ? Number.POSITIVE_INFINITY : (parseDay(to) as number),
  };
}
