import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../src/index.ts';
import { writeWhole } from '../../src/text/write.ts';
import { call, prints, refuses, text } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { chained, type Lock, makeKeys, Registry, textOf, verify } from './support.ts';

const LOCK = 'registry.lock.json';
const SIGNATURE = 'registry.lock.sig';
const DIGEST = 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

const folder = new Folder();
const keys = makeKeys(folder, 'ours');
const theirs = makeKeys(folder, 'theirs');
const { versions } = openPolicy({ rules: 'test/fixtures/rules' });
const digestOf = (version: string): string =>
  versions().find((each) => each.version === version)?.digest ?? '';

let made = 0;
const shipped = (): Registry => new Registry(folder.at(`copy-${++made}`), 'test/fixtures/rules');

/** The library's loans, with nothing released. */
function unreleased(): Registry {
  const registry = shipped();
  registry.remove(LOCK);
  return registry;
}

const releases = (registry: Registry, version: string, ...args: string[]): string =>
  prints(['release', version, '--rules', registry.rules, ...args]);
const refused = (registry: Registry, version: string, ...args: string[]): string =>
  refuses(['release', version, '--rules', registry.rules, ...args]);

describe('the registries that ship', () => {
  const HISTORY = [
    '1.0.0',
    '2.0.0',
    '3.0.0',
    '3.1.0',
    '3.2.0',
    '3.3.0',
    '3.4.0',
    '3.5.0',
    '4.0.0-int.2469.2021',
    '3.6.0-int.395.2024',
    '3.6.0-int.396.2024',
    '3.6.0',
  ];

  it.each([
    ['rules', 'nyc-detainer', HISTORY, '3.7.0-int.515.2026'],
    ['test/fixtures/rules', 'library-loans', ['1.0.0', '1.1.0', '2.0.0', '2.0.1'], '2.1.0-bill.12'],
  ])('are verified: %s', (rules, policy, released, open) => {
    const lock = JSON.parse(readFileSync(join(rules, policy, LOCK), 'utf8')) as Lock;
    const head = lock.head;
    expect(prints(['verify', '--rules', rules])).toBe(
      text(
        `${policy} is verified: ${released.length} released revisions`,
        `head ${head}`,
        'no signature asked for, none looked at',
        `bills that are not released: ${open}`,
      ),
    );
    expect(lock.entries.map((each) => each.version)).toEqual(released);
  });

  it.each([
    ['rules', 'nyc-detainer'],
    ['test/fixtures/rules', 'library-loans'],
  ])('are chained as another program chains them: %s', (rules, policy) => {
    const written = readFileSync(join(rules, policy, LOCK), 'utf8');
    const lock = JSON.parse(written) as Lock;
    const all = openPolicy({ rules, policy }).versions();
    const found = (version: string | null | undefined) => all.find((each) => each.version === version);
    const entries = lock.entries.map(({ version, releasedOn }) => ({
      version,
      file: `${version.includes('-') ? 'proposals/' : ''}${version}.json`,
      digest: found(version)?.digest ?? '',
      parent: found(found(version)?.amends)?.digest ?? null,
      releasedOn,
      previous: null,
    }));
    expect(textOf(chained({ format: 1, policy, entries, head: '' }))).toBe(written);
  });
});

