import type { List } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import { drawCitation } from './citations.ts';
import { clip, drawDay, type Slot, writeDay } from './days.ts';
import type { Random } from './random.ts';
import { bandsOf, clipped, drawBand, hundredths, weighted, wholeNumber } from './ranges.ts';
import type { Entry } from './written.ts';

/** Draws a value, as it is written in JSON. */
export type Draw = (random: Random) => string;

/** Texts where any text will do. */
const PLAIN_TEXTS = ['a', 'b', 'c'];

/** Whole numbers where there are no bounds. */
const PLAIN_NUMBERS = [0, 100] as const;

/** True or false. */
export function drawBoolean({ values }: Entry): Draw {
  if (values === undefined) return (random) => (random.chance(0.5) ? 'true' : 'false');
  return drawWeighted(values, ['true', 'false'], (value) => value);
}

/** One of several texts, or any text. */
export function drawText({ values }: Entry, fact: Written.StringFact): Draw {
  const allowed = fact.enum ?? (values === undefined ? PLAIN_TEXTS : undefined);
  return drawWeighted(values, allowed, (value) => JSON.stringify(value));
}

/** By their weights, so far as they are allowed; each alike where none has a weight. */
function drawWeighted(
  values: Entry['values'],
  allowed: readonly string[] | undefined,
  write: (value: string) => string,
): Draw {
  const weights = typeof values === 'string' ? { [values]: 1 } : (values ?? {});
  const named = Object.entries(weights)
    .filter(([value, weight]) => weight > 0 && (allowed?.includes(value) ?? true))
    .map(([value, weight]) => ({ text: write(value), weight }));
  const plain = (allowed ?? PLAIN_TEXTS).map((value) => ({ text: write(value), weight: 1 }));
  const choice = weighted(named.length > 0 ? named : plain, ({ weight }) => weight);
  return (random) => choice(random).text;
}

/** A whole number, or one in hundredths, within the bounds of the fact. */
export function drawNumber({ values }: Entry, { type, minimum, maximum }: Written.NumberFact): Draw {
  const unit = type === 'integer' ? 1 : 100;
  const least = Math.ceil((minimum ?? Number.NEGATIVE_INFINITY) * unit);
  const most = Math.floor((maximum ?? Number.POSITIVE_INFINITY) * unit);
  const bands = values === undefined ? [] : bandsOf(values, type === 'integer' ? wholeNumber : hundredths);
  const within = clipped(bands, least, most).filter((each) => each.weight > 0);
  const from = Number.isFinite(least) ? least : Math.min(PLAIN_NUMBERS[0] * unit, most);
  const to = Number.isFinite(most) ? most : Math.max(PLAIN_NUMBERS[1] * unit, from);
  const number = drawBand(within.length > 0 ? within : [{ from, to, weight: 1 }]);
  return (random) => String(number(random) / unit);
}

/** A moment of the fact's day, in UTC. */
export function drawMoment(slot: Slot): Draw {
  const two = (value: number): string => String(value).padStart(2, '0');
  return (random) => {
    const minute = random.below(1440);
    return `${writeDay(slot.day).slice(0, -1)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z"`;
  };
}

/** A citation. */
export function drawCited(entry: Entry, lists: ReadonlyMap<string, List>): Draw {
  const citation = drawCitation(entry, lists);
  return (random) => `"${citation(random)}"`;
}

/** A list of texts, each by its share. */
export function drawTexts({ shares }: Entry, texts: readonly string[]): Draw {
  const each = texts.map((text) => ({
    text: JSON.stringify(text),
    share: shares ? (shares[text] ?? 0) : 0.5,
  }));
  return (random) =>
    `[${each
      .filter(({ share }) => random.chance(share))
      .map(({ text }) => text)
      .join(',')}]`;
}

/** Spans of days, each from its day on for so many days, or lasting. */
export function drawSpans(entry: Entry, slotOf: (path: string) => Slot | undefined): Draw {
  const count = drawCount(entry, '0..2');
  const from = drawDay(entry, slotOf);
  const length = drawBand(bandsOf(entry.length ?? '1..365', wholeNumber));
  const lasting = entry.lasting ?? 0.1;
  return (random) => {
    let spans = '';
    for (let left = count(random); left > 0; left--) {
      const start = from(random);
      const to = random.chance(lasting) ? 'null' : writeDay(clip(start + length(random)));
      spans += `${spans === '' ? '' : ','}{"from":${writeDay(start)},"to":${to}}`;
    }
    return `[${spans}]`;
  };
}

/** How many items. */
export const drawCount = ({ count }: Entry, plain: string): ((random: Random) => number) =>
  drawBand(bandsOf(count ?? plain, wholeNumber));
