import { execFileSync } from 'node:child_process';

/** Builds the command once before all tests, so that those that run it run what the sources say. */
export default function setup(): void {
  execFileSync(process.execPath, ['build/build.mjs'], { stdio: 'inherit' });
}