describe('policy release', () => {
  it('makes the same lock again, release by release', () => {
    const registry = unreleased();
    const heads: string[] = [];
    for (const [version, day] of [
      ['1.0.0', '2026-01-15'],
      ['1.1.0', '2026-01-15'],
      ['2.0.0', '2026-01-15'],
      ['2.0.1', '2026-02-20'],
    ] as const) {
      const said = releases(registry, version, '--today', day);
      const { head, entries } = registry.lock();
      heads.push(head);
      const count = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
      expect(said).toBe(
        text(`library-loans ${version} is released`, `digest ${digestOf(version)}`, `head ${head}, ${count}`),
      );
    }
    expect(new Set(heads).size).toBe(4);
    expect(registry.read(LOCK)).toBe(readFileSync(`test/fixtures/rules/library-loans/${LOCK}`, 'utf8'));
    expect(readdirSync(registry.at(''))).toEqual(readdirSync('test/fixtures/rules/library-loans'));
  });

  it('does nothing for what is released, alike', () => {
    const registry = shipped();
    const before = registry.read(LOCK);
    const { head } = registry.lock();
    const said = text(
      'library-loans 1.1.0 was released on 2026-01-15, alike: nothing to do',
      `digest ${digestOf('1.1.0')}`,
      `head ${head}, 4 entries`,
    );
    expect(releases(registry, '1.1.0')).toBe(said);
    registry.write('1.1.0.json', JSON.stringify(JSON.parse(registry.read('1.1.0.json'))));
    expect(releases(registry, '1.1.0')).toBe(said);
    expect(registry.read(LOCK)).toBe(before);
    expect(existsSync(registry.at(SIGNATURE))).toBe(false);
  });

  it('takes today where no day is given', () => {
    const registry = unreleased();
    const dayIn = (date: Date): string => date.toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
    const before = dayIn(new Date());
    releases(registry, '1.0.0');
    const day = registry.lock().entries[0]?.releasedOn ?? '';
    expect(before <= day && day <= dayIn(new Date())).toBe(true);
  });

  it('releases a bill that has lapsed', () => {
    const registry = shipped();
    registry.edit('proposals/2.1.0-bill.12.json', '"status": "proposed"', '"status": "lapsed"');
    releases(registry, '2.1.0-bill.12', '--today', '2026-03-01');
    expect(verify(registry.rules).unreleasedBills).toEqual([]);
    expect(registry.lock().entries[4]).toMatchObject({
      version: '2.1.0-bill.12',
      file: 'proposals/2.1.0-bill.12.json',
      parent: digestOf('2.0.1'),
      releasedOn: '2026-03-01',
    });
  });

  it('signs the lock, again where it is released already, and the next one with it', () => {
    const registry = unreleased();
    const first = releases(registry, '1.0.0', '--today', '2026-01-15', '--sign', keys.privatePem);
    expect(first.split('\n')[3]).toBe(`signed by ${keys.id} on 2026-01-15`);
    const again = releases(registry, '1.0.0', '--today', '2026-01-20', '--sign', keys.privatePem);
    expect(again.split('\n').slice(0, 1)).toEqual([
      'library-loans 1.0.0 was released on 2026-01-15, alike: nothing to do',
    ]);
    expect(registry.signature().statement).toEqual({
      kind: 'registry-lock',
      policy: 'library-loans',
      head: registry.lock().head,
      entries: 1,
      signedOn: '2026-01-20',
    });
    releases(registry, '1.1.0', '--today', '2026-01-21', '--sign', keys.privatePem);
    const told = verify(registry.rules, ['--allow-unreleased', '--trusted-key', keys.publicPem]);
    expect([told.entries, told.signature]).toEqual([2, { keyId: keys.id, signedOn: '2026-01-21' }]);
  });

  it('signs where an interrupted release left the signature of the lock before', () => {
    const registry = unreleased();
    releases(registry, '1.0.0', '--today', '2026-01-15', '--sign', keys.privatePem);
    const signature = registry.read(SIGNATURE);
    releases(registry, '1.1.0', '--today', '2026-01-15', '--sign', keys.privatePem);
    registry.write(SIGNATURE, signature);
    const args = ['--allow-unreleased', '--trusted-key', keys.publicPem];
    expect(verify(registry.rules, args).verified).toBe(false);
    releases(registry, '1.1.0', '--today', '2026-01-16', '--sign', keys.privatePem);
    expect(verify(registry.rules, args).verified).toBe(true);
  });
});

