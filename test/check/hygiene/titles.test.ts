import { describe, expect, it } from 'vitest';
import type { Located } from '../../../src/check/subject.ts';
import type { Json } from '../../support/mutants.ts';
import { fixed, hygieneOf, located, small, textAt } from './small.ts';

/** Revisions, each amending the one before, in each of which one provision has a title, and maybe a note. */
function history(titles: readonly (string | [title: string, note: string] | undefined)[]): Located[] {
  return titles.map((each, index) => {
    const written: Json = small();
    written.version = `1.${index}.0`;
    if (index > 0) written.amends = `1.${index - 1}.0`;
    const [title, note] = typeof each === 'string' ? [each] : (each ?? []);
    if (title !== undefined)
      written.lists[0].entries[1] = { citation: 'CAT 12.08', title, ...(note === undefined ? {} : { note }) };
    else written.lists[0].entries.splice(1, 1);
    return located(written);
  });
}

/** In which revisions a title is told, and the version that the related place is in. */
const toldIn = (all: readonly Located[]): string[] =>
  all.flatMap((own) =>
    hygieneOf(
      own,
      all.filter((each) => each !== own),
    ).map((each) => {
      expect([each.code, each.severity]).toEqual(['title-differs', 'warning']);
      return `${own.revision.version} ${textAt(own, each)} ${each.related?.map((other) => other.file)}`;
    }),
  );

const G = 'Globes';
const X = 'Glomes';

describe('the odd one out', () => {
  it.each<[name: string, titles: Parameters<typeof history>[0], told: string[]]>([
    ['no one', [G, G, G], []],
    ['the first', [X, G, G], ["1.0.0 'Glomes' 1.1.0.json"]],
    ['one in the middle, and not the one that amends it', [G, X, G], ["1.1.0 'Glomes' 1.0.0.json"]],
    ['the last', [G, G, X], ["1.2.0 'Glomes' 1.0.0.json"]],
    ['of two, the later', [G, X], ["1.1.0 'Glomes' 1.0.0.json"]],
    ['of as many, the later', [G, G, X, X], ["1.2.0 'Glomes' 1.0.0.json", "1.3.0 'Glomes' 1.0.0.json"]],
    [
      'each that is like no other',
      [G, X, G, 'Balls', G],
      ["1.1.0 'Glomes' 1.0.0.json", "1.3.0 'Balls' 1.0.0.json"],
    ],
    ['the first that lists it', [undefined, X, G, G], ["1.1.0 'Glomes' 1.2.0.json"]],
    ['none where one lists it', [undefined, X, undefined], []],
    ['none that says in a note of its own why', [G, G, [X, 'Retitled in 2021.']], []],
    [
      'one whose note the others have too',
      [
        [G, 'Old.'],
        [G, 'Old.'],
        [X, 'Old.'],
      ],
      ["1.2.0 'Glomes' 1.0.0.json"],
    ],
    ['one that lost its note', [[G, 'Old.'], [G, 'Old.'], X], ["1.2.0 'Glomes' 1.0.0.json"]],
  ])('is %s', (_name, titles, told) => {
    expect(toldIn(history(titles))).toEqual(told);
  });

  it('is found among lists of other names, and among ranges', () => {
    const [first, second, third] = [0, 1, 2].map((index) => {
      const written: Json = small();
      written.version = `1.${index}.0`;
      if (index > 0) written.amends = `1.${index - 1}.0`;
      if (index === 1) {
        written.lists[0].id = 'works-not-lent';
        written.rules[0].when.all[2].not.value = 'works-not-lent';
        written.lists[0].entries[2].title = 'Manuscript';
      }
      return located(written);
    }) as [Located, Located, Located];
    expect(toldIn([first, second, third])).toEqual(["1.1.0 'Manuscript' 1.0.0.json"]);
  });
});

it('is told with the right title, which the fix takes over', () => {
  const [first, second, third] = history([G, X, G]) as [Located, Located, Located];
  const diagnostics = hygieneOf(second, [first, third]);
  const [{ message, suggestion, related, fix } = {} as Json] = diagnostics;
  expect([message, suggestion, fix.title]).toEqual([
    'the title of `CAT 12.08` is not the one that it has in `1.0.0` and 1 more',
    'write `Globes`, or say in a `note` why the title is another',
    'take over the title `Globes`',
  ]);
  expect(related.map((each: Json) => [each.file, each.message, textAt(first, each)])).toEqual([
    ['1.0.0.json', 'its title in `1.0.0`', "'Globes'"],
  ]);
  expect(fixed(second, diagnostics)).toEqual({ ...small(), version: '1.1.0', amends: '1.0.0' });
});

it('is not looked for in a file by itself', () => {
  expect(hygieneOf(history([X])[0] as Located)).toEqual([]);
});
