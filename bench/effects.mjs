// How long `policy diff` takes, each call a process of its own, over all ordered pairs of the shipped
// revisions: whether each is decided, and the slowest and the median of neighbors and of all. What Node itself takes is printed
// beside, so that a busy machine shows.
import { spawnSync } from 'node:child_process';

const call = (args) => {
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
};
const policy = (...args) => call(['dist/cli/main.cjs', ...args]);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const revisions = JSON.parse(policy('versions', '--format', 'json').stdout).versions;
const only = process.argv[2];
const pairs = revisions
  .flatMap((a) =>
    revisions.filter((b) => b !== a).map((b) => ({ a, b, areNeighbors: b.amends === a.version })),
  )
  .filter((each) => only !== 'neighbors' || each.areNeighbors);
let decided = 0;
for (const pair of pairs) {
  const { status, stdout, seconds } = policy('diff', pair.a.version, pair.b.version, '--format', 'json');
  pair.seconds = seconds;
  if (status === 0 && JSON.parse(stdout).effect.decided) decided++;
  if (pair.areNeighbors)
    console.log(
      `${pair.a.version} to ${pair.b.version}: ${seconds.toFixed(1)} s, ${JSON.parse(stdout).effect.regions.length} regions`,
    );
}
const node = median(Array.from({ length: 9 }, () => call(['-e', '0']).seconds));
const line = (name, some) => {
  const times = some.map((each) => each.seconds);
  const [middle, most] = [median(times), Math.max(...times)];
  console.log(
    `${name}: median ${middle.toFixed(2)} s (${(middle / node).toFixed(0)} times node -e 0), slowest ${most.toFixed(2)} s`,
  );
};
console.log(`${decided} of ${pairs.length} ordered pairs decided, Node ${process.version}`);
line(
  'neighbors',
  pairs.filter((each) => each.areNeighbors),
);
line('all', pairs);
process.exitCode = decided === pairs.length ? 0 : 1;
