import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyOf } from '../check/check-files.ts';

/** What a document is to the server; undefined for one that is none of its business. */
export type Kind = 'revision' | 'policy' | 'scenario';

/** What a document is, and where: of what lies outside any policy, its own `$schema` tells. */
export interface Place {
  kind: Kind | undefined;
  /** The path of the file; undefined for a document that is no file. */
  path: string | undefined;
  /** The folder of the policy that it is of; undefined for one outside any. */
  folder: string | undefined;
}

/** The place of a document by its address and text; never throws. */
export function placeOf(uri: string, text: string): Place {
  const path = pathOf(uri);
  const folder = path === undefined ? undefined : policyOf(path);
  const named = kindByName(path, folder);
  const kind = folder === undefined ? kindBySchema(text) : named;
  return { kind, path, folder: kind === undefined ? undefined : folder && resolve(folder) };
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

function kindByName(path: string | undefined, folder: string | undefined): Kind | undefined {
  if (path === undefined || folder === undefined || !path.endsWith('.json')) return undefined;
  const name = basename(path);
  const parent = dirname(path);
  const isTop = resolve(parent) === resolve(folder);
  if (isTop && name === 'policy.json') return 'policy';
  if (isTop) return name === 'registry.lock.json' ? undefined : 'revision';
  if (basename(parent) === 'proposals') return 'revision';
  return basename(parent) === 'scenarios' ? 'scenario' : undefined;
}

function kindBySchema(text: string): Kind | undefined {
  const named = /^\s*\{\s*"\$schema"\s*:\s*"[^"\n]*?(revision|policy|scenarios?)\.schema\.json"/.exec(
    text,
  )?.[1];
  return named === 'scenarios' ? 'scenario' : (named as Kind | undefined);
}
