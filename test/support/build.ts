import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'dist/cli/bundle.cache';

/** Builds the command before all tests where the sources are newer, so that tests run what the sources say. */
export default function setup(): void {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > Math.max(...['src', 'build'].flatMap(timesIn))) return;
  execFileSync(process.execPath, ['build/build.mjs'], { stdio: 'inherit' });
}

function timesIn(folder: string): number[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    return each.isDirectory() ? timesIn(path) : [statSync(path).mtimeMs];
  });
}