describe('policy release refuses', () => {
  type Refusal = [
    what: string,
    change: (registry: Registry) => void,
    version: string,
    args: string[],
    said: string[],
  ];

  it.each<Refusal>([
    [
      'a revision whose parent is not released',
      (at) => at.remove(LOCK),
      '1.1.0',
      [],
      [
        'policy: `1.1.0` amends `1.0.0`, which is not released',
        '  help: release that first: `policy release 1.0.0`',
      ],
    ],
    [
      'a bill that is still open',
      () => {},
      '2.1.0-bill.12',
      [],
      [
        'policy: `2.1.0-bill.12` is a bill that is still open: it may change, and a release never does',
        '  help: release it when it has lapsed, or the law that it becomes under a version of its own',
      ],
    ],
    [
      'a range',
      () => {},
      '^2',
      [],
      ['policy: `^2` is not a whole version', '  help: as `3.5.0`: a release is of one revision'],
    ],
    [
      'a file',
      () => {},
      './2.0.1.json',
      [],
      ['policy: `./2.0.1.json` is not a whole version', '  help: as `3.5.0`: a release is of one revision'],
    ],
    [
      'nothing',
      () => {},
      '',
      [],
      ['policy: `` is not a whole version', '  help: as `3.5.0`: a release is of one revision'],
    ],
    [
      'a version that is not there',
      () => {},
      '2.0.2',
      [],
      [
        'policy: there is no revision `2.0.2` of `library-loans`',
        '  help: did you mean `2.0.0`? there is `1.0.0`, `1.1.0`, `2.0.0`, `2.0.1` or `2.1.0-bill.12`',
      ],
    ],
    [
      'a day that does not exist',
      () => {},
      '2.0.1',
      ['--today', '2026-02-30'],
      ['policy: `2026-02-30` is not a day that exists', '  help: as 2019-06-30'],
    ],
    [
      'a day before it was published',
      (at) => at.remove(LOCK),
      '1.0.0',
      ['--today', '2026-01-14'],
      [
        'policy: `1.0.0` is published on 2026-01-15, which is after 2026-01-14',
        '  help: a release is not before the day in `publishedOn`',
      ],
    ],
    [
      'a day before the last release',
      (at) =>
        at.editLock((lock) =>
          chained({
            ...lock,
            entries: lock.entries.slice(0, 3).map((each) => ({ ...each, releasedOn: '2026-06-01' })),
          }),
        ),
      '2.0.1',
      ['--today', '2026-05-31'],
      [
        'policy: `2.0.0` was released on 2026-06-01, which is after 2026-05-31',
        '  help: releases are in the order of their days',
      ],
    ],
    [
      'to leave a lock with an older signature',
      (at) => {
        at.remove(LOCK);
        at.write(SIGNATURE, '{}');
      },
      '1.0.0',
      [],
      [
        'policy: the lock is signed, and `1.0.0` would leave it with the signature of an older one',
        '  help: sign the new one too, with --sign KEY.pem',
      ],
    ],
    [
      'to sign a lock that is new, where there is a signature',
      (at) => {
        at.remove(LOCK);
        at.write(SIGNATURE, '{}');
      },
      '1.0.0',
      ['--sign', keys.privatePem],
      [
        'policy: the lock is gone, and its signature `registry.lock.sig` is there',
        '  help: bring the lock back',
      ],
    ],
  ])('%s', (_what, change, version, args, said) => {
    const registry = shipped();
    change(registry);
    const before = readdirSync(registry.at(''));
    expect(refused(registry, version, ...args)).toBe(text(...said));
    expect(readdirSync(registry.at(''))).toEqual(before);
  });

  it.each<[what: string, change: (registry: Registry) => void, version: string, code: string]>([
    [
      'a released revision that says something else now',
      (at) => at.edit('2.0.1.json', 'ended at CAT 82.90', 'ended at CAT 82.91'),
      '2.0.1',
      'revision-changed',
    ],
    [
      'anything, where another released revision was changed',
      (at) => at.edit('1.0.0.json', 'The first Library Act', 'The Library Act'),
      '2.0.1',
      'revision-changed',
    ],
    [
      'anything, where the lock is not chained',
      (at) => at.edit(LOCK, '"releasedOn": "2026-02-20"', '"releasedOn": "2026-02-21"'),
      '2.0.1',
      'lock-head',
    ],
    ['anything, where the lock is no JSON', (at) => at.write(LOCK, '{'), '2.0.1', 'json-syntax'],
    ['anything, where the lock is empty', (at) => at.write(LOCK, ''), '1.0.0', 'json-syntax'],
    [
      'a revision that is not valid',
      (at) => at.edit('2.0.1.json', '"status": "enacted"', '"status": "enactde"'),
      '2.0.1',
      'not-allowed',
    ],
    [
      'anything, where another file is not valid',
      (at) =>
        at.edit(
          '1.0.0.json',
          '"operator": "listedIn", "value": "protected-works"',
          '"operator": "listdIn", "value": "protected-works"',
        ),
      '2.0.1',
      'not-allowed',
    ],
  ])('%s', (_what, change, version, code) => {
    const registry = shipped();
    change(registry);
    const before = registry.read(LOCK);
    const said = refused(registry, version);
    expect([...said.matchAll(/\[([a-z-]+)\]$/gm)].map((each) => each[1])).toEqual([code]);
    expect(registry.read(LOCK)).toBe(before);
  });

  it('a frozen revision, and says what to do', () => {
    const registry = shipped();
    registry.edit('2.0.1.json', 'ended at CAT 82.90', 'ended at CAT 82.91');
    expect(refused(registry, '2.0.1')).toBe(
      text(
        `${registry.at('2.0.1.json')}:4:14: error: \`2.0.1\` was released on 2026-02-20 with another digest: a published revision is frozen [revision-changed]`,
        '  4 |   "version": "2.0.1",',
        '    |              ^^^^^^^',
        '  help: put back what was released, and add a PATCH that amends it',
      ),
    );
  });

  it('to sign a history that does not continue the signed one', () => {
    const registry = shipped();
    registry.editLock((lock) => chained({ ...lock, entries: lock.entries.slice(0, 3) }));
    releases(registry, '2.0.0', '--today', '2026-02-01', '--sign', keys.privatePem);
    // A consistent lock of another history, which the holder of the key is to sign unawares.
    registry.editLock((lock) =>
      chained({ ...lock, entries: lock.entries.map((each) => ({ ...each, releasedOn: '2026-01-16' })) }),
    );
    const said = text(
      'policy: the lock does not continue the one that was signed',
      '  help: bring back the lock that was signed; where this one is meant, take `registry.lock.sig` away first',
    );
    for (const version of ['2.0.0', '2.0.1'])
      expect(refused(registry, version, '--sign', keys.privatePem)).toBe(said);
  });

  it('to sign over the signature of another', () => {
    const registry = shipped();
    releases(registry, '2.0.1', '--sign', theirs.privatePem);
    const said = refused(registry, '2.0.1', '--sign', keys.privatePem);
    expect(said).toContain('is not among the trusted ones [signature-untrusted]');
    registry.remove(SIGNATURE);
    releases(registry, '2.0.1', '--sign', keys.privatePem);
  });
});

