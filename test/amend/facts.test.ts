import { describe, expect, it } from 'vitest';
import { type Ask, complete } from '../../src/amend/ask.ts';
import { type FactFlags, type Facts, factsOf, factsOfPatch, open } from '../../src/amend/facts.ts';
import { BadCall } from '../../src/diagnostics/diagnostic.ts';
import { parseJson } from '../../src/json/parse.ts';
import type * as Written from '../../src/revision/written.ts';
import { readSource } from '../../src/text/read.ts';

const BASE = parseJson(readSource('test/fixtures/rules/library-loans/2.0.1.json')).value as Written.Revision;
const ACT = { title: 'Two branches join', instrument: 'Act 7 of 2027', citation: 'Act 7 of 2027' };

/** The message and the help of the error that a call ends with. */
function refusal(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof BadCall) return [error.message, ...(error.help === undefined ? [] : [error.help])];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('flags', () => {
  const told: [FactFlags, Facts][] = [
    [{}, { status: 'enacted' }],
    [
      { ...ACT, inForce: '2027-05-01', adoptedOn: '2027-04-01', basis: ' The Act says so. ' },
      {
        status: 'enacted',
        ...ACT,
        inForce: '2027-05-01',
        adoptedOn: '2027-04-01',
        basis: 'The Act says so.',
      },
    ],
    [
      { inForceEarliest: '2027-05-01', inForceLatest: '2027-06-01' },
      { status: 'enacted', inForce: { earliest: '2027-05-01', latest: '2027-06-01' } },
    ],
    [{ proposalId: 'bill.7' }, { status: 'proposed', proposalId: 'bill.7' }],
    [
      { source: ['Journal=https://example.org/a?b=c', 'Journal, page = 3', 'x=y=http://example.org'] },
      {
        status: 'enacted',
        source: [
          { title: 'Journal', address: 'https://example.org/a?b=c' },
          { title: 'Journal, page = 3' },
          { title: 'x=y', address: 'http://example.org' },
        ],
      },
    ],
  ];

  it.each(told)('%j', (flags, facts) => {
    expect(factsOf(flags)).toEqual(facts);
  });

  const refused: [FactFlags, ...string[]][] = [
    [
      { status: 'enacted', proposalId: 'bill.7' },
      '`--proposal-id` is for a bill, and the status is `enacted`',
      'leave out one of them',
    ],
    [
      { proposalId: 'bill.7', inForce: '2027-05-01' },
      'a bill is in force on no day',
      'leave out --in-force and its bounds',
    ],
    [
      { inForce: '2027-05-01', inForceLatest: '2027-05-02' },
      'the day in force is given twice',
      'give --in-force, or its two bounds',
    ],
    [
      { inForceLatest: '2027-05-02' },
      'of the bounds of the day in force only one is given',
      'give --in-force-earliest and --in-force-latest',
    ],
    [
      { inForceEarliest: '2027-05-02', inForceLatest: '2027-05-01' },
      'the earliest day, 2027-05-02, is after the latest, 2027-05-01',
    ],
    [{ inForce: '2027-02-29' }, '`--in-force`: `2027-02-29` is not a day that exists', 'as 2019-06-30'],
    [{ adoptedOn: 'May' }, '`--adopted-on`: `May` is not a day that exists', 'as 2019-06-30'],
    [{ title: '  ' }, '`--title` is empty', 'write it in words'],
    [{ source: ['=https://example.org'] }, '`--source` is empty', 'write it in words'],
    ...['a b', '../x', '01', 'a+b', ''].map((id): [FactFlags, ...string[]] => [
      { proposalId: id },
      `\`--proposal-id\`: \`${id}\` cannot stand in a version`,
      'letters, digits and hyphens, with dots between: bill.12',
    ]),
  ];

  it.each(refused)('%j is refused', (flags, ...said) => {
    expect(refusal(() => factsOf(flags))).toEqual(said);
  });
});

