import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { OBJECT_NODES, objectNodes } from './object-nodes.mjs';

const EDITOR_KEYWORDS = ['markdownDescription', 'defaultSnippets'];

/** The schemas of files that people write: name, type, and where the types go. */
const SCHEMAS = [
  ['revision', 'Revision', 'src/revision/written.ts'],
  ['policy', 'Policy', 'src/registry/written-policy.ts'],
  ['scenarios', 'Scenarios', 'src/scenarios/written.ts'],
  ['profile', 'Profile', 'src/generate/written.ts'],
];

/** Path (from the top of the repository) and text of every generated file; needs a build. */
export async function generatedFiles() {
  return [...(await schemaFiles()), ...(await caseFiles())];
}

/** The files that come from schemas, or from nothing else: a build needs them. */
export async function schemaFiles() {
  const files = [[OBJECT_NODES, objectNodes()]];
  for (const [name, title, types] of SCHEMAS) {
    const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
    files.push([types, await typesOf(schema, name, title)]);
    files.push([`src/schema/${name}-validator.generated.js`, validatorOf(schema, name)]);
  }
  return files;
}

const banner = (name) =>
  `// Generated from schemas/${name}.schema.json by \`npm run generate\`; a test proves it fresh.`;

async function typesOf(schema, name, title) {
  return await compile(forTypes(schema), title, {
    bannerComment: banner(name),
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 100 },
  });
}

function validatorOf(schema, name) {
  const ajv = new Ajv2020({
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(EDITOR_KEYWORDS);
  const whole = withoutDocumentation(schema);
  ajv.addSchema(whole);
  const validators = { validate: whole.$id };
  if (name === 'revision') {
    const header = headerOf(whole);
    ajv.addSchema(header);
    validators.validateHeader = header.$id;
  }
  const code = standaloneCode.default(ajv, validators);
  if (code.includes('require(')) throw new Error('the compiled schema needs a module at run time');
  return `${banner(name)}\n${code}\n`;
}

/** The files that come from the revisions' case schemas. */
async function caseFiles() {
  const { publishCases } = await import('../dist/registry/publish-cases.js');
  const files = [];
  for (const { policy, schema } of publishCases('rules')) {
    files.push([`schemas/${policy}.case.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]);
    const types = await compile(schema, 'Case', {
      bannerComment: `// Generated from the case schemas of rules/${policy} by \`npm run generate\`; a test proves it fresh.`,
      additionalProperties: false,
      style: { singleQuote: true, printWidth: 100 },
    });
    files.push([`types/${policy}.d.ts`, types]);
  }
  return files;
}

/** The schema of a revision without its law: what a registry reads of revisions that are not asked for. */
function headerOf({ $id, type, required, properties }) {
  const law = ['lists', 'definitions', 'actions', 'rules', 'annotations', 'notModelled'];
  const headerPart = (name) =>
    law.includes(name) ? { type: 'array' } : { $ref: `${$id}#/properties/${name}` };
  const names = Object.keys(properties);
  return {
    $id: `${$id}/header`,
    type,
    additionalProperties: false,
    required,
    properties: Object.fromEntries(names.map((name) => [name, headerPart(name)])),
  };
}

/** The compiled validator carries the schema's parts: what only people read would be dead weight. */
function withoutDocumentation(value, isName = false) {
  if (Array.isArray(value)) return value.map((each) => withoutDocumentation(each));
  if (value === null || typeof value !== 'object') return value;
  const dropped = isName ? [] : ['description', 'examples', 'title', ...EDITOR_KEYWORDS];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !dropped.includes(name))
      .map(([name, each]) => [name, withoutDocumentation(each, name === 'properties' || name === '$defs')]),
  );
}

/** For the types: what people read is left out where it would make a second type of the same thing. */
function forTypes(value) {
  if (Array.isArray(value)) return value.map(forTypes);
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.$ref === 'string') return { $ref: value.$ref };
  const dropped = ['$id', 'allOf', 'pattern', 'title', 'examples', ...EDITOR_KEYWORDS];
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name, each]) => !(dropped.includes(name) && (typeof each !== 'object' || Array.isArray(each))),
      )
      .map(([name, each]) => [name, forTypes(each)]),
  );
}