describe('keys', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ed448 = generateKeyPairSync('ed448');
  const locked = generateKeyPairSync('ed25519').privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'secret',
  });
  const privatePem = (pair: typeof rsa): string =>
    pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const publicPem = (pair: typeof rsa): string =>
    pair.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const ONLY = '  help: only Ed25519 keys sign a lock: `openssl genpkey -algorithm ed25519`';
  const at = (name: string): string => folder.at('keys', name);
  for (const [name, content] of [
    ['rsa.key.pem', privatePem(rsa)],
    ['rsa.pem', publicPem(rsa)],
    ['ec.key.pem', privatePem(ec)],
    ['ec.pem', publicPem(ec)],
    ['ed448.key.pem', privatePem(ed448)],
    ['ed448.pem', publicPem(ed448)],
    ['locked.pem', locked as string],
    ['none.pem', 'a letter'],
    ['empty.pem', ''],
    ['two.pem', readFileSync(keys.publicPem, 'utf8') + readFileSync(theirs.publicPem, 'utf8')],
    ['cut.pem', readFileSync(keys.publicPem, 'utf8').replace('MCow', 'MCox')],
  ] as const)
    folder.write(`keys/${name}`, content);
  mkdirSync(folder.at('no-keys'));

  it.each([
    ['nowhere.pem', [`policy: the key \`${at('nowhere.pem')}\`: there is no such file`]],
    ['', [`policy: the key \`${at('')}\`: this is a folder, not a file`]],
    [
      'none.pem',
      [`policy: \`${at('none.pem')}\` is not a private key`, '  help: an Ed25519 key as PEM (PKCS 8)'],
    ],
    [
      'empty.pem',
      [`policy: \`${at('empty.pem')}\` is not a private key`, '  help: an Ed25519 key as PEM (PKCS 8)'],
    ],
    [
      'two.pem',
      [`policy: \`${at('two.pem')}\` is not a private key`, '  help: an Ed25519 key as PEM (PKCS 8)'],
    ],
    [
      'locked.pem',
      [
        `policy: \`${at('locked.pem')}\`: the key is encrypted`,
        '  help: decrypt it first: the program asks for no passphrase',
      ],
    ],
    ['rsa.key.pem', [`policy: \`${at('rsa.key.pem')}\` is a key for \`rsa\``, ONLY]],
    ['ec.key.pem', [`policy: \`${at('ec.key.pem')}\` is a key for \`ec\``, ONLY]],
    ['ed448.key.pem', [`policy: \`${at('ed448.key.pem')}\` is a key for \`ed448\``, ONLY]],
  ])('`%s` does not sign', (name, said) => {
    const registry = shipped();
    expect(refused(registry, '2.0.1', '--sign', at(name))).toBe(text(...said));
    expect(existsSync(registry.at(SIGNATURE))).toBe(false);
  });

  it.each([
    ['nowhere.pem', [`policy: the key \`${at('nowhere.pem')}\`: there is no such file`]],
    [
      'none.pem',
      [`policy: \`${at('none.pem')}\` is not a public key`, '  help: an Ed25519 key as PEM (SPKI)'],
    ],
    ['two.pem', [`policy: \`${at('two.pem')}\` is not a public key`, '  help: an Ed25519 key as PEM (SPKI)']],
    ['cut.pem', [`policy: \`${at('cut.pem')}\` is not a public key`, '  help: an Ed25519 key as PEM (SPKI)']],
    ['rsa.pem', [`policy: \`${at('rsa.pem')}\` is a key for \`rsa\``, ONLY]],
    ['ec.pem', [`policy: \`${at('ec.pem')}\` is a key for \`ec\``, ONLY]],
    ['ed448.pem', [`policy: \`${at('ed448.pem')}\` is a key for \`ed448\``, ONLY]],
    [
      'rsa.key.pem',
      [
        `policy: \`${at('rsa.key.pem')}\` is a private key`,
        '  help: name the public one, and keep the private one secret',
      ],
    ],
    [
      'locked.pem',
      [
        `policy: \`${at('locked.pem')}\` is a private key`,
        '  help: name the public one, and keep the private one secret',
      ],
    ],
  ])('`%s` is not trusted', (name, said) => {
    expect(refuses(['verify', '--trusted-key', at(name)])).toBe(text(...said));
  });

  it.each([
    ['nowhere', ['policy: the folder of keys `nowhere` cannot be used: there is no such file']],
    [
      'package.json',
      ['policy: the folder of keys `package.json` cannot be used: the file cannot be read (ENOTDIR)'],
    ],
    [
      folder.at('no-keys'),
      [
        `policy: there is no key in \`${folder.at('no-keys')}\``,
        '  help: a key is a file that ends in `.pem`',
      ],
    ],
  ])('are not in `%s`', (path, said) => {
    expect(refuses(['verify', '--trusted-keys', path])).toBe(text(...said));
  });
});

