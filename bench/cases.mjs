// Synthetic cases from a seed, the same on every machine. They describe no person and no population: the shares below are
// chosen so that every branch of the rule is taken often.
import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';

const { lists } = JSON.parse(
  readFileSync(new URL('../rules/nyc-detainer/3.5.0.json', import.meta.url), 'utf8'),
);
const LISTED = lists.flatMap((list) => list.entries.map((entry) => entry.citation));
/** Provisions that are on no list, as specific as they can be. */
const OTHERS = [
  'PL 120.00(1)',
  'PL 155.25',
  'PL 165.40',
  'PL 205.30',
  'PL 220.03',
  'PL 240.20(1)',
  'VTL 511(1)(a)',
  'VTL 1192(3)',
];
/** Provisions that name less than a list does: open whether they are meant. */
const VAGUE = ['PL 265.02', 'PL 230.25', 'PL 120', 'PL 135.65(2)'];

/**
 * Numbers from 0 up to but without 1: mulberry32, a generator of 32 bits of state.
 * @param seed a whole number
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Cases one after another.
 * @param options.facts `all`, or only those that `hold` rests on
 * @param options.unknown the share of facts that are left out (or null, one time in four); 0 makes whole cases
 * @param options.convictions how many each case has; absent, 0 to 2
 * @param options.areOld whether all judgments are too old, with a little time served: each conviction has to be looked at
 */
export function* casesFrom(seed, count, { facts = 'all', unknown = 0, convictions, areOld = false } = {}) {
  const random = randomOf(seed);
  const pick = (values) => values[Math.floor(random() * values.length)];
  const chance = (share) => random() < share;
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const dayOf = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

  /** An object of the facts that are known, in the order given. */
  const known = (facts) => {
    if (unknown === 0) return facts;
    for (const name of Object.keys(facts))
      if (chance(unknown)) {
        if (chance(0.25)) facts[name] = null;
        else delete facts[name];
      }
    return facts;
  };

  const offense = () => {
    const share = random();
    if (unknown > 0 && share < 0.03) return pick(VAGUE);
    if (share < 0.35) return pick(OTHERS);
    const listed = pick(LISTED);
    return chance(0.2) && !listed.includes('(') ? `${listed}(${between(1, 4)})` : listed;
  };

  const conviction = (arrest) => {
    const judgment = arrest - (areOld ? between(3000, 5000) : between(30, 3650));
    const committed = judgment - between(20, 900);
    const spans = Array.from({ length: areOld ? 1 : between(0, 2) }, () => {
      const from = between(committed, arrest);
      return { from: dayOf(from), to: dayOf(from + (areOld ? 1 : between(1, 700))) };
    });
    // What has a default is written where it differs; what is asked outside New York only, there.
    const facts = {
      offense: offense(),
      jurisdiction: 'NY',
      class: pick(['felony', 'felony', 'felony', 'misdemeanor', 'violation']),
    };
    if (chance(0.15)) {
      facts.jurisdiction = pick(['US', 'NJ', 'CT', 'PA', 'foreign']);
      facts.predicateFelony = chance(0.5);
    }
    if (chance(0.15)) facts.form = pick(['attempt', 'conspiracy', 'solicitation', 'facilitation']);
    if (chance(0.03)) facts.hateCrime = true;
    if (chance(0.08)) facts.adjudication = pick(['youthful-offender', 'juvenile-delinquent']);
    return known({
      ...facts,
      committedOn: dayOf(committed),
      judgmentOn: dayOf(judgment),
      incarceration: spans,
    });
  };

  const request = () =>
    known({
      subject: pick(['immigration-status', 'incarceration-status', 'release-date', 'court-date', 'other']),
      purpose: pick(['civil-immigration-enforcement', 'civil-immigration-enforcement', 'unrelated']),
      requiredByLaw: chance(0.05),
      requester: known({
        employer: pick(['ice', 'ice', 'dhs', 'other-federal', 'non-federal']),
        duties: chance(0.5) ? ['civil-immigration'] : ['other'],
      }),
    });

  for (let number = 1; number <= count; number++) {
    const arrest = between(16436, 18992); // 2015 to 2021
    const judicial = chance(0.6);
    yield {
      id: `bench-${seed}-${number}`,
      agency: pick(['correction', 'police', 'probation']),
      ...known({
        arrestDate: dayOf(arrest),
        warrant: known({
          issuedBy: judicial
            ? pick(['article-iii-judge', 'federal-magistrate-judge'])
            : pick(['immigration-officer', 'immigration-judge', 'other', 'none']),
          probableCause: chance(0.9),
          authorizesCustody: chance(0.9),
          presentedWithDetainer: chance(0.85),
        }),
        terroristScreeningMatch: chance(0.02),
        ...(facts === 'all' ? { illegalReentry: chance(0.3) } : {}),
        convictions: Array.from({ length: convictions ?? between(0, 2) }, () => conviction(arrest)),
        ...(facts === 'all' ? { request: request() } : {}),
      }),
    };
  }
}

/**
 * Writes cases as NDJSON.
 * @returns how many bytes these are
 */
export async function writeCases(file, cases) {
  const stream = createWriteStream(file);
  let bytes = 0;
  let block = '';
  for (const written of cases) {
    block += `${JSON.stringify(written)}\n`;
    if (block.length < 1 << 20) continue;
    bytes += Buffer.byteLength(block);
    if (!stream.write(block)) await new Promise((resume) => stream.once('drain', resume));
    block = '';
  }
  stream.end(block);
  await finished(stream);
  return bytes + Buffer.byteLength(block);
}
