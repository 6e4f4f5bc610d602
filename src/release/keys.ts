import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { reasonOf } from '../text/read.ts';

/** Public keys by their ids. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>;

/** The id of a public key: the digest of its SPKI form. It only tells keys apart; trust is the verifier's. */
export function keyIdOf(key: KeyObject): string {
  const spki = key.export({ type: 'spki', format: 'der' });
  return `sha256-${createHash('sha256').update(spki).digest('base64')}`;
}

/**
 * A private key to sign with, from a PEM file.
 * @throws BadCall where it cannot be read, is no private key, needs a passphrase, or is no Ed25519 key
 */
export function readSigningKey(path: string): KeyObject {
  const pem = readPem(path);
  if (pem.includes('BEGIN ENCRYPTED PRIVATE KEY'))
    throw new BadCall(
      `\`${path}\`: the key is encrypted`,
      'decrypt it first: the program asks for no passphrase',
    );
  return ed25519(path, 'private', () => createPrivateKey(pem));
}

/**
 * The public keys that a verifier trusts, from PEM files and folders of PEM files.
 * @throws BadCall for one that cannot be read or is no public Ed25519 key, and for a folder without any
 */
export function readTrustedKeys(files: readonly string[], folder: string | undefined): TrustedKeys {
  const paths = [...files, ...(folder === undefined ? [] : pemFilesIn(folder))];
  return new Map(
    paths.map((path) => {
      const key = readPublicKey(path);
      return [keyIdOf(key), key];
    }),
  );
}

function readPublicKey(path: string): KeyObject {
  const pem = readPem(path);
  // Node would make the public key of a private one; whoever hands that over has the wrong file.
  if (pem.includes('PRIVATE KEY'))
    throw new BadCall(`\`${path}\` is a private key`, 'name the public one, and keep the private one secret');
  // Nor is a certificate a key, or a file of several keys one.
  if (pem.split('-----BEGIN PUBLIC KEY-----').length !== 2) throw notA(path, 'public');
  return ed25519(path, 'public', () => createPublicKey(pem));
}

function ed25519(path: string, kind: 'private' | 'public', parse: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = parse();
  } catch {
    throw notA(path, kind);
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new BadCall(
    `\`${path}\` is a key for \`${key.asymmetricKeyType}\``,
    'only Ed25519 keys sign a lock: `openssl genpkey -algorithm ed25519`',
  );
}

function notA(path: string, kind: 'private' | 'public'): BadCall {
  const form = kind === 'private' ? 'PKCS 8' : 'SPKI';
  return new BadCall(`\`${path}\` is not a ${kind} key`, `an Ed25519 key as PEM (${form})`);
}

function readPem(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadCall(`the key \`${path}\`: ${reasonOf(error)}`);
  }
}

function pemFilesIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw new BadCall(`the folder of keys \`${folder}\` cannot be used: ${reasonOf(error)}`);
  }
  const paths = names.filter((name) => name.endsWith('.pem')).map((name) => join(folder, name));
  if (paths.length > 0) return paths.sort();
  throw new BadCall(`there is no key in \`${folder}\``, 'a key is a file that ends in `.pem`');
}