describe('policy verify refuses the call', () => {
  const NONE = '  help: as `policy versions --format json` prints it: `sha256-` and 44 characters';
  const UNTRUSTED = text(
    'policy: a signature is asked for, and no key is trusted',
    '  help: name the keys with --trusted-key PUBLIC.pem or --trusted-keys DIR',
  );

  it.each([
    [['--head', 'x'], text('policy: `x` is not a digest', NONE)],
    [['--head', ''], text('policy: `""` is not a digest', NONE)],
    [
      ['--head', 'sha1-c+3HtowGZP54ihYctMaYRUjTxAQ='],
      text('policy: `sha1-c+3HtowGZP54ihYctMaYRUjTxAQ=` is not a digest', NONE),
    ],
    [
      ['--digest', '2.0.1'],
      text('policy: `2.0.1` is not a version with its digest', '  help: as `3.5.0=sha256-…`'),
    ],
    [
      ['--digest', `=${DIGEST}`],
      text(`policy: \`=${DIGEST}\` is not a version with its digest`, '  help: as `3.5.0=sha256-…`'),
    ],
    [['--digest', '2.0.1=md5-x'], text('policy: `md5-x` is not a digest', NONE)],
    [['--digest', `2.0.1=${DIGEST}`, '--digest', '1.0.0=none'], text('policy: `none` is not a digest', NONE)],
    [
      ['--min-entries', '0'],
      text('policy: `0` is not a number of entries', '  help: a whole number, 1 or more'),
    ],
    [
      ['--min-entries', '1.5'],
      text('policy: `1.5` is not a number of entries', '  help: a whole number, 1 or more'),
    ],
    [
      ['--min-entries', 'many'],
      text('policy: `many` is not a number of entries', '  help: a whole number, 1 or more'),
    ],
    [
      ['--signed-since', '2026-02-30', '--trusted-key', keys.publicPem],
      text('policy: `2026-02-30` is not a day that exists', '  help: as 2019-06-30'),
    ],
    [['--require-signature'], UNTRUSTED],
    [['--signed-since', '2026-01-01'], UNTRUSTED],
    [
      ['--policy', 'other'],
      text('policy: there is no policy `other` in `test/fixtures/rules`', '  help: there is `library-loans`'),
    ],
  ])('%j', (args, said) => {
    expect(refuses(['verify', '--rules', 'test/fixtures/rules', ...args])).toBe(said);
  });

  it('and finds each of several pins', () => {
    const told = verify('test/fixtures/rules', [
      '--digest',
      `2.0.1=${DIGEST}`,
      '--digest',
      `3.0.0=${DIGEST}`,
    ]);
    expect(told.diagnostics.map(({ code, line, message }) => [code, line, message])).toEqual([
      ['pinned-digest', 4, '`3.0.0` is pinned, and is not released'],
      ['pinned-digest', 8, `\`2.0.1\` has the digest \`${digestOf('2.0.1')}\`, and \`${DIGEST}\` is pinned`],
    ]);
  });
});

