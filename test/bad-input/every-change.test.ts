import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Diagnostic, InvalidInput } from '../../src/diagnostics/diagnostic.ts';
import { parseJson } from '../../src/json/parse.ts';
import { loadRevision } from '../../src/revision/load.ts';
import { schemaFindings } from '../../src/schema/errors.ts';
import { validate } from '../../src/schema/revision-validator.generated.js';
import { Source } from '../../src/text/source.ts';

/*
 * Every part of base.json is taken out, doubled, renamed and replaced by values of every type. Such
 * an input is accepted or explained; it never makes a program stumble, and never an explanation
 * that says nothing.
 */

type Step = string | number;
type Json = { [name: string]: unknown };

const BASE = JSON.parse(readFileSync('test/bad-input/base.json', 'utf8')) as Json;
const SCHEMA = JSON.parse(readFileSync('schemas/revision.schema.json', 'utf8'));
const NO_REASON = 'this is not as the schema asks';
const VALUES: readonly unknown[] = [
  null,
  true,
  -1.5,
  '',
  'loans',
  [null],
  {},
  { type: 'string', fact: 'today' },
  { any: [], all: [] },
];

it('is accepted or explained', { timeout: 120_000 }, () => {
  const wrong = [...changes()].flatMap(([name, value]) =>
    problemsOf(value).map((each) => `${name}: ${each}`),
  );
  expect(wrong).toEqual([]);
});

function* changes(): Generator<[name: string, value: unknown]> {
  for (const path of pathsOf(BASE)) {
    const name = path.join('/');
    for (const value of VALUES) yield [`${name} = ${JSON.stringify(value)}`, replaced(path, value)];
    yield [`${name} taken out`, without(path)];
    yield [`${name} doubled or renamed`, doubled(path)];
  }
}

/** What is wrong with what is said of a value. */
function problemsOf(value: unknown): string[] {
  const text = JSON.stringify(value, null, 1);
  const source = new Source('base.json', text);
  if (validate(value)) {
    const [first] = schemaFindings(parseJson(source), SCHEMA);
    if (first?.message !== NO_REASON) return [`is valid, and yet: ${first?.message}`];
  }
  try {
    loadRevision(source);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) return [`throws ${error}`];
    return problemsWith(error.diagnostics, text.split('\n'));
  }
}

function problemsWith(diagnostics: readonly Diagnostic[], lines: readonly string[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { code, line, column, message, suggestion } of diagnostics) {
    const length = lines[line - 1]?.length;
    if (length === undefined || column > length + 1) problems.push(`no place ${line}:${column}`);
    if (message === NO_REASON) problems.push('is not explained');
    if ([message, suggestion].some((each) => each && /^(?!JSON )[A-Z]|[.!]$|undefined/.test(each)))
      problems.push(`form: ${message}; ${suggestion}`);
    // Several properties can be missing in one object; else one place has one problem.
    const place = code === 'missing-property' ? `${line}:${column} ${message}` : `${line}:${column}`;
    if (seen.has(place)) problems.push(`twice at ${place}`);
    seen.add(place);
  }
  return problems;
}

function* pathsOf(value: unknown, path: readonly Step[] = []): Generator<readonly Step[]> {
  if (path.length > 0) yield path;
  if (value === null || typeof value !== 'object') return;
  for (const [step, inner] of Object.entries(value))
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(step) : step]);
}

/** A copy of the base, and in it the object or list that holds the part at a path. */
function opened(path: readonly Step[]): { base: Json; holder: Json | unknown[]; last: Step } {
  const base = structuredClone(BASE);
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Json)[step], base);
  return { base, holder: holder as Json | unknown[], last: path.at(-1) as Step };
}

function replaced(path: readonly Step[], value: unknown): Json {
  const { base, holder, last } = opened(path);
  (holder as Json)[last] = value;
  return base;
}

function without(path: readonly Step[]): Json {
  const { base, holder, last } = opened(path);
  if (Array.isArray(holder)) holder.splice(last as number, 1);
  else delete holder[last];
  return base;
}

/** An entry of a list twice; a property under another name. */
function doubled(path: readonly Step[]): Json {
  const { base, holder, last } = opened(path);
  if (Array.isArray(holder)) {
    holder.push(structuredClone(holder[last as number]));
  } else {
    holder[`${String(last).slice(0, -1)}x`] = holder[last];
    delete holder[last];
  }
  return base;
}
