import { describe, expect, it } from 'vitest';
import { ChunkDecider } from '../../src/batch/chunk.ts';
import { CaseValidator } from '../../src/case/validate.ts';
import { Random } from '../../src/generate/random.ts';
import type { Prepared, Selection } from '../../src/open.ts';
import { mutated } from './support/bytes.ts';
import { constantsOf } from './support/constants.ts';
import { decideAndCompare, FILE, slowly } from './support/expected-chunk.ts';
import { oddly } from './support/odd-json.ts';
import { randomCases, type Tested, tested } from './support/policies.ts';
import { randomCase } from './support/random-case.ts';
import { randomRevision } from './support/random-revision.ts';

/** More by hand: `POLICY_LINES=100000 npx vitest run test/compile/chunks.test.ts`. */
const COUNT = Number(process.env.POLICY_LINES ?? 240);

const [nyc, library] = tested as [Tested, Tested];
const asked: [string, Tested, Selection][] = [
  ['a version', nyc, { version: '3.5.0' }],
  ['a day between two laws', nyc, { asOf: '2019-10-10' }],
  ['the day of each case', nyc, { asOfFact: 'arrestDate' }],
  ['a version of another policy', library, { version: '2.0.1' }],
];

/** How lines are made out of valid ones. */
const ways: [string, (line: string, value: unknown, other: string, random: Random) => Uint8Array | string][] =
  [
    ['written oddly', (_line, value, _other, random) => oddly(value, random, { odd: 0.3, wrong: 0 })],
    ['written wrongly', (_line, value, _other, random) => oddly(value, random, { odd: 0.1, wrong: 0.03 })],
    [
      'with bytes changed',
      (line, _value, other, random) => mutated(Buffer.from(line), Buffer.from(other), random),
    ],
    [
      'written oddly, with bytes changed',
      (_line, value, other, random) =>
        mutated(Buffer.from(oddly(value, random, { odd: 0.8, wrong: 0 })), Buffer.from(other), random),
    ],
  ];

describe.each(asked)('under %s', (_name, policy, selection) => {
  const prepared = policy.opened.prepare(selection);
  const expectedOf = slowly(prepared);

  it.each(ways)('decides lines %s as the slow way does', (_way, make) => {
    const decider = new ChunkDecider(FILE, prepared);
    const totals = { decided: 0, rejected: 0 };
    for (const cases of randomCases(policy, COUNT, 621)) {
      const random = new Random(622, 0);
      const lines = cases.map((written, at) => {
        // Some have a name, and names are carried through.
        const value = random.chance(0.5) ? { id: random.pick(IDS), ...written } : written;
        const other = JSON.stringify(cases[(at * 7 + 1) % cases.length]);
        return Buffer.from(make(JSON.stringify(value), value, other, random));
      });
      for (const chunk of chunksOf(lines, random)) {
        const { decided, rejected } = decideAndCompare(decider, chunk, expectedOf);
        totals.decided += decided;
        totals.rejected += rejected.length;
      }
    }
    const isValid = make === ways[0]?.[1];
    // A case without its day has no law of its day.
    if (isValid && selection.asOfFact === undefined) expect(totals).toEqual({ decided: COUNT, rejected: 0 });
    expect(totals.decided).toBeGreaterThan(0);
    if (!isValid) expect(totals.rejected).toBeGreaterThan(COUNT / 4);
  });
});

it('decides lines of random schemas as the slow way does', () => {
  const totals = { decided: 0, rejected: 0 };
  for (let seed = 0; seed < COUNT / 20; seed++) {
    const revision = randomRevision(1000 + seed);
    const { case: schema } = revision.written;
    const prepared: Prepared = {
      validator: new CaseValidator(schema),
      lawFor: () => [revision],
      law: [revision],
    };
    const constants = constantsOf([revision]);
    const lines = Array.from({ length: 40 }, (_, number) => {
      const random = new Random(seed, number);
      const line = Buffer.from(
        oddly(randomCase(schema, constants, random), random, {
          odd: random.pick([0, 0.2, 0.6]),
          wrong: random.pick([0, 0.05]),
        }),
      );
      return random.chance(0.3) ? mutated(line, line, random) : line;
    });
    const decider = new ChunkDecider(FILE, prepared);
    const expectedOf = slowly(prepared);
    for (const chunk of chunksOf(lines, new Random(seed, 99))) {
      const { decided, rejected } = decideAndCompare(decider, chunk, expectedOf);
      totals.decided += decided;
      totals.rejected += rejected.length;
    }
  }
  expect(totals.decided).toBeGreaterThan(COUNT / 2);
  expect(totals.rejected).toBeGreaterThan(COUNT / 2);
});

it('tells each decision to who asks for them, and then leaves the output empty', () => {
  const prepared = nyc.opened.prepare({ version: '3.5.0' });
  const [cases = []] = randomCases(nyc, 200, 623);
  const chunk = Buffer.from(cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const told: unknown[] = [];
  const { output, ...counts } = new ChunkDecider(FILE, prepared, (decision) => {
    told.push(structuredClone(decision));
  }).decide(chunk);
  expect(output).toHaveLength(0);
  const expected = slowly(prepared)(chunk);
  expect(counts).toEqual({ lines: 200, decided: 200, rejected: [] });
  expect(told.map((each) => JSON.stringify(each))).toEqual(
    Buffer.from(expected.output).toString().trimEnd().split('\n'),
  );
});

const IDS = [
  'a',
  '',
  'é',
  '"',
  '\\',
  '/',
  '\u2028',
  '\u0000',
  '\u007f',
  '𝒳',
  'a\nb',
  0,
  -0,
  7,
  1.5,
  1e21,
  null,
  'x'.repeat(300),
];

/** Lines in chunks of some each, ended as files end lines; the last of a chunk may have no end. */
function* chunksOf(lines: readonly Uint8Array[], random: Random): Generator<Uint8Array> {
  for (let at = 0; at < lines.length; ) {
    const some = lines.slice(at, at + 1 + random.below(60));
    at += some.length;
    const ended = some.flatMap((line) => [
      ...(random.chance(0.03) ? [Buffer.from(random.pick(['\n', ' \n', '\r\n', '\t\r\n', '\ufeff\n']))] : []),
      ...(random.chance(0.03) ? [Buffer.from('\ufeff')] : []),
      line,
      Buffer.from(random.chance(0.1) ? '\r\n' : '\n'),
    ]);
    yield Buffer.concat(random.chance(0.3) ? ended.slice(0, -1) : ended);
  }
}
