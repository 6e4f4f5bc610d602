import { type Command, Option } from 'commander';
import type { Problem } from '../../batch/decide-lines.ts';
import type { InputFormat } from '../../batch/read/formats.ts';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import type { Measure } from '../../impact/measure.ts';
import type { Impact } from '../../impact/model.ts';
import type { measureTable } from '../../impact/push/push-down.ts';
import type { measureRows, RowsTask } from '../../impact/run.ts';
import { OF_CHARGES } from '../../import/formats.ts';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { inputName } from '../input.ts';
import { openOut } from '../out-file.ts';
import { problemLine, reportBad } from '../problem-lines.ts';
import { read } from './diff.ts';

const FORMATS = ['text', 'json', 'markdown', 'html'] as const;

/** The names of the formats, here so that no other command loads what reads them. */
const INPUTS: readonly InputFormat[] = ['ndjson', 'json', 'csv', 'parquet'];

interface ImpactOptions extends PolicyOptions {
  inputFormat?: InputFormat;
  table?: string;
  format: (typeof FORMATS)[number];
  by?: string[];
  samples: string;
  lookAt: string;
  out?: string;
}

/** `policy impact A B FILE`: whose answers change among many cases, and under which provision. */
export function impact(program: Command): Command {
  const command = program
    .command('impact')
    .description('count whose answers change from one revision to another among many cases, and why')
    .argument('<a>', 'a version, a semver range, or the path of a revision file')
    .argument('<b>', 'what it is compared with')
    .argument('<file>', 'a file of cases, or - for standard input');
  return withFormat(withPolicy(command), FORMATS)
    .addOption(
      new Option(
        '--input-format <format>',
        'how cases are written (default: by the file’s name, else ndjson)',
      ).choices(INPUTS),
    )
    .option('--table <name>', 'the table of cases, where the file is a database of DuckDB')
    .option(
      '--by <fact>',
      'group by a fact with named values; may be given several times (default: those that every case states)',
      (fact: string, before: string[] | undefined) => [...(before ?? []), fact],
    )
    .option('--samples <number>', 'show so many cases of each transition', '3')
    .option(
      '--look-at <number>',
      'look at so many unlike undetermined cases for what would settle them; at a sample where there are more',
      '1000',
    )
    .option('--out <file>', 'write to a file, which appears only when it is whole')
    .addHelpText(
      'after',
      '\nExamples:\n  policy impact 3.4.0 3.5.0 cases.ndjson\n  policy impact 3.5.0 drafts/next.json cases.ndjson --format html --out impact.html',
    )
    .action(async (a: string, b: string, file: string, options: ImpactOptions) => {
      const { openPolicy } = await import('../../open.ts');
      const { prepareMeasure } = await import('../../impact/prepare.ts');
      const { SYNTHETIC } = await import('../../impact/nature.ts');
      const { tableFileOf } = await import('../../impact/push/table.ts');
      const opened = openPolicy(options);
      const [from, to] = [read(opened, a), read(opened, b)];
      const { measure, validator } = prepareMeasure(opened.policy, from, to, {
        by: options.by,
        samples: numberOf('--samples', options.samples),
        lookAt: numberOf('--look-at', options.lookAt),
        natures: [...SYNTHETIC, ...OF_CHARGES],
      });
      const name = inputName(file);
      const out = openOut(options.out);
      const input = { name, validator, report: (each: Problem) => tell(problemLine(name, each)) };
      const table = options.inputFormat === undefined ? tableFileOf(file, options.table) : undefined;
      const revisions = [from.revision, to.revision] as const;
      const bad = await (table
        ? tableRows(measure, revisions, { ...input, file: table })
        : fileRows(measure, revisions, { ...input, path: file }, options.inputFormat));
      await out.write(await reportOf(await measure.finish(name), options.format));
      out.finish();
      reportBad(bad, 'row');
    });
}

const tell = (text: string): void => void process.stderr.write(text);

async function tableRows(...[measure, revisions, task]: Parameters<typeof measureTable>): Promise<number> {
  const push = await import('../../impact/push/push-down.ts');
  return push.measureTable(measure, revisions, task);
}

async function fileRows(
  measure: Measure,
  revisions: Parameters<typeof measureRows>[1],
  task: Pick<RowsTask, 'path' | 'name' | 'validator' | 'report'>,
  asked: InputFormat | undefined,
): Promise<number> {
  const { formatByName } = await import('../../batch/read/formats.ts');
  const { Progress } = await import('../../batch/progress.ts');
  const run = await import('../../impact/run.ts');
  return run.measureRows(measure, revisions, {
    ...task,
    format: asked ?? formatByName(task.path),
    isAsked: asked !== undefined,
    progress: (size) => new Progress(process.stderr, size, { rows: 0, offset: 0 }),
  });
}

/** @throws BadCall where it is no whole number */
function numberOf(option: string, written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new BadCall(`\`${option} ${written}\` is no number of cases`, 'a whole number, as 0 or 10');
}

async function reportOf(impact: Impact, format: ImpactOptions['format']): Promise<string> {
  if (format === 'json') return `${JSON.stringify(impact, null, 2)}\n`;
  if (format === 'html') {
    const { impactHtml } = await import('../../print/impact-html.ts');
    return impactHtml(impact);
  }
  const { impactMarkdown, impactText } = await import('../../print/impact-text.ts');
  return format === 'text' ? impactText(impact) : impactMarkdown(impact);
}
