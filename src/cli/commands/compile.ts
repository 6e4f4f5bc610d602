import { type Command, Option } from 'commander';
import type { OpenedPolicy } from '../../open.ts';
import type { Revision } from '../../revision/model.ts';
import type { CaseSchema } from '../../revision/written.ts';
import { type PolicyOptions, withPolicy } from '../globals.ts';
import { openOut } from '../out-file.ts';

interface CompileOptions extends PolicyOptions {
  dialect: 'duckdb' | 'postgres';
  layout?: 'nested' | 'flat';
  source?: string;
  tables?: boolean;
  out?: string;
}

/** `policy compile VERSION --to sql`: a revision as a query, for where the cases are. */
export function compile(program: Command): Command {
  const command = program
    .command('compile')
    .description(
      'print a revision as one SQL query over tables of cases: a row a case, a column an action, unknown as NULL',
    )
    .argument('<version>', 'a version, a semver range, or the path of a revision file');
  return withPolicy(command)
    .addOption(new Option('--to <form>', 'what to make of it').choices(['sql']).makeOptionMandatory())
    .addOption(
      new Option('--dialect <database>', 'for which database')
        .choices(['duckdb', 'postgres'])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--layout <layout>',
        'how cases lie in tables: as JSON does, or flattened (default: nested for duckdb, flat for postgres)',
      ).choices(['nested', 'flat']),
    )
    .option('--source <relation>', 'the table of cases, as SQL', 'cases')
    .option(
      '--tables',
      'print the tables of the layout and how to load cases into them, instead of the query',
    )
    .option('--out <file>', 'write to a file, which appears only when it is whole')
    .addHelpText(
      'after',
      [
        '',
        'Example:',
        '  policy compile 3.5.0 --to sql --dialect duckdb --tables --out tables.sql',
        '  policy compile 3.5.0 --to sql --dialect postgres | psql --csv',
      ].join('\n'),
    )
    .action(async (version: string, options: CompileOptions) => {
      const { openPolicy } = await import('../../open.ts');
      const { defaultLayout, sqlOf } = await import('../../sql/sql.ts');
      const { factsOf } = await import('../../revision/facts.ts');
      const { tablesOf } = await import('../../sql/tables.ts');
      const opened = openPolicy(options);
      const [revision] = opened.resolve({ version });
      const cases = await casesOf(opened, revision);
      const { dialect, source, layout = defaultLayout(dialect) } = options;
      const text = options.tables
        ? tablesOf(factsOf(cases), { dialect, layout, source })
        : `${sqlOf(revision, { dialect, layout, source, ordered: true }).trimEnd()};\n`;
      const out = openOut(options.out);
      await out.write(text);
      out.finish();
    });
}

/** What the tables hold: what any revision of the policy may ask, so that one table serves all; a draft’s new facts too. */
async function casesOf({ policy }: OpenedPolicy, { written }: Revision): Promise<CaseSchema> {
  if (policy.revisions.some((each) => each.written === written)) return policy.cases;
  const { uniteSchemas } = await import('../../case/union.ts');
  const { schema, conflicts } = uniteSchemas([policy.cases, written.case]);
  // A draft that gives a fact another type can only be asked in its own terms.
  return conflicts.length > 0 ? written.case : schema;
}
