import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const EDITOR_KEYWORDS = ['markdownDescription', 'defaultSnippets'];

/** The schemas of files that people write: name, type, and where the types go. */
const SCHEMAS = [
  ['revision', 'Revision', 'src/revision/written.ts'],
  ['policy', 'Policy', 'src/registry/written-policy.ts'],
];

/** Path (from the top of the repository) and text of every generated file. */
export async function generatedFiles() {
  const files = [];
  for (const [name, title, types] of SCHEMAS) {
    const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
    files.push([types, await typesOf(schema, name, title)]);
    files.push([`src/schema/${name}-validator.generated.js`, validatorOf(schema, name)]);
    if (name === 'revision') {
      files.push([`src/schema/${name}-header-validator.generated.js`, validatorOf(headerOf(schema), name)]);
    }
  }
  const published = await import('../dist/case/publish.js').catch(() => undefined);
  if (published) files.push(...(await caseFiles(published)));
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
  const code = standaloneCode.default(ajv, ajv.compile(withoutDocumentation(schema)));
  if (code.includes('require(')) throw new Error('the compiled schema needs a module at run time');
  return `${banner(name)}\n${code}\n`;
}

async function caseFiles({ publishCases }) {
  const files = [];
  for (const { policy, schema } of await publishCases('rules')) {
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
function headerOf(schema) {
  const law = ['lists', 'definitions', 'actions', 'rules', 'annotations', 'notModelled'];
  const properties = { ...schema.properties };
  for (const name of law) properties[name] = { type: 'array' };
  return { ...schema, properties };
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
