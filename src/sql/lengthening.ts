import type { Emitter } from './emit.ts';
import { quoted } from './names.ts';
import type { LengtheningTask } from './plan.ts';
import { Rows, THIS } from './rows.ts';
import { laidOut } from './text.ts';
import { write } from './write.ts';

/** Day numbers that stand for 'since ever' and 'for ever': further away than any day and any period of the law. */
const [EVER_BEFORE, EVER_AFTER] = ['-100000000', '100000000'];

const dayNumber = (day: string): string => `${day} - DATE '1970-01-01'`;

/**
 * The days by which spans lengthen a window, at least and at most. The spans of items that count are laid over one another
 * once (each gives only the days that none before it gave), and then clipped for each row that asks.
 */
export function emitLengthening(task: LengtheningTask, emitter: Emitter): void {
  const { extension, items } = task;
  const spans = emitter.plan.columns.of(extension.spans.path, 'items');
  const keys = items.frame.keys.slice(0, -1);
  const list = keys.map(quoted).join(', ');
  const counting = emitCounting(task, emitter);
  const all = emitAll(task, counting, emitter);
  const once = emitter.add(
    `${spans} each day once`,
    [
      'Each span without the days that an earlier one has; for the items that count for sure, and for all that may.',
    ],
    () =>
      [
        'SELECT',
        `  ${list}, certain, day_to,`,
        '  GREATEST(day_from, COALESCE(max(day_to) OVER (',
        `    PARTITION BY ${list}, certain ORDER BY day_from, day_to`,
        '    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING',
        '  ), day_from)) AS day_from',
        'FROM (',
        `  SELECT ${list}, FALSE AS certain, day_from, day_to FROM ${quoted(all)}`,
        '  UNION ALL',
        `  SELECT ${list}, TRUE, day_from, day_to FROM ${quoted(all)} WHERE counts`,
        ') AS span',
      ].join('\n'),
  );
  emitClipped(task, once, emitter);
}

/** The items that count or may count. */
function emitCounting({ extension, items, inner }: LengtheningTask, emitter: Emitter): string {
  const { spans, where } = extension;
  const { frame, slots } = items;
  emitter.begin(frame);
  const last = frame.items.length - 1;
  const { layout } = emitter.plan;
  const known = frame.want(last, spans, 'known');
  const kept = [...frame.keys, known, ...(layout.hasLists ? [frame.want(last, spans, 'items')] : [])];
  const { made, from } = Rows.make(frame, (rows) => {
    const counts = laidOut(write(where, inner, rows.at(slots), emitter.plan), '    ');
    const truth = counts.includes('\n') ? `(\n    ${counts}\n  )` : counts;
    return [...kept.map((each) => rows.own(each)), `${truth} AS counts`];
  });
  const body = `SELECT\n  ${made.join(',\n  ')}\n${from}`;
  const about = `Of which items ${spans.title} count, or may count.`;
  return emitter.add(`${emitter.plan.columns.of(spans.path, 'items')} that count`, [about], () => body);
}

/** The spans of these, in day numbers; unknown ones may be any. */
function emitAll({ extension, items }: LengtheningTask, counting: string, emitter: Emitter): string {
  const { spans } = extension;
  const { frame } = items;
  const { layout, columns } = emitter.plan;
  const last = frame.items.length - 1;
  const known = quoted(frame.want(last, spans, 'known'));
  const keys = frame.keys.slice(0, -1);
  const list = layout.hasLists ? frame.want(last, spans, 'items') : '';
  const filtered = `(SELECT * FROM ${quoted(counting)} WHERE COALESCE(counts, TRUE) AND ${known})`;
  const rows = layout.spans(spans, frame, filtered, [...keys, 'counts'], list).replaceAll('\n', '\n  ');
  const body = [
    `SELECT ${[...keys.map(quoted), 'counts'].join(', ')},`,
    `  ${dayNumber('span_from')} AS day_from,`,
    `  COALESCE(${dayNumber('span_to')}, ${EVER_AFTER}) AS day_to`,
    `FROM (\n  ${rows}\n) AS span`,
    'UNION ALL',
    `SELECT ${keys.map(quoted).join(', ')}, CAST(NULL AS BOOLEAN), ${EVER_BEFORE}, ${EVER_AFTER}`,
    `FROM ${quoted(counting)} WHERE COALESCE(counts, TRUE) AND NOT ${known}`,
  ].join('\n');
  const about = 'Their spans, in days since 1970-01-01; where they are unknown, they may be any days.';
  return emitter.add(columns.of(spans.path, 'items'), [about], () => body);
}

