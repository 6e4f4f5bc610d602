import type { Count } from '../revision/model.ts';
import type { Emitter } from './emit.ts';
import type { Frame } from './frame.ts';
import { quoted } from './names.ts';
import type { CountTask } from './plan.ts';
import { Rows, THIS } from './rows.ts';
import { laidOut } from './text.ts';
import { write } from './write.ts';

/**
 * Counts over items, in three values: the rows of the items are grouped, and what comes out is put beside the rows
 * that the items belong to. Counts over the same rows are one grouping.
 */
export function emitCounts(tasks: readonly CountTask[], emitter: Emitter): void {
  const frames = new Set(tasks.map((each) => each.column().home));
  for (const frame of frames) {
    const own = tasks.filter((each) => each.column().home === frame);
    const groups = [...new Set(own.map((each) => each.counted.frame))].map((counted) =>
      group(
        own.filter((each) => each.counted.frame === counted),
        counted,
        emitter,
      ),
    );
    emitter.begin(frame);
    const joins = groups.map(({ name }, at) => {
      const on = frame.keys.map((key) => `items_${at + 1}.${quoted(key)} = ${THIS}.${quoted(key)}`);
      return `LEFT JOIN ${quoted(name)} AS items_${at + 1} ON ${on.join(' AND ')}`;
    });
    const columns = groups.flatMap(({ counts }, group) =>
      counts.map(({ task, columns: from }) => {
        const { collection } = task.condition;
        const parent = task.inner.slot?.parent;
        const at = parent ? task.column().slots.indexOf(parent) : -1;
        const known = `${THIS}.${quoted(frame.want(at, collection, 'known'))}`;
        const names = from.map((each) => `items_${group + 1}.${quoted(each)}`);
        return `${truthOf(task.condition, names, known)} AS ${quoted(task.column().name)}`;
      }),
    );
    const rows = `${quoted(frame.relation)} AS ${THIS}`;
    const body = `SELECT ${THIS}.*,\n  ${columns.join(',\n  ')}\nFROM ${rows}\n${joins.join('\n')}`;
    const about =
      'What the counts come to: unknown where the list is, or where items that are unknown could tip it.';
    emitter.next(frame, `${frame.relation} counted`, [about], body);
  }
}

interface Group {
  name: string;
  counts: { task: CountTask; columns: string[] }[];
}

/** A row for each row of the outer frame that has items, with what the items come to. */
function group(tasks: readonly CountTask[], counted: Frame, emitter: Emitter): Group {
  emitter.begin(counted);
  const last = counted.items.length - 1;
  const keys = counted.keys.slice(0, -1);
  const counts = tasks.map((task) => ({ task, columns: columnsFor(task, emitter) }));
  const { made, from } = Rows.make(counted, (rows) => [
    ...keys.map((each) => rows.own(each)),
    ...counts.flatMap(({ task, columns }) => {
      const { where } = task.condition;
      const logic = where && write(where, task.inner, rows.at(task.counted.slots), emitter.plan);
      const truth = logic ? laidOut(logic, '      ') : 'TRUE';
      return aggregatesOf(task.condition, truth).map(
        (sql, at) => `${sql} AS ${quoted(columns[at] as string)}`,
      );
    }),
  ]);
  const body = `SELECT\n  ${made.join(',\n  ')}\n${from}\nGROUP BY ${keys.map((_, at) => at + 1).join(', ')}`;
  const { title, path } = (counted.items[last] as Frame['items'][number]).collection;
  const about = `What is asked of ${title}: 2 is yes, 1 unknown, 0 no; the largest decides for ‘some’ and ‘none’, the least for ‘every’.`;
  return { name: emitter.add(`of ${emitter.plan.columns.of(path, 'items')}`, [about], () => body), counts };
}

function columnsFor(task: CountTask, { plan }: Emitter): string[] {
  const { name } = task.column();
  return task.condition.quantifier === 'atLeast'
    ? [plan.columns.take(`${name} certain`), plan.columns.take(`${name} possible`)]
    : [plan.columns.take(`${name} truth`)];
}

function aggregatesOf({ quantifier }: Count, truth: string): string[] {
  const of = (wrap: (inner: string) => string): string =>
    truth.includes('\n')
      ? wrap(`(\n      ${truth}\n    )`)
      : wrap(/^("[^"]+"|TRUE)$/.test(truth) ? truth : `(${truth})`);
  if (quantifier === 'atLeast')
    return [
      of((inner) => `count(CASE WHEN ${inner} THEN 1 END)`),
      of((inner) => `count(CASE WHEN COALESCE(${inner}, TRUE) THEN 1 END)`),
    ];
  const aggregate = quantifier === 'every' ? 'min' : 'max';
  return [of((inner) => `${aggregate}(CASE ${inner} WHEN TRUE THEN 2 WHEN FALSE THEN 0 ELSE 1 END)`)];
}

/** No items at all leave the columns NULL, and so come to the ELSE. */
function truthOf({ quantifier, least }: Count, columns: readonly string[], known: string): string {
  const [first, second] = columns as [string, string];
  switch (quantifier) {
    case 'some':
      return cases(`${first} = 2`, 'TRUE', `${first} = 1 OR NOT ${known}`, 'FALSE');
    case 'none':
      return cases(`${first} = 2`, 'FALSE', `${first} = 1 OR NOT ${known}`, 'TRUE');
    case 'every':
      return cases(`${first} = 0`, 'FALSE', `${first} = 1 OR NOT ${known}`, 'TRUE');
    case 'atLeast':
      return cases(`${first} >= ${least}`, 'TRUE', `${second} >= ${least} OR NOT ${known}`, 'FALSE');
  }
}

const cases = (settled: string, truth: string, open: string, other: string): string =>
  `CASE\n    WHEN ${settled} THEN ${truth}\n    WHEN ${open} THEN NULL\n    ELSE ${other}\n  END`;
