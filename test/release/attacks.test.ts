import { createPublicKey } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODES, RELEASE_CODES } from '../../src/diagnostics/codes.ts';
import { verifyRegistry } from '../../src/release/verify.ts';
import { call, prints } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { chained, digestOf, makeKeys, Registry, signed, verify, verifyByCommand } from './support.ts';

const LOCK = 'registry.lock.json';
const SIGNATURE = 'registry.lock.sig';
const BILL = 'proposals/2.1.0-bill.12.json';
const A_DIGEST = 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

const folder = new Folder();
const keys = makeKeys(folder, 'ours');
const theirs = makeKeys(folder, 'theirs');

/** The second policy as it was with its first three revisions, released and signed on 2026-02-01. */
const older = folder.rules('older', 'library-loans');
const olderRegistry = new Registry(folder.at('older-copy'), older);
olderRegistry.remove('2.0.1.json', BILL);
olderRegistry.editLock((lock) => chained({ ...lock, entries: lock.entries.slice(0, 3) }));
prints([
  'release',
  '2.0.0',
  '--rules',
  olderRegistry.rules,
  '--sign',
  keys.privatePem,
  '--today',
  '2026-02-01',
]);

/** The second policy as it is, released and signed on 2026-02-21. */
const base = folder.rules('base', 'library-loans');
prints(['release', '2.0.1', '--rules', base, '--sign', keys.privatePem, '--today', '2026-02-21']);
const HEAD = verify(base).head ?? '';
const OURS = ['--trusted-key', keys.publicPem];

let made = 0;
const copy = (): Registry => new Registry(folder.at(`copy-${++made}`), base);

const codes = (registry: Registry, args: readonly string[] = []): string[] =>
  verify(registry.rules, args).diagnostics.map((each) => each.code);

/** Takes lock, signature and files back to the older state. */
function replay(registry: Registry): void {
  registry.remove('2.0.1.json', BILL);
  for (const file of [LOCK, SIGNATURE]) cpSync(olderRegistry.at(file), registry.at(file));
}

/** Changes what a law says, and writes the lock anew so that all of it agrees. */
function rewrite(registry: Registry): void {
  registry.edit('2.0.1.json', "The range of the children's", 'The whole range of the children’s');
  registry.editLock((lock) => {
    const last = lock.entries[3];
    if (last) last.digest = digestOf(JSON.parse(registry.read('2.0.1.json')));
    return chained(lock);
  });
}

const swapDigests = (registry: Registry): void =>
  registry.editLock((lock) => {
    const [, second, third] = lock.entries;
    if (second && third) [second.digest, third.digest] = [third.digest, second.digest];
    return lock;
  });

type Attack = [what: string, attack: (registry: Registry) => void, args: string[], codes: string[]];

