import type { EffectStatus } from '../diff/effect/model.ts';
import type {
  ActionImpact,
  Caused,
  Group,
  Impact,
  Sample,
  SampleSide,
  Undetermined,
} from '../impact/model.ts';
import { reasonLines } from './answer-text.ts';
import { statusText } from './diff-blocks.ts';

/** A number with its thousands set apart. */
export const number = (value: number): string => value.toLocaleString('en');

/** So many of something. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** What the two revisions are called: by their versions, where these tell them apart. */
export const namesOf = ({ from, to }: Impact): { from: string; to: string } =>
  from.version === to.version
    ? { from: 'the first', to: 'the second' }
    : { from: from.version, to: to.version };

/** What has to be known of the population before any number is read. */
export function populationTexts({ population, changedRows }: Impact): string[] {
  const { name, rows, bad, notes } = population;
  const get = changedRows === 0 ? 'none gets' : changedRows === 1 ? '1 gets' : `${number(changedRows)} get`;
  const left = bad === 1 ? 'is no valid case' : 'are no valid cases';
  return [
    `${name}: ${counted(rows, 'row')}, of which ${get} another answer for at least one action.`,
    ...(bad > 0 ? [`${counted(bad, 'row')} more ${left}, and counted nowhere below.`] : []),
    ...notes,
  ];
}

/** The values of a group, in the order of the facts. */
export const groupCells = (by: readonly string[], group: Group): string[] =>
  by.map((path) => {
    const value = group[path];
    return value === null || value === undefined ? '(unknown)' : String(value);
  });

/** The answers that a cause changed, by action. */
export const actionCounts = ({ actions }: Caused): string =>
  Object.entries(actions)
    .map(([action, rows]) => `${action} ${number(rows)}`)
    .join(', ');

export const transitionText = (from: EffectStatus, to: EffectStatus): string =>
  from === to ? `${statusText(from)} under both` : `${statusText(from)} → ${statusText(to)}`;

/** Actions of which the same is to be told, together. */
export function alikeActions(actions: readonly ActionImpact[]): [names: string, first: ActionImpact][] {
  const found = new Map<string, ActionImpact[]>();
  for (const each of actions) {
    const key = JSON.stringify([each.groups, each.reasons]);
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return [...found.values()].map((those) => [
    those.map((each) => each.action).join(', '),
    those[0] as ActionImpact,
  ]);
}

/** Undetermined rows of which the same is to be told, together: of which actions, and under which revisions. */
export function alikeOpen(impact: Impact): [title: string, first: Undetermined][] {
  const names = namesOf(impact);
  const found = new Map<string, { actions: Set<string>; under: Set<string>; first: Undetermined }>();
  const merge = (each: Undetermined, key: string): void => {
    const known = found.get(key) ?? { actions: new Set(), under: new Set(), first: each };
    found.set(key, known);
    known.actions.add(each.action);
    known.under.add(names[each.under]);
  };
  const all = impact.undetermined;
  for (const each of all) {
    const { action: _, under: __, ...rest } = each;
    const told = JSON.stringify(rest);
    const other = all.find((one) => one.action === each.action && one.under !== each.under);
    const isAlike =
      other &&
      JSON.stringify({ ...other, action: '', under: '' }) ===
        JSON.stringify({ ...each, action: '', under: '' });
    merge(each, isAlike ? told : `${each.under} ${told}`);
  }
  return [...found.values()].map(({ actions, under, first }) => [
    `${[...actions].join(', ')}, under ${[...under].join(' and ')}`,
    first,
  ]);
}

/** How far the counts of facts go. */
export const lookedAtText = ({ rows, lookedAt }: Undetermined): string =>
  lookedAt === rows
    ? 'All were looked at for what would settle them.'
    : lookedAt === 0
      ? 'None was looked at for what would settle it.'
      : `A sample of ${counted(lookedAt, 'row')} was looked at: the counts of facts below are of the sample.`;

/** The facts that would settle undetermined rows, a sentence each. */
export const openItems = ({ facts, imprecise }: Undetermined): string[] => [
  ...facts.map(
    ({ fact, question, rows }) =>
      `${counted(rows, 'row')}: \`${fact}\` could settle it${question === '' ? '' : ` (${question})`}`,
  ),
  ...imprecise.map(
    ({ fact, rows }) =>
      `${counted(rows, 'row')}: no missing fact settles it; \`${fact}\` says less than the law asks`,
  ),
];

/** A sample case with its reasons under both revisions, and all actions of which the same is to be told. */
export interface ToldSample {
  title: string;
  written: string;
  sides: { title: string; lines: string[] }[];
}

export function toldSamples(impact: Impact): ToldSample[] {
  const names = namesOf(impact);
  const found = new Map<string, { actions: string[]; sample: Sample; sides: ToldSample['sides'] }>();
  for (const sample of impact.samples) {
    const sides = [
      sideTold(names.from, sample.from, sample.before),
      sideTold(names.to, sample.to, sample.after),
    ];
    const key = JSON.stringify([sample.row, sides]);
    const known = found.get(key);
    if (known) known.actions.push(sample.action);
    else found.set(key, { actions: [sample.action], sample, sides });
  }
  return [...found.values()].map(({ actions, sample, sides }) => {
    const { from, to, row, id } = sample;
    return {
      title: `${actions.join(', ')}: ${transitionText(from, to)}, row ${row}${id === null ? '' : `, ${id}`}`,
      written: JSON.stringify(sample.case),
      sides,
    };
  });
}

function sideTold(name: string, status: EffectStatus, side: SampleSide | null): ToldSample['sides'][number] {
  const lines = side
    ? [
        ...(side.needs ?? []).map((fact) => `needs ${fact}`),
        ...(side.imprecise ?? []).map((fact) => `needs ${fact} more exactly`),
        ...reasonLines(side, side.explanation, { color: false, whole: false }).map((each) => each.slice(2)),
      ]
    : [];
  return { title: `under ${name}: ${statusText(status)}`, lines };
}
