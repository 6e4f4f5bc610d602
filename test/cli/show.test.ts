import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIBRARY, prints, printsJson, refuses, text } from './support/call.ts';
import { DETAINER_VERSIONS } from './support/cases.ts';
import { Folder } from './support/folder.ts';
import { GARDEN, GARDEN_POLICY, GARDEN_TEXT } from './support/garden.ts';

const folder = new Folder();
folder.write('rules/garden/policy.json', GARDEN_POLICY);
const gardenFile = folder.write('rules/garden/1.0.0.json', GARDEN);
const garden = ['--rules', folder.at('rules')];

const fileOf = (rules: string, version: string): string =>
  `${rules}/${version.includes('-') ? 'proposals/' : ''}${version}.json`;
const written = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const first = (page: string): string => page.slice(0, page.indexOf('\n'));

/** A page of text, or of markdown, without what only its form has. */
const bare = (page: string): string =>
  page
    .replaceAll(/^[=-]+\n/gm, '')
    .replaceAll(/^#+ /gm, '')
    .replaceAll(/\\([\\*_[\]<>])/g, '$1');

describe('policy show', () => {
  it('prints a page of text, whole', () => {
    const page = prints(['show', '1.0.0', ...garden]);
    expect(page.replace(/sha256-[A-Za-z0-9+/]{43}=/, 'DIGEST')).toBe(GARDEN_TEXT);
  });

  it('prints the same page as markdown, its signs escaped', () => {
    const page = prints(['show', '1.0.0', '--format', 'markdown', ...garden]);
    expect(bare(page)).toBe(bare(prints(['show', '1.0.0', ...garden])));
    expect(page).toContain('\nThe gate\\_keeper decides; see \\<rules\\>.\n');
    expect(page).toContain(
      '\n- `plants[].kind`: Which kind is it? Garden Act § 4(1) (unknown where absent)\n',
    );
    expect(page.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Who may enter the \\*walled\\* garden, 1.0.0',
      '## Actions',
      '### enter: Enter the garden',
      '### pick: Pick flowers',
      '## Definitions',
      '### poisonous-plant, of an item of plants',
      '### harmless-visit',
      '## Lists',
      '### poisonous (2 entries)',
      '## Facts',
      '## Readings',
      '## Annotations',
      '## Not modelled',
      '## Holidays',
    ]);
  });

  it.each(['1.0.0', '3.5.0', '3.7.0-int.515.2026', '4.0.0-int.2469.2021'])(
    'prints %s as JSON as it stands in its file',
    (version) => {
      const told = printsJson('revision', ['show', version]);
      expect(told).toEqual(written(fileOf('rules/nyc-detainer', version)));
    },
  );

  it.each(['1.0.0', '2.1.0-bill.12'])(
    'prints %s of the second policy as JSON as it stands in its file',
    (version) => {
      const told = printsJson('revision', ['show', version, ...LIBRARY]);
      expect(told).toEqual(written(fileOf('test/fixtures/rules/library-loans', version)));
    },
  );

  it.each([
    ['3.5.0', []],
    ['3.7.0-int.515.2026', []],
    ['2.0.1', LIBRARY],
  ])('prints %s %j as text and as markdown with the same words', (version, options) => {
    const page = prints(['show', version, ...options]);
    expect(bare(prints(['show', version, '--format', 'markdown', ...options]))).toBe(bare(page));
    expect(first(page).endsWith(`, ${version}`)).toBe(true);
  });

  it.each([
    ['^3', '3.6.0'],
    ['3', '3.6.0'],
    ['~3.5', '3.5.0'],
    ['3.x', '3.6.0'],
    ['<3', '2.0.0'],
    ['>=3.0.0 <3.5.0', '3.4.0'],
    ['1.0.0 || 2.0.0', '2.0.0'],
    ['v3.5.0', '3.5.0'],
    // A range never comes to a proposal, even one that has a prerelease version at its edge.
    ['>=3.6.0-int.1', '3.6.0'],
  ])('takes for `%s` the revision %s', (range, version) => {
    expect(first(prints(['show', range])).endsWith(`, ${version}`)).toBe(true);
  });

  it('prints for a file the page of what stands in it', () => {
    const file = './rules/nyc-detainer/3.5.0.json';
    expect(prints(['show', file])).toBe(prints(['show', '3.5.0']));
    expect(prints(['show', gardenFile, ...garden])).toBe(prints(['show', '1.0.0', ...garden]));
    expect(printsJson('revision', ['show', file])).toEqual(written(file));
    const draft = folder.write('draft.json', { ...GARDEN, version: '1.0.1', title: 'A draft' });
    expect(
      prints(['show', draft, ...garden])
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      'Who may enter the *walled* garden, 1.0.1',
      '========================================',
      '',
      'A draft',
    ]);
  });

  it('says of a proposal that it is not law', () => {
    const lines = (version: string): string[] => prints(['show', version]).split('\n').slice(7, 9);
    expect(lines('3.6.0-int.395.2024')).toEqual(['- Int 395-2024 (Int 395-2024)', '- lapsed: not law']);
    expect(lines('3.7.0-int.515.2026')).toEqual(['- Int 515-2026 (Int 515-2026)', '- proposed: not law']);
  });

  it('says what the policy does not model, with citations', () => {
    const page = prints(['show', '3.5.0']);
    const section = page.slice(page.indexOf('\nNot modelled\n'), page.indexOf('\nHolidays\n'));
    const items = section.split('\n').filter((line) => line.startsWith('- '));
    expect(items.length).toBe((written('rules/nyc-detainer/3.5.0.json') as typeof GARDEN).notModelled.length);
    for (const item of items) expect(item).toContain('§');
  });

  const versions = DETAINER_VERSIONS.map((each) => `\`${each}\``);
  const every = `${versions.slice(0, -1).join(', ')} or ${versions.at(-1)}`;
  const enacted = '`1.0.0`, `2.0.0`, `3.0.0`, `3.1.0`, `3.2.0`, `3.3.0`, `3.4.0`, `3.5.0` or `3.6.0`';

  it.each([
    ['9.9.9', 'policy: there is no revision `9.9.9` of `nyc-detainer`', `  help: there is ${every}`],
    [
      '3.5.00',
      'policy: `3.5.00` is neither a version nor a range of versions',
      '  help: as `3.5.0`, `^3`, `~3.5` or `>=3.0.0 <3.5.0`',
    ],
    [
      '3.5.9',
      'policy: there is no revision `3.5.9` of `nyc-detainer`',
      `  help: did you mean \`3.5.0\`? there is ${every}`,
    ],
    [
      '>=4',
      'policy: no enacted revision of `nyc-detainer` is in the range `>=4`',
      `  help: there is ${enacted}`,
    ],
    [
      '>=3.7.0-int.1 <3.7.0',
      'policy: no enacted revision of `nyc-detainer` is in the range `>=3.7.0-int.1 <3.7.0`',
      `  help: there is ${enacted}`,
    ],
    [
      'latest',
      'policy: `latest` is neither a version nor a range of versions',
      '  help: as `3.5.0`, `^3`, `~3.5` or `>=3.0.0 <3.5.0`',
    ],
    ['./nowhere.json', './nowhere.json:1:1: error: there is no such file [file-missing]'],
  ])('refuses `%s`', (version, ...lines) => {
    expect(refuses(['show', version])).toBe(text(...lines));
  });
});