const ATTACKS: Attack[] = [
  // The lock.
  ['the lock is dropped', (at) => at.remove(LOCK), [], ['lock-missing']],
  ['lock and signature are dropped', (at) => at.remove(LOCK, SIGNATURE), OURS, ['lock-missing']],
  ['the lock is empty', (at) => at.write(LOCK, ''), [], ['json-syntax']],
  ['the lock is cut', (at) => at.write(LOCK, at.read(LOCK).slice(0, 900)), [], ['json-syntax']],
  ['the lock is not UTF-8', (at) => at.write(LOCK, Buffer.from([0x7b, 0xff, 0x7d])), [], ['file-encoding']],
  ['the lock is a list', (at) => at.write(LOCK, '[]'), [], ['lock-format']],
  ['the lock is null', (at) => at.write(LOCK, 'null'), [], ['lock-format']],
  ['the lock is a text', (at) => at.write(LOCK, '"lock"'), [], ['wrong-type']],
  ['the lock has no format', (at) => at.edit(LOCK, '  "format": 1,\n', ''), [], ['lock-format']],
  ['the lock has another format', (at) => at.edit(LOCK, '"format": 1', '"format": 2'), [], ['lock-format']],
  [
    'the lock has a format of another type',
    (at) => at.edit(LOCK, '"format": 1', '"format": "1"'),
    [],
    ['lock-format'],
  ],
  [
    'the lock has no head',
    (at) => at.write(LOCK, at.read(LOCK).replace(/,\n {2}"head".*/, '')),
    [],
    ['missing-property'],
  ],
  [
    'the lock has a property more',
    (at) => at.edit(LOCK, '"format": 1,', '"format": 1, "signature": "none",'),
    [],
    ['unknown-property'],
  ],
  ['the lock has no entries', (at) => at.editLock((lock) => ({ ...lock, entries: [] })), [], ['too-few']],
  [
    'the lock is that of another policy',
    (at) => at.edit(LOCK, '"library-loans"', '"other"'),
    [],
    ['lock-policy'],
  ],
  [
    'the lock begins with a byte order mark',
    (at) => at.write(LOCK, `\ufeff${at.read(LOCK)}`),
    [],
    ['lock-layout'],
  ],
  [
    'the lock is written in another way',
    (at) => at.write(LOCK, JSON.stringify(at.lock())),
    [],
    ['lock-layout'],
  ],
  [
    'the head is named twice',
    (at) => at.edit(LOCK, '"head":', `"head": "${A_DIGEST}", "head":`),
    [],
    ['duplicate-key'],
  ],
  [
    'the lock has a name of prototypes',
    (at) => at.edit(LOCK, '"format": 1,', '"format": 1, "__proto__": {},'),
    [],
    ['forbidden-key'],
  ],
  ['the head is another', (at) => at.editLock((lock) => ({ ...lock, head: A_DIGEST })), [], ['lock-head']],
  [
    'a byte of an entry is changed',
    (at) => at.edit(LOCK, '"releasedOn": "2026-02-20"', '"releasedOn": "2026-02-21"'),
    [],
    ['lock-head'],
  ],
  [
    'a byte of an earlier entry is changed',
    (at) => at.edit(LOCK, '"version": "2.0.0"', '"version": "2.0.9"'),
    [],
    ['lock-path'],
  ],
  ['a day does not exist', (at) => at.edit(LOCK, '2026-02-20', '2026-02-30'), [], ['invalid-date']],

  // The entries.
  [
    'the lock is truncated',
    (at) => at.editLock(({ entries, ...lock }) => ({ ...lock, entries: entries.slice(0, 3) })),
    [],
    ['revision-unreleased', 'lock-head'],
  ],
  [
    'the lock is truncated and chained anew',
    (at) => at.editLock((lock) => chained({ ...lock, entries: lock.entries.slice(0, 3) })),
    [],
    ['revision-unreleased'],
  ],
  [
    'the lock lacks its first entry',
    (at) => at.editLock(({ entries, ...lock }) => ({ ...lock, entries: entries.slice(1) })),
    [],
    ['revision-unreleased', 'lock-parent', 'lock-chain'],
  ],
  [
    'two entries are reordered',
    (at) =>
      at.editLock((lock) => ({
        ...lock,
        entries: [0, 2, 1, 3].map((each) => lock.entries[each]).filter((each) => each !== undefined),
      })),
    [],
    ['lock-order', 'lock-chain', 'lock-chain', 'lock-chain'],
  ],
  [
    'two entries are reordered and chained anew',
    (at) =>
      at.editLock((lock) =>
        chained({
          ...lock,
          entries: [0, 2, 1, 3].map((each) => lock.entries[each]).filter((each) => each !== undefined),
        }),
      ),
    [],
    ['lock-order'],
  ],
  [
    'a release is dated back and chained anew',
    (at) =>
      at.editLock((lock) =>
        chained({
          ...lock,
          entries: lock.entries.map((each, index) =>
            index === 3 ? { ...each, releasedOn: '2026-01-01' } : each,
          ),
        }),
      ),
    [],
    ['lock-order'],
  ],
  [
    'an entry is there twice',
    (at) => at.editLock((lock) => ({ ...lock, entries: [...lock.entries, ...lock.entries.slice(3)] })),
    [],
    ['lock-duplicate', 'lock-chain'],
  ],
  [
    'an entry is there twice and chained anew',
    (at) =>
      at.editLock((lock) =>
        chained({
          ...lock,
          entries: [...lock.entries, ...lock.entries.slice(3).map((each) => ({ ...each }))],
        }),
      ),
    [],
    ['lock-duplicate'],
  ],
  [
    'two digests are swapped',
    swapDigests,
    [],
    ['revision-changed', 'revision-changed', 'lock-order', 'lock-chain', 'lock-parent', 'lock-chain'],
  ],
  [
    'two digests are swapped and chained anew',
    (at) => {
      swapDigests(at);
      at.editLock(chained);
    },
    [],
    ['revision-changed', 'revision-changed', 'lock-order', 'lock-parent'],
  ],
  [
    'an entry is added for a file that is not there',
    (at) =>
      at.editLock((lock) => {
        const [last] = lock.entries.slice(-1);
        if (last) lock.entries.push({ ...last, version: '3.0.0', file: '3.0.0.json', digest: A_DIGEST });
        return chained(lock);
      }),
    [],
    ['revision-missing'],
  ],
  [
    'an entry is added by hand, and nothing else',
    (at) =>
      at.editLock((lock) => {
        const [last] = lock.entries.slice(-1);
        const digest = digestOf(JSON.parse(at.read(BILL)));
        if (last)
          lock.entries.push({
            ...last,
            version: '2.1.0-bill.12',
            file: BILL,
            digest,
            parent: last.digest,
            previous: digestOf(last),
          });
        return lock;
      }),
    [],
    ['lock-head'],
  ],
  ...[
    '../nyc-detainer/1.0.0.json',
    '/etc/passwd',
    '..\\\\2.0.1.json',
    'proposals/../2.0.1.json',
    './2.0.1.json',
    '2.0.0.json',
    '2.0.1.JSON',
    '',
  ].map(
    (file): Attack => [
      `an entry is of the file \`${file}\``,
      (at) => at.edit(LOCK, '"file": "2.0.1.json"', `"file": "${file}"`),
      [],
      ['lock-path'],
    ],
  ),
  [
    'a version leads out of the folder',
    (at) =>
      at.edit(
        LOCK,
        '"version": "2.0.1", "file": "2.0.1.json"',
        '"version": "../x/2.0.1", "file": "../x/2.0.1.json"',
      ),
    [],
    ['lock-path'],
  ],
  ...[
    'sha1-c+3HtowGZP54ihYctMaYRUjTxAQ=',
    'md5-1B2M2Y8AsgTpgAmY7PhCfg==',
    'sha512-AAAA',
    'none',
    '',
    'SHA256-x',
  ].map(
    (digest): Attack => [
      `a digest is downgraded to \`${digest}\``,
      (at) =>
        at.editLock((lock) => ({
          ...lock,
          entries: lock.entries.map((each, index) => (index === 0 ? { ...each, digest } : each)),
        })),
      [],
      ['lock-algorithm'],
    ],
  ),
  [
    'the head is downgraded',
    (at) => at.editLock((lock) => ({ ...lock, head: 'md5-1B2M2Y8AsgTpgAmY7PhCfg==' })),
    [],
    ['lock-algorithm'],
  ],
  [
    'a parent and a previous are downgraded',
    (at) =>
      at.editLock((lock) => ({
        ...lock,
        entries: lock.entries.map((each, index) =>
          index === 1 ? { ...each, parent: 'none', previous: 'none' } : each,
        ),
      })),
    [],
    ['lock-algorithm', 'lock-algorithm'],
  ],
  [
    'a digest is cut',
    (at) => at.editLock((lock) => ({ ...lock, head: lock.head.slice(0, 30) })),
    [],
    ['wrong-form'],
  ],
  [
    'a digest has its bits in another spelling',
    (at) => at.editLock((lock) => ({ ...lock, head: lock.head.replace(/.=$/, 'Z=') })),
    [],
    ['wrong-form'],
  ],
  [
    'a parent is one that nobody has',
    (at) =>
      at.editLock((lock) =>
        chained({
          ...lock,
          entries: lock.entries.map((each, index) => (index === 3 ? { ...each, parent: A_DIGEST } : each)),
        }),
      ),
    [],
    ['lock-parent'],
  ],
  [
    'a parent is another revision',
    (at) =>
      at.editLock((lock) =>
        chained({
          ...lock,
          entries: lock.entries.map((each, index) =>
            index === 3 ? { ...each, parent: lock.entries[0]?.digest ?? null } : each,
          ),
        }),
      ),
    [],
    ['lock-parent'],
  ],
  [
    'a parent is taken away',
    (at) =>
      at.editLock((lock) =>
        chained({
          ...lock,
          entries: lock.entries.map((each, index) => (index === 3 ? { ...each, parent: null } : each)),
        }),
      ),
    [],
    ['lock-parent'],
  ],
  [
    'a file is put into the place of another, and all agrees but its version',
    (at) => {
      at.write('2.0.1.json', at.read('2.0.0.json'));
      at.editLock((lock) => {
        const [, second, third, fourth] = lock.entries;
        if (fourth && third && second) Object.assign(fourth, { digest: third.digest, parent: second.digest });
        return chained(lock);
      });
    },
    [],
    ['lock-revision'],
  ],
  [
    'a file says that it is of another policy, and all agrees',
    (at) => {
      at.edit('2.0.1.json', '"policy": "library-loans"', '"policy": "other-loans"');
      at.editLock((lock) => {
        const last = lock.entries[3];
        if (last) last.digest = digestOf(JSON.parse(at.read('2.0.1.json')));
        return chained(lock);
      });
    },
    [],
    ['lock-revision'],
  ],
  [
    'a law is made a bill where it lies, and all agrees',
    (at) => {
      at.edit('2.0.1.json', '"status": "enacted"', '"status": "lapsed"');
      at.editLock((lock) => {
        const last = lock.entries[3];
        if (last) last.digest = digestOf(JSON.parse(at.read('2.0.1.json')));
        return chained(lock);
      });
    },
    [],
    ['lock-revision'],
  ],

  // The files.
  [
    'a byte of a rule file is changed',
    (at) => at.edit('1.1.0.json', 'late returns are forgiven', 'late returns are forbidden'),
    [],
    ['revision-changed'],
  ],
  [
    'a rule file gets a name twice',
    (at) => at.edit('1.1.0.json', '"version": "1.1.0",', '"version": "1.1.0", "version": "1.1.0",'),
    [],
    ['duplicate-key'],
  ],
  [
    'a rule file is cut',
    (at) => at.write('1.1.0.json', at.read('1.1.0.json').slice(0, -3)),
    [],
    ['json-syntax'],
  ],
  ['a rule file is emptied', (at) => at.write('1.1.0.json', 'null'), [], ['revision-changed']],
  ['a rule file is gone', (at) => at.remove('1.0.0.json'), [], ['revision-missing']],
  [
    'a law is added',
    (at) => at.write('2.2.0.json', at.read('2.0.1.json').replace('"2.0.1"', '"2.2.0"')),
    [],
    ['revision-unreleased'],
  ],
  [
    'a law is added among the bills',
    (at) => at.write('proposals/2.2.0.json', at.read('2.0.1.json').replace('"2.0.1"', '"2.2.0"')),
    [],
    ['revision-unreleased'],
  ],
  ['a file of no status is added', (at) => at.write('2.2.0.json', '{}'), [], ['revision-unreleased']],
  ['a file that is no JSON is added', (at) => at.write('2.2.0.json', '{'), [], ['json-syntax']],
  [
    'a file that is no JSON is added, and drafts may be there',
    (at) => at.write('2.2.0.json', '{'),
    ['--allow-unreleased'],
    ['json-syntax'],
  ],

  // What only a pin or a signature can tell: the lock is written anew, and all of it agrees.
  ['a law and the lock are rewritten, the head is pinned', rewrite, ['--head', HEAD], ['pinned-head']],
  [
    'a law and the lock are rewritten, its digest is pinned',
    rewrite,
    ['--digest', `2.0.1=${digestOf(JSON.parse(readFileSync(`${base}/library-loans/2.0.1.json`, 'utf8')))}`],
    ['pinned-digest'],
  ],
  ['a law and the lock are rewritten, a signature is asked for', rewrite, OURS, ['signature-stale']],
  [
    'the last release is taken back with its file',
    (at) => {
      at.remove('2.0.1.json', BILL);
      at.editLock((lock) => chained({ ...lock, entries: lock.entries.slice(0, 3) }));
    },
    [...OURS, '--head', HEAD, '--min-entries', '4'],
    ['pinned-entries', 'pinned-head', 'signature-stale', 'signature-stale'],
  ],
  [
    'an older lock is replayed with its signature and an older folder, the head is pinned',
    replay,
    [...OURS, '--head', HEAD],
    ['pinned-head'],
  ],
  ['the same, a number of entries is asked for', replay, [...OURS, '--min-entries', '4'], ['pinned-entries']],
  [
    'the same, a day of signing is asked for',
    replay,
    [...OURS, '--signed-since', '2026-02-21'],
    ['signature-old'],
  ],
  [
    'the same, a revision is pinned that was released since',
    replay,
    [...OURS, '--digest', `2.0.1=${A_DIGEST}`],
    ['pinned-digest'],
  ],
  [
    'an older lock is replayed with its signature, and the newer law left there',
    (at) => {
      for (const file of [LOCK, SIGNATURE]) cpSync(olderRegistry.at(file), at.at(file));
    },
    OURS,
    ['revision-unreleased'],
  ],

  // The signature.
  ['the signature is stripped', (at) => at.remove(SIGNATURE), OURS, ['signature-missing']],
  [
    'the signature is stripped, and one is asked for by its day',
    (at) => at.remove(SIGNATURE),
    [...OURS, '--signed-since', '2026-01-01'],
    ['signature-missing'],
  ],
  ['the signature is emptied', (at) => at.write(SIGNATURE, ''), OURS, ['json-syntax']],
  ['the signature is null', (at) => at.write(SIGNATURE, 'null'), OURS, ['lock-format']],
  [
    'the signature is of another format',
    (at) => at.edit(SIGNATURE, '"format": 1', '"format": 0'),
    OURS,
    ['lock-format'],
  ],
  [
    'the signature begins with a byte order mark',
    (at) => at.write(SIGNATURE, `\ufeff${at.read(SIGNATURE)}`),
    OURS,
    ['lock-layout'],
  ],
  [
    'the signature has a key twice',
    (at) => at.edit(SIGNATURE, '"algorithm":', '"algorithm": "none", "algorithm":'),
    OURS,
    ['duplicate-key'],
  ],
  ...['none', '', 'Ed25519', 'rsa', 'RSA-SHA256', 'HS256', 'ed25519ph', null, undefined].map(
    (algorithm): Attack => [
      `the algorithm is ${JSON.stringify(algorithm)}`,
      (at) => at.editSignature((signature) => ({ ...signature, algorithm })),
      OURS,
      ['signature-algorithm'],
    ],
  ),
  [
    'the signature says none, and is none',
    (at) => at.editSignature((signature) => ({ ...signature, algorithm: 'none', signature: '' })),
    OURS,
    ['signature-algorithm'],
  ],
  [
    'the signature is empty',
    (at) => at.editSignature((signature) => ({ ...signature, signature: '' })),
    OURS,
    ['wrong-form'],
  ],
  [
    'the signature is all zero',
    (at) =>
      at.editSignature((signature) => ({ ...signature, signature: Buffer.alloc(64).toString('base64') })),
    OURS,
    ['signature-invalid'],
  ],
  [
    'the signature has its last bits in another spelling',
    (at) =>
      at.editSignature((each) => ({
        ...each,
        // The last digit but two bits says nothing: base64 that is read loosely takes both.
        signature: each.signature.replace(/.(?===$)/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
      })),
    OURS,
    ['signature-invalid'],
  ],
  [
    'the lock is signed by another',
    (at) => at.editSignature(({ statement }) => signed(theirs, statement)),
    OURS,
    ['signature-untrusted'],
  ],
  [
    'the lock is signed by another under our name',
    (at) => at.editSignature(({ statement }) => ({ ...signed(theirs, statement), keyId: keys.id })),
    OURS,
    ['signature-invalid'],
  ],
  [
    'the lock is signed by us, and another is trusted',
    () => {},
    ['--trusted-key', theirs.publicPem],
    ['signature-untrusted'],
  ],
  [
    'the day of signing is changed',
    (at) => at.edit(SIGNATURE, '2026-02-21', '2026-02-28'),
    OURS,
    ['signature-invalid'],
  ],
  [
    'the day of signing does not exist',
    (at) => at.edit(SIGNATURE, '2026-02-21', '2026-02-31'),
    OURS,
    ['invalid-date'],
  ],
  [
    'the signature is that of another policy',
    (at) => at.editSignature(({ statement }) => signed(keys, { ...statement, policy: 'other-loans' })),
    OURS,
    ['signature-stale'],
  ],
  [
    'the signature is that of another number of entries',
    (at) => at.editSignature(({ statement }) => signed(keys, { ...statement, entries: 3 })),
    OURS,
    ['signature-stale'],
  ],
  [
    'the signature is about something else',
    (at) => at.editSignature(({ statement }) => signed(keys, { ...statement, kind: 'letter' })),
    OURS,
    ['not-allowed'],
  ],
  [
    'the signature is older than the lock',
    (at) => cpSync(olderRegistry.at(SIGNATURE), at.at(SIGNATURE)),
    OURS,
    ['signature-stale', 'signature-stale'],
  ],
];

describe('an attack', () => {
  it.each(ATTACKS)('is found: %s', (_what, attack, args, expected) => {
    const registry = copy();
    attack(registry);
    expect(codes(registry, args)).toEqual(expected);
  });

  it.each(ATTACKS.filter((_row, index) => index % 8 === 0))(
    'ends the command with 1: %s',
    (_what, attack, args, expected) => {
      const registry = copy();
      attack(registry);
      expect(verifyByCommand(registry.rules, args).diagnostics.map((each) => each.code)).toEqual(expected);
    },
  );

  it('of each kind is in the table, and each has a row of its own', () => {
    const found = new Set(ATTACKS.flatMap(([, , , each]) => each));
    expect(Object.keys(RELEASE_CODES).filter((code) => !found.has(code))).toEqual([]);
    const known = [...Object.keys(CODES), ...Object.keys(RELEASE_CODES)];
    expect([...found].filter((code) => !known.includes(code))).toEqual([]);
    const names = ATTACKS.map(([what]) => what);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what is as it was released', () => {
  type Honest = [what: string, change: (registry: Registry) => void, args: string[]];

  const reformatted = (text: string): string => JSON.stringify(JSON.parse(text));
  const reordered = (text: string): string =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()), null, '\t');

  it.each<Honest>([
    ['nothing is changed', () => {}, []],
    [
      'and all of it is pinned',
      () => {},
      ['--head', HEAD, '--min-entries', '4', ...OURS, '--signed-since', '2026-02-21'],
    ],
    ['a signature is asked for in so many words', () => {}, ['--require-signature', ...OURS]],
    ['several keys are trusted', () => {}, ['--trusted-key', theirs.publicPem, ...OURS]],
    ['a folder of keys is trusted', () => {}, ['--trusted-keys', folder.at('keys')]],
    [
      'a rule file is written on one line',
      (at) => at.write('1.0.0.json', reformatted(at.read('1.0.0.json'))),
      [],
    ],
    [
      'a rule file has its properties in another order',
      (at) => at.write('2.0.0.json', reordered(at.read('2.0.0.json'))),
      [],
    ],
    [
      'a rule file begins with a byte order mark',
      (at) => at.write('1.0.0.json', `\ufeff${at.read('1.0.0.json')}`),
      [],
    ],
    [
      'a checkout brings line ends of Windows',
      (at) => {
        for (const file of ['1.0.0.json', LOCK, SIGNATURE])
          at.write(file, at.read(file).replaceAll('\n', '\r\n'));
      },
      OURS,
    ],
    [
      'a bill is changed that is not released',
      (at) => at.edit(BILL, 'Ends short loans', 'Ends all loans'),
      [],
    ],
    ['the signature is broken, and none is asked for', (at) => at.write(SIGNATURE, 'none'), []],
    [
      'a law is a draft yet, and drafts may be there',
      (at) => at.write('2.2.0.json', at.read('2.0.1.json').replace('"2.0.1"', '"2.2.0"')),
      ['--allow-unreleased', ...OURS],
    ],
  ])('is verified: %s', (_what, change, args) => {
    folder.write('keys/ours.pem', readFileSync(keys.publicPem, 'utf8'));
    folder.write('keys/theirs.pem', readFileSync(theirs.publicPem, 'utf8'));
    folder.write('keys/README.md', 'who has which key');
    const registry = copy();
    change(registry);
    const told = verify(registry.rules, args);
    expect(verifyByCommand(registry.rules, args)).toEqual(told);
    expect(told).toEqual({
      policy: 'library-loans',
      verified: true,
      head: HEAD,
      entries: 4,
      signature: args.join().includes('trusted') ? { keyId: keys.id, signedOn: '2026-02-21' } : null,
      unreleasedBills: ['2.1.0-bill.12'],
      diagnostics: [],
    });
  });

  it.each<Honest>([
    ['a law and the lock are rewritten', rewrite, []],
    ['an older lock is replayed with its signature and an older folder', replay, OURS],
  ])('cannot be told without a pin: %s', (_what, attack, args) => {
    const registry = copy();
    attack(registry);
    expect(codes(registry, args)).toEqual([]);
  });
});

describe('every byte', () => {
  /** One revision, so that each of the bytes can be tried. */
  const small = new Registry(folder.at('small'), olderRegistry.rules);
  small.remove('1.1.0.json', '2.0.0.json', SIGNATURE);
  small.editLock((lock) => chained({ ...lock, entries: lock.entries.slice(0, 1) }));
  prints(['release', '1.0.0', '--rules', small.rules, '--sign', keys.privatePem, '--today', '2026-02-01']);
  const path = small.at('');
  const ours = new Map([[keys.id, createPublicKey(readFileSync(keys.publicPem))]]);
  const found = (): number =>
    verifyRegistry(path, { signature: { keys: ours, since: undefined } }).diagnostics.length;

  it.each<[file: string, step: number]>([
    [LOCK, 1],
    [SIGNATURE, 1],
    ['1.0.0.json', 17],
  ])('of %s matters', (file, step) => {
    const bytes = readFileSync(small.at(file));
    expect(found()).toBe(0);
    const unseen: number[] = [];
    for (let at = 0; at < bytes.length; at += step) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(small.at(file), changed);
      if (found() === 0) unseen.push(at);
    }
    writeFileSync(small.at(file), bytes);
    expect(unseen).toEqual([]);
  });
});

