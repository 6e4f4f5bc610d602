import { partsOf, sentenceOf } from '../evaluate/sentence.ts';
import type { Policy } from '../registry/policy.ts';
import type { Action, Condition, Fact, Provision, Revision } from '../revision/model.ts';
import { type Block, heading, type ListItem, list, paragraph } from './blocks.ts';
import { inForcePhrase } from './days.ts';

/** A whole revision as a page in plain language. */
export function revisionPage(policy: Policy, revision: Revision): Block[] {
  const { written, version } = revision;
  return [
    heading(1, `${policy.title}, ${version}`),
    paragraph(written.title),
    ...(policy.text ? [paragraph(policy.text)] : []),
    list(sourceItems(revision)),
    heading(2, 'Actions'),
    ...revision.actions.flatMap((action) => actionBlocks(revision, action)),
    heading(2, 'Definitions'),
    ...(revision.definitions.size === 0 ? [paragraph('None.')] : []),
    ...[...revision.definitions.values()].flatMap((each) => [
      heading(3, each.of ? `${each.id}, of an item of ${each.of}` : each.id),
      list(provisionItems(each)),
    ]),
    heading(2, 'Lists'),
    ...(revision.lists.size === 0 ? [paragraph('None.')] : []),
    ...[...revision.lists.values()].flatMap((each) => [
      heading(3, `${each.id} (${each.entries.length} entries)`),
      paragraph(`${each.text} ${each.citation}`),
      list(
        each.entries.map(({ written: entry, title, note }) => ({
          text: `${entry}: ${title}${note ? ` (${note})` : ''}`,
        })),
      ),
    ]),
    heading(2, 'Facts'),
    list([...revision.facts.values()].map((fact) => ({ text: factLine(fact, written.case.required) }))),
    heading(2, 'Readings'),
    ...itemsOrNone(readingItems(revision)),
    heading(2, 'Annotations'),
    ...itemsOrNone(
      written.annotations.map(({ citation, text, on }) => ({
        text: `${text} ${citation} (on ${on.join(', ')})`,
      })),
    ),
    heading(2, 'Not modelled'),
    ...itemsOrNone(written.notModelled.map(({ citation, text }) => ({ text: `${text} ${citation}` }))),
    ...(policy.holidays && revision.actions.some((each) => each.limit?.excluding.includes('holidays'))
      ? holidayBlocks(policy)
      : []),
  ];
}

const itemsOrNone = (items: ListItem[]): Block[] => [items.length > 0 ? list(items) : paragraph('None.')];

function sourceItems({ written, digest }: Revision): ListItem[] {
  const { enactment, status, amends, publishedOn, corrects } = written;
  const adopted = enactment.adoptedOn ? `became law on ${enactment.adoptedOn}, ` : '';
  const when = status === 'enacted' ? `${adopted}${inForcePhrase(enactment.inForce)}` : `${status}: not law`;
  return [
    { text: `${enactment.citation} (${enactment.instrument})` },
    { text: when },
    ...(enactment.basis ? [{ text: enactment.basis }] : []),
    ...(amends ? [{ text: `amends ${amends}` }] : []),
    ...(corrects ? [{ text: `corrects: ${corrects}` }] : []),
    ...enactment.source.map(({ title, address }) => ({
      text: `source: ${title}${address ? `, ${address}` : ''}`,
    })),
    { text: `entered this registry on ${publishedOn}` },
    { text: `digest ${digest}` },
  ];
}

function actionBlocks(revision: Revision, action: Action): Block[] {
  const rules = revision.rules.filter((rule) => rule.permits.includes(action.id));
  const { limit } = action;
  return [
    heading(3, `${action.id}: ${action.title}`),
    paragraph(`${action.text} ${action.citation}`),
    list([
      {
        text: `Covered: ${action.coverage.text} ${action.coverage.citation}`,
        items: whenItems(action.coverage),
      },
      ...(rules.length === 0 ? [{ text: 'Permitted by no rule: where covered, it is prohibited.' }] : []),
      ...rules.map((rule) => ({
        text: `Permitted (${rule.id}): ${rule.text} ${rule.citation}`,
        items: whenItems(rule),
      })),
      ...(limit
        ? [
            {
              text: `Limit: ${limit.hours} hours, ${limit.excluding.join(', ')} not counted, from ${limit.from.title}. ${limit.citation}`,
            },
          ]
        : []),
    ]),
  ];
}

function provisionItems(provision: Provision): ListItem[] {
  return [{ text: `${provision.text} ${provision.citation}` }, ...whenItems(provision)];
}

const whenItems = (provision: Provision): ListItem[] => [
  { text: `when ${sentenceFor(provision.when)}`, items: conditionItems(provision.when) },
  ...provision.readings.map((reading) => ({ text: `reading ${reading.id}` })),
];

function conditionItems(condition: Condition): ListItem[] {
  return partsOf(condition).map((part) => ({ text: sentenceFor(part), items: conditionItems(part) }));
}

/** A definition is called by its name where it is used; its words stand where it is defined. */
const sentenceFor = (condition: Condition): string =>
  condition.kind === 'named' ? `\`${condition.definition.id}\`` : sentenceOf(condition);

function factLine(fact: Fact, required: readonly string[]): string {
  const absent = required.includes(fact.path)
    ? 'required'
    : fact.default === undefined
      ? 'unknown where absent'
      : `where absent, ${JSON.stringify(fact.default)} is assumed`;
  const values = 'values' in fact.type && fact.type.values ? ` One of: ${fact.type.values.join(', ')}.` : '';
  return `\`${fact.path}\`: ${fact.question}${values} ${fact.citation} (${absent})`;
}

function readingItems(revision: Revision): ListItem[] {
  const places = new Map<string, { text: string; citation: string | undefined; at: string[] }>();
  const provisions: Provision[] = [
    ...revision.definitions.values(),
    ...revision.rules,
    ...revision.actions.map((each) => each.coverage),
  ];
  for (const provision of provisions) {
    for (const { id, text, citation } of provision.readings) {
      const known = places.get(id) ?? { text, citation, at: [] };
      known.at.push(provision.id);
      places.set(id, known);
    }
  }
  return [...places].map(([id, { text, citation, at }]) => ({
    text: `${id}: ${text}${citation ? ` ${citation}` : ''} (at ${at.join(', ')})`,
  }));
}

function holidayBlocks({ holidays }: Policy): Block[] {
  if (!holidays) return [];
  const confirmed = holidays.confirmed ? '' : ' Not confirmed by counsel.';
  return [
    heading(2, 'Holidays'),
    paragraph(`${holidays.citation}.${confirmed}${holidays.note ? ` ${holidays.note}` : ''}`),
    list(holidays.days.map(({ name }) => ({ text: name }))),
  ];
}
