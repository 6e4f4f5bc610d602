import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Folder } from '../cli/support/folder.ts';

const PAGE = 'docs/amending.md';
const page = readFileSync(PAGE, 'utf8');

/** The steps of the page: what to run, and what it prints: in the block that follows, if there is one. */
const steps = [...page.matchAll(/^```sh\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm)].map(
  (each) => ({
    script: each[1] ?? '',
    output: each[2] ?? '',
    block: each[0],
    at: each.index,
  }),
);

const folder = new Folder();
mkdirSync(folder.at('bin'));
mkdirSync(folder.at('work'));
writeFileSync(
  folder.at('bin', 'policy'),
  `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/cli/main.cjs')}' "$@"\n`,
);
chmodSync(folder.at('bin', 'policy'), 0o755);

function run(script: string): string {
  const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: folder.at('work'),
    encoding: 'utf8',
    env: {
      ...process.env,
      NO_COLOR: '1',
      PACKAGE: realpathSync('.'),
      PATH: `${folder.at('bin')}:${process.env.PATH}`,
    },
  });
  return stdout;
}

/** Writes what the steps print into the page: `UPDATE_DOCS=1 npx vitest run test/amend/walkthrough.test.ts`. */
const isUpdate = process.env.UPDATE_DOCS === '1';
const printedBySteps: string[] = [];

afterAll(() => {
  if (!isUpdate) return;
  const parts = steps.map(({ script, block, at }, index) => {
    const printed = printedBySteps[index] ?? '';
    const shown = printed === '' ? '' : `\n\`\`\`text\n${printed}\`\`\`\n`;
    const next = steps[index + 1]?.at ?? page.length;
    return `\`\`\`sh\n${script}\`\`\`\n${shown}${page.slice(at + block.length, next)}`;
  });
  writeFileSync(PAGE, page.slice(0, steps[0]?.at) + parts.join(''));
});

describe(PAGE, () => {
  it('has the steps that it promises', () => {
    const commands = steps.flatMap(({ script }) =>
      [...script.matchAll(/^policy (\w+)/gm)].map((each) => each[1]),
    );
    expect(commands).toEqual(['amend', 'check', 'diff', 'changelog', 'check', 'release', 'verify']);
  });

  it.each(steps.map((each, index) => [index + 1, each] as const))(
    'shows what step %i prints',
    (_number, { script, output }) => {
      const printed = run(script);
      printedBySteps.push(printed);
      if (!isUpdate) expect(printed).toBe(output);
    },
  );

  it('comes to the law of the revision that ships', () => {
    const [made, shipped] = [folder.at('work', 'rules'), 'rules'].map((rules) =>
      JSON.parse(readFileSync(`${rules}/nyc-detainer/3.5.0.json`, 'utf8')),
    );
    for (const part of ['lists', 'definitions', 'actions', 'rules', 'case', 'enactment'])
      expect(made[part]).toEqual(shipped[part]);
    expect(made).toEqual(shipped);
  });
});
