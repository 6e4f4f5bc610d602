import type { Fact, Revision } from '../revision/model.ts';
import { checkNames } from './check-names.ts';
import { emitCounts } from './counts.ts';
import { type DialectName, dialectOf } from './dialect.ts';
import { Emitter } from './emit.ts';
import { flat, tableOf } from './flat.ts';
import type { Layout, LayoutName, LayoutOptions } from './layout.ts';
import { emitLengthening } from './lengthening.ts';
import { emitListed } from './lists.ts';
import { comment, quoted } from './names.ts';
import { nestedDuckdb } from './nested-duckdb.ts';
import { nestedPostgres } from './nested-postgres.ts';
import { Place } from './place.ts';
import { type CountTask, Plan, type Task } from './plan.ts';
import { emitRules } from './rules.ts';

/** How a revision becomes SQL. */
export interface SqlOptions {
  dialect: DialectName;
  /** Without it: nested for DuckDB, flat for PostgreSQL. */
  layout?: LayoutName | undefined;
  /**
   * The relation that holds the cases, as SQL: a table, or for the nested layout of DuckDB anything that may follow FROM, as
   * `read_parquet('cases.parquet')`. For the flat layout the name of the table of cases, from which the others are named.
   */
  source?: string | undefined;
  /** Whether rows come in the order of the cases. */
  ordered?: boolean | undefined;
}

/** The layout that a dialect has without being told. */
export const defaultLayout = (dialect: DialectName): LayoutName => (dialect === 'duckdb' ? 'nested' : 'flat');

/**
 * A revision as one query over a table of valid cases. It gives a row a case with the columns `case_key` (the number of the
 * case in its table), `case_id` (its id as text, NULL where it has none) and one for each action, named by the action's id: `permitted`,
 * `prohibited`, `undetermined` or `unregulated`, as `decideAll` decides it.
 * @throws BadCall where the layout has no name for some fact
 */
export function sqlOf(
  revision: Revision,
  { dialect, layout, source = 'cases', ordered }: SqlOptions,
): string {
  const used = new Set<Fact>();
  const name = layout ?? defaultLayout(dialect);
  checkNames(revision.facts.values(), { dialect, layout: name });
  const lies = layoutOf(name, { dialect: dialectOf(dialect), source, revision, used });
  const plan = new Plan(revision, dialectOf(dialect), lies, used);
  const place = new Place();
  const rules = revision.rules.filter((rule) => rule.permits.length > 0);
  for (const { when } of [...revision.actions.map((each) => each.coverage), ...rules])
    plan.visit(when, place);
  const tables = [source, ...[...used].map((fact) => tableOf(source, fact.path))];
  const emitter = new Emitter(plan, tables.map(bare));
  emitter.begin(plan.seat([]).frame);
  emitTasks(plan, emitter);
  const statuses = emitRules(rules, place, plan, emitter);
  const cases = plan.seat([]).frame.relation;
  return [
    ...headOf(revision, dialectOf(dialect).title, name),
    emitter.text(),
    `SELECT\n  case_key,\n  case_id,\n  ${statuses.join(',\n  ')}`,
    `FROM ${quoted(cases)}${ordered ? '\nORDER BY case_key' : ''}`,
    '',
  ].join('\n');
}

function layoutOf(name: LayoutName, options: LayoutOptions): Layout {
  if (name === 'flat') return flat(options);
  return options.dialect.name === 'duckdb' ? nestedDuckdb(options) : nestedPostgres(options);
}

/** The name of a table without its schema and quotes. */
const bare = (table: string): string => (table.split('.').at(-1) ?? table).replaceAll('"', '');

/** Everything that rules rest on: definitions as soon as may be, so that the counts that are left can go together. */
function emitTasks(plan: Plan, emitter: Emitter): void {
  const done = new Set<Task>();
  const isReady = (task: Task): boolean => !done.has(task) && [...task.rests].every((each) => done.has(each));
  const listed = plan.tasks.filter((each) => each.kind === 'listed');
  emitListed(listed, emitter);
  for (const each of listed) done.add(each);
  while (done.size < plan.tasks.length) {
    const next = plan.tasks.find((each) => each.kind !== 'count' && isReady(each));
    if (next?.kind === 'definition') {
      const { home, name } = next.column();
      emitter.begin(home);
      emitter.provision(next.definition, next.place, name, home);
      done.add(next);
    } else if (next?.kind === 'lengthening') {
      emitLengthening(next, emitter);
      done.add(next);
    } else {
      const counts = plan.tasks.filter((each): each is CountTask => each.kind === 'count' && isReady(each));
      emitCounts(counts, emitter);
      for (const each of counts) done.add(each);
    }
  }
}

/** What the query is, as comments. */
function headOf(revision: Revision, database: string, layout: LayoutName): string[] {
  const { policy, version, digest, written } = revision;
  return [
    ...comment(`${policy} ${version}: ${written.title}`),
    ...comment(written.enactment.citation),
    ...comment(`digest ${digest}`),
    ...comment(
      `For ${database}, cases in the ${layout} layout. A condition is true, false, or NULL where facts are missing.`,
    ),
  ];
}
