import { styleText } from 'node:util';
import type { ActionAnswer, Answer } from '../evaluate/answer.ts';
import type { ActionExplanation, Step } from '../evaluate/explanation.ts';
import type { UncertainAnswer } from '../evaluate/merge.ts';
import type { Status } from '../evaluate/status.ts';
import type { Policy } from '../registry/policy.ts';
import type { Revision } from '../revision/model.ts';
import { inForcePhrase } from './days.ts';

const STYLES = {
  permitted: 'green',
  prohibited: 'red',
  undetermined: 'yellow',
  unregulated: 'blue',
} as const;
const MARKS = { true: 'yes', false: 'no', unknown: 'unknown' } as const;

interface Options {
  color: boolean;
  /** Every step of the reasons, not only those that decide. */
  whole: boolean;
}

const CLOSING = 'It says what the law permits, never what must be done.';

/** An answer (made with its explanation) as a page for a person. */
export function answerText(answer: Answer, policy: Policy, revision: Revision, options: Options): string {
  const { written } = revision;
  const isLaw = written.status === 'enacted';
  return [
    `${paint('bold', `${policy.id} ${revision.version}`, options)}: ${written.title}`,
    `${written.enactment.citation}, ${isLaw ? inForcePhrase(written.enactment.inForce) : `${written.status}: not law`}`,
    '',
    ...(answer.case === null ? [] : [`case ${answer.case}`, '']),
    ...reasoned(answer.actions, answer.explanation, revision, options),
    ...endLines(answer, revision, options),
    CLOSING,
    '',
  ].join('\n');
}

/** Actions with the reasons for each. */
function reasoned(
  actions: Answer['actions'],
  explanations: Answer['explanation'],
  revision: Revision,
  options: Options,
): string[] {
  const each = Object.entries(actions).map(([action, one]) => {
    const explanation = explanations?.find((other) => other.action === action);
    const lines = [...detailLines(one, revision), ...reasonLines(one, explanation, options)];
    return { action, status: one.status, lines };
  });
  return grouped(each, options);
}

/** The answer on a day on which several revisions may be the law. */
export function uncertainText(
  answer: UncertainAnswer,
  policy: Policy,
  chosen: readonly [Revision, ...Revision[]],
  options: Options,
): string {
  const newest = chosen.at(-1) ?? chosen[0];
  const names = chosen.map((each) => `${each.version} (${inForcePhrase(each.written.enactment.inForce)})`);
  const actions = Object.entries(answer.actions).map(([action, each]) => {
    const lines = [...detailLines(each, newest), ...agreementLines(each)];
    return { action, status: each.status, lines };
  });
  const reasonsUnder = (revision: Revision, index: number): string[] => [
    `${paint('bold', `under ${revision.version}`, options)}:`,
    '',
    ...reasoned(
      answer.candidates[index]?.actions ?? {},
      answer.explanation?.[revision.version],
      revision,
      options,
    ),
  ];
  return [
    `${paint('bold', policy.id, options)}: on this day the law may be ${names.join(' or ')}`,
    '',
    ...(answer.case === null ? [] : [`case ${answer.case}`, '']),
    ...grouped(actions, options),
    ...(options.whole ? chosen.flatMap(reasonsUnder) : []),
    ...endLines(answer, newest, options),
    CLOSING,
    '',
  ].join('\n');
}

/** Actions that have the same status for the same reasons, under one heading. */
function grouped(actions: { action: string; status: Status; lines: string[] }[], options: Options): string[] {
  const groups = new Map<string, { names: string[]; status: Status; lines: string[] }>();
  for (const { action, status, lines } of actions) {
    const key = JSON.stringify([status, lines]);
    const group = groups.get(key) ?? { names: [], status, lines };
    group.names.push(action);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ names, status, lines }) => [
    `${paint('bold', names.join(', '), options)}: ${paint(STYLES[status], status, options)}`,
    ...lines,
    '',
  ]);
}

function agreementLines({ disagree, because }: UncertainAnswer['actions'][string]): string[] {
  if (!disagree) return because.map((one) => `  ${one.citation}: ${one.text}`);
  const each = Object.entries(disagree).map(([version, status]) => `${version} ${status}`);
  return [`  the revisions disagree: ${each.join(', ')}`];
}

