import { parseCitation } from '../citation/citation.ts';
import type { Pointer } from '../json/located.ts';
import { show } from '../json/show.ts';
import type { Kind } from '../revision/kinds.ts';
import type * as Written from '../revision/written.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import { type Add, KINDS, type Known, reportUnknownPath, reportWeightless } from './check-context.ts';
import type { Place } from './facts.ts';
import { bandOf, dayNumber, hundredths, type ReadEnd, wholeNumber } from './ranges.ts';
import type { Entry, Values } from './written.ts';

/** More items, or days of a span, than anyone means. */
const MOST = 1_000_000;

/** What an entry may say of a fact of each kind. */
const PROPERTIES: Readonly<Record<Kind, readonly (keyof Entry)[]>> = {
  boolean: ['unknown', 'values'],
  text: ['unknown', 'values'],
  number: ['unknown', 'values'],
  date: ['unknown', 'values', 'before', 'after', 'days'],
  'date-time': ['unknown', 'values', 'before', 'after', 'days'],
  citation: ['unknown', 'values', 'lists', 'listed', 'lessSpecific', 'moreSpecific'],
  texts: ['unknown', 'shares'],
  spans: ['unknown', 'count', 'values', 'before', 'after', 'days', 'length', 'lasting'],
  collection: ['unknown', 'count'],
  group: ['unknown'],
};

/** Reports what an entry says that its fact cannot be; days that are counted from others are another matter. */
export function entryFindings(path: string, entry: Entry, known: Known, add: Add): void {
  const at: Pointer = ['facts', path];
  const place = known.places.get(path);
  if (!place) {
    reportUnknownPath(path, at, known, add, 'key');
    return;
  }
  const allowed = PROPERTIES[place.kind];
  const names = Object.keys(entry) as (keyof Entry)[];
  for (const name of names.filter((each) => !allowed.includes(each))) {
    const message = `\`${path}\` is ${KINDS[place.kind]}, which has no \`${name}\``;
    add('unknown-property', message, [...at, name], `it may have ${oneOf(allowed)}`, 'key');
  }
  if (known.required.has(path) && (entry.unknown ?? 0) > 0)
    add('not-allowed', `\`${path}\` is required: it is never unknown`, [...at, 'unknown']);
  for (const name of names.filter((each) => allowed.includes(each))) {
    const here = [...at, name];
    const values = entry[name];
    if (name === 'values') valueFindings(place, values as Values, here, add);
    if (name === 'days') rangeFindings(values as Values, wholeNumber, 'a whole number', here, add);
    if (name === 'count' || name === 'length')
      rangeFindings(values as Values, wholeNumber, 'a whole number from 0', here, add, {
        least: 0,
        most: MOST,
      });
    if (name === 'shares') textFindings(place, Object.keys(values as object), here, add);
    if (name === 'lists') listFindings(values as Readonly<Record<string, number>>, known, here, add);
  }
  if ((entry.lessSpecific ?? 0) + (entry.moreSpecific ?? 0) > 1)
    add('out-of-range', '`lessSpecific` and `moreSpecific` come to more than 1', [...at, 'moreSpecific']);
}

function valueFindings(place: Place, values: Values, at: Pointer, add: Add): void {
  const { kind, fact } = place;
  if (fact.type === 'integer' || fact.type === 'number') {
    const isWhole = fact.type === 'integer';
    const what = isWhole ? 'a whole number' : 'a number of at most two digits after the point';
    rangeFindings(values, isWhole ? wholeNumber : hundredths, what, at, add, {
      ...(fact.minimum === undefined ? {} : { least: fact.minimum }),
      ...(fact.maximum === undefined ? {} : { most: fact.maximum }),
      unit: isWhole ? 1 : 100,
    });
  } else if (kind === 'date' || kind === 'date-time' || kind === 'spans')
    rangeFindings(values, dayNumber, 'a day that exists, as `2019-06-30`,', at, add);
  else {
    if (typeof values !== 'string') reportWeightless(values, at, add);
    textFindings(place, values, at, add);
  }
}

/** @param names one text that stands at the place, or names of properties there */
function textFindings({ kind, fact }: Place, names: Values | readonly string[], at: Pointer, add: Add): void {
  const allowed = textsOf(kind, fact);
  for (const { text, here, key } of placed(names, at)) {
    if (kind === 'citation' && !parseCitation(text))
      add('invalid-citation', `${show(text)} is no citation`, here, 'as `PEN 12.05(2)`', key);
    if (!allowed || allowed.includes(text)) continue;
    const near = nearest(text, allowed);
    const help = near === undefined ? undefined : `did you mean \`${near}\`?`;
    add('not-allowed', `${show(text)} is not one of ${oneOf(allowed)}`, here, help, key);
  }
}

function rangeFindings(
  values: Values,
  read: ReadEnd,
  what: string,
  at: Pointer,
  add: Add,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, unit = 1 } = {},
): void {
  if (typeof values !== 'string') reportWeightless(values, at, add);
  for (const { text, here, key } of placed(values, at)) {
    const band = bandOf(text, 1, read);
    if (!('problem' in band)) {
      if (band.from < least * unit)
        add(
          'out-of-range',
          `${show(text)} begins below ${least}, the smallest allowed`,
          here,
          undefined,
          key,
        );
      if (band.to > most * unit)
        add('out-of-range', `${show(text)} ends above ${most}, the largest allowed`, here, undefined, key);
    } else if (band.problem === 'order')
      add('out-of-range', `${show(text)} ends before it begins`, here, undefined, key);
    else
      add(
        'wrong-form',
        `${show(text)} is neither ${what} nor a range of such`,
        here,
        'a range has two dots: `1..3`',
        key,
      );
  }
}

function listFindings(lists: Readonly<Record<string, number>>, known: Known, at: Pointer, add: Add): void {
  reportWeightless(lists, at, add);
  const ids = known.lists();
  for (const { text, here } of placed(lists, at)) {
    if (ids.includes(text)) continue;
    const near = nearest(text, ids);
    const there = ids.length > 0 ? `there is ${oneOf(ids)}` : undefined;
    add(
      'unknown-list',
      `no revision has a list ${show(text)}`,
      here,
      near ? `did you mean \`${near}\`?` : there,
      'key',
    );
  }
}

/** What is written with where it stands: one text alone, or the names of properties. */
function placed(
  values: Values | readonly string[],
  at: Pointer,
): { text: string; here: Pointer; key: 'key' | undefined }[] {
  if (typeof values === 'string') return [{ text: values, here: at, key: undefined }];
  const names = Array.isArray(values) ? (values as readonly string[]) : Object.keys(values);
  return names.map((text) => ({ text, here: [...at, text], key: 'key' }));
}

/** The texts that a fact may have; undefined where any will do. */
function textsOf(kind: Kind, fact: Written.Fact): readonly string[] | undefined {
  if (kind === 'boolean') return ['true', 'false'];
  if (fact.type === 'string') return fact.enum;
  return fact.type === 'array' && fact.items.type === 'string' ? fact.items.enum : undefined;
}