/** For each row that asks, the days in its clip. */
function emitClipped(task: LengtheningTask, once: string, emitter: Emitter): void {
  const { extension, items, outer, certain, possible } = task;
  const { home, slots } = certain();
  emitter.begin(home);
  const { columns } = emitter.plan;
  const relation = quoted(home.relation);
  const endOf = (fact: typeof extension.from): string => {
    const slot = outer.slotOf(fact.collection);
    return quoted(home.want(slot ? slots.indexOf(slot) : -1, fact));
  };
  const [from, until] = [endOf(extension.from), endOf(extension.until)];
  const keys = home.keys.map(quoted);
  const shared = items.frame.keys.slice(0, -1);
  const places = items.slots.slice(0, -1).map((each) => slots.indexOf(each));
  const ownKeys = ['case_key', ...places.map((place) => home.keyOf(place))];
  const on = shared.map((key, at) => `span.${quoted(key)} = ${THIS}.${quoted(ownKeys[at] as string)}`);
  const days = `GREATEST(0, LEAST(span.day_to, ${THIS}.clip_to) - GREATEST(span.day_from, ${THIS}.clip_from))`;
  const spans = columns.of(extension.spans.path, 'items');
  const body = [
    `SELECT ${keys.map((each) => `${THIS}.${each}`).join(', ')},`,
    `  sum(CASE WHEN span.certain THEN ${days} ELSE 0 END) AS certain,`,
    `  sum(CASE WHEN span.certain THEN 0 ELSE ${days} END) AS possible`,
    'FROM (',
    `  SELECT ${keys.join(', ')},`,
    `    COALESCE(${dayNumber(from)}, ${EVER_BEFORE}) AS clip_from,`,
    `    COALESCE(${dayNumber(until)}, ${EVER_AFTER}) AS clip_to`,
    `  FROM ${relation}`,
    `) AS ${THIS}`,
    `JOIN ${quoted(once)} AS span ON ${on.join(' AND ')}`,
    `GROUP BY ${keys.map((_, at) => at + 1).join(', ')}`,
  ].join('\n');
  const about = `How many of these days lie from ${extension.from.title} up to ${extension.until.title}.`;
  const clipped = quoted(emitter.add(`${spans} clipped`, [about], () => body));
  const parent = task.inner.slot?.parent;
  const at = parent ? slots.indexOf(parent) : -1;
  const known = `${THIS}.${quoted(home.want(at, extension.collection, 'known'))}`;
  const joined = home.keys.map((key) => `clipped.${quoted(key)} = ${THIS}.${quoted(key)}`);
  const [first, last] = [`${THIS}.${from}`, `${THIS}.${until}`];
  const all = `COALESCE(${dayNumber(last)}, ${EVER_AFTER}) - COALESCE(${dayNumber(first)}, ${EVER_BEFORE})`;
  emitter.next(
    home,
    `${home.relation} with ${spans}`,
    ['For sure only between days that are known; an unknown list may fill all the time between them.'],
    [
      `SELECT ${THIS}.*,`,
      '  CASE',
      `    WHEN ${first} IS NOT NULL AND ${last} IS NOT NULL THEN COALESCE(clipped.certain, 0)`,
      '    ELSE 0',
      `  END AS ${quoted(certain().name)},`,
      '  CASE',
      `    WHEN ${known} THEN COALESCE(clipped.possible, 0)`,
      `    ELSE GREATEST(0, ${all})`,
      `  END AS ${quoted(possible().name)}`,
      `FROM ${relation} AS ${THIS}`,
      `LEFT JOIN ${clipped} AS clipped ON ${joined.join(' AND ')}`,
    ].join('\n'),
  );
}