describe('what a patch tells', () => {
  it('is the title and the enactment that it changed', () => {
    const { enactment } = BASE;
    expect(factsOfPatch(BASE, { ...BASE })).toEqual({});
    expect(factsOfPatch(BASE, { ...BASE, title: 'Other', enactment: 3 })).toEqual({ title: 'Other' });
    const { basis: _, ...rest } = enactment;
    expect(
      factsOfPatch(BASE, { ...BASE, enactment: { ...rest, citation: 'Act 1 of 2028', extra: 1 } }),
    ).toEqual({
      ...rest,
      citation: 'Act 1 of 2028',
    });
  });
});

describe('what is missing', () => {
  const needed = (facts: Facts): string[] =>
    open(facts)
      .filter((each) => each.isNeeded)
      .map((each) => each.flag);
  const inForce = '--in-force (or --in-force-earliest and --in-force-latest)';

  it.each<[Facts, string[]]>([
    [{ status: 'enacted' }, ['--title', '--instrument', '--citation', inForce]],
    [{ status: 'proposed' }, ['--title', '--instrument', '--citation', '--proposal-id']],
    [{ status: 'enacted', ...ACT }, [inForce]],
    [{ status: 'enacted', ...ACT, inForce: '2027-05-01' }, []],
    [{ status: 'proposed', title: 'T', citation: 'C', proposalId: 'b' }, ['--instrument']],
  ])('of %j', (facts, flags) => {
    expect(needed(facts)).toEqual(flags);
  });
});

describe('the dialogue', () => {
  /** Answers one after the other, and then nothing any more. */
  function person(...answers: string[]): { ask: Ask; asked: string[] } {
    const asked: string[] = [];
    const ask: Ask = async (question) => {
      asked.push(question);
      return answers.shift();
    };
    return { ask, asked };
  }

  it('asks for nothing where all that is needed is told', async () => {
    const { ask, asked } = person();
    const facts: Facts = { status: 'enacted', ...ACT, inForce: '2027-05-01' };
    expect(await complete(facts, ask)).toEqual(facts);
    expect(asked).toEqual([]);
  });

  it('asks what is needed until it is answered, the rest once, and says what was wrong', async () => {
    const { ask, asked } = person(
      '',
      ' Two branches join ',
      '2027-13-01',
      '2027-05-01..2027-06-01',
      '',
      'Computed.',
      'Journal=https://example.org/j',
    );
    const { instrument, citation } = ACT;
    expect(await complete({ status: 'enacted', instrument, citation }, ask)).toEqual({
      status: 'enacted',
      ...ACT,
      inForce: { earliest: '2027-05-01', latest: '2027-06-01' },
      basis: 'Computed.',
      source: [{ title: 'Journal', address: 'https://example.org/j' }],
    });
    const day = 'From which day is it in force? A day, or two with .. between where only bounds are known';
    expect(asked).toEqual([
      'What does the amendment do, in a few words?',
      '`--title` is empty: write it in words\nWhat does the amendment do, in a few words?',
      day,
      `\`--in-force\`: \`2027-13-01\` is not a day that exists: as 2019-06-30\n${day}`,
      'On which day was it adopted? (empty where it is not known)',
      'How are the days known, and how surely? (empty where it is not known)',
      'Where can it be read? As TITLE=https://…, or a title alone (empty where it is not known)',
    ]);
  });

  it('asks of a bill what a bill has', async () => {
    const { ask, asked } = person('T', 'Bill 7', 'Bill 7', 'bill 7', 'bill.7');
    expect(await complete({ status: 'proposed' }, ask)).toEqual({
      status: 'proposed',
      title: 'T',
      instrument: 'Bill 7',
      citation: 'Bill 7',
      proposalId: 'bill.7',
    });
    expect(asked[1]).toBe('What is the bill called?');
  });

  it.each([
    ['where nobody can be asked', undefined, '--title, --citation'],
    ['where the person leaves', person('T').ask, '--citation'],
  ])('names what is still missing %s', async (_name, ask, flags) => {
    const facts: Facts = { status: 'enacted', instrument: 'Act 7', inForce: '2027-05-01' };
    await expect(complete(facts, ask)).rejects.toMatchObject({
      message: `not all is told of the act; missing: ${flags}`,
      help: 'to put the same enactment right takes none of them: --same-enactment',
    });
  });
});