describe('writing', () => {
  it('leaves nothing behind where a file cannot be written', () => {
    const good = folder.write('whole/good', 'before');
    mkdirSync(folder.at('whole/taken'));
    const write = (path: string) => () =>
      writeWhole([
        [good, 'after'],
        [path, 'after'],
      ]);
    const nowhere = folder.at('nowhere/file');
    expect(write(nowhere)).toThrow(`\`${nowhere}\` cannot be written: there is no such folder`);
    expect(readFileSync(good, 'utf8')).toBe('before');
    expect(readdirSync(folder.at('whole'))).toEqual(['good', 'taken']);
    expect(write(folder.at('whole/taken'))).toThrow('cannot be written: a folder is in its place');
    expect(readdirSync(folder.at('whole'))).toEqual(['good', 'taken']);
    write(folder.at('whole/new'))();
    expect(readdirSync(folder.at('whole'))).toEqual(['good', 'new', 'taken']);
    expect(readFileSync(good, 'utf8')).toBe('after');
  });

  it('says where the signature has no place, and keeps the lock', () => {
    const registry = shipped();
    mkdirSync(registry.at(SIGNATURE));
    const before = registry.read(LOCK);
    const { status, stderr } = call([
      'release',
      '2.0.1',
      '--rules',
      registry.rules,
      '--sign',
      keys.privatePem,
    ]);
    expect([status, stderr]).toEqual([
      2,
      `${registry.at(SIGNATURE)}:1:1: error: this is a folder, not a file [file-missing]\n`,
    ]);
    expect(registry.read(LOCK)).toBe(before);
  });

  // The superuser may write everywhere.
  it.runIf(process.getuid?.() !== 0)('says that a folder may not be written to', () => {
    const registry = unreleased();
    chmodSync(registry.at(''), 0o555);
    try {
      expect(refused(registry, '1.0.0')).toBe(
        text(`policy: \`${registry.at(LOCK)}\` cannot be written: the folder may not be written to`),
      );
    } finally {
      chmodSync(registry.at(''), 0o755);
    }
  });
});
