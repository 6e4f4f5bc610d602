import { rulesFor } from '../evaluate/status.ts';
import type { Action, Provision, Rule } from '../revision/model.ts';
import { aboutProvision, type Emitter } from './emit.ts';
import { comment, quoted } from './names.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import { Rows } from './rows.ts';
import { laidOut } from './text.ts';
import { write } from './write.ts';

/** A select list has room for so many rules beside the rest; PostgreSQL allows 1,664 columns in all. */
const MOST_COLUMNS = 500;

/**
 * Whether each action is covered and each rule holds, as columns of the cases; where there are too many, they stand in the
 * statuses themselves. Gives the columns of statuses, for the last SELECT.
 */
export function emitRules(rules: readonly Rule[], place: Place, plan: Plan, emitter: Emitter): string[] {
  const { actions } = plan.revision;
  const provisions: [owner: Action | Rule, provision: Omit<Provision, 'id'>, name: string][] = [
    ...actions.map((each): (typeof provisions)[number] => [each, each.coverage, `${each.id} is covered`]),
    ...rules.map((each): (typeof provisions)[number] => [each, each, each.id]),
  ];
  const sqlOf = provisions.length > MOST_COLUMNS ? inPlace : asColumns;
  const sql = sqlOf(provisions, place, plan, emitter);
  return actions.map((action) => {
    const permitting = rulesFor(plan.revision, action).map((rule) => sql.get(rule) as string);
    return `${statusSql(sql.get(action) as string, permitting)} AS ${quoted(action.id)}`;
  });
}

type Provisions = readonly (readonly [
  owner: Action | Rule,
  provision: Omit<Provision, 'id'>,
  name: string,
])[];

/** Adds a relation with a column for each. Gives the names. */
function asColumns(
  provisions: Provisions,
  place: Place,
  plan: Plan,
  emitter: Emitter,
): ReadonlyMap<Action | Rule, string> {
  const { frame } = plan.seat([]);
  const names = new Map(provisions.map(([owner, , name]) => [owner, quoted(plan.columns.take(name))]));
  const { made, from, star } = Rows.make(frame, (rows) =>
    provisions.map(([owner, provision]) => {
      const sql = laidOut(write(provision.when, place, rows.at([]), plan), '    ');
      const about = aboutProvision(provision).flatMap((each) => comment(each, '  '));
      const expression = sql.includes('\n') ? `(\n    ${sql}\n  )` : sql;
      return `${about.join('\n')}\n  ${expression} AS ${names.get(owner)}`;
    }),
  );
  emitter.next(
    frame,
    'rules',
    ['Which actions the law speaks of, and which of its rules permit them.'],
    `SELECT ${star},\n${made.join(',\n')}\n${from}`,
  );
  return names;
}

/** Each as an expression with its comments, on the newest rows of the cases. */
function inPlace(provisions: Provisions, place: Place, plan: Plan): ReadonlyMap<Action | Rule, string> {
  const site = new Rows(plan.seat([]).frame).at([]);
  const indent = '        ';
  return new Map(
    provisions.map(([owner, provision]) => {
      const about = aboutProvision(provision).flatMap((each) => comment(each, indent));
      const sql = laidOut(write(provision.when, place, site, plan), indent);
      return [owner, `(\n${about.join('\n')}\n${indent}${sql}\n      )`];
    }),
  );
}

/** The status of an action; see `statusOf`. */
function statusSql(covered: string, rules: readonly string[]): string {
  const anyRule = rules.length < 2 ? rules[0] : `(\n      ${rules.join('\n      OR ')}\n    )`;
  const permitted =
    anyRule === undefined
      ? ["'prohibited'"]
      : [
          `CASE ${anyRule}`,
          "      WHEN TRUE THEN 'permitted'",
          "      WHEN FALSE THEN 'prohibited'",
          "      ELSE 'undetermined'",
          '    END',
        ];
  return [
    `CASE ${covered}`,
    `    WHEN TRUE THEN ${permitted.join('\n')}`,
    "    WHEN FALSE THEN 'unregulated'",
    "    ELSE 'undetermined'",
    '  END',
  ].join('\n');
}