describe('a finding', () => {
  it('is at its place, with what to do', () => {
    const registry = copy();
    registry.edit('1.1.0.json', 'late returns are forgiven', 'late returns are forbidden');
    registry.write('2.2.0.json', '{ "status": "enacted", "version": "2.2.0" }');
    registry.edit(LOCK, '"releasedOn": "2026-02-20"', '"releasedOn": "2026-02-21"');
    const at = `${registry.at('')}/`;
    const { status, stdout, stderr } = call(['verify', '--rules', registry.rules]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toBe(
      [
        `${at}1.1.0.json:4:14: error: \`1.1.0\` was released on 2026-01-15 with another digest: a published revision is frozen [revision-changed]`,
        '  4 |   "version": "1.1.0",',
        '    |              ^^^^^^^',
        '  help: put back what was released, and add a PATCH that amends it',
        '',
        `${at}2.2.0.json:1:35: error: \`2.2.0\` is law here, and is not released [revision-unreleased]`,
        '  1 | { "status": "enacted", "version": "2.2.0" }',
        '    |                                   ^^^^^^^',
        '  help: release it: `policy release VERSION`; or let drafts of law pass with --allow-unreleased',
        '',
        `${at}registry.lock.json:10:11: error: the head is not the digest of the last entry, that of \`2.0.1\` [lock-head]`,
        `  10 |   "head": "${HEAD}"`,
        `     |           ${'^'.repeat(HEAD.length + 2)}`,
        '',
        'library-loans is not verified, 3 found',
        '',
      ].join('\n'),
    );
  });

  it('speaks in lower case, without a full stop', () => {
    const said = ATTACKS.flatMap(([, attack, args]) => {
      const registry = copy();
      attack(registry);
      return verify(registry.rules, args).diagnostics.map((each) => each.message);
    });
    expect(said.filter((each) => /^(?!JSON )[A-Z]|[.!]$/.test(each))).toEqual([]);
    expect(said.length).toBeGreaterThan(ATTACKS.length);
  });
});
