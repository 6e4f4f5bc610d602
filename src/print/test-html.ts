import { frame } from '../diagnostics/frame.ts';
import type { Scenario } from '../scenarios/model.ts';
import { coverageSections } from './coverage-html.ts';
import { folded, html, page, table, texted, words } from './html.ts';
import { mutationSections } from './mutation-html.ts';
import type { ReportedPolicy } from './test-report.ts';
import { count, type Failure, failuresOf, rowOf, rowText, runTitle, summaryLine } from './test-words.ts';
import { xmlText } from './xml.ts';

/** So many failures are shown: whoever reads on has the JSON. */
const MOST_SHOWN = 500;

/**
 * The report of `policy test` as one page that opens from disk: it needs no script and loads nothing. All that comes from
 * files is escaped.
 */
export function testHtml(policies: readonly ReportedPolicy[]): string {
  const title = `Tests of ${policies.map((each) => each.policy.id).join(', ')}`;
  return page(
    title,
    html(
      'header',
      {},
      texted('h1', title),
      table(
        'Summary',
        ['Policy', 'Result', 'Scenarios', 'Runs', 'Expectations', 'Coverage (MC/DC)', 'Mutation score'],
        policies.map(summaryRow),
      ),
    ),
    html('main', {}, ...policies.map((each) => `\n${policySection(each)}`), '\n'),
  );
}

const percent = (ratio: { percent: number } | undefined): string =>
  ratio ? `${ratio.percent.toFixed(1)} %` : 'not asked';

function summaryRow(tested: ReportedPolicy): string[] {
  const { policy, scenarios, results, failures, coverage, mutation } = tested;
  return [
    html('a', { href: `#${anchor(policy.id)}` }, xmlText(policy.id)),
    verdict(
      failures.length === 0 ? 'all pass' : cameTo(failures.map((each) => each.outcome)),
      failures.length === 0,
    ),
    String(scenarios.length),
    String(results.runs),
    String(results.tested.length),
    percent(coverage?.mcdc),
    percent(mutation?.score),
  ];
}

/** A word in color; the word says it all. */
const verdict = (text: string, isGood: boolean): string =>
  texted('span', text, { class: isGood ? 'good' : 'bad' });

/** `2 failed, 1 not confirmed`. */
function cameTo(outcomes: readonly ('passed' | 'failed' | 'unconfirmed')[]): string {
  const number = (is: string): number => outcomes.filter((each) => each === is).length;
  return [
    ...(number('failed') > 0 ? [`${number('failed')} failed`] : []),
    ...(number('unconfirmed') > 0 ? [`${number('unconfirmed')} not confirmed`] : []),
  ].join(', ');
}

const anchor = (id: string): string => `policy-${id}`;

function policySection(tested: ReportedPolicy): string {
  const { policy, coverage, mutation } = tested;
  const id = anchor(policy.id);
  return html(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    html('h2', { id: `${id}-title` }, xmlText(`${policy.title} (${policy.id})`)),
    texted('p', `${summaryLine(tested)}.`),
    texted('p', `Versions: ${tested.results.versions.join(', ')}`),
    ...failureSections(tested),
    ...scenarioSections(tested),
    ...(coverage ? coverageSections(coverage) : []),
    ...(mutation ? mutationSections(mutation) : []),
  );
}

function failureSections(tested: ReportedPolicy): string[] {
  const failures = failuresOf(tested);
  if (failures.length === 0) return [];
  const more = failures.length - MOST_SHOWN;
  return [
    texted('h3', 'Failures'),
    ...failures.slice(0, MOST_SHOWN).map((each) => `\n${failureArticle(each)}`),
    ...(more > 0 ? [texted('p', `And ${count(more, 'failure')} more: --format json has all.`)] : []),
  ];
}

function failureArticle({ tested, place, versions, expected, got, steps }: Failure): string {
  const { scenario, run, expectation, outcome } = tested;
  const row = rowOf(scenario, run);
  const isOpen = outcome === 'unconfirmed';
  const said: [string, string][] = [
    ['Law', scenario.citation],
    ['Place', `${place.file}:${place.line}:${place.column}`],
    ...(row ? [['Example', rowText(row)] as [string, string]] : []),
    [`Expected of ${expectation.action}`, expected],
    [`Under ${versions.join(', ')}`, got],
  ];
  return html(
    'article',
    {},
    html(
      'h4',
      {},
      verdict(isOpen ? 'not confirmed' : 'failed', false),
      ': ',
      xmlText(runTitle(scenario, run)),
    ),
    html('dl', {}, ...said.map(([term, text]) => texted('dt', term) + texted('dd', text))),
    html('pre', {}, xmlText(frame(scenario.json.source, place).join('\n'))),
    ...(steps.length > 0 ? [texted('p', 'What decided:'), html('pre', {}, xmlText(steps.join('\n')))] : []),
    ...(isOpen ? [texted('p', `Read ${scenario.citation}, and put the status in place of null.`)] : []),
  );
}

/** Every scenario by its file, with what became of it. */
function scenarioSections({ scenarios, results }: ReportedPolicy): string[] {
  const outcomes = new Map<Scenario, ('passed' | 'failed' | 'unconfirmed')[]>();
  for (const { scenario, outcome } of results.tested) {
    const known = outcomes.get(scenario) ?? [];
    known.push(outcome);
    outcomes.set(scenario, known);
  }
  const files = [...new Set(scenarios.map((each) => each.file))];
  return [
    texted('h3', 'Scenarios'),
    ...files.map((file) => {
      const own = scenarios.filter((each) => each.file === file);
      const rows = own.map((each) => scenarioRow(each, outcomes.get(each) ?? []));
      const head = ['Scenario', 'Law', 'Readings', 'Cases', 'Expectations', 'Result'];
      return `\n${folded(`${file}: ${count(own.length, 'scenario')}`, table(`Scenarios of ${file}`, head, rows))}`;
    }),
  ];
}

function scenarioRow(
  { title, citation, readings, runs }: Scenario,
  outcomes: readonly ('passed' | 'failed' | 'unconfirmed')[],
): string[] {
  const came = cameTo(outcomes);
  return [
    words(title),
    words(citation),
    words(readings.join(', ')),
    String(runs.length),
    String(outcomes.length),
    outcomes.length === 0 ? 'not asked' : verdict(came === '' ? 'passes' : came, came === ''),
  ];
}
