import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import canonicalize from 'canonicalize';
import { expect } from 'vitest';
import type { Diagnostic } from '../../src/index.ts';
import { verifiedJson } from '../../src/print/verified.ts';
import { readDemands } from '../../src/release/demands.ts';
import { verifyRegistry } from '../../src/release/verify.ts';
import { call, valid } from '../cli/support/call.ts';
import type { Folder } from '../cli/support/folder.ts';

/*
 * The lock is made here a second time, by another library of canonical JSON: what an attacker would write
 * who knows the format, and what the program's own locks are compared with.
 */

export interface Entry {
  version: string;
  file: string;
  digest: string;
  parent: string | null;
  releasedOn: string;
  previous: string | null;
}

export interface Lock {
  format: unknown;
  policy: string;
  entries: Entry[];
  head: string;
}

export const digestOf = (value: unknown): string =>
  `sha256-${createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('base64')}`;

/** The lock with every `previous` and the head made anew, so that the chain is whole. */
export function chained(lock: Lock): Lock {
  let previous: string | null = null;
  for (const entry of lock.entries) {
    entry.previous = previous;
    previous = digestOf(entry);
  }
  return { ...lock, head: previous ?? '' };
}

/** The lock's text, an entry a line. */
export function textOf({ format, policy, entries, head }: Lock): string {
  const lines = entries.map((entry) => {
    const inner = Object.entries(entry).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
    return `    { ${inner.join(', ')} }`;
  });
  const top = `{\n  "format": ${JSON.stringify(format)},\n  "policy": ${JSON.stringify(policy)},\n  "entries": [\n`;
  return `${top}${lines.join(',\n')}\n  ],\n  "head": ${JSON.stringify(head)}\n}\n`;
}

/** A pair of keys as files. */
export interface Keys {
  key: KeyObject;
  id: string;
  privatePem: string;
  publicPem: string;
}

/** A new pair of Ed25519 keys, written to `name.key.pem` and `name.pem`. */
export function makeKeys(folder: Folder, name: string): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: privateKey,
    id: `sha256-${createHash('sha256').update(spki).digest('base64')}`,
    privatePem: folder.write(
      `${name}.key.pem`,
      privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    ),
    publicPem: folder.write(`${name}.pem`, publicKey.export({ type: 'spki', format: 'pem' }) as string),
  };
}

export interface SignatureFile {
  format: unknown;
  algorithm: unknown;
  keyId: string;
  statement: Record<string, unknown>;
  signature: string;
}

/** A statement, signed. */
export const signed = ({ key, id }: Keys, statement: Record<string, unknown>): SignatureFile => ({
  format: 1,
  algorithm: 'ed25519',
  keyId: id,
  statement,
  signature: sign(null, Buffer.from(canonicalize(statement) ?? ''), key).toString('base64'),
});

/** A copy of a folder of rules with the library's loans, to be tampered with. */
export class Registry {
  readonly rules: string;

  constructor(rules: string, from: string) {
    this.rules = rules;
    cpSync(from, rules, { recursive: true });
  }

  at(file: string): string {
    return join(this.rules, 'library-loans', file);
  }

  read(file: string): string {
    return readFileSync(this.at(file), 'utf8');
  }

  write(file: string, content: string | Buffer): void {
    writeFileSync(this.at(file), content);
  }

  /** Replaces a text that a file has exactly once. */
  edit(file: string, replace: string, by: string): void {
    const parts = this.read(file).split(replace);
    expect([file, replace, parts.length]).toEqual([file, replace, 2]);
    this.write(file, parts.join(by));
  }

  remove(...files: string[]): void {
    for (const file of files) {
      expect([file, existsSync(this.at(file))]).toEqual([file, true]);
      rmSync(this.at(file));
    }
  }

  lock(): Lock {
    return JSON.parse(this.read('registry.lock.json')) as Lock;
  }

  /** Changes the lock as an attacker would who leaves all else as it is. */
  editLock(change: (lock: Lock) => Lock | undefined): void {
    const lock = this.lock();
    this.write('registry.lock.json', textOf(change(lock) ?? lock));
  }

  signature(): SignatureFile {
    return JSON.parse(this.read('registry.lock.sig')) as SignatureFile;
  }

  editSignature(change: (signature: SignatureFile) => SignatureFile | undefined): void {
    const signature = this.signature();
    this.write('registry.lock.sig', `${JSON.stringify(change(signature) ?? signature, null, 2)}\n`);
  }
}

export interface VerifyOutput {
  policy: string;
  verified: boolean;
  head: string | null;
  entries: number | null;
  signature: { keyId: string; signedOn: string } | null;
  unreleasedBills: string[];
  diagnostics: Diagnostic[];
}

/** What is found by what `policy verify` calls with these options, checked against the schema of its output. */
export function verify(rules: string, args: readonly string[] = []): VerifyOutput {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const verified = verifyRegistry(
    join(rules, 'library-loans'),
    readDemands({
      head: values.head,
      digest: values.digest,
      minEntries: values['min-entries'],
      allowUnreleased: values['allow-unreleased'],
      requireSignature: values['require-signature'],
      trustedKey: values['trusted-key'],
      trustedKeys: values['trusted-keys'],
      signedSince: values['signed-since'],
    }),
  );
  return checked(JSON.parse(JSON.stringify(verifiedJson('library-loans', verified))));
}

/** The same by the command, with its exit status. */
export function verifyByCommand(rules: string, args: readonly string[] = []): VerifyOutput {
  const { status, stdout, stderr } = call(['verify', '--rules', rules, '--format', 'json', ...args]);
  const told = checked(JSON.parse(stdout));
  expect([status, stderr]).toEqual([told.diagnostics.length > 0 ? 1 : 0, '']);
  return told;
}

const OPTIONS = {
  head: { type: 'string' },
  digest: { type: 'string', multiple: true },
  'min-entries': { type: 'string' },
  'allow-unreleased': { type: 'boolean' },
  'require-signature': { type: 'boolean' },
  'trusted-key': { type: 'string', multiple: true },
  'trusted-keys': { type: 'string' },
  'signed-since': { type: 'string' },
} as const;

function checked(output: unknown): VerifyOutput {
  const told = valid<VerifyOutput>('verify', output);
  expect(told.verified).toBe(told.diagnostics.length === 0);
  // What is not verified is not to be pinned.
  if (!told.verified) expect([told.head, told.entries, told.signature]).toEqual([null, null, null]);
  return told;
}
