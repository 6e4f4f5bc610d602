import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/*
 * The schema of SARIF 2.1.0 as OASIS publishes it, of the npm package @microsoft/jest-sarif. It is of an older draft of JSON
 * Schema, in which nothing that it uses means anything else.
 */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync('test/fixtures/sarif-2.1.0.schema.json', 'utf8'));

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text) => URL.canParse(text));
ajv.addFormat(
  'uri-reference',
  (text) => URL.canParse(text, 'https://example.org/') && !/[^\x21-\x7e]|[<>"{}|\\^`[\]]/.test(text),
);
ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
const validate = ajv.compile(schema);

/** What the official schema says against a log. */
export function sarifErrors(log: unknown): string[] {
  validate(log);
  return (validate.errors ?? []).map((each) => `${each.instancePath}: ${each.message}`);
}
