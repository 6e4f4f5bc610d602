// Writes profiles/nyc-detainer/arrests-2017-12.json: the frequencies of the charges of one month's arrests, and what
// profiles/nyc-detainer/plain.json supposes of all else. `node build/derive-profile.mjs [CSV]`, after a build.
// The CSV is the NYPD's 'Arrests Data (Historic)', cut down to the columns that name a charge.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const DATA = '../shared/data/nypd-arrests-2017-12.csv';
const PLAIN = 'profiles/nyc-detainer/plain.json';
const DERIVED = 'profiles/nyc-detainer/arrests-2017-12.json';

/** The columns of both tables, as paths of facts. */
const CONVICTION = ['offense', 'class', 'hateCrime'].map((name) => `convictions[].${name}`);
const CHARGE = ['offense', 'class'].map((name) => `pendingCases[].charges[].${name}`);

/** The text of the profile that a file of arrests gives. */
export async function derivedProfile(csv = DATA) {
  const { readCharges } = await import('../dist/import/index.js');
  const counts = { rows: 0, cases: 0, days: new Map(), convictions: new Map(), charges: new Map() };
  for await (const row of readCharges('nypd-arrests', createReadStream(csv), { file: csv })) {
    counts.rows++;
    if (row.kind !== 'case') continue;
    counts.cases++;
    const [{ offense, class: level = null, hateCrime }] = row.case.convictions;
    count(counts.days, row.case.arrestDate);
    count(counts.convictions, JSON.stringify([offense, level, hateCrime]));
    count(counts.charges, JSON.stringify([offense, level]));
  }
  return written(JSON.parse(readFileSync(PLAIN, 'utf8')), counts);
}

const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** The most frequent first, then by what they are. */
const ordered = (counts) => [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

function written(plain, { rows, cases, days, convictions, charges }) {
  const facts = { ...plain.facts };
  for (const path of [...CONVICTION, ...CHARGE]) delete facts[path];
  const inOrder = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  facts.arrestDate = { unknown: 0.01, values: Object.fromEntries(inOrder) };
  facts.agency = { values: { correction: 1, police: 8, probation: 1 } };
  const head = {
    $schema: plain.$schema,
    policy: plain.policy,
    title: 'Persons convicted of, or charged with, what people were arrested for in December 2017',
    text:
      'Synthetic: no case is that of a real person. The offenses with their classes, and the days of arrest, come as often as in the data; ' +
      'a charge is not a conviction, and all else is supposed as in the profile `plain`.',
    derivedFrom:
      'NYPD Arrests Data (Historic), data set 8h9b-rp9u of NYC Open Data: ' +
      `${cases} of ${rows} arrests of December 2017 whose top charge could be read.`,
    unknown: plain.unknown,
  };
  const entries = Object.entries(facts).map(([path, entry]) => `    ${JSON.stringify(path)}: ${line(entry)}`);
  const tables = [
    [CONVICTION, convictions],
    [CHARGE, charges],
  ].map(([columns, found]) => {
    const lines = ordered(found).map(([values, weight]) => line({ weight, values: JSON.parse(values) }));
    return `    {\n      "facts": ${line(columns)},\n      "rows": [\n        ${lines.join(',\n        ')}\n      ]\n    }`;
  });
  const top = Object.entries(head).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  return `{\n${top.join('')}  "facts": {\n${entries.join(',\n')}\n  },\n  "together": [\n${tables.join(',\n')}\n  ]\n}\n`;
}

/** JSON on one line, with spaces as people write it. */
function line(value) {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${line(each)}`);
  return `{ ${parts.join(', ')} }`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(DERIVED, await derivedProfile(process.argv[2]));
  console.log(`wrote ${DERIVED}`);
}
