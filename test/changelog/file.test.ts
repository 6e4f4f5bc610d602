import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/changelog/blocks.ts';
import { entriesOf, renew, staleIn, type Tell } from '../../src/changelog/changelog.ts';
import { type Entry, renewed } from '../../src/changelog/renew.ts';
import { checkChangelog } from '../../src/changelog/stale.ts';
import { type Diagnostic, InvalidInput } from '../../src/diagnostics/diagnostic.ts';
import { type OpenedPolicy, openPolicy } from '../../src/index.ts';
import { Source } from '../../src/text/source.ts';
import { text } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';

const POLICY = { id: 'library-loans', title: 'Who may borrow' };
const entry = (version: string, body = `What ${version} changes.`): Entry => ({
  version,
  heading: `[${version}]`,
  body,
  digest: `digest-of-${version}`,
});
const block = (version: string, body = `What ${version} changes.`): string =>
  text(`<!-- generated: library-loans ${version} digest-of-${version} -->`, '', body, '', '<!-- end -->');
const headed = (version: string): string => `### [${version}]\n\n${block(version)}`;
const ALL = ['1.0.0', '1.1.0', '2.0.0', '2.1.0-bill.1', '2.1.0-bill.2'].map((each) => entry(each));

describe('marks in a changelog', () => {
  const found = (content: string) => {
    const source = new Source('CHANGELOG.md', content);
    const { blocks, findings } = blocksOf(source);
    return {
      blocks: blocks.map(({ policy, version, digest, body }) => [policy, version, digest, body]),
      findings: findings.map(({ span, message }) => `${source.positionAt(span.start).line}: ${message}`),
    };
  };

  it.each<[string, string, unknown[], string[]]>([
    ['none', '# Changelog\n', [], []],
    [
      'two',
      `a\n${block('1.0.0')}b\n<!-- generated: p 2.0.0 -->\n<!-- end -->`,
      [
        ['library-loans', '1.0.0', 'digest-of-1.0.0', 'What 1.0.0 changes.'],
        ['p', '2.0.0', undefined, ''],
      ],
      [],
    ],
    ['within other text', 'see `<!-- generated: p 1.0.0 -->`\n  <!-- end -->\n', [], []],
    ['in code', '```\n<!-- generated: p 1.0.0 -->\n```\n~~~\n<!-- end -->\n~~~\n', [], []],
    [
      'with line breaks of Windows',
      '<!-- generated: p 1.0.0 d -->\r\nx\r\n<!-- end -->\r\n',
      [['p', '1.0.0', 'd', 'x']],
      [],
    ],
    ['without an end', 'a\n<!-- generated: p 1.0.0 -->\nb\n', [], ['2: this generated part has no end']],
    [
      'one within another',
      '<!-- generated: p 1.0.0 -->\n<!-- generated: p 2.0.0 -->\n<!-- end -->\n',
      [['p', '2.0.0', undefined, '']],
      ['1: this generated part has no end'],
    ],
    ['an end alone', 'a\n\n<!-- end -->\n', [], ['3: a generated part ends here and none began']],
    [
      'one twice',
      `${block('1.0.0', 'a')}\n${block('1.0.0', 'b')}`,
      [
        ['library-loans', '1.0.0', 'digest-of-1.0.0', 'a'],
        ['library-loans', '1.0.0', 'digest-of-1.0.0', 'b'],
      ],
      ['7: `1.0.0` of `library-loans` has an entry already'],
    ],
  ])('%s', (_name, content, blocks, findings) => {
    expect(found(content)).toEqual({ blocks, findings });
  });
});

describe('a changelog renewed', () => {
  const whole = `# Changelog\n\n## Who may borrow\n\n${['2.1.0-bill.2', '2.1.0-bill.1', '2.0.0', '1.1.0', '1.0.0'].map(headed).join('\n')}`;

  it('is made where there is none: bills above the law, the newest first', () => {
    expect(renewed(undefined, POLICY, ALL)).toBe(whole);
  });

  it('stays as it is where nothing is new', () => {
    expect(renewed(whole, POLICY, ALL)).toBe(whole);
  });

  it.each(ALL.map((each) => each.version))('gets the missing entry of %s back where it was', (version) => {
    const without = whole.replace(`${headed(version)}\n`, '').replace(`\n${headed(version)}`, '');
    expect(without).not.toBe(whole);
    expect(renewed(without, POLICY, ALL)).toBe(whole);
  });

  it('keeps what people wrote around the entries, and those of other policies', () => {
    const other = '<!-- generated: another 1.1.0 d -->\nx\n<!-- end -->\n';
    const before = `# Log\n\nWords.\n\n### 1.1, at last\n\nMore words.\n\n${block('1.1.0', 'old')}\nAfter.\n\n${other}\n## Rest\n`;
    const made = renewed(before, POLICY, [entry('1.0.0'), entry('1.1.0'), entry('2.0.0')]);
    expect(made).toBe(
      `# Log\n\nWords.\n\n${headed('2.0.0')}\n### 1.1, at last\n\nMore words.\n\n${block('1.1.0')}\n${headed('1.0.0')}\nAfter.\n\n${other}\n## Rest\n`,
    );
    expect(renewed(made, POLICY, [entry('1.0.0'), entry('1.1.0'), entry('2.0.0')])).toBe(made);
  });

  it('fills marks that people put without anything between', () => {
    const before = '# Log\n\n<!-- generated: library-loans 1.0.0 -->\n<!-- end -->\n';
    expect(renewed(before, POLICY, [entry('1.0.0')])).toBe(`# Log\n\n${block('1.0.0')}`);
  });

  it('gets its own heading in a changelog of something else, and keeps the line breaks of Windows', () => {
    expect(renewed('# Log\r\n\r\nWords.\r\n', POLICY, [entry('1.0.0')])).toBe(
      `# Log\n\nWords.\n\n## Who may borrow\n\n${headed('1.0.0')}`.replaceAll('\n', '\r\n'),
    );
  });
});

