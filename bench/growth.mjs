// How the cost of a decision grows: with rules, with the length of a list, with convictions. Sizes take turns, each in a
// process of its own; what is told is the cost a unit, and the power by which the cost grows.
import { join } from 'node:path';
import { casesFrom, writeCases } from './cases.mjs';
import { exponentOf, median } from './numbers.mjs';
import { casesOf, writePolicy } from './synthetic.mjs';
import { Child, turns } from './turns.mjs';

const TENFOLD = [10, 100, 1000, 10000];
const SHAPES = [
  { what: 'rules, each of one kind', units: 'rules', shape: 'rulesByKind', sizes: TENFOLD },
  { what: 'rules of ranges', units: 'rules', shape: 'rulesOfRanges', sizes: TENFOLD },
  { what: 'entries of a list', units: 'entries', shape: 'longList', sizes: TENFOLD },
];
const CONVICTIONS = [
  { what: 'convictions of a case', options: {} },
  { what: 'convictions that are all too old', options: { areOld: true } },
];
const COUNTS = [0, 1, 3, 10, 30, 100];

/**
 * @param options.cases how many cases each size is tried with
 * @param options.rounds and the others: see `turns`
 * @returns for each thing that grows: sizes with nanoseconds a decision, the exponent
 */
export async function growth({ folder, cases, ...turn }) {
  const results = [];
  for (const { what, units, shape, sizes } of SHAPES) {
    const prepare = async (size) => {
      const file = join(folder, `${shape}-${size}.ndjson`);
      await writeCases(file, casesOf(shape, size, cases));
      return { entry: { file: 'growth', make: 'invented', rules: writePolicy(folder, shape, size) }, file };
    };
    results.push({ what, units, ...(await measured(sizes, prepare, turn)) });
  }
  for (const { what, options } of CONVICTIONS) {
    const prepare = async (size) => {
      const file = join(folder, `convictions-${size}.ndjson`);
      // About as many convictions in all, so that the memory that is gone through is the same.
      const count = Math.max(50, Math.round((cases * 3) / Math.max(3, size)));
      await writeCases(file, casesFrom(size, count, { ...options, convictions: size }));
      return { entry: { file: 'policy', make: 'all' }, file };
    };
    results.push({ what, units: 'convictions', ...(await measured(COUNTS, prepare, turn)) });
  }
  return results;
}

async function measured(sizes, prepare, turn) {
  const children = [];
  try {
    const told = [];
    for (const size of sizes) {
      const { entry, file } = await prepare(size);
      const child = new Child({ name: `${entry.make} ${size}`, ...entry });
      children.push(child);
      const made = await child.ask('prepare', { entry, file });
      // Each case once: what is seen for the first time can cost more than what is remembered.
      const { seconds, codes } = await child.ask('check');
      told.push({ ...made, first: (seconds * 1e9) / Buffer.from(codes, 'base64').length });
    }
    const rates = await turns(children, turn);
    const points = sizes.map((size, index) => ({
      size,
      nanoseconds: 1e9 / median(rates[index]),
      ...told[index],
    }));
    // What a decision costs without any is no growth: a size of none is left out of the line.
    const line = points.filter(({ size }) => size > 0).map(({ size, nanoseconds }) => [size, nanoseconds]);
    return { points, exponent: exponentOf(line), tail: exponentOf(line.slice(-2)) };
  } finally {
    for (const child of children) child.stop();
  }
}
