import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Fenced blocks of a page in order: their language and text. */
function blocks(file: string): { language: string; text: string }[] {
  const page = readFileSync(file, 'utf8');
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((each) => ({
    language: each[1] ?? '',
    text: each[2] ?? '',
  }));
}

function run(command: string, input?: string): string {
  const local = command.replaceAll('npx policy', 'node dist/cli/main.cjs');
  const { stdout, stderr } = spawnSync('bash', ['-c', local], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return stdout + stderr;
}

describe('README.md', () => {
  const shown = blocks('README.md')
    .filter((each) => each.language === 'console')
    .map(({ text }) => {
      const [first = '', ...output] = text.split('\n');
      return [first.replace(/^\$ /, ''), output.join('\n')] as const;
    });

  it.each(shown)('shows what `%s` prints', (command, output) => {
    expect(run(command)).toBe(output);
  });
});

describe('docs/library.md', () => {
  const all = blocks('docs/library.md');
  const examples = all.flatMap((each, at) =>
    each.language === 'js' ? [[each.text, all[at + 1]?.text ?? ''] as const] : [],
  );

  it.each(examples)('has an example that runs: %s', (code, output) => {
    expect(run('node --input-type=module -', code)).toBe(output);
  });
});
