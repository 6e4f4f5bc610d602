import { createHash } from 'node:crypto';
import type { Source } from '../text/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { uriOf } from './files.ts';
import { offsetsOf } from './places.ts';

/**
 * A fingerprint of each diagnostic, in their order: from the code, the file and the text at the place, with a number that
 * tells equal ones apart. Lines that move, and text that is indented otherwise, leave it as it is.
 */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Source>,
): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const source = sources.get(diagnostic.file);
    const { start, end } = source ? offsetsOf(source, diagnostic) : { start: 0, end: 0 };
    const text = (source?.text ?? '').slice(start, end).replace(/\s+/g, ' ');
    const parts = [diagnostic.code, uriOf(diagnostic.file), text];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  });
}
