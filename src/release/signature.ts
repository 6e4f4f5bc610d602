import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BadCall, type Diagnostic, type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import { canonicalJson } from '../json/canonical.ts';
import type { LocatedJson } from '../json/located.ts';
import { show } from '../json/show.ts';
import type { Source } from '../text/source.ts';
import { keyIdOf, type TrustedKeys } from './keys.ts';
import { entryDigest, FORMAT, type Lock } from './lock.ts';
import { readRegistryFile } from './registry-file.ts';

/** The signature's file, beside the lock. */
export const SIGNATURE_FILE = 'registry.lock.sig';

const ALGORITHM = 'ed25519';

/** What is signed: which lock it was on which day. `kind` keeps the signature from passing for one of something else. */
export interface Statement {
  kind: 'registry-lock';
  policy: string;
  head: string;
  entries: number;
  signedOn: string;
}

/** The signature's file. */
export interface Signature {
  format: typeof FORMAT;
  algorithm: typeof ALGORITHM;
  keyId: string;
  statement: Statement;
  /** Base64 of the 64 bytes over the canonical JSON of the statement. */
  signature: string;
}

/** Where the signature of a policy's folder is. */
export const signaturePath = (folder: string): string => join(folder, SIGNATURE_FILE);

/** Signs a lock with an Ed25519 key. */
export function signLock(lock: Lock, key: KeyObject, signedOn: string): Signature {
  const { policy, head, entries } = lock;
  const statement: Statement = { kind: 'registry-lock', policy, head, entries: entries.length, signedOn };
  return {
    format: FORMAT,
    algorithm: ALGORITHM,
    keyId: keyIdOf(createPublicKey(key)),
    statement,
    signature: sign(null, bytesOf(statement), key).toString('base64'),
  };
}

/** The signature as it is written. */
export function signatureText({ format, algorithm, keyId, statement, signature }: Signature): string {
  const { kind, policy, head, entries, signedOn } = statement;
  const ordered = { kind, policy, head, entries, signedOn };
  return `${JSON.stringify({ format, algorithm, keyId, statement: ordered, signature }, null, 2)}\n`;
}

/** What is asked of a signature: who may have made it, and not before which day. */
export interface SignatureDemands {
  keys: TrustedKeys;
  /** `YYYY-MM-DD`. */
  since: string | undefined;
}

/** What a look at a signature found. */
export interface SignatureChecked {
  diagnostics: readonly Diagnostic[];
  sources: readonly Source[];
  signature: Signature | undefined;
}

/**
 * Checks the signature of a lock. That there must be one, by which algorithm and by whose key is for the
 * verifier to say: nothing in the file can make it less.
 */
export function checkSignature(folder: string, lock: Lock, demands: SignatureDemands): SignatureChecked {
  try {
    const { content, json, findings } = readRegistryFile<Signature>(signaturePath(folder), {
      schema: 'lock-signature.schema.json',
      missing: {
        code: 'signature-missing',
        message: 'the lock has no signature, and one is asked for',
        suggestion: 'sign it: `policy release VERSION --sign KEY.pem`',
      },
      first: algorithmFindings,
      text: signatureText,
    });
    const all = [...findings, ...check(content, lock, demands, json)];
    const diagnostics = all.map((each) => locate(json.source, each));
    return { diagnostics, sources: [json.source], signature: content };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { diagnostics: error.diagnostics, sources: error.sources, signature: undefined };
  }
}

/**
 * Whether a key may sign a lock where a signature is already: it has to be the key's own, of this lock or of one
 * that it continues. So nobody who rewrites the history gets it signed with the next release.
 * @throws InvalidInput where the signature is not the key's; BadCall where it is of another history
 */
export function assertContinues(folder: string, lock: Lock | undefined, key: KeyObject): void {
  if (!existsSync(signaturePath(folder))) return;
  if (lock === undefined) {
    const message = `the lock is gone, and its signature \`${SIGNATURE_FILE}\` is there`;
    throw new BadCall(message, 'bring the lock back');
  }
  const own = createPublicKey(key);
  const keys = new Map([[keyIdOf(own), own]]);
  const { signature, diagnostics, sources } = checkSignature(folder, lock, { keys, since: undefined });
  const wrong = diagnostics.filter((each) => each.code !== 'signature-stale');
  if (signature === undefined || wrong.length > 0) throw new InvalidInput(wrong, [...sources]);
  const { policy, entries, head } = signature.statement;
  const then = lock.entries[entries - 1];
  if (policy === lock.policy && then !== undefined && entryDigest(then) === head) return;
  throw new BadCall(
    'the lock does not continue the one that was signed',
    `bring back the lock that was signed; where this one is meant, take \`${SIGNATURE_FILE}\` away first`,
  );
}

function algorithmFindings(value: unknown, json: LocatedJson): Finding[] {
  const { algorithm } = (value ?? {}) as { algorithm?: unknown };
  if (algorithm === ALGORITHM) return [];
  const has = algorithm === undefined ? 'no algorithm is given' : `the algorithm is ${show(algorithm)}`;
  const message = `${has}, and only \`${ALGORITHM}\` counts`;
  return [{ code: 'signature-algorithm', message, span: json.span(['algorithm']) }];
}

function check(
  signed: Signature,
  lock: Lock,
  { keys, since }: SignatureDemands,
  json: LocatedJson,
): Finding[] {
  const { keyId, statement, signature } = signed;
  const key = keys.get(keyId);
  if (key === undefined) {
    const message = `the key \`${keyId}\` is not among the trusted ones`;
    return [{ code: 'signature-untrusted', message, span: json.span(['keyId']) }];
  }
  if (!isGenuine(signature, statement, key)) {
    const message = 'the signature was not made by its key over this statement';
    return [{ code: 'signature-invalid', message, span: json.span(['signature']) }];
  }
  const findings: Finding[] = [];
  const here = { policy: lock.policy, head: lock.head, entries: lock.entries.length };
  for (const name of ['policy', 'head', 'entries'] as const) {
    if (statement[name] === here[name]) continue;
    findings.push({
      code: 'signature-stale',
      message: `what is signed has \`${name}\` ${show(statement[name])}, and the lock ${show(here[name])}`,
      span: json.span(['statement', name]),
    });
  }
  if (since !== undefined && statement.signedOn < since) {
    const message = `the lock was signed on ${statement.signedOn}, before ${since}`;
    findings.push({ code: 'signature-old', message, span: json.span(['statement', 'signedOn']) });
  }
  return findings;
}

/** Base64 has several spellings of the same bytes; only the one that is written counts. */
function isGenuine(signature: string, statement: Statement, key: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return bytes.toString('base64') === signature && verify(null, bytesOf(statement), key, bytes);
}

const bytesOf = (statement: Statement): Buffer => Buffer.from(canonicalJson(statement), 'utf8');
