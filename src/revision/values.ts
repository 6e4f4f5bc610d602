import { parseCitation } from '../citation/citation.ts';
import { isDateTime } from '../dates/date-time.ts';
import { formatDay, parseDay } from '../dates/day.ts';
import { show } from '../json/show.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import type { Fact, FactType, FactValue } from './model.ts';

/** A scalar as written, made ready to compare; or why it is no value of the type. */
export type Converted =
  | { value: FactValue }
  | { problem: string; suggestion?: string | undefined; code?: 'invalid-date' | 'invalid-citation' };

/** What a value of a type is called in a message. */
export function describeType(type: FactType): string {
  switch (type.kind) {
    case 'boolean':
      return 'true or false';
    case 'text':
      return type.values ? `one of ${oneOf(type.values)}` : 'a text';
    case 'number':
      return type.integer ? 'a whole number' : 'a number';
    case 'date':
      return 'a date, as `2020-02-29`';
    case 'date-time':
      return 'a date-time with offset, as `2020-02-29T12:00:00-05:00`';
    case 'citation':
      return 'a citation, as `PEN 12.05(2)`';
    case 'texts':
      return `one of ${oneOf(type.values)}`;
    case 'spans':
      return 'a list of spans of days';
    case 'collection':
      return 'a list of items';
  }
}

/** Checks a scalar against a fact's type (for a list of texts: against the type of its texts) and converts it. */
export function convertScalar(written: unknown, type: FactType): Converted {
  const wrong = { problem: `${show(written)} is not ${describeType(type)}` };
  switch (type.kind) {
    case 'boolean':
      return typeof written === 'boolean' ? { value: written } : wrong;
    case 'number':
      return convertNumber(written, type);
    case 'text':
    case 'texts': {
      if (typeof written !== 'string') return wrong;
      const values = type.values;
      if (!values || values.includes(written)) return { value: written };
      const near = nearest(written, values);
      return {
        ...wrong,
        suggestion: near && `did you mean \`${near}\`?`,
      };
    }
    case 'date': {
      if (typeof written !== 'string') return wrong;
      const day = parseDay(written);
      if (day !== undefined) return { value: day };
      if (!DAY_FORM.test(written)) return wrong;
      return { problem: `${show(written)} is not a day that exists`, code: 'invalid-date' };
    }
    case 'date-time': {
      if (typeof written !== 'string') return wrong;
      if (isDateTime(written)) return { value: written };
      // With a day that exists in its place, the rest tells whether the day alone is wrong.
      if (!isDateTime(written.replace(DAY_AHEAD, '2000-01-01'))) return wrong;
      return { problem: `${show(written)} is on a day that does not exist`, code: 'invalid-date' };
    }
    case 'citation': {
      if (typeof written !== 'string') return wrong;
      const citation = parseCitation(written);
      if (citation) return { value: citation };
      const [problem, suggestion] = [citationProblem(written), citationSuggestion(written)];
      return { problem, suggestion, code: 'invalid-citation' };
    }
    case 'spans':
    case 'collection':
      return wrong;
  }
}

/** What is taken where a case does not state a fact; undefined where it is then unknown. */
export function defaultOf(fact: Fact): FactValue | undefined {
  if (fact.default === undefined) return undefined;
  const converted = convertScalar(fact.default, fact.type);
  return 'value' in converted ? converted.value : undefined;
}

/** Another value that a fact of the type can have, near the one that is written; undefined where none can be named. */
export function otherValue(
  written: boolean | string | number,
  type: FactType,
): boolean | string | number | undefined {
  switch (type.kind) {
    case 'boolean':
      return !written;
    case 'number':
      return [Number(written) + 1, Number(written) - 1].find((each) => 'value' in convertNumber(each, type));
    case 'text':
    case 'texts': {
      const values = type.values ?? [];
      const next = values[(values.indexOf(String(written)) + 1) % values.length];
      return next === written ? undefined : next;
    }
    case 'date': {
      const day = parseDay(String(written));
      return day === undefined ? undefined : formatDay(day + 1);
    }
    default:
      return undefined;
  }
}

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const DAY_AHEAD = /^\d{4}-\d{2}-\d{2}(?=T)/;

/** Why a citation does not parse, in words. */
export function citationProblem(written: string): string {
  return `${show(written)} is not a citation: law, space, section, subdivisions in brackets, as \`PEN 12.05(2)\``;
}

/** What to write instead of a citation that does not parse, where that is plain. */
export function citationSuggestion(written: string): string | undefined {
  const meant = respelled(written);
  return parseCitation(meant) ? `did you mean \`${meant}\`?` : undefined;
}

/** A citation with its spaces, section signs and capitals as they should be. */
function respelled(written: string): string {
  return written
    .replace(/[\s§]+/g, ' ')
    .trim()
    .replace(/ ?\([^)]*\)/g, (subdivision) => subdivision.trim().toLowerCase())
    .replace(/^([A-Z]{2,5}|[a-z]{2,5}) ?(?=\d)/, (law) => `${law.trim().toUpperCase()} `);
}

function convertNumber(written: unknown, type: FactType & { kind: 'number' }): Converted {
  if (typeof written !== 'number' || (type.integer && !Number.isInteger(written))) {
    return { problem: `${show(written)} is not ${describeType(type)}` };
  }
  if (type.minimum !== undefined && written < type.minimum) {
    return { problem: `${show(written)} is less than ${type.minimum}, the smallest value of the fact` };
  }
  if (type.maximum !== undefined && written > type.maximum) {
    return { problem: `${show(written)} is more than ${type.maximum}, the largest value of the fact` };
  }
  return { value: written };
}
