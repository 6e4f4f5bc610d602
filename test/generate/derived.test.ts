import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/generate/written.ts';

const ARRESTS = '../shared/data/nypd-arrests-2017-12.csv';
const DERIVED = 'profiles/nyc-detainer/arrests-2017-12.json';
const SCRIPT = pathToFileURL('build/derive-profile.mjs').href;

const read = (name: string): Profile =>
  JSON.parse(readFileSync(`profiles/nyc-detainer/${name}.json`, 'utf8'));

describe('the profile of the arrests of December 2017', () => {
  it.skipIf(!existsSync(ARRESTS))(`is what the data says (skipped without ${ARRESTS})`, async () => {
    const { derivedProfile } = (await import(SCRIPT)) as { derivedProfile: (csv: string) => Promise<string> };
    expect(await derivedProfile(ARRESTS)).toBe(readFileSync(DERIVED, 'utf8'));
  });

  it('says that it is synthetic, what it is derived from, and what is not', () => {
    const { text, derivedFrom } = read('arrests-2017-12');
    expect(text).toMatch(
      /^Synthetic: no case is that of a real person\. .* a charge is not a conviction, and all else is supposed/,
    );
    expect(derivedFrom).toBe(
      'NYPD Arrests Data (Historic), data set 8h9b-rp9u of NYC Open Data: 18381 of 19452 arrests of December 2017 whose top charge could be read.',
    );
  });

  it('counts every arrest that could be read, by its charge and by its day', () => {
    const { together = [], facts = {} } = read('arrests-2017-12');
    const sum = (weights: readonly number[]): number => weights.reduce((total, each) => total + each);
    expect(together.map(({ rows }) => sum(rows.map((each) => each.weight)))).toEqual([18381, 18381]);
    expect(sum(Object.values(facts.arrestDate?.values ?? {}))).toBe(18381);
  });

  it('supposes what the plain one supposes of all else', () => {
    const [derived, plain] = [read('arrests-2017-12'), read('plain')];
    const own = ['agency', 'arrestDate', ...(derived.together ?? []).flatMap((each) => each.facts)];
    for (const [path, entry] of Object.entries(plain.facts ?? {}))
      expect([path, own.includes(path) ? entry : derived.facts?.[path]]).toEqual([path, entry]);
  });
});
