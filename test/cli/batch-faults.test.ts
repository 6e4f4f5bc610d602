import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, expectNoTrace, text } from './support/call.ts';
import { Folder } from './support/folder.ts';
import { Running, until } from './support/process.ts';

const folder = new Folder();
const AT = ['--version', '3.5.0'];
const LINE = `{"agency":"police"}${' '.repeat(300)}\n`;
const DECIDED =
  '{"case":null,"version":"3.5.0","actions":{"hold":"undetermined","notify":"undetermined","hold-pending-warrant":"undetermined","disclose":"unregulated"}}\n';
/** About five blocks of a megabyte. */
const ROWS = 16_000;
const many = folder.write('many.ndjson', LINE.repeat(ROWS));

/** A folder for one test's output. */
const empty = (name: string): string => {
  mkdirSync(folder.at(name));
  return folder.at(name);
};

/** Runs a line of the shell, in which `$POLICY` is the command, and its exit status goes to the file `$RC`. */
function shell(line: string): { status: number; stdout: string; stderr: string } {
  const rc = folder.at(`rc-${Math.random()}`);
  const { stdout, stderr } = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', RC: rc, POLICY: `${process.execPath} dist/cli/main.cjs` },
  });
  expectNoTrace({ stdout, stderr });
  return { status: Number(readFileSync(rc, 'utf8')), stdout, stderr };
}

describe('an input that is cut short', () => {
  const inputs: [format: string, input: string, decided: number, ...said: string[]][] = [
    [
      'ndjson',
      `${LINE}{"agency":"police","arr`,
      1,
      'standard input:2:20: error: this text has no closing double quote [json-syntax]',
      'policy: 1 bad line left out',
    ],
    [
      'csv',
      'id,agency\n1,police\n2',
      1,
      'standard input:3:1: error: the row has 1 columns, the header 2',
      'policy: 1 bad row left out',
    ],
  ];

  it.each(inputs)('has a bad row as its last, as %s', (format, input, decided, ...said) => {
    const at = empty(`cut-${format}`);
    const { status, stdout, stderr } = call(
      ['batch', '-', '--input-format', format, ...AT, '--out', `${at}/out`],
      input,
    );
    expect([status, stdout, stderr]).toEqual([2, '', text(...said)]);
    expect(readFileSync(`${at}/out`, 'utf8').split('\n').length - 1).toBe(decided);
  });

  it('is whole where the last line is a case', () => {
    const { status, stdout } = call(['batch', '-', ...AT], `${LINE}${LINE.trim()}`);
    expect([status, stdout]).toEqual([0, DECIDED.repeat(2)]);
  });

  it.each([
    [
      'json',
      '[{"agency":"police"},\n{"agen',
      'standard input:2:7: error: the input ends here, and its array is not closed [json-syntax]',
    ],
    [
      'csv',
      'id,agency\n1,police\n2,"pol',
      'policy: `standard input`: the input ends in a row whose quote is not closed; it begins at line 3',
    ],
  ])('is refused as a whole where nobody can tell what its last row was, as %s', (format, input, said) => {
    const at = empty(`broken-${format}`);
    for (const jobs of ['1', '2']) {
      const args = ['batch', '-', '--input-format', format, ...AT, '--jobs', jobs, '--out', `${at}/out`];
      const { status, stdout, stderr } = call(args, input);
      expect([status, stdout, stderr]).toEqual([2, '', text(said)]);
      expect(readdirSync(at)).toEqual([]);
    }
  });
});

it('what stands before the place where an array breaks is printed, with any jobs', () => {
  const input = `[${LINE.replace('\n', ',\n').repeat(ROWS)}}`;
  const [one, two] = ['1', '2'].map((jobs) =>
    call(['batch', '-', '--input-format', 'json', ...AT, '--jobs', jobs], input),
  );
  expect(two).toEqual(one);
  expect(one?.status).toBe(2);
  expect(one?.stderr).toBe(
    text(`standard input:${ROWS + 1}:1: error: a closing bracket \`]\` is expected here [json-syntax]`),
  );
  expect(one?.stdout).toBe(DECIDED.repeat(ROWS));
});

/** A disk of a megabyte; undefined where this user may not mount one. */
function smallDisk(): string | undefined {
  const at = folder.at('disk');
  mkdirSync(at);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at]);
  if (status === 0) return at;
  console.warn('a disk that is full: not tested, since only root can mount a small one');
  return undefined;
}

