import type { ChangedAnswer, Mutation, RevisionMutation, Survivor } from '../mutation/model.ts';
import { type Block, heading, type ListItem, list, paragraph } from './blocks.ts';
import { ratioText } from './coverage-blocks.ts';
import { count } from './test-words.ts';

/** How many wrong changes to the law scenarios notice: a table by revision, then what nobody noticed. */
export function mutationBlocks({ revisions, score }: Mutation): Block[] {
  const head = ['version', 'noticed', 'not noticed', 'change no answer', 'refused'];
  const rows = revisions.map((each) => [
    each.version,
    ratioText(each.score),
    String(each.survivors.length),
    `${each.equivalent}, proved`,
    String(each.invalid),
  ]);
  return [
    heading(2, 'Mutation'),
    { kind: 'table', head, rows },
    paragraph(`Noticed in all revisions: ${ratioText(score)} of the changes that change an answer.`),
    ...revisions.flatMap(unmetBlocks),
    ...revisions.flatMap(survivorBlocks),
  ];
}

/** What fails without any mutant, in words. */
export const unmetText = ({ version, unmet }: RevisionMutation): string =>
  `${version} does not meet ${count(unmet, 'expectation')} itself: these notice nothing.`;

function unmetBlocks(revision: RevisionMutation): Block[] {
  return revision.unmet === 0 ? [] : [paragraph(unmetText(revision))];
}

function survivorBlocks(revision: RevisionMutation): Block[] {
  const { version, survivors } = revision;
  if (survivors.length === 0) return [];
  return [
    heading(3, `${version}: not noticed`),
    list(survivors.map((each) => survivorItem(revision.file, each))),
  ];
}

function survivorItem(
  file: string,
  { line, column, provision, how, undecided, changes }: Survivor,
): ListItem {
  const text = `${file}:${line}:${column}: \`${provision}\`: ${how}`;
  if (undecided !== undefined) return { text: `${text}: not decided: ${undecided}` };
  return {
    text,
    items: changes.map((each) => ({ text: `${changeText(each)}: ${JSON.stringify(each.case)}` })),
  };
}

/** `hold` from prohibited to permitted. */
export const changeText = ({ action, from, to }: ChangedAnswer): string =>
  `\`${action}\` is ${to} instead of ${from} for a case such as`;
