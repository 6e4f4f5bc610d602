import type { Command } from 'commander';
import { BadCall } from '../../diagnostics/diagnostic.ts';
import type { ReportedPolicy } from '../../print/test-report.ts';
import type { TestedPolicy } from '../../scenarios/test-policies.ts';
import { type PolicyOptions, withFormat, withPolicy } from '../globals.ts';
import { openOut } from '../out-file.ts';
import { wantsColor } from '../output.ts';

interface TestOptions extends PolicyOptions {
  version?: string;
  format: 'text' | 'json' | 'junit' | 'html';
  out?: string;
  coverage?: true;
  leastCoverage?: string;
  suggest?: true;
  mutate?: true;
  leastScore?: string;
}

/** `policy test`: whether the law says of cases what scenarios expect. Failures are its output. */
export function test(program: Command): Command {
  const command = program
    .command('test')
    .description('run the scenarios of a policy under every version that they speak of')
    .argument(
      '[paths...]',
      'files or folders of scenarios, policies, or folders of policies (default: the policy, whole)',
    );
  return withFormat(withPolicy(command), ['text', 'json', 'junit', 'html'])
    .option(
      '--version <range>',
      'only these versions: a version, a semver range, or the path of a revision file',
    )
    .option('--out <file>', 'write the report to a file')
    .option('--coverage', 'tell how much of the law the scenarios cover (docs/coverage.md)')
    .option('--least-coverage <percent>', 'fail where fewer of the MC/DC pairs that can be are shown')
    .option('--suggest', 'write the scenarios that are missing, for a person to answer')
    .option('--mutate', 'tell which wrong changes to the law no scenario notices (docs/mutation.md)')
    .option('--least-score <percent>', 'fail where fewer of the changes that change an answer are noticed')
    .addHelpText(
      'after',
      '\nExamples:\n  policy test --version 3.5.0\n  policy test --coverage --least-coverage 100\n  policy test --mutate --least-score 95\n  policy test --coverage --mutate --format html --out report.html',
    )
    .action(async (paths: string[], options: TestOptions) => {
      const { testPolicies } = await import('../../scenarios/test-policies.ts');
      const least = percentOf(options.leastCoverage);
      const leastScore = percentOf(options.leastScore);
      const out = openOut(options.out);
      const plain = await testPolicies(paths, options);
      const covered: ReportedPolicy[] =
        options.coverage || options.suggest || least !== undefined
          ? await withCoverage(plain, options)
          : plain;
      const tested = options.mutate || leastScore !== undefined ? await withMutation(covered) : covered;
      const report = await reportOf(tested, options);
      await out.write(report);
      out.finish();
      if (options.out !== undefined) {
        const { summaryLine } = await import('../../print/test-words.ts');
        for (const each of tested) process.stdout.write(`${summaryLine(each)}\n`);
      }
      const isTooLittle = tested.some(
        ({ coverage, mutation }) =>
          (coverage && coverage.mcdc.percent < (least ?? 0)) ||
          (mutation && mutation.score.percent < (leastScore ?? 0)),
      );
      process.exitCode = isTooLittle || tested.some((each) => each.failures.length > 0) ? 1 : 0;
    });
}

/** @throws BadCall where it is no percentage */
function percentOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const percent = Number(written);
  if (written.trim() !== '' && percent >= 0 && percent <= 100) return percent;
  throw new BadCall(`\`${written}\` is no percentage`, 'a number from 0 to 100');
}

/** The policies with what their scenarios cover; scenarios that are missing are written where that is asked. */
async function withCoverage(
  tested: readonly TestedPolicy[],
  { suggest: isAsked }: TestOptions,
): Promise<ReportedPolicy[]> {
  const { coverageOf } = await import('../../coverage/of-scenarios.ts');
  const { suggest } = await import('../../coverage/suggest.ts');
  const { writeSuggestions } = await import('../../scenarios/write-suggestions.ts');
  return tested.map((each) => {
    const { coverage, missing } = coverageOf(each.policy, each.scenarios, each.results.versions);
    if (!isAsked) return { ...each, coverage };
    const titles = new Set(each.scenarios.map(({ title }) => title));
    const suggestions = suggest(missing, titles);
    const file = suggestions.length > 0 ? writeSuggestions(each.folder, suggestions) : undefined;
    return { ...each, coverage, suggested: { file, scenarios: suggestions.length } };
  });
}

/** The policies with what their scenarios notice of wrong changes to the law. */
async function withMutation(tested: readonly ReportedPolicy[]): Promise<ReportedPolicy[]> {
  const { mutationOf } = await import('../../mutation/run.ts');
  return tested.map((each) => ({
    ...each,
    mutation: mutationOf(each.policy, each.scenarios, { versions: each.results.versions }),
  }));
}

async function reportOf(tested: readonly ReportedPolicy[], { format, out }: TestOptions): Promise<string> {
  if (format === 'json') {
    const { testReport } = await import('../../print/test-json.ts');
    return `${JSON.stringify({ policies: tested.map(testReport) }, null, 2)}\n`;
  }
  if (format === 'junit') {
    const { testJunit } = await import('../../print/test-junit.ts');
    return testJunit(tested);
  }
  if (format === 'html') {
    const { testHtml } = await import('../../print/test-html.ts');
    return testHtml(tested);
  }
  const { testText } = await import('../../print/test-text.ts');
  const color = out === undefined && wantsColor(process.stdout);
  return tested.map((each) => testText(each, { color })).join('\n');
}