it('a disk that is full ends it with 2 and leaves nothing; with --resume, what a later run goes on with', ({
  skip,
}) => {
  const disk = smallDisk();
  if (!disk) return skip('only root can mount a small disk');
  try {
    for (const jobs of ['1', '2']) {
      const args = ['batch', many, ...AT, '--jobs', jobs, '--out', `${disk}/out`];
      const { status, stdout, stderr } = call(args);
      expect([status, stdout, stderr]).toEqual([2, '', 'policy: the disk is full\n']);
      expect(readdirSync(disk)).toEqual([]);
    }
    const kept = call(['batch', many, ...AT, '--resume', '--out', `${disk}/out`]);
    expect(kept.status).toBe(2);
    expect(kept.stderr).toMatch(
      /^policy: the disk is full\npolicy: cut short after \d+ rows; the same call with --resume goes on\n$/,
    );
    expect(
      readdirSync(disk)
        .map((each) => each.replace(/\d+$/, 'N'))
        .sort(),
    ).toEqual(['out.journal', 'out.partial-N']);
    execFileSync('mount', ['-o', 'remount,size=64m', disk]);
    const { status, stderr } = call(['batch', many, ...AT, '--resume', '--out', `${disk}/out`]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^policy: goes on after \d+ rows\n$/);
    expect(readFileSync(`${disk}/out`, 'utf8') === DECIDED.repeat(ROWS)).toBe(true);
    expect(readdirSync(disk)).toEqual(['out']);
  } finally {
    execFileSync('umount', [disk]);
  }
});

describe('a worker that is lost', () => {
  it.each([
    ['exit:2', 'policy: a worker was lost'],
    ['throw:1', 'policy: a worker was lost: lost for a test'],
  ])('ends it with 2, %s', (loss, said) => {
    const at = empty(loss.replace(':', '-'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        'dist/cli/main.cjs',
        'batch',
        many,
        ...AT,
        '--jobs',
        '2',
        '--out',
        `${at}/out`,
        '--rejects',
        `${at}/rejects`,
      ],
      { encoding: 'utf8', env: { ...process.env, POLICY_TEST_WORKER: loss } },
    );
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      text(said, '  help: run it again, with fewer --jobs where memory is short'),
    ]);
    expect(readdirSync(at)).toEqual([]);
  });

  it('is no matter of the rules: these are told as without workers', () => {
    const draft = folder.write('draft.json', '{}');
    const [one, two] = ['1', '2'].map((jobs) => call(['batch', many, '--version', draft, '--jobs', jobs]));
    expect(two).toEqual(one);
    expect(one?.status).toBe(2);
  });
});

describe('with several jobs', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('%s ends it and leaves nothing', async (signal, code) => {
    const at = empty(signal);
    const running = new Running(['batch', '-', ...AT, '--jobs', '2', '--out', `${at}/out`]);
    running.child.stdin.write(LINE.repeat(ROWS));
    await until(() => readdirSync(at).length === 1);
    running.child.kill(signal);
    // The process ends, and its threads with it.
    expect(await running.ended()).toEqual({ code, signal: null, stdout: '', stderr: '' });
    expect(readdirSync(at)).toEqual([]);
  });

  it('a reader that closes the pipe is no failure', () => {
    const { status, stdout, stderr } = shell(
      `{ $POLICY batch '${many}' --version 3.5.0 --jobs 2; echo $? > "$RC"; } | head -n 1`,
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: DECIDED, stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('a standard output that is full ends it with 2', () => {
    const { status, stderr } = shell(
      `$POLICY batch '${many}' --version 3.5.0 --jobs 2 > /dev/full; echo $? > "$RC"`,
    );
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'policy: the disk is full\n' });
  });

  it('the order of the rows is kept, and bad ones are told in it', () => {
    const cases = Array.from({ length: 30_000 }, (_, id) =>
      id % 5000 === 4999
        ? 'x\n'
        : `{"id":${id},"agency":"${id % 2 ? 'police' : 'probation'}"}${' '.repeat(id % 300)}\n`,
    ).join('');
    const one = call(['batch', '-', ...AT], cases);
    expect(one.status).toBe(2);
    expect(call(['batch', '-', ...AT, '--jobs', '3'], cases)).toEqual(one);
    expect(one.stderr).toBe(
      text(
        ...[5, 10, 15, 20, 25, 30].map(
          (each) => `standard input:${each}000:1: error: \`x\` is no JSON value [json-syntax]`,
        ),
        'policy: 6 bad lines left out',
      ),
    );
  });

  it('counts are the same', () => {
    const [one, two] = [[], ['--jobs', 'max']].map((more) =>
      call(['batch', many, ...AT, '--counts', ...more]),
    );
    expect(two).toEqual(one);
    expect(one?.stdout).toContain(String(ROWS));
  });
});
