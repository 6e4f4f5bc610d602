import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const BUILD = pathToFileURL('build/generated-files.mjs').href;

async function generated(): Promise<Map<string, string>> {
  const { generatedFiles } = (await import(BUILD)) as { generatedFiles: () => Promise<[string, string][]> };
  return new Map(await generatedFiles());
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    return each.isDirectory() ? filesIn(path) : [path];
  });

it('are what their sources say', async () => {
  const files = await generated();
  // Without the built library the cases’ files would silently be left out.
  expect([...files.keys()].sort()).toEqual([
    'schemas/nyc-detainer.case.schema.json',
    'src/compile/object-nodes.generated.ts',
    'src/generate/written.ts',
    'src/registry/written-policy.ts',
    'src/revision/written.ts',
    'src/scenarios/written.ts',
    'src/schema/policy-validator.generated.js',
    'src/schema/profile-validator.generated.js',
    'src/schema/revision-validator.generated.js',
    'src/schema/scenarios-validator.generated.js',
    'types/nyc-detainer.d.ts',
  ]);
  const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});

it('are all that say they are generated', async () => {
  const files = await generated();
  const claim = /^\/\/ (?:Generated from|Written by) /;
  const claiming = ['src', 'types'].flatMap(filesIn).filter((path) => claim.test(readFileSync(path, 'utf8')));
  const code = [...files.keys()].filter((path) => !path.endsWith('.json'));
  expect(claiming.sort()).toEqual(code.sort());
});

it('are written the same again', async () => {
  expect(await generated()).toEqual(await generated());
});
