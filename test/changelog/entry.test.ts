import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/changelog/changelog.ts';
import { entryText, type Told } from '../../src/changelog/entry.ts';
import { openPolicy } from '../../src/index.ts';
import type { Revision } from '../../src/revision/model.ts';
import { text } from '../cli/support/call.ts';

const opened = openPolicy({ rules: 'test/fixtures/rules' });
const revision = (version: string, change: Partial<Revision['written']> = {}): Revision => {
  const [found] = opened.resolve({ version });
  return { ...found, written: { ...found.written, ...change } };
};

type Regions = Told['effect']['regions'];
const region = (action: string, from: string, to: string) => ({ action, from, to }) as Regions[number];
const none: Told['effect'] = { decided: true, regions: [] };

describe('an entry', () => {
  it('of a first revision says what it speaks of', () => {
    expect(entryText(revision('1.0.0'), undefined)).toBe(
      text(
        'The first revision, by Act 4 of 2015.',
        '',
        '- `read`: Read in the building (Library Act § 2)',
        '- `borrow`: Borrow a work (Library Act § 3)',
        '- `short-loan`: Borrow a protected work for a short time (Library Act § 8)',
        '',
        'Source: Official Journal 2015, page 112 <https://example.org/library-act>',
      ).trimEnd(),
    );
  });

  it('says the changes of the law as sentences, how many groups of cases change, the sources', () => {
    const regions = [
      region('borrow', 'undetermined', 'permitted'),
      region('borrow', 'prohibited', 'permitted'),
      region('borrow', 'prohibited', 'undetermined'),
      region('borrow', 'prohibited', 'permitted'),
      region('reserve', 'absent', 'permitted'),
    ];
    const law = ['adds the entry\n  CAT 1 to ‘a_b’', 'new fact ‘loans[].by’'];
    expect(entryText(revision('2.0.0'), { law, effect: { decided: true, regions } })).toBe(
      text(
        '- Adds the entry CAT 1 to ‘a\\_b’',
        '- New fact ‘loans\\[\\].by’',
        '',
        'Groups of cases whose answer changes:',
        '',
        '- `borrow`: 4 groups, 1 prohibited → undetermined, 2 prohibited → permitted, 1 undetermined → permitted',
        '- `reserve`: 1 group, no such action → permitted',
        '',
        'Source: Official Journal 2021, page 231',
      ).trimEnd(),
    );
  });

  it.each<[string, Told, string]>([
    ['1.1.0', { law: [], effect: none }, 'No case’s answer changes.'],
    ['2.1.0-bill.12', { law: [], effect: none }, 'No case’s answer would change.'],
    ['1.1.0', { law: [], effect: { decided: false, regions: [] } }, 'Which answers change is not decided.'],
    [
      '1.1.0',
      { law: [], effect: { decided: false, regions: [region('read', 'permitted', 'prohibited')] } },
      text(
        'Groups of cases whose answer changes:',
        '',
        '- `read`: 1 group, permitted → prohibited',
        '',
        'Whether other answers change is not decided.',
      ).trimEnd(),
    ],
    [
      '2.1.0-bill.12',
      { law: [], effect: { decided: true, regions: [region('read', 'permitted', 'unregulated')] } },
      'Groups of cases whose answer would change:\n\n- `read`: 1 group, permitted → unregulated',
    ],
    [
      '2.0.1',
      { law: ['corrects: what was wrong'], effect: none },
      text(
        'Puts 2.0.0 right, by the same act: Act 2 of 2022.',
        '',
        '- Corrects: what was wrong',
        '',
        'No case’s answer changes.',
      ).trimEnd(),
    ],
  ])('of %s: %j', (version, told, said) => {
    const { enactment } = revision(version).written;
    const withoutSource = revision(version, { enactment: { ...enactment, source: [] } });
    expect(entryText(withoutSource, told)).toBe(said);
  });

  it('has no text that would close it or be markup', () => {
    const { enactment } = revision('1.1.0').written;
    const source = [
      { title: '<!-- end -->\n*Journal*', address: 'https://example.org/<a>' },
      { title: 'Another' },
    ];
    const told = { law: ['says <!-- end -->'], effect: none };
    expect(entryText(revision('1.1.0', { enactment: { ...enactment, source } }), told)).toBe(
      text(
        '- Says \\<!-- end --\\>',
        '',
        'No case’s answer changes.',
        '',
        'Source: \\<!-- end --\\> \\*Journal\\* <https://example.org/%3Ca%3E>; Another',
      ).trimEnd(),
    );
  });
});

describe('the entries of a policy', () => {
  it('are made of each revision and the one that it amends, in the order of versions', async () => {
    const compared: string[] = [];
    const { entries, undecided } = await entriesOf(opened, async (from, to) => {
      compared.push(`${from.version} ${to.version}`);
      return { law: ['a change'], effect: { decided: to.version !== '2.0.0', regions: [] } };
    });
    expect(compared).toEqual(['1.0.0 1.1.0', '1.1.0 2.0.0', '2.0.0 2.0.1', '2.0.1 2.1.0-bill.12']);
    expect(undecided).toEqual(['2.0.0']);
    expect(entries.map(({ version, heading }) => [version, heading])).toEqual([
      ['1.0.0', '[1.0.0] - 2015-09-01'],
      ['1.1.0', '[1.1.0] - in force between 2018-07-01 and 2018-10-01'],
      ['2.0.0', '[2.0.0] - 2022-01-01'],
      ['2.0.1', '[2.0.1] - 2022-01-01'],
      ['2.1.0-bill.12', '[2.1.0-bill.12] - proposed'],
    ]);
    expect(new Set(entries.map((each) => each.digest)).size).toBe(5);
  });

  it('are those of the versions asked for, where any are', async () => {
    const compared: string[] = [];
    const tell = async (from: Revision, to: Revision): Promise<Told> => {
      compared.push(`${from.version} ${to.version}`);
      return { law: [], effect: none };
    };
    const { entries } = await entriesOf(opened, tell, ['2.0.1', '~1.1']);
    expect(entries.map((each) => each.version)).toEqual(['1.1.0', '2.0.1']);
    expect(compared).toEqual(['1.0.0 1.1.0', '2.0.0 2.0.1']);
    await expect(entriesOf(opened, tell, ['7.0.0'])).rejects.toMatchObject({
      message: 'there is no revision `7.0.0` of `library-loans`',
    });
  });
});
