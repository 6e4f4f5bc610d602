import { describe, expect, it } from 'vitest';
import { BadCall, openPolicy, type Selection } from '../../src/index.ts';

const library = openPolicy({ rules: 'test/fixtures/rules', policy: 'library-loans' });
const digestOf = (version: string): string =>
  library.versions().find((each) => each.version === version)?.digest ?? '';
const ASKS = { branch: 'central', requestedOn: '2020-08-31' };
const FILE = 'test/fixtures/rules/library-loans/1.1.0.json';
const A_DIGEST = 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

/** What is said, with its help, by each way of asking for the law. */
async function said(selection: Selection): Promise<string[]> {
  const ways: (() => unknown)[] = [
    () => library.resolve(selection, ASKS),
    () => library.prepare(selection),
    () => library.evaluate(ASKS, selection),
  ];
  const all = await Promise.all(
    ways.map(async (way) => {
      try {
        await way();
        return [];
      } catch (error) {
        if (!(error instanceof BadCall)) throw error;
        return [error.message, error.help ?? ''];
      }
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  return all[0] ?? [];
}

describe('a digest beside a version', () => {
  it.each<Selection & { found: string }>([
    { version: '2.0.1', found: '2.0.1' },
    { version: '^1', found: '1.1.0' },
    { version: '~2.0', found: '2.0.1' },
    { version: '2.1.0-bill.12', found: '2.1.0-bill.12' },
    { version: FILE, found: '1.1.0' },
    { asOf: '2016-01-01', found: '1.0.0' },
    { today: '2016-01-01', found: '1.0.0' },
  ])('lets the revision pass that has it: %j', async ({ found, ...selection }) => {
    const digest = digestOf(found);
    expect(library.resolve({ ...selection, digest }).map((each) => each.version)).toEqual([found]);
    expect(await said({ ...selection, digest })).toEqual([]);
    expect((await library.evaluate(ASKS, { ...selection, digest })).version).toBe(found);
  });

  it.each<Selection & { found: string }>([
    { version: '2.0.1', found: '2.0.1' },
    { version: '^1', found: '1.1.0' },
    { version: FILE, found: '1.1.0' },
    { asOf: '2016-01-01', found: '1.0.0' },
  ])('stops one that has another, and names both: %j', async ({ found, ...selection }) => {
    expect(await said({ ...selection, digest: A_DIGEST })).toEqual([
      `\`${found}\` has the digest \`${digestOf(found)}\`, and \`${A_DIGEST}\` is pinned`,
      'the range selects another revision now, or the file was changed: `policy verify` tells',
    ]);
  });

  it('stops where the law may be either of two, even where one has it', async () => {
    expect(await said({ asOf: '2018-08-01', digest: digestOf('1.0.0') })).toEqual([
      'a digest is that of one revision, and on this day the law may be `1.0.0` or `1.1.0`',
      'pin a version with its digest',
    ]);
  });

  it('stops where each case has its own law', async () => {
    expect(await said({ asOfFact: 'requestedOn', digest: digestOf('1.1.0') })).toEqual([
      'a digest is that of one revision, and each case has its own law',
      'pin a version with its digest',
    ]);
  });

  it.each([
    ['', '`""`'],
    ['sha256-', '`sha256-`'],
    ['sha1-c+3HtowGZP54ihYctMaYRUjTxAQ=', '`sha1-c+3HtowGZP54ihYctMaYRUjTxAQ=`'],
    ['none', '`none`'],
    [null, '`null`'],
    [7, '`7`'],
  ])('is refused where it is none: %j', async (digest, shown) => {
    expect(await said({ version: '2.0.1', digest: digest as string })).toEqual([
      `${shown} is not a digest`,
      'as `policy versions --format json` prints it: `sha256-` and 44 characters',
    ]);
  });
});
