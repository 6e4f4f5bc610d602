import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { refuses } from './support/call.ts';
import { Folder } from './support/folder.ts';
import { Running, until } from './support/process.ts';

const folder = new Folder();
const running: Running[] = [];
afterEach(() => {
  for (const each of running.splice(0)) each.child.kill('SIGKILL');
});

let copies = 0;

/** A copy of the second policy. Gives the folder of the policy. */
function copy(): string {
  const name = `rules-${copies++}`;
  folder.rules(name, 'library-loans');
  const policy = folder.at(name, 'library-loans');
  rmSync(`${policy}/scenarios`, { recursive: true, force: true });
  return policy;
}

/** A check that watches, and what it has printed so far. */
function watching(...args: string[]): { run: Running; printed: () => string } {
  const run = new Running(['check', '--watch', ...args]);
  running.push(run);
  let printed = '';
  run.child.stdout.on('data', (part: string) => {
    printed += part;
  });
  return { run, printed: () => printed };
}

const times = (text: string, part: string): number => text.split(part).length - 1;

function edit(file: string, replace: string, by: string): void {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(replace)) throw new Error(`${file} has not: ${replace}`);
  writeFileSync(file, before.replace(replace, by));
}

describe('policy check --watch', () => {
  it('checks again when a file changes, and tells which', async () => {
    const policy = copy();
    const file = `${policy}/policy.json`;
    const { run, printed } = watching(file);
    await until(() => printed().includes('checked'));
    expect(printed()).toBe('1 file checked, nothing found\n');

    edit(file, '"policy": "library-loans"', '"policy": "library-loan"');
    await until(() => times(printed(), 'checked') === 2);
    expect(printed()).toBe(
      [
        '1 file checked, nothing found',
        `--- changed: ${file}`,
        '',
        `${file}:3:13: error: the policy is \`library-loan\` and its folder \`library-loans\` [policy-name]`,
        '  3 |   "policy": "library-loan",',
        '    |             ^^^^^^^^^^^^^^',
        '',
        '1 file checked, 1 error found',
        '',
      ].join('\n'),
    );

    // Many editors write a new file and give it the name of the old one.
    writeFileSync(`${file}~`, readFileSync('test/fixtures/rules/library-loans/policy.json'));
    renameSync(`${file}~`, file);
    await until(() => times(printed(), 'checked') === 3);
    expect(printed().endsWith(`--- changed: ${file}\n\n1 file checked, nothing found\n`)).toBe(true);
    run.child.kill('SIGINT');
    expect(await run.ended()).toMatchObject({ code: 130, stderr: '' });
  });

  it('sees files of a folder that come, change and go', async () => {
    const policy = copy();
    const { run, printed } = watching(policy);
    await until(() => printed().includes('checked'));
    const bill = `${policy}/proposals/2.2.0-bill.13.json`;
    writeFileSync(bill, '{');
    await until(() => printed().includes('7 files checked'));
    expect(printed()).toContain(`--- changed: ${bill}\n\n${bill}:1:2: error: `);
    rmSync(bill);
    await until(() => times(printed(), '6 files checked') === 2);
    // A folder that comes is watched as well.
    mkdirSync(`${policy}/scenarios`);
    const scenarios = `${policy}/scenarios/loans.json`;
    writeFileSync(scenarios, '{');
    await until(() => printed().includes(`--- changed: ${scenarios}\n`));
    // Nothing else was seen than what was changed.
    expect(times(printed(), '--- changed: ')).toBe(3);
    run.child.kill('SIGTERM');
    expect((await run.ended()).code).toBe(143);
  });

  it('looks at the other files of a policy for one of them', async () => {
    const policy = copy();
    const { printed } = watching(`${policy}/1.0.0.json`);
    await until(() => printed().includes('checked'));
    edit(`${policy}/1.1.0.json`, '"title": "Sea charts"', '"title": "Maps of the sea"');
    await until(() => printed().includes(`--- changed: ${policy}/1.1.0.json\n`));
    await until(() => times(printed(), '1 file checked') === 2);
  });

  it('prints one document a line as JSON', async () => {
    const file = `${copy()}/policy.json`;
    const { printed } = watching(file, '--format', 'json');
    await until(() => printed().includes('\n'));
    edit(file, '"policy": "library-loans"', '"policy": "library-loan"');
    await until(() => times(printed(), '\n') === 2);
    const documents = printed()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).diagnostics.map((each: { code: string }) => each.code));
    expect(documents).toEqual([[], ['policy-name']]);
  });

  it('goes on where a policy is gone for a moment', async () => {
    const policy = copy();
    const rules = policy.slice(0, -'/library-loans'.length);
    const { run, printed } = watching('--rules', rules, '--policy', 'library-loans');
    await until(() => printed().includes('checked'));
    renameSync(`${policy}/policy.json`, `${policy}/policy.txt`);
    let said = '';
    run.child.stderr.on('data', (part: string) => {
      said += part;
    });
    await until(() => said.includes('\n'));
    expect(said).toContain(`policy: there is no policy in \`${rules}\``);
    renameSync(`${policy}/policy.txt`, `${policy}/policy.json`);
    await until(() => times(printed(), '6 files checked') === 2);
  });

  it('refuses what it could never check', () => {
    expect(refuses(['check', '--watch', '--policy', 'x'])).toContain(
      'policy: there is no policy `x` in `rules`',
    );
  });
});
