import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectNoTrace, text } from './support/call.ts';
import { Folder } from './support/folder.ts';

const folder = new Folder();
const AT = ['--version', '3.5.0'];

/** Rows of the four formats, about five blocks of a megabyte each; every thousandth is a bad one. */
const rowsOf = (count: number, row: (id: number, agency: string) => string): string =>
  Array.from({ length: count }, (_, id) => row(id, id % 1000 === 999 ? 'polise' : 'police')).join('');
const PAD = ' '.repeat(300);
const INPUTS: Record<string, string> = {
  ndjson: rowsOf(15_000, (id, agency) => `{"id":${id},"agency":"${agency}"}${PAD}\n`),
  json: `[${rowsOf(15_000, (id, agency) => `${id === 0 ? '' : ',\n'}{"id":${id},\n"agency":"${agency}"}${PAD}`)}]`,
  csv: `id,agency,warrant\n${rowsOf(15_000, (id, agency) => `"${id}\n",${agency},"{${PAD}}"\n`)}`,
};

interface Journal {
  done: { decided: number; bad: number };
}

interface Ended {
  status: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** Runs `policy batch`. @param kill when to note and when to be killed, in blocks */
function batch(args: readonly string[], kill?: string): Ended {
  const env = { ...process.env, NO_COLOR: '1', ...(kill ? { POLICY_TEST_KILL: kill } : {}) };
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/cli/main.cjs', 'batch', ...AT, ...args],
    {
      encoding: 'utf8',
      env,
    },
  );
  expectNoTrace({ stdout, stderr });
  return { status, signal, stdout, stderr };
}

/** A folder with an input, and how a run over it is called. */
function setting(
  name: string,
  format: string,
): { input: string; at: (file: string) => string; args: string[] } {
  mkdirSync(folder.at(name), { recursive: true });
  const at = (file: string): string => folder.at(name, file);
  const input = folder.write(`${name}/in.${format}`, INPUTS[format]);
  return { input, at, args: [input, '--out', at('out'), '--rejects', at('rejects')] };
}

const LEFT_OUT = (rejects: string, what = 'row'): string =>
  `policy: 15 bad ${what}s left out: \`${rejects}\` has them\n`;

describe.each(['ndjson', 'json', 'csv'])('a run over %s that is killed', (format) => {
  const what = format === 'ndjson' ? 'line' : 'row';
  const { at, args } = setting(format, format);
  const whole = batch(args);
  const [out, rejects] = [readFileSync(at('out')), readFileSync(at('rejects'))];

  it('is whole where nothing kills it', () => {
    expect(whole).toEqual({ status: 2, signal: null, stdout: '', stderr: LEFT_OUT(at('rejects'), what) });
    expect(out.toString().split('\n').length).toBe(14_986);
    expect(rejects.toString().split('\n').length).toBe(16);
  });

  it.each([
    [[], '2:3'],
    [['--jobs', '2'], '9:5'],
  ])('goes on with --resume, %j %s, without a doubled or a missing row', (more, kill) => {
    const name = `${format}-${kill.replace(':', '-')}`;
    const one = setting(name, format);
    expect(batch([...one.args, ...more], kill)).toEqual({
      status: null,
      signal: 'SIGKILL',
      stdout: '',
      stderr: '',
    });
    expect([
      existsSync(one.at('out')),
      existsSync(one.at('rejects')),
      existsSync(one.at('out.journal')),
    ]).toEqual([false, false, true]);
    const { done } = JSON.parse(readFileSync(one.at('out.journal'), 'utf8')) as {
      done: { decided: number; bad: number };
    };
    const { stderr, ...end } = batch([...one.args, ...more, '--resume']);
    expect(end).toEqual({ status: 2, signal: null, stdout: '' });
    const rows = done.decided + done.bad;
    if (!kill.startsWith('9')) expect(rows).toBeGreaterThan(0);
    const goesOn = rows > 0 ? `policy: goes on after ${rows} rows\n` : '';
    expect(stderr).toBe(goesOn + LEFT_OUT(one.at('rejects'), what));
    expect(readFileSync(one.at('out')).equals(out)).toBe(true);
    // The numbers of the lines go on too.
    expect(readFileSync(one.at('rejects')).equals(rejects)).toBe(true);
    expect(readdirSync(folder.at(name)).sort()).toEqual([`in.${format}`, 'out', 'rejects']);
  });
});

