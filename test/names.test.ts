import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPolicy } from '../src/index.ts';

/** Facts whose names are words that any program has, and actions that are English verbs. */
const COMMON = new Set([
  'class',
  'form',
  'source',
  'subject',
  'purpose',
  'court',
  'request',
  'search',
  'attempt',
  'offense',
  'from',
  'to',
  'duties',
  'hold',
]);

it('names nothing of New York in the engine', () => {
  const { policy } = openPolicy({ rules: 'rules' });
  const revisions = policy.revisions.map((each) => each.law());
  const facts = revisions.flatMap((each) =>
    [...each.facts.values()].flatMap(({ path, type }) => [
      ...path.split(/\[\]\.|\./),
      ...('values' in type && type.values ? type.values.filter((value) => value.length > 5) : []),
    ]),
  );
  const laws = revisions.flatMap((each) =>
    [...each.lists.values()].flatMap((list) =>
      list.entries.map((entry) => entry.written.split(' ')[0] ?? ''),
    ),
  );
  const names = new Set([
    ...facts.filter((each) => !COMMON.has(each)),
    ...revisions
      .flatMap((each) => each.actions.map((action) => action.id))
      .filter((each) => !COMMON.has(each)),
    ...revisions.flatMap((each) => [...each.definitions.keys(), ...each.lists.keys()]),
    ...laws,
    'correction',
    'police',
    'probation',
    'detainer',
    'New York',
    'NYPD',
    'nyc-detainer',
  ]);
  const found = sources('src').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...names]
      .filter((name) =>
        new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(text),
      )
      .map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    // The importers of real charges are about New York's files.
    if (path === join('src', 'import')) return [];
    return each.isDirectory() ? sources(path) : [path];
  });
