import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

interface Found {
  version: number;
  /** By the address of the file that they are in. */
  byFile: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * What was found for each open document. A check of one file can find something in another, as in
 * policy.json: a file's diagnostics are those of all checks together.
 */
export class Published {
  readonly #found = new Map<string, Found>();

  /** Takes over what a check of a document found; the addresses whose diagnostics changed, its own always. */
  set(uri: string, version: number, diagnostics: readonly Diagnostic[], own: string): string[] {
    const byFile = new Map<string, Diagnostic[]>([[uri, []]]);
    for (const each of diagnostics) {
      const file = resolve(each.file);
      // An editor may write the address of a file in its own way.
      const address = file === resolve(own) ? uri : pathToFileURL(file).href;
      byFile.set(address, [...(byFile.get(address) ?? []), each]);
    }
    const before = this.#found.get(uri)?.byFile.keys() ?? [];
    const touched = new Set([...before, ...byFile.keys()]);
    this.#found.set(uri, { version, byFile });
    return [...touched];
  }

  /** Forgets a document; the addresses whose diagnostics changed. */
  remove(uri: string): string[] {
    const before = [...(this.#found.get(uri)?.byFile.keys() ?? [])];
    this.#found.delete(uri);
    return before;
  }

  /** All that was found in a file. */
  in(address: string): Diagnostic[] {
    const all = [...this.#found.values()].flatMap((each) => each.byFile.get(address) ?? []);
    const keys = new Set<string>();
    return all.filter((each) => {
      const key = JSON.stringify([each.code, each.line, each.column, each.message]);
      return keys.size < keys.add(key).size;
    });
  }

  /** What was found in a document itself, if that is still its version. */
  of(uri: string, version: number): readonly Diagnostic[] {
    const found = this.#found.get(uri);
    return found?.version === version ? (found.byFile.get(uri) ?? []) : [];
  }
}
