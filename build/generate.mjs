// Writes the files that come from others, so that nothing is written twice:
//   src/revision/written.ts                   the TypeScript types of a revision file
//   src/schema/revision-validator.generated.js  the schema compiled, so that no command compiles it
//   src/compile/object-nodes.generated.ts    functions that are alike, each a text of its own (build/object-nodes.mjs)
//   schemas/<policy>.case.schema.json, types/<policy>.d.ts  the case of a policy, for apps
// `schemas` writes only what comes from the schemas, which a build needs.
// `--check` writes nothing and fails where a file is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles, schemaFiles } from './generated-files.mjs';

const check = process.argv.includes('--check');
let stale = 0;
const files = process.argv.includes('schemas') ? await schemaFiles() : await generatedFiles();
for (const [path, text] of files) {
  const present = readIfThere(path);
  if (present === text) continue;
  if (check) {
    console.error(`${path} is not what its sources say: run \`npm run generate\``);
    stale++;
  } else {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
