import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder } from './support/folder.ts';

const folder = new Folder();

describe('where DuckDB is not installed', () => {
  // The command alone, away from the packages of this project.
  cpSync('dist/cli', folder.at('dist/cli'), { recursive: true });
  const parquet = folder.write('cases.parquet', 'PAR1');

  it.each([
    ['reading Parquet', ['batch', parquet, '--version', '3.5.0']],
    ['counting in a table', ['impact', '3.4.0', '3.5.0', parquet]],
  ])('%s says how to install it', (what, args) => {
    const command = [folder.at('dist/cli/main.cjs'), ...args, '--rules', 'rules'];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    expect({ what, status, stdout, stderr }).toEqual({
      what,
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^policy: [a-zA-Z ]+ needs DuckDB, which is not installed\n {2}help: npm install @duckdb\/node-api@1\.5\.6-r\.1\n$/,
      ) as string,
    });
  });
});
