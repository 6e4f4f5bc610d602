// Results to one page of markdown.
import { heading, lines, table } from './markdown.mjs';
import { exponentOf, median, short } from './numbers.mjs';
import { ABOUT, FAVOUR, METHOD, NOT_SAID, WORKLOADS } from './words.mjs';

/** The page; a section that was not measured is left out. */
export function report(results) {
  const { hold, whole, partial, endToEnd, latency, startUp, memory, growth } = results;
  return lines(
    heading(1, 'Benchmarks'),
    ABOUT(results.quick),
    summary(results),
    heading(2, 'Machine'),
    machineLine(results.machine),
    heading(2, 'Method'),
    METHOD,
    hold && [heading(2, 'One rule, two values: the law of 2014'), about(hold), engines(hold, 'plain')],
    whole && [
      heading(2, 'All actions of 3.5.0, three values, whole cases'),
      about(whole),
      engines(whole, 'plain'),
    ],
    partial && [
      heading(2, 'All actions of 3.5.0, three values, partial cases'),
      about(partial),
      engines(partial, 'logic'),
    ],
    (hold || whole || partial) && [heading(3, 'What is in the rivals’ favour'), FAVOUR],
    endToEnd && [heading(2, 'End to end'), filesTable(endToEnd)],
    (latency || startUp) && heading(2, 'One case'),
    latency && latencyTable(latency),
    startUp && startUpTable(startUp),
    memory && [heading(2, 'Memory'), memoryTable(memory)],
    growth && [heading(2, 'Growth'), growthTables(growth)],
    heading(2, 'What the numbers do not say'),
    NOT_SAID,
  );
}

/** The ratio of two by their roles within each round: the middle one. */
export function ratio(parts, one, other) {
  const [a, b] = [one, other].map((role) => parts?.find((each) => each.role === role)?.rates);
  return a && b ? median(a.map((rate, round) => rate / b[round])) : undefined;
}

function summary({ hold, whole, partial, endToEnd, memory }) {
  const of = (part) => part?.engines;
  const rows = [
    ['hand-written', 'json-rules-engine, the law of 2014', ratio(of(hold), 'hand', 'plain')],
    ['compiled', 'json-rules-engine, the law of 2014', ratio(of(hold), 'compiled', 'plain')],
    ['compiled', 'json-rules-engine, all actions', ratio(of(whole), 'compiled', 'plain')],
    ['compiled', 'json-rules-engine, `hold` alone', ratio(of(whole), 'compiled', 'alone')],
    ['compiled', 'json-logic-engine from prepared cases, whole', ratio(of(whole), 'compiled', 'logic')],
    ['compiled', 'json-logic-engine from prepared cases, partial', ratio(of(partial), 'compiled', 'logic')],
    [
      'compiled',
      'json-logic-engine from cases as written, whole',
      ratio(of(whole), 'compiled', 'logicWritten'),
    ],
    [
      'compiled',
      'json-logic-engine from cases as written, partial',
      ratio(of(partial), 'compiled', 'logicWritten'),
    ],
    ['compiled', 'hand-written, whole cases', ratio(of(whole), 'compiled', 'hand')],
    ['compiled', 'hand-written, partial cases', ratio(of(partial), 'compiled', 'hand')],
    ['batch, 1 job', 'DuckDB, 1 thread, the same rule', ratio(endToEnd?.ways, 'one', 'duckdb')],
    ['batch, 1 job', 'DuckDB, 1 thread, rows only read', ratio(endToEnd?.ways, 'one', 'read')],
    ['batch, 1 job', 'JSON.parse, nothing else', ratio(endToEnd?.ways, 'one', 'parse')],
    ['batch, 2 jobs', 'batch, 1 job', ratio(endToEnd?.ways, 'two', 'one')],
    ['memory, most cases', 'memory, fewest cases (1 job)', memory && memoryRatio(memory)],
  ].filter(([, , value]) => value !== undefined);
  return (
    rows.length > 0 &&
    table(
      ['', 'against', 'times'],
      rows.map(([a, b, value]) => [a, b, short(value)]),
      2,
    )
  );
}

function memoryRatio(memory) {
  const one = memory.filter((each) => each.jobs === memory[0].jobs);
  return one.at(-1).mostMiB / one[0].mostMiB;
}

function machineLine({ processor, cores, memoryGiB, system, node, v8, npm }) {
  return `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node} (V8 ${v8}), npm ${npm}.`;
}