describe('a changelog compared with the rules', () => {
  const folder = new Folder();
  const tell: Tell = async (_from, to) => ({
    law: [`what ${to.version} changes`],
    effect: { decided: true, regions: [] },
  });
  let count = 0;

  /** A copy of the rules with a changelog beside them, all its entries fresh. */
  async function fresh(): Promise<{ rules: string; file: string; opened: OpenedPolicy; log: string }> {
    const place = `place-${count++}`;
    const rules = folder.rules(`${place}/rules`, 'library-loans');
    const opened = openPolicy({ rules });
    const file = folder.at(place, 'CHANGELOG.md');
    const log = renew(file, opened.policy, await entriesOf(opened, tell)).text;
    writeFileSync(file, log);
    return { rules, file, opened, log };
  }

  const short = ({ code, severity, line, message }: Diagnostic) => [code, severity, line, message];
  const STALE = ['stale-changelog', 'warning'];

  /** What the check of a whole policy says of its changelog. */
  function found(rules: string): unknown[] {
    try {
      checkChangelog(`${rules}/library-loans`, openPolicy({ rules }).policy);
      return [];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return error.diagnostics.map(short);
    }
  }

  it('is right when it was just written', async () => {
    const { rules, file, opened } = await fresh();
    expect(found(rules)).toEqual([]);
    expect(staleIn(file, opened.policy, await entriesOf(opened, tell)).diagnostics).toEqual([]);
  });

  it('is stale where a revision changed: its entry, and that of what amends it', async () => {
    const { rules, log } = await fresh();
    const lineOf = (version: string) =>
      log.split('\n').findIndex((line) => line.startsWith(`<!-- generated: library-loans ${version} `)) + 1;
    folder.edit(
      `${rules.slice(folder.path.length + 1)}/library-loans/2.0.1.json`,
      '"title": "A correction',
      '"title": "One correction',
    );
    expect(found(rules)).toEqual([
      [...STALE, lineOf('2.1.0-bill.12'), 'the entry of `2.1.0-bill.12` is not what the rules say now'],
      [...STALE, lineOf('2.0.1'), 'the entry of `2.0.1` is not what the rules say now'],
    ]);
  });

  it('is stale where somebody wrote between the marks, not where somebody wrote around them', async () => {
    const { rules, file, log } = await fresh();
    writeFileSync(file, log.replace('### [1.1.0]', 'Words.\n\n### The branch of 2018 [1.1.0]'));
    expect(found(rules)).toEqual([]);
    const edited = log.replace('What 1.1.0 changes', 'All that 1.1.0 changes');
    writeFileSync(file, edited);
    const line = log.split('\n').findIndex((each) => each.includes('library-loans 1.1.0 ')) + 1;
    expect(found(rules)).toEqual([[...STALE, line, 'the entry of `1.1.0` is not what the rules say now']]);
  });

  it('is stale where an entry is missing, too much, or its marks do not fit', async () => {
    const { rules, file, log } = await fresh();
    const first = log.split('\n').findIndex((each) => each.startsWith('<!-- generated')) + 1;
    writeFileSync(file, log.replaceAll(/library-loans 2\.0\.0 /g, 'library-loans 2.0.9 '));
    const line = log.split('\n').findIndex((each) => each.includes('library-loans 2.0.0 ')) + 1;
    expect(found(rules)).toEqual([
      [...STALE, first, 'there is no entry of `2.0.0` of `library-loans`'],
      [...STALE, line, 'there is no revision `2.0.9` of `library-loans`'],
    ]);
    writeFileSync(file, `${log}\n<!-- end -->\n`);
    expect(found(rules)).toEqual([
      [...STALE, log.split('\n').length + 1, 'a generated part ends here and none began'],
    ]);
  });

  it('is not asked for where there is none, or none with entries of the policy', async () => {
    const { rules, file } = await fresh();
    writeFileSync(file, '# Changelog\n\n<!-- generated: another 1.0.0 d -->\n<!-- end -->\n');
    expect(found(rules)).toEqual([]);
    expect(found('test/fixtures/rules')).toEqual([]);
  });

  it('is stale where the program says the same change otherwise now, unless that is not decided', async () => {
    const { file, opened } = await fresh();
    const otherwise: Tell = async (_from, to) => ({
      law: [`how ${to.version} changes it`],
      effect: { decided: to.version !== '2.0.0', regions: [] },
    });
    const said = staleIn(file, opened.policy, await entriesOf(opened, otherwise)).diagnostics;
    expect(said.map((each) => each.message)).toEqual(
      ['2.1.0-bill.12', '2.0.1', '1.1.0'].map(
        (version) => `the entry of \`${version}\` is not what the program writes now`,
      ),
    );
  });

  it('is renewed to what is right', async () => {
    const { rules, file, opened, log } = await fresh();
    writeFileSync(file, log.replace('What 1.1.0 changes', 'All that 1.1.0 changes'));
    const { text: again, diagnostics } = renew(file, opened.policy, await entriesOf(opened, tell));
    expect({ again, diagnostics }).toEqual({ again: log, diagnostics: [] });
    writeFileSync(file, again);
    expect(found(rules)).toEqual([]);
  });
});
