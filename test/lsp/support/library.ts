import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import type { Position } from 'vscode-languageserver-protocol/node';
import { Folder } from '../../cli/support/folder.ts';
import { Client } from './client.ts';

/** A copy of the library's policy that was never released, so that its files may be edited, and an editor on it. */
export class Library {
  readonly folder = new Folder();
  readonly path: string;
  readonly text: string;
  #client: Client | undefined;

  constructor(version = '2.0.1') {
    this.folder.rules('rules', 'library-loans');
    rmSync(this.folder.at('rules', 'library-loans', 'registry.lock.json'));
    this.path = this.file(`${version}.json`);
    this.text = readFileSync(this.path, 'utf8');
    beforeAll(async () => {
      this.#client = await Client.start();
    });
    afterAll(() => this.#client?.kill());
  }

  file(name: string): string {
    return this.folder.at('rules', 'library-loans', name);
  }

  get client(): Client {
    if (!this.#client) throw new Error('the server is not started yet');
    return this.#client;
  }

  /** The text with another stretch in the place of one that it has once. */
  replaced(part: string, by: string): string {
    const parts = this.text.split(part);
    if (parts.length !== 2) throw new Error(`${parts.length - 1} times: ${part}`);
    return parts.join(by);
  }

  /** Opens the revision with a stretch replaced; the place of `|` in what replaces it. */
  async with(part: string, by: string): Promise<{ uri: string; position: Position }> {
    const start = this.text.indexOf(part);
    const uri = await this.client.open(this.path, this.replaced(part, by.replace('|', '')));
    return { uri, position: this.client.document(uri).positionAt(start + by.indexOf('|')) };
  }
}
