import type { Mutation, RevisionMutation, Survivor } from '../mutation/model.ts';
import { ratioText } from './coverage-blocks.ts';
import { folded, json, table, texted, words } from './html.ts';
import { changeText, unmetText } from './mutation-blocks.ts';

/** How many wrong changes to the law scenarios notice: by revision, by kind, and what nobody noticed. */
export function mutationSections({ revisions, score }: Mutation): string[] {
  return [
    texted('h3', 'Mutation'),
    texted('p', `Noticed in all revisions: ${ratioText(score)} of the changes that change an answer.`),
    table(
      'Mutation by revision',
      ['Version', 'Noticed', 'Not noticed', 'Change no answer, proved', 'Refused by the loader'],
      revisions.map((each) => [
        words(each.version),
        ratioText(each.score),
        String(each.survivors.length),
        String(each.equivalent),
        String(each.invalid),
      ]),
    ),
    ...revisions
      .filter((each) => each.unmet > 0)
      .map((each) => texted('p', unmetText(each), { class: 'bad' })),
    ...revisions.map(
      (each) =>
        `\n${folded(
          `${each.version}, by what was changed`,
          table(
            `${each.version}: mutation by what was changed`,
            ['What was changed', 'Noticed', 'Change no answer, proved', 'Refused by the loader'],
            each.kinds.map((kind) => [
              kind.kind,
              ratioText(kind.score),
              String(kind.equivalent),
              String(kind.invalid),
            ]),
          ),
        )}`,
    ),
    ...revisions.filter((each) => each.survivors.length > 0).map((each) => `\n${survivorTable(each)}`),
  ];
}

const survivorTable = ({ version, file, survivors }: RevisionMutation): string =>
  table(
    `${version}: changes that nobody noticed`,
    ['Provision', 'Place', 'Change', 'What becomes of answers'],
    survivors.map((each) => [
      words(`\`${each.provision}\``),
      words(`${file}:${each.line}:${each.column}`),
      words(each.how),
      effectCell(each),
    ]),
  );

function effectCell({ undecided, changes }: Survivor): string {
  if (undecided !== undefined) return `not decided: ${words(undecided)}`;
  return changes.map((each) => `${texted('p', changeText(each))}${json(each.case)}`).join('');
}