function about({ workload, count, bytes, byReference, rounds, milliseconds }) {
  const each = Math.round(bytes / count);
  const told = `${count.toLocaleString('en-US')} cases of ${each} bytes on average as JSON; all engines decided all of them alike, as did the reference on the first ${byReference.toLocaleString('en-US')}. ${rounds} rounds of ${milliseconds} ms.`;
  return [WORKLOADS[workload], told];
}

function engines({ engines: all }, base) {
  const name = all.find((each) => each.role === base).name;
  const rows = all.map(({ name, role, rates }) => {
    const ratios = rates.map((rate, round) => rate / all.find((each) => each.role === base).rates[round]);
    return [
      name,
      short(median(rates)),
      short(median(ratios)),
      `${short(Math.min(...ratios))} – ${short(Math.max(...ratios))}`,
      short(ratio(all, role, 'hand')),
    ];
  });
  const heads = ['engine', 'decisions/s', 'times the first', 'least – most', 'times hand-written'];
  return [`The first is ${name}.`, table(heads, rows)];
}

function filesTable({ rows: count, bytes, rounds, ways }) {
  const rows = ways.map(({ name, role, rates, mostMiB }) => [
    name,
    short(median(rates)),
    short(ratio(ways, role, 'duckdb')),
    Number.isFinite(mostMiB) ? mostMiB.toFixed(0) : '–',
  ]);
  const told = `${count.toLocaleString('en-US')} rows of NDJSON, ${(bytes / 1e6).toFixed(0)} MB, from \`policy generate\`, to a file of decisions; ${rounds} ${rounds === 1 ? 'round' : 'rounds'}. Each is a process, timed from its start to its end. \`policy batch\` checks every row; the others check none. DuckDB is told the columns and their types, and may give the rows in any order. All that decide wrote the same bytes.`;
  return [told, table(['', 'rows/s', 'times DuckDB, 1 thread', 'MiB at most'], rows)];
}

function latencyTable(kinds) {
  const rows = kinds.map(({ name, median: middle, ninetyNinth }) => [
    name,
    short(middle),
    short(ninetyNinth),
  ]);
  return [
    `In a program that has the policy open, microseconds of ${kinds[0].calls} calls.`,
    table(['call', 'median', '99 of 100 within'], rows),
  ];
}

function startUpTable(commands) {
  const rows = commands.map(({ name, milliseconds, toNode }) => [
    `\`${name}\``,
    milliseconds.toFixed(0),
    toNode.toFixed(2),
  ]);
  return [
    `As a command, from start to end, medians of ${commands[0].runs} alternating runs.`,
    table(['command', 'milliseconds', 'times `node -e 0`'], rows),
  ];
}

function memoryTable(runs) {
  const rows = runs.map(({ jobs, cases, mostMiB, rate }) => [
    String(jobs),
    cases.toLocaleString('en-US'),
    mostMiB.toFixed(0),
    short(rate),
  ]);
  return [
    '`policy batch -`, cases by standard input: the most that the process had resident. The rate is bounded by what feeds it.',
    table(['jobs', 'cases', 'MiB at most', 'rows/s'], rows, 0),
    `With one job time grows by the power ${timeExponent(runs).toFixed(2)} of the number of cases, the start included.`,
  ];
}

function timeExponent(runs) {
  const one = runs.filter((each) => each.jobs === runs[0].jobs);
  return exponentOf(one.map(({ cases, rate }) => [cases, cases / rate]));
}

function growthTables(kinds) {
  return kinds.map(({ what, units, points, exponent, tail }) => [
    heading(3, `With ${what}`),
    table(
      [units, 'ns a decision', 'ns for each', 'ns, each case for the first time'],
      points.map(({ size, nanoseconds, first }) => [
        size.toLocaleString('en-US'),
        short(nanoseconds),
        size === 0 ? '–' : short(nanoseconds / size),
        short(first),
      ]),
      0,
    ),
    `Cost grows by the power ${exponent.toFixed(2)} of their number, between the last two sizes ${tail.toFixed(2)}.${loadingOf(points, units)}`,
  ]);
}

function loadingOf(points, units) {
  const last = points.at(-1);
  if (last.loading === undefined) return '';
  return ` Loading and compiling the policy with ${last.size.toLocaleString('en-US')} ${units} took ${((last.loading + last.compiling) / 1000).toFixed(1)} s.`;
}
