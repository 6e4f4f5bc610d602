import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.ts';

/** `sha256-` and the base64 of the SHA-256 of the canonical JSON (RFC 8785), as in npm's integrity. */
export function digestOf(value: unknown): string {
  return `sha256-${createHash('sha256').update(canonicalJson(value), 'utf8').digest('base64')}`;
}
