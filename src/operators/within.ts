import { Cover } from '../dates/cover.ts';
import { type Day, minusPeriod, type Period } from '../dates/day.ts';
import { type DaySpan, daysCovered } from '../dates/spans.ts';
import type { Fact, FactValue } from '../revision/model.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.ts';
import type { Compiler } from './compiler.ts';
import type { Operator, PrepareContext, Reader, Slip, WindowForm } from './operator.ts';

/** Days that lengthen a window: see `$defs/extension` in the schema. */
type Extension = NonNullable<WindowForm['extension']>;

interface WrittenWindow {
  period: Period;
  before: { fact: string };
  extendedBy?: { spans: string; where: unknown; from: { fact: string }; until: { fact: string } };
}

/**
 * `within`: the day is later than `before` minus a period of calendar years, months and days,
 * minus the days by which spans lengthen it. Exactly at the start is outside, after `before` inside.
 * Where the days that lengthen are known only within bounds, the comparison is settled when both agree.
 */
export const within: Operator<WindowForm> = {
  name: 'within',
  compares: 'a date',
  accepts: (type) => type.kind === 'date',

  prepare(written: unknown, _subject: Fact, context: PrepareContext): WindowForm | undefined {
    const { period, before, extendedBy } = written as WrittenWindow;
    const beforeFact = dateFact(before.fact, ['before', 'fact'], context);
    const extension = extendedBy && prepareExtension(extendedBy, context);
    if (!beforeFact || (extendedBy && !extension)) return undefined;
    return { period, before: beforeFact, extension };
  },

  decide(subject: FactValue | undefined, { period, before, extension }: WindowForm, reader: Reader): Truth {
    const end = reader.value(before) as Day | undefined;
    if (subject === undefined || end === undefined) {
      // Reading the rest tells a tracing reader what else could matter once these are known.
      if (extension) bounds(extension, reader);
      return UNKNOWN;
    }
    const start = minusPeriod(end, period);
    const day = subject as Day;
    if (day > start) return TRUE;
    if (!extension) return FALSE;
    const { certain, possible } = bounds(extension, reader);
    if (day > start - certain) return TRUE;
    return day > start - possible ? UNKNOWN : FALSE;
  },

  restsOn({ before, extension }) {
    if (!extension) return { facts: [before] };
    const { collection, spans, where, from, until } = extension;
    return { facts: [before, from, until], each: [{ collection, condition: where, facts: [spans] }] };
  },

  form: (window) => ({ kind: 'window', window }),

  compile({ period, before, extension }, subject, compiler) {
    const dayOf = compiler.day(subject);
    const end = compiler.day(before);
    const startOf = remembered((day) => minusPeriod(day, period));
    const longer = extension && lengthened(extension, compiler);
    return () => {
      const before = end();
      const day = dayOf();
      if (Number.isNaN(day) || Number.isNaN(before)) return UNKNOWN;
      const start = startOf(before);
      if (day > start) return TRUE;
      return longer ? longer(start - day) : FALSE;
    };
  },

  sql({ period, before, extension }, subject, scope) {
    const day = scope.fact(subject);
    const { lead, days } = scope.before(scope.fact(before), period);
    const missing = scope.daysBetween(lead, day);
    const isInside = days === 0 ? `${day} > ${lead}` : `${missing} < ${days}`;
    if (!extension) return isInside;
    const { certain, possible } = scope.lengthening(extension);
    const least = days === 0 ? '' : `${days} + `;
    return [
      'CASE',
      `  WHEN ${isInside} THEN TRUE`,
      `  WHEN ${missing} < ${least}${certain} THEN TRUE`,
      `  WHEN ${missing} < ${least}${possible} THEN NULL`,
      `  WHEN ${missing} IS NOT NULL THEN FALSE`,
      'END',
    ].join('\n');
  },

  exchange: (window, exchanged) =>
    window.extension
      ? { ...window, extension: { ...window.extension, where: exchanged(window.extension.where) } }
      : window,

  turns({ period, before, extension }, subject, fact, known) {
    const later = (day: Day): Day => minusPeriod(day, backwards(period));
    const ends = [...known.days.map((day) => minusPeriod(day, period)), ...known.days.map(later)];
    if (!extension || fact.path !== before.path) return ends;
    // By the spans of one item, of all items, and of all but one.
    const some = [
      known.spans.flat(),
      ...known.spans,
      ...known.spans.map((one) => known.spans.filter((other) => other !== one).flat()),
    ];
    const anyTime: DaySpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    const lengths = [...new Set(some.map((spans) => daysCovered(spans, anyTime)))].filter(Number.isFinite);
    return [...ends, ...known.of(subject).flatMap((day) => lengths.map((length) => later(day) + length))];
  },

  sentence(subject, { period, before, extension }) {
    const longer = extension ? `, lengthened by the days of ${extension.spans.title} that count` : '';
    return `${subject} is later than ${periodPhrase(period)} before ${before.title}${longer}`;
  },

  slips(written) {
    const { period, extendedBy } = written as WrittenWindow;
    return [...periodSlips(period), ...(extendedBy ? EXTENSION_SLIPS : [])];
  },

  conditionsIn: (written) => ((written as WrittenWindow).extendedBy ? [['extendedBy', 'where']] : []),
};

