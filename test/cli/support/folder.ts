import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for a test file; it goes when the tests are over. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'policy-cli-'));

  constructor() {
    afterAll(() => rmSync(this.path, { recursive: true, force: true }));
  }

  at(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  /** Writes a file, with its folders; a value is written as JSON. Gives its path. */
  write(name: string, content: unknown): string {
    const path = this.at(name);
    mkdirSync(dirname(path), { recursive: true });
    const isRaw = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(path, isRaw ? content : JSON.stringify(content, null, 2));
    return path;
  }

  /** Copies policies into a folder of rules. Gives its path. */
  rules(name: string, ...policies: string[]): string {
    for (const policy of policies) {
      const from = policy === 'nyc-detainer' ? 'rules' : 'test/fixtures/rules';
      cpSync(join(from, policy), this.at(name, policy), { recursive: true });
    }
    return this.at(name);
  }

  /** Replaces a text that a file has exactly once. */
  edit(name: string, replace: string, by: string): void {
    const path = this.at(name);
    const parts = readFileSync(path, 'utf8').split(replace);
    if (parts.length !== 2) throw new Error(`${name} has ${parts.length - 1} times: ${replace}`);
    writeFileSync(path, parts.join(by));
  }
}