describe('a run that was killed', () => {
  const first = setting('first', 'ndjson');
  // A time that a copy can have too.
  const WRITTEN = 1_600_000_000;
  utimesSync(first.at('in.ndjson'), WRITTEN, WRITTEN);
  const calls = (at: (file: string) => string): string[] => [at('in.ndjson'), '--out', at('out')];
  const killed = batch(calls(first.at), '1:2');
  const { done } = JSON.parse(readFileSync(first.at('out.journal'), 'utf8')) as Journal;
  const rows = done.decided + done.bad;

  /** What the killed run left, in a folder of its own. */
  function left(name: string): { at: (file: string) => string; args: string[] } {
    cpSync(folder.at('first'), folder.at(name), { recursive: true });
    const at = (file: string): string => folder.at(name, file);
    utimesSync(at('in.ndjson'), WRITTEN, WRITTEN);
    return { at, args: calls(at) };
  }

  const said = (stderr: string): string | undefined =>
    stderr.split('\n').find((line) => line.startsWith('policy: '));

  it('leaves no file under its name', () => {
    expect([killed.status, killed.signal]).toEqual([null, 'SIGKILL']);
    expect(rows).toBeGreaterThan(0);
    expect(
      readdirSync(folder.at('first'))
        .map((each) => each.replace(/\d+$/, 'N'))
        .sort(),
    ).toEqual(['in.ndjson', 'out.journal', 'out.partial-N']);
  });

  it('goes on as often as it is killed, also with --counts', () => {
    const { at, args } = setting('often', 'ndjson');
    const counts = [...args, '--counts'];
    expect(batch(counts, '1:2').signal).toBe('SIGKILL');
    expect(batch([...counts, '--resume'], '1:2').signal).toBe('SIGKILL');
    expect(batch([...counts, '--resume']).status).toBe(2);
    expect(readFileSync(at('out'), 'utf8')).toBe(
      text(
        'VERSION  ACTION                PERMITTED  PROHIBITED  UNDETERMINED  UNREGULATED',
        '3.5.0    hold                  0          0           14985         0',
        '3.5.0    notify                0          0           14985         0',
        '3.5.0    hold-pending-warrant  0          0           14985         0',
        '3.5.0    disclose              0          0           0             14985',
      ),
    );
  });

  it.each<[what: string, change: (input: string) => string[], differs: string]>([
    [
      'another input',
      (input) => {
        appendFileSync(input, '\n');
        return [];
      },
      'the input is not the file that it was begun with, or was changed since',
    ],
    [
      'an input that was written anew',
      (input) => {
        utimesSync(input, 1, 1);
        return [];
      },
      'the input is not the file that it was begun with, or was changed since',
    ],
    ['other options', () => ['--counts'], '`counts` is not as it was begun with'],
    [
      'another law',
      () => ['--version', '3.4.0'],
      'the law or the facts that cases may state are not those that it was begun with',
    ],
  ])('is not gone on with for %s', (what, change, differs) => {
    const { at, args } = left(what);
    const before = readdirSync(folder.at(what));
    const more = change(at('in.ndjson'));
    const { stdout, status, stderr } = batch([...args, '--resume', ...more]);
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      text(
        `policy: \`${at('out')}\` cannot be gone on with: ${differs}`,
        '  help: call it as before, or run it without --resume to begin anew',
      ),
    ]);
    // What was done is not lost by it.
    expect(readdirSync(folder.at(what))).toEqual(before);
  });

  it('is begun anew without --resume, which is said, and leaves nothing', () => {
    const { at, args } = left('anew');
    const { status, stderr } = batch(args);
    expect([status, said(stderr)]).toEqual([
      2,
      `policy: an earlier run on \`${at('out')}\` was cut short after ${rows} rows; this one begins anew (--resume goes on)`,
    ]);
    expect(readdirSync(folder.at('anew')).sort()).toEqual(['in.ndjson', 'out']);
  });

  it('is refused where what it wrote is gone', () => {
    const { at, args } = left('gone');
    const partial = readdirSync(folder.at('gone')).find((each) => each.startsWith('out.partial')) as string;
    expect(statSync(at(partial)).size).toBeGreaterThan(1);
    writeFileSync(at(partial), 'x');
    expect(batch([...args, '--resume'])).toEqual({
      status: 2,
      signal: null,
      stdout: '',
      stderr: text(
        `policy: \`${at(partial)}\` has lost some of what was written so far`,
        '  help: run it without --resume',
      ),
    });
  });

  it('is not touched by a run while it lives, nor is a file that is no journal', () => {
    const { at, args } = left('alive');
    const journal = JSON.parse(readFileSync(at('out.journal'), 'utf8')) as Journal;
    const by = (started: string | null): string =>
      JSON.stringify({ ...journal, process: { pid: process.pid, started } });
    // This process lives.
    writeFileSync(at('out.journal'), by(null));
    for (const more of [[], ['--resume']]) {
      expect(batch([...args, ...more]).stderr).toBe(
        text(
          `policy: \`${at('out')}\` is being written by another run (process ${process.pid})`,
          '  help: wait for it, or end it',
        ),
      );
    }
    writeFileSync(at('out.journal'), '{}');
    expect(batch(args).stderr).toBe(
      text(
        `policy: \`${at('out.journal')}\` is in the way: it is no journal of policy batch`,
        '  help: move it away',
      ),
    );
    // A process of the same number that was started at another time is another.
    writeFileSync(at('out.journal'), by('x'));
    expect(said(batch([...args, '--resume']).stderr)).toBe(
      existsSync('/proc/self/stat')
        ? `policy: goes on after ${rows} rows`
        : `policy: \`${at('out')}\` is being written by another run (process ${process.pid})`,
    );
  });

  it('needs only its names where it was killed between them', () => {
    const { at, args } = left('names');
    const journal = JSON.parse(readFileSync(at('out.journal'), 'utf8')) as Journal;
    writeFileSync(at('out.journal'), JSON.stringify({ ...journal, isWhole: true }));
    const { status, stderr } = batch([...args, '--resume']);
    expect([status, stderr]).toEqual([2, `policy: ${done.bad} bad lines left out\n`]);
    expect(readdirSync(folder.at('names')).sort()).toEqual(['in.ndjson', 'out']);
  });
});