/** One of each unit more or less; a day more too where the period has no days. */
function periodSlips(period: Period): Slip[] {
  return (['years', 'months', 'days'] as const).flatMap((unit) => {
    const count = period[unit];
    if (count === undefined && unit !== 'days') return [];
    return [(count ?? 0) + 1, (count ?? 0) - 1]
      .filter((each) => each >= 0)
      .map((each) => ({
        how: `${count ?? 0} ${unit} written as ${each}`,
        at: ['period', unit],
        value: each,
      }));
  });
}

const EXTENSION_SLIPS: readonly Slip[] = [
  { how: 'nothing lengthens the period', at: ['extendedBy'], value: undefined },
  { how: 'the days of every item lengthen the period', at: ['extendedBy', 'where'], value: { always: true } },
];

function prepareExtension(
  written: NonNullable<WrittenWindow['extendedBy']>,
  context: PrepareContext,
): Extension | undefined {
  const at = 'extendedBy';
  const from = dateFact(written.from.fact, [at, 'from', 'fact'], context);
  const until = dateFact(written.until.fact, [at, 'until', 'fact'], context);
  const collection = spansOf(written.spans, context);
  if (!collection) return undefined;
  const where = context.condition(written.where, [at, 'where'], collection.collection);
  if (!from || !until || !where) return undefined;
  return { ...collection, where, from, until };
}

function spansOf(path: string, context: PrepareContext): { spans: Fact; collection: Fact } | undefined {
  const at = ['extendedBy', 'spans'];
  const spans = context.fact(path, at);
  if (!spans) return undefined;
  const collection = context.collectionOf(spans);
  if (spans.type.kind === 'spans' && collection) return { spans, collection };
  context.report('operator-type', `\`${path}\` is not a fact of spans of days in a collection`, at);
  return undefined;
}

function dateFact(path: string, at: readonly string[], context: PrepareContext): Fact | undefined {
  const fact = context.fact(path, at);
  if (!fact || fact.type.kind === 'date') return fact;
  context.report('operator-type', `\`${path}\` is not a date`, at);
  return undefined;
}

/**
 * How many days lengthen the window at least (items that count for sure, all days known) and at
 * most (items that may count; unknown spans may fill the clip; an unknown end clips nothing).
 * What cannot add a day is not asked: no trace names it as open.
 */
