import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { call, prints, refuses, text } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';

const folder = new Folder();
let count = 0;

/** A copy of the second policy's rules, on its own; the lock may be left out. */
function rules(): string {
  const path = folder.rules(`rules-${count++}`, 'library-loans');
  rmSync(join(path, 'library-loans', 'registry.lock.json'), { force: true });
  return path;
}

const ACT = ['--title', 'A new act', '--instrument', 'Act 7 of 2027', '--citation', 'Act 7 of 2027'];
const LAW = [...ACT, '--in-force', '2027-05-01', '--published-on', '2027-04-15'];
const BILL = [...ACT, '--proposal-id', 'bill.13', '--published-on', '2027-04-15'];

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const filesOf = (path: string) => readdirSync(path, { recursive: true }).map(String).sort();

/** A patch as a file. */
const patch = (...operations: unknown[]): string => folder.write(`patch-${count++}.json`, operations);

/** Lines that one text has and the other has not, in a comparison by lines. */
function lineChanges(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
  ];
}

describe('policy amend', () => {
  it('starts an amendment: the same lines under another header', () => {
    const path = rules();
    const said = prints([
      'amend',
      '2.0.1',
      '--rules',
      path,
      ...LAW,
      '--source',
      'Journal=https://example.org',
    ]);
    const file = join(path, 'library-loans', '2.1.0.json');
    expect(said).toBe(
      text(
        '2.1.0 amends 2.0.1',
        'MINOR, since the act is `Act 7 of 2027` and no longer `Act 2 of 2022`',
        `wrote ${file}`,
        '',
        'what changes:',
        '- amends 2.0.1 by Act 7 of 2027, in force from 2027-05-01',
        '',
        'next:',
        `  edit ${file}`,
        `  policy check --rules ${path}`,
        `  policy diff 2.0.1 2.1.0 --rules ${path}`,
        `  policy changelog --write --rules ${path}`,
        `  policy release 2.1.0 --rules ${path}`,
      ),
    );
    const before = read(path, 'library-loans', '2.0.1.json');
    const after = readFileSync(file, 'utf8');
    expect(lineChanges(before, after)).toEqual([
      '-  "version": "2.0.1",',
      `-  "title": "A correction: the children's catalogue whole",`,
      '-  "amends": "2.0.0",',
      `-  "corrects": "The range of the children's catalogue ended at CAT 82.90; the Act has CAT 82.99.",`,
      '-  "publishedOn": "2026-02-20",',
      '-    "instrument": "Act 2 of 2022",',
      '-    "citation": "Act 2 of 2022",',
      '-    "adoptedOn": "2021-11-18",',
      '-    "inForce": "2022-01-01",',
      '-    "source": [{ "title": "Official Journal 2021, page 231" }]',
      '+  "version": "2.1.0",',
      '+  "title": "A new act",',
      '+  "amends": "2.0.1",',
      '+  "publishedOn": "2027-04-15",',
      '+    "instrument": "Act 7 of 2027",',
      '+    "citation": "Act 7 of 2027",',
      '+    "inForce": "2027-05-01",',
      '+    "source": [{ "title": "Journal", "address": "https://example.org" }]',
    ]);
    const [old, made] = [JSON.parse(before), JSON.parse(after)];
    expect(made).toEqual({
      ...old,
      version: '2.1.0',
      title: 'A new act',
      amends: '2.0.1',
      corrects: undefined,
      publishedOn: '2027-04-15',
      enactment: {
        instrument: 'Act 7 of 2027',
        citation: 'Act 7 of 2027',
        inForce: '2027-05-01',
        source: [{ title: 'Journal', address: 'https://example.org' }],
      },
    });
    expect(call(['check', file]).status).toBe(0);
  });

  it('starts a bill among the proposals, where the schema lies one folder further', () => {
    const path = rules();
    rmSync(join(path, 'library-loans', 'proposals'), { recursive: true });
    const said = prints(['amend', '2.0.1', '--rules', path, ...BILL]);
    const file = join(path, 'library-loans', 'proposals', '2.1.0-bill.13.json');
    expect(said.split('\n').slice(0, 3)).toEqual([
      '2.1.0-bill.13 amends 2.0.1',
      'MINOR, since the act is `Act 7 of 2027` and no longer `Act 2 of 2022`',
      `wrote ${file}`,
    ]);
    const before = JSON.parse(read(path, 'library-loans', '2.0.1.json'));
    const { $schema, status, enactment } = JSON.parse(readFileSync(file, 'utf8'));
    expect({ $schema, status, enactment }).toEqual({
      $schema: `../${before.$schema}`,
      status: 'proposed',
      enactment: { instrument: 'Act 7 of 2027', citation: 'Act 7 of 2027', source: [] },
    });
  });

  it('applies a patch, puts new properties where they belong, and derives MAJOR', () => {
    const path = rules();
    const asks = {
      type: 'boolean',
      title: 'a card',
      question: 'Does the reader have a card?',
      citation: 'Act 7 of 2027 § 1',
    };
    const file = patch(
      { op: 'add', path: '/case/properties/card', value: asks },
      {
        op: 'replace',
        path: '/rules/0/when',
        value: { all: [{ fact: 'card', operator: 'equal', value: true }] },
      },
      { op: 'add', path: '/rules/0/readings', value: [{ id: 'new-reading', text: 'A card is a card.' }] },
    );
    const said = prints(['amend', '2.0.1', '--rules', path, ...LAW, '--patch', file]);
    expect(said.split('\n').slice(0, 2)).toEqual([
      '3.0.0 amends 2.0.1',
      'MAJOR, since `card`, which `2.0.1` does not have, is asked for `read`',
    ]);
    const made = JSON.parse(read(path, 'library-loans', '3.0.0.json'));
    expect(Object.keys(made.rules[0])).toEqual(['id', 'permits', 'citation', 'text', 'readings', 'when']);
    expect(made.case.properties.card).toEqual(asks);
  });

  it('takes the patch from standard input', () => {
    const path = rules();
    const operation = { op: 'replace', path: '/rules/0/text', value: 'In other words.' };
    prints(['amend', '2.0.1', '--rules', path, ...LAW, '--patch', '-'], JSON.stringify([operation]));
    expect(JSON.parse(read(path, 'library-loans', '2.1.0.json')).rules[0].text).toBe('In other words.');
  });

  it('gives the same enactment a PATCH, which keeps its facts and drops what the one before corrected', () => {
    const path = rules();
    const file = patch({ op: 'replace', path: '/rules/0/text', value: 'In other words.' });
    const said = prints(['amend', '2.0.1', '--rules', path, '--same-enactment', '--patch', file]);
    expect(said.split('\n').slice(0, 2)).toEqual([
      '2.0.2 amends 2.0.1',
      'PATCH, since the act is the same, `Act 2 of 2022`',
    ]);
    const { corrects: _, ...before } = JSON.parse(read(path, 'library-loans', '2.0.1.json'));
    const { publishedOn, ...made } = JSON.parse(read(path, 'library-loans', '2.0.2.json'));
    expect(publishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(made).toEqual({
      ...before,
      publishedOn: undefined,
      version: '2.0.2',
      amends: '2.0.1',
      rules: [{ ...before.rules[0], text: 'In other words.' }, ...before.rules.slice(1)],
    });
  });

  it('writes what a PATCH that changes answers corrects', () => {
    const path = rules();
    const file = patch({ op: 'remove', path: '/rules/0' });
    prints(['amend', '2.0.1', '--rules', path, '--corrects', 'There is no such rule.', '--patch', file]);
    expect(JSON.parse(read(path, 'library-loans', '2.0.2.json')).corrects).toBe('There is no such rule.');
  });

  it('writes what is not valid yet, and says where', () => {
    const path = rules();
    const operation = { op: 'replace', path: '/rules/0/permits', value: ['burrow'] };
    const { status, stdout, stderr } = call([
      'amend',
      '2.0.1',
      '--rules',
      path,
      ...LAW,
      '--patch',
      patch(operation),
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const file = join(path, 'library-loans', '2.1.0.json');
    const made = readFileSync(file, 'utf8').split('\n');
    const line = made.findIndex((each) => each.includes('burrow')) + 1;
    const column = (made[line - 1] ?? '').indexOf('"burrow"') + 1;
    expect(stdout).toContain(
      [
        '2.1.0 amends 2.0.1',
        'MINOR at least: the content is not valid yet',
        `wrote ${file}`,
        '',
        'still to do:',
        `${file}:${line}:${column}: error: unknown action \`burrow\` [unknown-action]`,
        `  ${line} |       "permits": ["burrow"],`,
      ].join('\n'),
    );
    expect(stdout).not.toContain('what changes');
  });

  it('writes nothing when it is only asked what it would do', () => {
    const path = rules();
    rmSync(join(path, 'library-loans', 'proposals'), { recursive: true });
    const before = filesOf(path);
    const file = join(path, 'library-loans', 'proposals', '2.1.0-bill.13.json');
    expect(prints(['amend', '2.0.1', '--rules', path, ...BILL, '--dry-run'])).toBe(
      text(
        '2.1.0-bill.13 amends 2.0.1',
        'MINOR, since the act is `Act 7 of 2027` and no longer `Act 2 of 2022`',
        `would write ${file}`,
        '',
        'what changes:',
        '- would amend 2.0.1 by Act 7 of 2027 (proposed: not law)',
      ),
    );
    expect(filesOf(path)).toEqual(before);
  });

  it('writes to another place, and names the schema from there', () => {
    const path = rules();
    mkdirSync(folder.at('drafts/deep'), { recursive: true });
    const file = folder.at('drafts/deep/draft.json');
    const said = prints(['amend', '2.0.1', '--rules', path, ...LAW, '--to', file]);
    expect(said).toContain(
      `next:\n  edit ${file}\n  policy check ${file}\n  policy diff 2.0.1 ${file} --rules ${path}\n`,
    );
    expect(said.endsWith(`${path}\n`)).toBe(true);
    const { $schema } = JSON.parse(read(path, 'library-loans', '2.0.1.json'));
    const seenFrom = `../../${path.split('/').at(-1)}/library-loans/${$schema}`;
    const made = JSON.parse(readFileSync(file, 'utf8')).$schema;
    expect(join('/', 'a/b/c/d/e/f/g', made)).toBe(join('/', 'a/b/c/d/e/f/g', seenFrom));
  });

  it.each([
    ['nyc-detainer', '3.4.0', '3.5.0'],
    ['library-loans', '1.1.0', '2.0.0'],
  ])('makes of the difference of %s %s and %s the second again', (id, from, to) => {
    const path = folder.rules(`rules-${count++}`, id);
    const shipped = read(path, id, `${to}.json`);
    const difference = prints(['diff', from, to, '--rules', path, '--format', 'patch']);
    for (const file of filesOf(join(path, id))) {
      const isKept =
        file === 'policy.json' || (semver.valid(file.slice(0, -5)) && semver.lte(file.slice(0, -5), from));
      if (!isKept) rmSync(join(path, id, file), { recursive: true, force: true });
    }
    const { publishedOn } = JSON.parse(shipped);
    prints(['amend', '*', '--rules', path, '--published-on', publishedOn, '--patch', '-'], difference);
    const made = read(path, id, `${to}.json`);
    expect(JSON.parse(made)).toEqual(JSON.parse(shipped));
    // A patch puts a new name into an object, and not before another.
    expect(lineChanges(made.replaceAll(/,$/gm, ''), shipped.replaceAll(/,$/gm, ''))).toEqual([]);
  });
});

describe('policy amend refuses', () => {
  /** Nothing is written by a call that is refused. */
  function refusesAndKeeps(path: string, args: string[], input?: string): string {
    const before = filesOf(folder.path);
    const said = refuses(['amend', ...args, '--rules', path], input);
    expect(filesOf(folder.path)).toEqual(before);
    return said;
  }

  it('what lacks facts of the act, and names exactly the flags', () => {
    expect(refusesAndKeeps(rules(), ['2.0.1', '--title', 'T', '--in-force', '2027-05-01'])).toBe(
      text(
        'policy: not all is told of the act; missing: --instrument, --citation',
        '  help: to put the same enactment right takes none of them: --same-enactment',
      ),
    );
    expect(refusesAndKeeps(rules(), ['2.0.1', '--status', 'proposed'])).toBe(
      text(
        'policy: not all is told of the bill; missing: --title, --instrument, --citation, --proposal-id',
        '  help: to put the same enactment right takes none of them: --same-enactment',
      ),
    );
  });

  it.each([
    [
      ['2.0.1', ...LAW, '--version', '3.0.0'],
      'policy: the change from `2.0.1` earns `2.1.0`, not `3.0.0`: it is MINOR, since the act is `Act 7 of 2027` and no longer `Act 2 of 2022`',
      '  help: leave out --version',
    ],
    [
      ['2.0.1', ...BILL, '--version', '2.1.0'],
      'policy: the change from `2.0.1` earns `2.1.0-bill.13`, not `2.1.0`: it is MINOR, since the act is `Act 7 of 2027` and no longer `Act 2 of 2022`',
      '  help: leave out --version',
    ],
    [
      ['2.0.1', ...LAW, '--version', '2.0.2'],
      'policy: what puts a revision right has its enactment, and the call gives another',
      '  help: leave out the facts of the enactment, or --same-enactment, --corrects and the --version of a PATCH',
    ],
    [
      ['2.1.0-bill.12', ...LAW],
      'policy: `2.1.0-bill.12` is a bill, and only law is amended',
      '  help: amend `2.0.1`; `policy diff 2.0.1 2.1.0-bill.12 --format patch` gives the bill’s changes as a patch',
    ],
    [
      ['9.9.9', ...LAW],
      'policy: there is no revision `9.9.9` of `library-loans`',
      '  help: there is `1.0.0`, `1.1.0`, `2.0.0`, `2.0.1` or `2.1.0-bill.12`',
    ],
    [
      ['2.0.1', ...LAW, '--published-on', 'today'],
      'policy: `--published-on`: `today` is not a day that exists',
      '  help: as 2019-06-30',
    ],
  ])('%j', (args, ...said) => {
    expect(refusesAndKeeps(rules(), args)).toBe(text(...said));
  });

  it('a PATCH that changes answers and does not say so', () => {
    const longer = { op: 'replace', path: '/actions/2/limit/hours', value: 48 };
    const file = patch(longer);
    expect(refusesAndKeeps(rules(), ['2.0.1', '--same-enactment', '--patch', file])).toBe(
      text(
        'policy: the enactment is that of `2.0.1`, so this is a PATCH, and it changes answers',
        '  help: say with --corrects what was encoded wrongly; where the law was amended, give its act',
      ),
    );
  });

  it('a patch that does not fit, is none, or leaves no revision', () => {
    const path = rules();
    const said = (content: string) => refusesAndKeeps(path, ['2.0.1', ...LAW, '--patch', '-'], content);
    expect(said('[{"op": "remove", "path": "/rules/99"}]')).toContain('policy: operation 1 of the patch ');
    expect(said('{}')).toContain('policy: a patch is a list of operations');
    expect(said('[{"op": "replace", "path": "", "value": 3}]')).toBe(
      text('policy: the patch leaves no revision', '  help: a revision is an object'),
    );
    expect(said('[{]')).toMatch(/^standard input:1:\d+: error: .* \[json-syntax\]\n/);
    expect(refusesAndKeeps(path, ['2.0.1', ...LAW, '--patch', folder.at('nowhere.json')])).toContain(
      'there is no such file [file-missing]',
    );
  });

  it('to write over anything, or where there is no folder', () => {
    const path = rules();
    const there = join(path, 'library-loans', '2.1.0.json');
    writeFileSync(there, read(path, 'library-loans', '2.0.1.json').replace('"2.0.1"', '"2.1.0"'));
    const before = readFileSync(there, 'utf8');
    const taken = text(
      `policy: \`${there}\` is there already: nothing is written over it`,
      '  help: take it away first, or name another file with --to',
    );
    expect(refusesAndKeeps(path, ['2.0.1', ...LAW])).toBe(taken);
    expect(refusesAndKeeps(path, ['2.0.1', ...LAW, '--dry-run'])).toBe(taken);
    expect(refusesAndKeeps(path, ['2.0.1', ...LAW, '--to', there])).toBe(taken);
    expect(readFileSync(there, 'utf8')).toBe(before);
    const nowhere = folder.at('nowhere', 'draft.json');
    expect(refusesAndKeeps(path, ['2.0.1', ...LAW, '--to', nowhere])).toBe(
      text(`policy: there is no folder \`${folder.at('nowhere')}\` to write to`, '  help: make it first'),
    );
  });

  it('what is released, even where its file is gone', () => {
    const path = rules();
    for (const version of ['1.0.0', '1.1.0', '2.0.0', '2.0.1']) prints(['release', version, '--rules', path]);
    rmSync(join(path, 'library-loans', '2.0.1.json'));
    rmSync(join(path, 'library-loans', 'proposals', '2.1.0-bill.12.json'));
    const frozen = text(
      'policy: `2.0.1` is released, and a released revision is frozen',
      '  help: to mend it, add a PATCH: policy amend 2.0.1 --same-enactment',
    );
    expect(refusesAndKeeps(path, ['2.0.0', '--same-enactment'])).toBe(frozen);
    const to = join(path, 'library-loans', '2.0.1.json');
    expect(refusesAndKeeps(path, ['2.0.0', ...LAW, '--to', to])).toBe(frozen);
    expect(existsSync(to)).toBe(false);
  });

  it('a lock that it cannot read', () => {
    const path = rules();
    writeFileSync(join(path, 'library-loans', 'registry.lock.json'), '{}');
    expect(refusesAndKeeps(path, ['2.0.1', ...LAW])).toContain('[lock-format]');
  });
});
