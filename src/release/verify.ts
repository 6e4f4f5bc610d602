import { basename, resolve } from 'node:path';
import { type Diagnostic, InvalidInput, inOrder, locate } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { checkFiles } from './check-files.ts';
import { checkLock } from './check-lock.ts';
import type { Lock } from './lock.ts';
import { checkPins, type Pins } from './pins.ts';
import { readLock } from './read-lock.ts';
import { checkSignature, type Signature, type SignatureDemands } from './signature.ts';

/** What a verifier asks for beyond files that are as the lock says. */
export interface Demands {
  pins?: Pins;
  /** Undefined where no signature is asked for; one that is there is then not looked at. */
  signature?: SignatureDemands | undefined;
  /** Whether law that is not released may lie beside the law that is. */
  allowUnreleased?: boolean;
  /** Reads a rule file: what an editor has open may be newer than the file. */
  read?: (path: string) => Source;
}

/** What a verification found; verified is what has no diagnostics. */
export interface Verified {
  /** The lock; undefined where it cannot be read. Where there are diagnostics it proves nothing. */
  lock: Lock | undefined;
  /** The signature, where one was asked for and could be read. */
  signature: Signature | undefined;
  /** Bills that are not released. */
  drafts: readonly string[];
  diagnostics: readonly Diagnostic[];
  sources: readonly Source[];
}

/**
 * Verifies that a policy's folder is what was released: the lock in itself, its files, and what the verifier
 * pins or asks for. It writes nothing, and does not read what the law says.
 * @param folder the policy's folder
 */
export function verifyRegistry(folder: string, demands: Demands = {}): Verified {
  const none = { lock: undefined, signature: undefined, drafts: [] };
  try {
    const { content: lock, json, findings } = readLock(folder);
    const { pins, allowUnreleased = false } = demands;
    const inLock = [
      ...findings,
      ...checkLock(lock, basename(resolve(folder)), json),
      ...(pins === undefined ? [] : checkPins(lock, pins, json)),
    ].map((each) => locate(json.source, each));
    const files = checkFiles(folder, lock, json, demands.read);
    const signed = demands.signature && checkSignature(folder, lock, demands.signature);
    const inFiles = files.diagnostics.filter(
      (each) => !(allowUnreleased && each.code === 'revision-unreleased'),
    );
    return {
      lock,
      signature: signed?.signature,
      drafts: files.drafts,
      diagnostics: inOrder([...inLock, ...inFiles, ...(signed?.diagnostics ?? [])]),
      sources: [...files.sources, ...(signed?.sources ?? [])],
    };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { ...none, diagnostics: error.diagnostics, sources: error.sources };
  }
}
