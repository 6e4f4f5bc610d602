import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { policy, type Run } from '../../support/policy.ts';

/** The second policy, so that no command is about one law only. */
export const LIBRARY = ['--rules', 'test/fixtures/rules'];

/** Runs the command; whatever it is asked, nobody ever meets a stack trace. */
export function call(args: readonly string[], input?: string | Buffer): Run {
  const run = policy(args, input);
  expectNoTrace(run);
  return run;
}

/** Fails where an output has a line of a stack trace, or the words for a fault of the program. */
export function expectNoTrace({ stdout, stderr }: Pick<Run, 'stdout' | 'stderr'>): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(/^ {4}at /m);
    expect(text).not.toContain('fault of the program');
  }
}

/** What a call prints that goes well and has nothing to say beside it. */
export function prints(args: readonly string[], input?: string | Buffer): string {
  const { status, stdout, stderr } = call(args, input);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** What a call says that cannot be answered: all of its standard error; nothing else comes out. */
export function refuses(args: readonly string[], input?: string | Buffer): string {
  const { status, stdout, stderr } = call(args, input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

type SchemaName =
  | 'answer'
  | 'decision'
  | 'diagnostics'
  | 'diff'
  | 'impact'
  | 'offense'
  | 'patch'
  | 'reject'
  | 'revision'
  | 'test'
  | 'versions'
  | 'timeline'
  | 'verify'
  | 'review';

const validators = new Map<SchemaName, ValidateFunction>();

/** The value as it is, checked against the schema that is published for it. */
export function valid<Value>(schema: SchemaName, value: unknown): Value {
  const validate = validators.get(schema) ?? compiled(schema);
  validators.set(schema, validate);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value as Value;
}

function compiled(schema: SchemaName): ValidateFunction {
  const ajv = new Ajv2020({ allowUnionTypes: true, allErrors: true });
  // Editors read these; they check nothing.
  ajv.addVocabulary(['markdownDescription', 'defaultSnippets']);
  return ajv.compile(JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8')) as object);
}

/** The JSON that a call prints, checked against its schema. */
export function printsJson<Value>(schema: SchemaName, args: readonly string[], input?: string): Value {
  return valid(schema, JSON.parse(prints([...args, '--format', 'json'], input)));
}

/** Each line of a text that ends with a line break. */
export function linesOf(text: string): string[] {
  if (text === '') return [];
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

/** Lines as one text. */
export const text = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');
