import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../../batch/decide-lines.ts';
import type { CaseValidator } from '../../case/validate.ts';
import type { Status } from '../../evaluate/status.ts';
import type { Revision } from '../../revision/model.ts';
import { sqlOf } from '../../sql/sql.ts';
import { sqlName, sqlText } from '../../table/select.ts';
import { ChunkMeasure } from '../chunk-measure.ts';
import type { Value } from '../groups.ts';
import type { Measure } from '../measure.ts';
import type { Nature } from '../model.ts';
import { type OpenTable, openTable, type TableFile } from './table.ts';
import { surelyValid } from './validity.ts';

/** What else is needed to put a table to a measure. */
export interface TableTask {
  file: TableFile;
  /** What messages call it. */
  name: string;
  validator: CaseValidator;
  /** Is told what is wrong with a row that is left out. */
  report(problem: Problem): void;
}

/** The statuses of a row under both revisions, once a query has found them. */
const ANSWERS = 'temp.policy_answers';

/**
 * Puts every row of a table to a measure. Both revisions are decided in DuckDB, and rows that keep their settled answers are counted there. The
 * others are fetched: those whose answers change or are open, and those that may not be valid.
 * @returns how many rows were left out
 * @throws BadCall where the table cannot be read as one of cases
 */
export async function measureTable(
  measure: Measure,
  revisions: readonly [from: Revision, to: Revision],
  task: TableTask,
): Promise<number> {
  const table = await openTable(task.file, task.name, task.validator.cases);
  try {
    const valid = surelyValid(table.columns, task.validator.cases);
    if (valid !== undefined) await countSettled(table, valid, measure, revisions);
    const bad = await fetchOthers(table, valid !== undefined, measure, revisions, task);
    measure.addBad(bad);
    return bad;
  } finally {
    table.close();
  }
}

/** The rows of the table with their numbers, from 1. */
const numbered = (table: OpenTable): string =>
  `(SELECT *, row_number() OVER () AS policy_row FROM ${table.relation})`;

async function countSettled(
  table: OpenTable,
  valid: string,
  measure: Measure,
  [from, to]: readonly [from: Revision, to: Revision],
): Promise<void> {
  const source = `(SELECT * FROM ${table.relation} WHERE ${valid})`;
  const query = (revision: Revision): string => `(\n${sqlOf(revision, { dialect: 'duckdb', source })})`;
  const { actions } = measure;
  const statuses = [
    ...actions.map((each, at) => `${statusIn('a', from, each)} AS from_${at}`),
    ...actions.map((each, at) => `${statusIn('b', to, each)} AS to_${at}`),
  ];
  const keys = `(SELECT policy_row, row_number() OVER (ORDER BY policy_row) AS policy_key FROM ${numbered(table)} WHERE ${valid})`;
  await table.all(
    [
      `CREATE TEMP TABLE policy_answers AS SELECT policy_row, ${statuses.join(', ')}`,
      `FROM ${keys} AS k JOIN ${query(from)} AS a ON a.case_key = policy_key JOIN ${query(to)} AS b ON b.case_key = policy_key`,
    ].join('\n'),
  );
  const columns = [...actions.keys()].flatMap((at) => [`from_${at}`, `to_${at}`]);
  const groups = measure.grouping.facts.map((each) => columnOf(each.keys, table));
  const counted = await table.all(
    [
      `SELECT count(*)::DOUBLE, ${[...columns, natureIn(table, measure), ...groups].join(', ')}`,
      `FROM ${ANSWERS} JOIN ${numbered(table)} USING (policy_row)`,
      `WHERE NOT (${lookedAt(measure)}) GROUP BY ALL`,
    ].join('\n'),
  );
  for (const [rows, ...values] of counted) addCounted(measure, rows as number, values);
}

function addCounted(measure: Measure, rows: number, values: readonly unknown[]): void {
  const { actions, grouping } = measure;
  const [before, after]: Record<string, Status>[] = [{}, {}];
  for (const [at, action] of actions.entries()) {
    const [from, to] = [values[2 * at], values[2 * at + 1]];
    if (before && typeof from === 'string') before[action] = from as Status;
    if (after && typeof to === 'string') after[action] = to as Status;
  }
  const [nature, ...stated] = values.slice(2 * actions.length);
  const group = grouping.keyOfValues(stated.map((each) => each as Value));
  measure.count(group, measure.pairOf(before ?? {}, after ?? {}), rows);
  if (nature !== null) measure.countNature(nature as Nature, rows);
}

/** The rows that are not counted yet, in their order. */
async function fetchOthers(
  table: OpenTable,
  isCounted: boolean,
  measure: Measure,
  revisions: readonly [from: Revision, to: Revision],
  { name, validator, report }: TableTask,
): Promise<number> {
  const chunks = new ChunkMeasure(name, validator, measure, revisions);
  const join = `LEFT JOIN ${ANSWERS} AS counted USING (policy_row) WHERE counted.policy_row IS NULL OR ${lookedAt(measure)}`;
  const sql = `SELECT policy_row, ${table.json} FROM ${numbered(table)} ${isCounted ? join : ''} ORDER BY policy_row`;
  let bad = 0;
  for await (const rows of table.stream(sql)) {
    for (const [number, json] of rows) {
      const row = Number(number);
      const { rejected } = chunks.decideOne(Buffer.from(json as string), row - bad);
      if (rejected.length > 0) bad++;
      for (const { problems } of rejected)
        for (const each of problems) report({ ...each, line: row, column: 1 });
    }
    await setImmediate();
  }
  chunks.finish();
  return bad;
}

/** Whether there is more to say of a row than that it counts: an answer changes, or is open. */
function lookedAt({ actions }: Measure): string {
  const each = [...actions.keys()].flatMap((at) => [
    `from_${at} IS DISTINCT FROM to_${at}`,
    `from_${at} = 'undetermined'`,
  ]);
  return each.length === 0 ? 'FALSE' : `coalesce(${each.join(', FALSE) OR coalesce(')}, FALSE)`;
}

/** The status of an action; NULL where the revision does not know it. */
const statusIn = (side: string, revision: Revision, action: string): string =>
  revision.actions.some((each) => each.id === action) ? `${side}.${sqlName(action)}` : 'NULL';

/** The value of a fact of the case; NULL where the table has no column for it. */
function columnOf([first, ...rest]: readonly string[], { columns }: OpenTable): string {
  let type = columns.find((each) => each.name === first)?.type;
  let value = sqlName(first as string);
  if (!type) return 'NULL';
  for (const key of rest) {
    type = type?.kind === 'struct' ? type.fields.find((each) => each.name === key)?.type : undefined;
    if (!type) return 'NULL';
    value = `(${value}).${sqlName(key)}`;
  }
  return type.kind === 'plain' && type.name === 'BOOLEAN' ? value : `CAST(${value} AS VARCHAR)`;
}

/** Whose case a row is, as its id tells. */
function natureIn({ columns }: OpenTable, { natures }: Measure): string {
  const id = columns.find((each) => each.name === 'id')?.type;
  if (id?.kind !== 'plain' || id.name !== 'VARCHAR') return 'NULL';
  const cases = natures.map(
    ({ nature, prefix }) => `WHEN starts_with(id, ${sqlText(prefix)}) THEN ${sqlText(nature)}`,
  );
  return `CASE ${cases.join(' ')} END`;
}
