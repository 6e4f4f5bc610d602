import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Review, ReviewedFile } from '../review/model.ts';
import { asMarkdown, type Block, heading, list, paragraph } from './blocks.ts';
import { diffMarkdown } from './diff-markdown.ts';
import { count, type Failure, runTitle } from './test-words.ts';

/** The longest comment that is taken: GitHub's limit is 65,536 characters. */
const LONGEST = 65_000;
/** So many findings, and so many failures, are listed one by one. */
const MOST = 30;

/** Reviews as the comment of a pull request. What is too long for one is left out, and said to be. */
export function reviewMarkdown(reviews: readonly Review[]): string {
  const pages = reviews.map((each) => ({
    head: asMarkdown(reviewBlocks(each)),
    differences: each.files.flatMap((file) =>
      file.difference ? [details(differenceTitle(file), diffMarkdown(file.difference))] : [],
    ),
  }));
  const left = pages.flatMap((page) => page.differences);
  let room = LONGEST - pages.reduce((sum, page) => sum + page.head.length + 1, 0);
  let dropped = 0;
  const fitting = left.filter((each) => {
    room -= each.length + 1;
    if (room >= 200) return true;
    room += each.length + 1;
    dropped++;
    return false;
  });
  const body = pages.flatMap((page) => [
    page.head,
    ...page.differences.filter((each) => fitting.includes(each)),
  ]);
  const note =
    dropped === 0
      ? []
      : [`${count(dropped, 'difference')} left out, too long for a comment: \`policy diff\` prints them.\n`];
  return withinComment([...body, ...note].join('\n'));
}

/** What a review says apart from the differences themselves. */
export const reviewBlocks = (review: Review): Block[] => [
  ...headBlocks(review),
  ...findingBlocks(review),
  ...scenarioBlocks(review),
];

/** A comment cut after its last whole line that fits, and a line that says so. */
function withinComment(text: string): string {
  if (text.length <= LONGEST) return text;
  const note =
    '\nThe rest is left out, too long for a comment: `policy review --format text` prints it all.\n';
  const end = text.lastIndexOf('\n', LONGEST - note.length - 1) + 1;
  return text.slice(0, end) + note;
}

function headBlocks({ policy, base, isGood, files }: Review): Block[] {
  const title = heading(2, `${policy}: what this change does`);
  if (files.length === 0) return [title, paragraph(`No file of the policy differs from \`${base}\`.`)];
  return [
    title,
    paragraph(isGood ? 'Nothing is wrong.' : 'Something is wrong, or not decided.'),
    {
      kind: 'table',
      head: ['File', 'Change', 'Number', 'Whose answers change'],
      rows: files.map((each) => [`\`${each.file}\``, each.change, numberText(each), answersText(each)]),
    },
  ];
}

function numberText({ number, version }: ReviewedFile): string {
  if (!number) return version ?? '';
  const kind = number.bump.toUpperCase();
  if (number.isRight) return `${version}, ${kind}: right`;
  if (number.expected !== version) return `${version}, but the change earns ${number.expected} (${kind})`;
  return number.answers === 'changed'
    ? `${version}: a PATCH that changes answers`
    : `${version}, ${kind}: not decided whether answers change`;
}

function answersText({ difference, kind, change }: ReviewedFile): string {
  if (kind !== 'revision' || change === 'deleted') return '';
  if (!difference) return 'not known: see below what is wrong';
  const { effect } = difference;
  if (!effect.decided) return `not decided: ${effect.reason ?? ''}`;
  if (effect.regions.length === 0) return 'no case’s (proved)';
  const actions = [...new Set(effect.regions.map((each) => `\`${each.action}\``))].join(', ');
  const first = JSON.stringify(effect.regions[0]?.witness);
  return `${count(effect.regions.length, 'region')} of cases, for ${actions}; first: \`${first}\``;
}

function findingBlocks({ diagnostics }: Review): Block[] {
  if (diagnostics.length === 0) return [];
  const more = diagnostics.length - MOST;
  return [
    heading(3, 'What is wrong or suspicious'),
    list([
      ...diagnostics.slice(0, MOST).map((each) => ({ text: findingText(each) })),
      ...(more > 0 ? [{ text: `and ${more} more: \`policy check\` prints them` }] : []),
    ]),
  ];
}

const findingText = ({ file, line, column, severity, message, code, suggestion }: Diagnostic): string =>
  `\`${file}:${line}:${column}\` ${severity}: ${message} (${code})${suggestion ? `; ${suggestion}` : ''}`;

function scenarioBlocks({ scenarios }: Review): Block[] {
  if (!scenarios) return [];
  const { failures } = scenarios;
  if (failures.length === 0)
    return [
      paragraph(
        `All ${count(scenarios.expectations, 'expectation')} of ${count(scenarios.scenarios, 'scenario')} hold.`,
      ),
    ];
  const more = failures.length - MOST;
  return [
    heading(3, `${count(failures.length, 'expectation')} of scenarios fail`),
    list([
      ...failures.slice(0, MOST).map(failureItem),
      ...(more > 0 ? [{ text: `and ${more} more: \`policy test\` prints them` }] : []),
    ]),
  ];
}

const failureItem = ({ tested, place, versions, expected, got, steps }: Failure) => ({
  text: `\`${place.file}:${place.line}:${place.column}\` ${runTitle(tested.scenario, tested.run)}: \`${tested.expectation.action}\` expected ${expected}, got ${got} under ${versions.join(', ')}`,
  items: steps.slice(0, 3).map((each) => ({ text: each.trim() })),
});

export const differenceTitle = ({ file, version, change, difference }: ReviewedFile): string =>
  `${version}: ${change === 'edited' ? `${file} edited` : `what it changes in ${difference?.from.version}`}`;

/** Folded away; the empty lines let what is inside be read as markdown. */
const details = (summary: string, body: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${body}\n</details>\n`;
