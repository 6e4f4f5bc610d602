import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, expectNoTrace, LIBRARY, prints, refuses, text } from './support/call.ts';
import { GLOBE } from './support/cases.ts';
import { Folder } from './support/folder.ts';
import { Running, until } from './support/process.ts';

const folder = new Folder();
const LINE = '{"agency":"police"}\n';
const DECIDED =
  '{"case":null,"version":"3.5.0","actions":{"hold":"undetermined","notify":"undetermined","hold-pending-warrant":"undetermined","disclose":"unregulated"}}\n';
const AT_3_5 = ['batch', '-', '--version', '3.5.0'];
/** More than pipes and buffers hold. */
const MANY = LINE.repeat(50_000);
const many = folder.write('many.ndjson', MANY);

/** A folder for one test's output. */
const empty = (name: string): string => {
  mkdirSync(folder.at(name));
  return folder.at(name);
};

/** Runs a line of the shell; `policy` is the built command, and its exit status goes to the file `$RC`. */
function shell(line: string): { status: number; stdout: string; stderr: string } {
  const rc = folder.at(`rc-${Math.random()}`);
  const { stdout, stderr } = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', RC: rc, NODE: process.execPath },
  });
  expectNoTrace({ stdout, stderr });
  return { status: Number(readFileSync(rc, 'utf8')), stdout, stderr };
}

const POLICY = '"$NODE" dist/cli/main.cjs';

