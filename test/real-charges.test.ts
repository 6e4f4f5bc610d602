import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = '../shared/data';
const FILES = [
  ['nypd-arrests', `${FOLDER}/nypd-arrests-2017-12.csv`],
  ['doc-custody', `${FOLDER}/doc-daily-custody-snapshot.csv`],
] as const;

/** How many cases of a file have each status for `hold`. */
function holds(format: string, file: string, version: string): Record<string, string> {
  const pipe = `node dist/cli/main.cjs import ${format} ${file} 2>/dev/null | node dist/cli/main.cjs batch - --version ${version} --counts`;
  const [head = '', ...rows] = spawnSync('bash', ['-c', pipe], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n');
  const row = rows.find((each) => each.split(/\s+/)[1] === 'hold') ?? '';
  const cells = row.split(/\s+/);
  return Object.fromEntries(head.split(/\s+/).map((name, at) => [name.toLowerCase(), cells[at] ?? '']));
}

describe.skipIf(!FILES.every(([, file]) => existsSync(file)))('the README’s counts of real charges', () => {
  const readme = readFileSync('README.md', 'utf8');
  const shown = (label: string): string[] => {
    const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const row = rows.find((cells) => cells[1] === label) ?? [];
    return row.slice(2, 4).map((cell) => cell.replaceAll(',', ''));
  };

  it.each(['3.4.0', '3.5.0'])('are what the commands print under %s', (version) => {
    const counts = FILES.map(([format, file]) => holds(format, file, version));
    expect(counts.map((each) => each.permitted)).toEqual(shown(`permitted under ${version}`));
    expect(counts.map((each) => each.undetermined)).toEqual(shown(`undetermined under ${version}`));
    expect(counts.map((each) => each.prohibited)).toEqual(shown('prohibited under either'));
  });
});
