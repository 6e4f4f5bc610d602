import { parseDay } from '../dates/day.ts';
import type { Random } from './random.ts';
import type { Values } from './written.ts';

/** Whole numbers from one to another, both included, and how often they come. */
export interface Band {
  from: number;
  to: number;
  weight: number;
}

/** Reads one end of a range; undefined where it is none. */
export type ReadEnd = (text: string) => number | undefined;

/** A whole number of at most twelve digits. */
export const wholeNumber: ReadEnd = (text) => (/^-?\d{1,12}$/.test(text) ? Number(text) : undefined);

/** A number in hundredths: of at most ten digits before the point and two after it. */
export const hundredths: ReadEnd = (text) =>
  /^-?\d{1,10}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : undefined;

/** A day as a number. */
export const dayNumber: ReadEnd = parseDay;

/** A range as written to a band, or what is wrong with it, in words. */
export function bandOf(written: string, weight: number, read: ReadEnd): Band | { problem: string } {
  const [first, last, ...rest] = written.split('..');
  const from = read(first ?? '');
  const to = last === undefined ? from : read(last);
  if (from === undefined || to === undefined || rest.length > 0) return { problem: 'form' };
  return from > to ? { problem: 'order' } : { from, to, weight };
}

/** The ranges of a profile that is checked. */
export function bandsOf(values: Values, read: ReadEnd): Band[] {
  const weights = typeof values === 'string' ? { [values]: 1 } : values;
  return Object.entries(weights).flatMap(([range, weight]) => {
    const band = bandOf(range, weight, read);
    return 'problem' in band ? [] : [band];
  });
}

/** The bands as far as they lie between two ends; what lies outside never comes. */
export function clipped(bands: readonly Band[], least: number, most: number): Band[] {
  return bands
    .filter((each) => each.from <= most && each.to >= least)
    .map((each) => ({ ...each, from: Math.max(each.from, least), to: Math.min(each.to, most) }));
}

/** Draws a whole number out of bands, of which one at least has a weight. */
export function drawBand(bands: readonly Band[]): (random: Random) => number {
  const [only] = bands;
  if (!only) throw new Error('there is nothing to draw from');
  const within = ({ from, to }: Band, random: Random): number =>
    from === to ? from : random.between(from, to);
  if (bands.length === 1) return (random) => within(only, random);
  const band = weighted(bands, (each) => each.weight);
  return (random) => within(band(random), random);
}

/**
 * Draws one of some things by their weights. Sums of the same numbers in the same order: the same on any machine.
 * @param things at least one of some weight
 */
export function weighted<Thing>(
  things: readonly Thing[],
  weightOf: (thing: Thing) => number,
): (random: Random) => Thing {
  const drawn = things.filter((each) => weightOf(each) > 0);
  const ends: number[] = [];
  let total = 0;
  for (const each of drawn) {
    total += weightOf(each);
    ends.push(total);
  }
  const last = drawn.length - 1;
  return (random) => {
    const at = random.share() * total;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < (ends[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return drawn[low] as Thing;
  };
}