function detailLines(answer: ActionAnswer, revision: Revision): string[] {
  const lines: string[] = [];
  for (const path of answer.needs ?? []) {
    const question = revision.facts.get(path.replaceAll(/\[\d+\]/g, '[]'))?.question;
    lines.push(`  needs ${path}${question ? `: ${question}` : ''}`);
  }
  for (const path of answer.imprecise ?? [])
    lines.push(`  needs ${path} more exactly: it says less than the law asks`);
  const { limit } = answer;
  if (limit) {
    const until = limit.until ? `, until ${limit.until}` : '';
    lines.push(
      `  at most ${limit.hours} hours, ${limit.excluding.join(', ')} not counted${until} (${limit.citation})`,
    );
  }
  return lines;
}

/** Why an action has its status: with what covers it and its rules, the steps that decide. */
export function reasonLines(
  answer: ActionAnswer,
  explanation: ActionExplanation | undefined,
  options: Options,
): string[] {
  if (!explanation) return [];
  const { coverage, rules, status } = explanation;
  const lines: string[] = [];
  if (options.whole || coverage.when.truth !== 'true') {
    const covered = { true: 'covered', false: 'not covered', unknown: 'not known to be covered' }[
      coverage.when.truth
    ];
    lines.push(
      `  ${covered}: ${coverage.text} ${coverage.citation}`,
      ...stepLines(coverage.when, '    ', options),
    );
  }
  if (coverage.when.truth === 'false' && !options.whole) return lines;
  const named = answer.because.flatMap((each) => ('rule' in each ? [each.rule] : []));
  for (const rule of rules) {
    if (!options.whole && !named.includes(rule.rule)) continue;
    const verb = { true: 'permits', false: 'does not permit', unknown: 'may permit' }[rule.truth];
    lines.push(`  ${rule.citation} ${verb} it: ${rule.text}`, ...stepLines(rule.when, '    ', options));
  }
  if (status === 'prohibited' && rules.length === 0) lines.push('  no rule permits it');
  return lines;
}

/** How deep the deciding steps are shown: further down only what a list says is of use at first sight. */
const DEEP = 2;

function stepLines(step: Step, indent: string, options: Options): string[] {
  return options.whole ? wholeLines(step, indent) : [...new Set(decisiveLines(step, indent, 0))];
}

/** The steps that decide, without the `all of these` and `one of these` between them. */
function decisiveLines(step: Step, indent: string, depth: number): string[] {
  if (!step.decisive) return [];
  const parts = step.parts ?? [];
  const isWrapper = step.definition === undefined && (step.fact === undefined || step.parts !== undefined);
  if (isWrapper && step.facts === undefined)
    return parts.flatMap((part) => decisiveLines(part, indent, depth));
  const isShown = depth < DEEP || step.lists !== undefined || step.truth !== 'true';
  // What a window asked of other items is for the whole tree.
  const inner = step.facts ? [] : parts;
  const nested = inner.flatMap((part) => decisiveLines(part, isShown ? `${indent}  ` : indent, depth + 1));
  return isShown ? [line(step, indent), ...nested] : nested;
}

function wholeLines(step: Step, indent: string): string[] {
  return [line(step, indent), ...(step.parts ?? []).flatMap((part) => wholeLines(part, `${indent}  `))];
}

function line(step: Step, indent: string): string {
  const item = step.item ? `${step.item}: ` : '';
  const facts = [
    ...(step.fact === undefined ? [] : [{ fact: step.fact, value: step.value }]),
    ...(step.facts ?? []),
  ].map(({ fact, value }) => `${fact} ${value === null ? 'is unknown' : `= ${shown(value)}`}`);
  const values = facts.length > 0 ? ` [${facts.join(', ')}]` : '';
  const citation = step.citation ? ` ${step.citation}` : '';
  return `${indent}${MARKS[step.truth]}: ${item}${step.says}${values}${citation}`;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function endLines(
  { assumed, readings }: Pick<Answer, 'assumed' | 'readings'>,
  revision: Revision,
  { whole }: Options,
): string[] {
  const provisions = [
    ...revision.definitions.values(),
    ...revision.rules,
    ...revision.actions.map((each) => each.coverage),
  ];
  const texts = new Map(provisions.flatMap((each) => each.readings).map((each) => [each.id, each.text]));
  const told = whole
    ? readings.map((id) => `reading ${id}: ${texts.get(id) ?? ''}`.trimEnd())
    : readings.length > 0
      ? [`rests on the readings ${readings.join(', ')}`]
      : [];
  return [
    ...assumed.map(({ fact, value }) => `assumed: ${fact} = ${String(value)}`),
    ...told,
    ...(assumed.length + readings.length > 0 ? [''] : []),
  ];
}

function paint(style: Parameters<typeof styleText>[0], text: string, { color }: Options): string {
  return color ? styleText(style, text, { validateStream: false }) : text;
}