describe('--out', () => {
  it('writes what would be printed, and nothing else', () => {
    const at = empty('whole');
    expect(prints([...AT_3_5, '--out', `${at}/out.ndjson`], MANY)).toBe('');
    expect(readdirSync(at)).toEqual(['out.ndjson']);
    expect(readFileSync(`${at}/out.ndjson`, 'utf8')).toBe(DECIDED.repeat(50_000));
  });

  it('writes an empty file for an empty input', () => {
    const at = empty('nothing');
    expect(prints([...AT_3_5, '--out', `${at}/out.ndjson`], '')).toBe('');
    expect(readFileSync(`${at}/out.ndjson`, 'utf8')).toBe('');
  });

  it('writes the good lines where others are bad', () => {
    const at = empty('good');
    const { status, stdout } = call([...AT_3_5, '--out', `${at}/out.ndjson`], `${LINE}x\n${LINE}`);
    expect([status, stdout, readdirSync(at)]).toEqual([2, '', ['out.ndjson']]);
    expect(readFileSync(`${at}/out.ndjson`, 'utf8')).toBe(DECIDED.repeat(2));
  });

  it('writes counts too, and cases of the second policy', () => {
    const at = empty('second');
    const args = ['batch', '-', '--version', '1.0.0', ...LIBRARY];
    const input = `${JSON.stringify(GLOBE)}\n`;
    for (const more of [[], ['--counts']]) {
      expect(prints([...args, ...more, '--out', `${at}/out`], input)).toBe('');
      expect(readFileSync(`${at}/out`, 'utf8')).toBe(prints([...args, ...more], input));
    }
  });

  it('gives the file its name only at the end, and lets an older one stand until then', async () => {
    const at = empty('at-the-end');
    folder.write('at-the-end/out.ndjson', 'older\n');
    const running = new Running([...AT_3_5, '--out', `${at}/out.ndjson`]);
    running.child.stdin.write(MANY);
    await until(() => readdirSync(at).length === 2);
    expect(readFileSync(`${at}/out.ndjson`, 'utf8')).toBe('older\n');
    running.child.stdin.end(LINE);
    expect(await running.ended()).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
    expect(readdirSync(at)).toEqual(['out.ndjson']);
    expect(readFileSync(`${at}/out.ndjson`, 'utf8')).toBe(DECIDED.repeat(50_001));
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('leaves nothing behind after %s', async (signal, code) => {
    const at = empty(signal);
    const running = new Running([...AT_3_5, '--out', `${at}/out.ndjson`]);
    running.child.stdin.write(MANY);
    await until(() => readdirSync(at).length === 1);
    expect(existsSync(`${at}/out.ndjson`)).toBe(false);
    running.child.kill(signal);
    expect(await running.ended()).toEqual({ code, signal: null, stdout: '', stderr: '' });
    expect(readdirSync(at)).toEqual([]);
  });

  it('lets an older file stand after SIGTERM', async () => {
    const at = empty('older');
    folder.write('older/out.ndjson', 'older\n');
    const running = new Running([...AT_3_5, '--out', `${at}/out.ndjson`]);
    running.child.stdin.write(MANY);
    await until(() => readdirSync(at).length === 2);
    running.child.kill('SIGTERM');
    expect((await running.ended()).code).toBe(143);
    expect(readdirSync(at)).toEqual(['out.ndjson']);
    expect(readFileSync(`${at}/out.ndjson`, 'utf8')).toBe('older\n');
  });

  it('leaves nothing behind where a file may not grow as large', () => {
    const at = empty('limit');
    // Blocks of 512 bytes or of a kilobyte, by the shell.
    const { status, stdout, stderr } = shell(
      `ulimit -f 100; ${POLICY} batch '${many}' --version 3.5.0 --out '${at}/out.ndjson'; s=$?; ulimit -f unlimited 2>/dev/null; echo $s > "$RC"`,
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'policy: file too large, write\n',
    });
    expect(readdirSync(at)).toEqual([]);
  });

  it('leaves nothing behind where the law or the input is refused', () => {
    const at = empty('refused');
    for (const args of [
      ['batch', '-', '--version', '9.9.9'],
      ['batch', 'nowhere.ndjson', '--version', '3.5.0'],
    ]) {
      refuses([...args, '--out', `${at}/out.ndjson`], LINE);
      expect(readdirSync(at)).toEqual([]);
    }
  });

  it('refuses at once what is no file', () => {
    const at = empty('no-file');
    symlinkSync('/dev/null', `${at}/null`);
    for (const path of [at, '/dev/null', `${at}/null`, '']) {
      expect(refuses([...AT_3_5, '--out', path], LINE)).toBe(
        text(`policy: \`${path}\` is no file to write to`),
      );
    }
    expect(readdirSync(at)).toEqual(['null']);
    const lost = `${at}/Nowhere/Out.ndjson`;
    expect(refuses([...AT_3_5, '--out', lost], LINE).replace(/partial-\d+/, 'partial-1')).toBe(
      text(`policy: no such file or directory, open '${lost}.partial-1'`),
    );
  });
});

describe('a signal', () => {
  it.each([
    ['batch', '-'],
    ['evaluate', '-'],
    ['import', 'nypd-arrests', '-'],
  ])('ends `%s %s` with 143 where it waits for input', async (...args) => {
    const running = new Running(args);
    // More than a pipe holds: once it is gone, the command has begun to read.
    await new Promise((resolve) => running.child.stdin.write('\n'.repeat(5_000_000), resolve));
    running.child.kill('SIGTERM');
    expect(await running.ended()).toEqual({ code: 143, signal: null, stdout: '', stderr: '' });
  });
});

describe('a reader that closes the pipe', () => {
  it.each([
    ['batch', `batch '${many}' --version 3.5.0`, DECIDED],
    ['show', 'show 3.5.0', "New York City's law on federal immigration detainers, 3.5.0\n"],
    ['show as JSON', 'show 3.5.0 --format json', '{\n'],
    [
      'evaluate',
      'evaluate examples/case-2019.json --version 3.5.0 --explain',
      'nyc-detainer 3.5.0: Seven offenses added by rule\n',
    ],
  ])('is no failure of %s', (_what, command, first) => {
    const { status, stdout, stderr } = shell(`{ ${POLICY} ${command}; echo $? > "$RC"; } | head -n 1`);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: first, stderr: '' });
  });

  it('is no failure where it reads nothing', () => {
    const { status, stdout, stderr } = shell(
      `{ sleep 1; ${POLICY} batch '${many}' --version 3.5.0; echo $? > "$RC"; } | true`,
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('is no failure where it is a program that stops reading', async () => {
    const running = new Running(['batch', many, '--version', '3.5.0']);
    running.child.stdout.once('data', () => running.child.stdout.destroy());
    const { code, signal, stderr } = await running.ended();
    expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  });

  it('stops no work where it is messages that nobody reads', () => {
    const at = empty('messages');
    const bad = folder.write('bad.ndjson', `x\n${LINE}`.repeat(20_000));
    const { status, stdout } = shell(
      `{ ${POLICY} batch '${bad}' --version 3.5.0 --out '${at}/out' 2>&1; echo $? > "$RC"; } | head -n 1`,
    );
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout: `${bad}:1:1: error: \`x\` is no JSON value [json-syntax]\n`,
    });
    expect(readFileSync(`${at}/out`, 'utf8')).toBe(DECIDED.repeat(20_000));
  });
});

describe.runIf(existsSync('/dev/full'))('a disk that is full', () => {
  it.each([
    `batch '${many}' --version 3.5.0`,
    'versions',
    'show 3.5.0',
    'evaluate examples/case-2019.json --version 3.5.0',
    'check',
  ])('ends `%s` with 2', (command) => {
    const { status, stderr } = shell(`${POLICY} ${command} > /dev/full; echo $? > "$RC"`);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'policy: the disk is full\n' });
  });
});
