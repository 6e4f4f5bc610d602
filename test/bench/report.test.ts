import { describe, expect, it } from 'vitest';
import { exponentOf, median, short } from '../../bench/numbers.mjs';
import { ratio, report } from '../../bench/report.mjs';

const engine = (role: string, ...rates: number[]) => ({ name: role, role, rates });
const workload = (name: string, ...engines: ReturnType<typeof engine>[]) => ({
  workload: name,
  count: 2000,
  bytes: 800_000,
  byReference: 10,
  rounds: 3,
  milliseconds: 100,
  engines,
});

const RESULTS = {
  quick: false,
  machine: { processor: 'P', cores: 2, memoryGiB: 8, system: 'S 1', node: 'v20', v8: '11', npm: '10' },
  hold: workload(
    'hold',
    engine('plain', 10, 20, 40),
    engine('hand', 4000, 4000, 4000),
    engine('compiled', 3000, 2000, 1000),
  ),
  whole: workload(
    'whole',
    engine('plain', 10, 10, 10),
    engine('hand', 100, 100, 100),
    engine('compiled', 70, 80, 60),
  ),
  endToEnd: {
    rows: 1000,
    bytes: 5e6,
    rounds: 1,
    ways: [
      { name: 'batch', role: 'one', rates: [3000], mostMiB: 80 },
      { name: 'DuckDB', role: 'duckdb', rates: [2000], mostMiB: Number.NaN },
    ],
  },
  memory: [
    { jobs: 1, cases: 1000, mostMiB: 80, rate: 5000 },
    { jobs: 1, cases: 2000, mostMiB: 84, rate: 5000 },
  ],
  growth: [
    {
      what: 'rules',
      units: 'rules',
      exponent: 1,
      tail: 0.5,
      points: [
        { size: 0, nanoseconds: 5, first: 10 },
        { size: 10, nanoseconds: 40, first: 80, loading: 1500, compiling: 500 },
      ],
    },
  ],
};

describe('the report', () => {
  it('writes fixed numbers as these tables', () => {
    expect(
      report(RESULTS)
        .split('\n')
        .filter((line) => /^\||^#|power/.test(line)),
    ).toMatchInlineSnapshot(`
      [
        "# Benchmarks",
        "|                    | against                            | times |",
        "| ------------------ | ---------------------------------- | ----: |",
        "| hand-written       | json-rules-engine, the law of 2014 |   200 |",
        "| compiled           | json-rules-engine, the law of 2014 |   100 |",
        "| compiled           | json-rules-engine, all actions     |  7.00 |",
        "| compiled           | hand-written, whole cases          |  0.70 |",
        "| batch, 1 job       | DuckDB, 1 thread, the same rule    |  1.50 |",
        "| memory, most cases | memory, fewest cases (1 job)       |  1.05 |",
        "## Machine",
        "## Method",
        "## One rule, two values: the law of 2014",
        "| engine   | decisions/s | times the first | least – most | times hand-written |",
        "| -------- | ----------: | --------------: | -----------: | -----------------: |",
        "| plain    |        20.0 |            1.00 |  1.00 – 1.00 |             0.0050 |",
        "| hand     |       4,000 |             200 |    100 – 400 |               1.00 |",
        "| compiled |       2,000 |             100 |   25.0 – 300 |               0.50 |",
        "## All actions of 3.5.0, three values, whole cases",
        "| engine   | decisions/s | times the first | least – most | times hand-written |",
        "| -------- | ----------: | --------------: | -----------: | -----------------: |",
        "| plain    |        10.0 |            1.00 |  1.00 – 1.00 |               0.10 |",
        "| hand     |         100 |            10.0 |  10.0 – 10.0 |               1.00 |",
        "| compiled |        70.0 |            7.00 |  6.00 – 8.00 |               0.70 |",
        "### What is in the rivals’ favour",
        "## End to end",
        "|        | rows/s | times DuckDB, 1 thread | MiB at most |",
        "| ------ | -----: | ---------------------: | ----------: |",
        "| batch  |  3,000 |                   1.50 |          80 |",
        "| DuckDB |  2,000 |                   1.00 |           – |",
        "## Memory",
        "| jobs | cases | MiB at most | rows/s |",
        "| ---: | ----: | ----------: | -----: |",
        "|    1 | 1,000 |          80 |  5,000 |",
        "|    1 | 2,000 |          84 |  5,000 |",
        "With one job time grows by the power 1.00 of the number of cases, the start included.",
        "## Growth",
        "### With rules",
        "| rules | ns a decision | ns for each | ns, each case for the first time |",
        "| ----: | ------------: | ----------: | -------------------------------: |",
        "|     0 |          5.00 |           – |                             10.0 |",
        "|    10 |          40.0 |        4.00 |                             80.0 |",
        "Cost grows by the power 1.00 of their number, between the last two sizes 0.50. Loading and compiling the policy with 10 rules took 2.0 s.",
        "## What the numbers do not say",
      ]
    `);
  });

  it('leaves out what was not measured', () => {
    const { quick, machine } = RESULTS;
    expect(
      report({ quick, machine })
        .split('\n')
        .filter((line) => /^\||^#/.test(line)),
    ).toEqual(['# Benchmarks', '## Machine', '## Method', '## What the numbers do not say']);
  });

  it('says that a quick run is one', () => {
    const first = (quick: boolean) =>
      report({ ...RESULTS, quick })
        .split('\n')[2]
        ?.split(':')[0];
    expect([first(true), first(false)]).toEqual([
      'A quick run',
      'Written by `npm run bench -- --write`; do not edit. Ratios are what counts',
    ]);
  });
});

describe('numbers', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 3],
  ])('the median of %j is %d', (values, middle) => expect(median(values)).toBe(middle));

  it('takes a ratio within rounds, not of the medians', () => {
    expect(ratio([engine('a', 1, 100, 3), engine('b', 1, 50, 30)], 'a', 'b')).toBe(1);
    expect(ratio([engine('a', 1)], 'a', 'b')).toBeUndefined();
    expect(ratio(undefined, 'a', 'b')).toBeUndefined();
  });

  it.each([1, 0.5, 2, 0])('finds the power %d again', (power) => {
    const points = [1, 10, 100].map((size) => [size, 7 * size ** power] as const);
    expect(exponentOf(points)).toBeCloseTo(power, 10);
  });

  it.each([
    [0, '0.00'],
    [0.00123, '0.0012'],
    [0.123, '0.12'],
    [12.34, '12.3'],
    [123.4, '123'],
    [1234.5, '1,235'],
    [12_345, '12.3 k'],
    [1_234_567, '1.23 M'],
    [Number.NaN, '–'],
  ])('%d is written %s', (value, text) => expect(short(value)).toBe(text));
});