function bounds(extension: Extension, reader: Reader): { certain: number; possible: number } {
  const from = reader.peek(extension.from) as Day | undefined;
  const until = reader.peek(extension.until) as Day | undefined;
  const clip = { from: from ?? Number.NEGATIVE_INFINITY, to: until ?? Number.POSITIVE_INFINITY };
  const anyTime: DaySpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  if (clip.from >= clip.to) return { certain: 0, possible: 0 };
  const items = reader.items(extension.collection);
  const sure: DaySpan[] = [];
  const maybe: DaySpan[] = items ? [] : [anyTime];
  for (const item of items ?? []) {
    const known = item.peek(extension.spans) as readonly DaySpan[] | undefined;
    if (known && daysCovered(known, clip) === 0) continue;
    const counts = item.truth(extension.where);
    if (counts === FALSE) continue;
    const spans = item.value(extension.spans) as readonly DaySpan[] | undefined;
    maybe.push(...(spans ?? [anyTime]));
    if (counts === TRUE && spans) sure.push(...spans);
  }
  if (maybe.length === 0) return { certain: 0, possible: 0 };
  const isClipKnown = [reader.value(extension.from), reader.value(extension.until)].every(
    (end) => end !== undefined,
  );
  return { certain: isClipKnown ? daysCovered(sure, clip) : 0, possible: daysCovered(maybe, clip) };
}

/** Whether spans lengthen a window by more than so many days; what counts of them is gathered once for all items. */
function lengthened(extension: Extension, compiler: Compiler): (days: number) => Truth {
  const from = compiler.day(extension.from);
  const until = compiler.day(extension.until);
  const each = compiler.each(extension.collection);
  const counts = compiler.test(extension.where);
  const spans = compiler.spans(extension.spans);
  const gathered = compiler.once(extension.collection, () => {
    const sure: DaySpan[] = [];
    const maybe: DaySpan[] = [];
    let isOpen = false;
    const isKnown = each(() => {
      const before = maybe.length;
      const isGiven = spans((first, to) => maybe.push({ from: first, to }));
      // Whether an item counts need not be known where it has no days to add.
      if (isGiven && maybe.length === before) return;
      const truth = counts();
      if (truth === FALSE) maybe.length = before;
      else if (!isGiven) isOpen = true;
      else if (truth === TRUE) for (let at = before; at < maybe.length; at++) sure.push(maybe[at] as DaySpan);
    });
    return { sure: new Cover(sure), maybe: isOpen || !isKnown ? undefined : new Cover(maybe) };
  });
  return (days) => {
    const [first, last] = [from(), until()];
    const isClipKnown = !Number.isNaN(first) && !Number.isNaN(last);
    const clip = {
      from: Number.isNaN(first) ? Number.NEGATIVE_INFINITY : first,
      to: Number.isNaN(last) ? Number.POSITIVE_INFINITY : last,
    };
    // No more days than the clip has can count.
    if (clip.to - clip.from <= days) return FALSE;
    const { sure, maybe } = gathered();
    if (isClipKnown && sure.within(clip.from, clip.to) > days) return TRUE;
    const possible = maybe ? maybe.within(clip.from, clip.to) : clip.to - clip.from;
    return possible > days ? UNKNOWN : FALSE;
  };
}

/** The same function of a day that remembers what it came to lately: many cases share their days. */
function remembered(of: (day: Day) => Day): (day: Day) => Day {
  const days = new Float64Array(REMEMBERED).fill(Number.NaN);
  const results = new Float64Array(REMEMBERED);
  return (day) => {
    const at = day & (REMEMBERED - 1);
    if (days[at] === day) return results[at] as Day;
    days[at] = day;
    const result = of(day);
    results[at] = result;
    return result;
  };
}

const REMEMBERED = 1 << 12;

/** The same period the other way. */
const backwards = ({ years = 0, months = 0, days = 0 }: Period): Period => ({
  years: -years,
  months: -months,
  days: -days,
});

function periodPhrase(period: Period): string {
  const parts = (['years', 'months', 'days'] as const)
    .filter((unit) => period[unit] !== undefined)
    .map((unit) => `${period[unit]} ${period[unit] === 1 ? unit.slice(0, -1) : unit}`);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
