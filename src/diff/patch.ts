import { applyPatch as applyOne, createPatch, type Operation } from 'rfc6902';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { FORBIDDEN } from '../json/forbidden.ts';
import { show } from '../json/show.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import { isSame, step } from './text/compare.ts';

export type { Operation } from 'rfc6902';

/**
 * A JSON Patch (RFC 6902) that makes one JSON value of another. Items of arrays that have ids, citations or
 * titles are told by them, so that one that comes or goes is one operation.
 */
export function patchOf(from: unknown, to: unknown): Operation[] {
  return createPatch(from, to, (a: unknown, b: unknown, at: { toString(): string }) =>
    Array.isArray(a) && Array.isArray(b) ? patchOfArrays(a, b, at.toString()) : undefined,
  );
}

function patchOfArrays(a: readonly unknown[], b: readonly unknown[], at: string): Operation[] {
  const keys = [a, b].map(keysOf);
  const [inA, inB] = keys;
  return inA && inB ? patchByKeys(a, b, inA, inB, at) : patchByPlaces(a, b, at);
}

/** What tells an item from the others of its array; undefined where one has nothing, or two have the same. */
function keysOf(items: readonly unknown[]): string[] | undefined {
  const keys = items.map((item) => {
    if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined;
    const { id, citation, from, to, title } = item as Record<string, unknown>;
    if (typeof id === 'string') return id;
    if (typeof citation === 'string') return citation;
    if (typeof from === 'string' && typeof to === 'string') return `${from} to ${to}`;
    return typeof title === 'string' ? title : undefined;
  });
  return keys.includes(undefined) || new Set(keys).size < keys.length ? undefined : (keys as string[]);
}

/** From left to right, so that what stands before an item is final when its turn comes. */
function patchByKeys(
  a: readonly unknown[],
  b: readonly unknown[],
  keysOfA: readonly string[],
  keysOfB: readonly string[],
  at: string,
): Operation[] {
  const wanted = new Set(keysOfB);
  const itemsOfA = new Map(keysOfA.map((key, index) => [key, a[index]]));
  const operations: Operation[] = keysOfA
    .flatMap((key, index): Operation[] => (wanted.has(key) ? [] : [{ op: 'remove', path: step(at, index) }]))
    // From the end, so that no removal moves what is still to be removed.
    .reverse();
  const standing = keysOfA.filter((key) => wanted.has(key));
  for (const [index, key] of keysOfB.entries()) {
    const path = step(at, index);
    if (!itemsOfA.has(key)) {
      operations.push({ op: 'add', path, value: b[index] });
      standing.splice(index, 0, key);
      continue;
    }
    const now = standing.indexOf(key);
    if (now !== index) {
      operations.push({ op: 'move', from: step(at, now), path });
      standing.splice(index, 0, ...standing.splice(now, 1));
    }
    operations.push(...below(path, patchOf(itemsOfA.get(key), b[index])));
  }
  return operations;
}

/** Items that nothing tells apart: what both have at the beginning and at the end stays. */
function patchByPlaces(a: readonly unknown[], b: readonly unknown[], at: string): Operation[] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && isSame(a[start], b[start])) start++;
  let kept = 0;
  while (kept < shorter - start && isSame(a.at(-1 - kept), b.at(-1 - kept))) kept++;
  const endOfA = a.length - kept;
  const endOfB = b.length - kept;
  const operations: Operation[] = [];
  for (let index = start; index < Math.max(endOfA, endOfB); index++) {
    const path = step(at, index);
    if (index >= endOfA) operations.push({ op: 'add', path, value: b[index] });
    // What is left over goes one by one from the same place.
    else if (index >= endOfB) operations.push({ op: 'remove', path: step(at, endOfB) });
    else operations.push(...below(path, patchOf(a[index], b[index])));
  }
  return operations;
}

const below = (at: string, operations: readonly Operation[]): Operation[] =>
  operations.map((each) => ({
    ...each,
    ...('from' in each ? { from: `${at}${each.from}` } : {}),
    path: `${at}${each.path}`,
  }));

const NAMES = ['add', 'remove', 'replace', 'move', 'copy', 'test'] as const;

/**
 * The document that a JSON Patch (RFC 6902) makes of a document, which itself stays as it is.
 * @param operations what JSON.parse gives of a patch
 * @throws BadCall for what is no patch, and for an operation that does not fit the document: then nothing is done
 */
export function applyPatch(document: unknown, operations: unknown): unknown {
  if (!Array.isArray(operations))
    throw new BadCall(
      'a patch is a list of operations',
      'as `[{"op": "remove", "path": "/rules/0"}]` (RFC 6902)',
    );
  let result: unknown = structuredClone(document);
  for (const [index, each] of operations.entries()) {
    const refuse: Refuse = (reason, help) => {
      throw new BadCall(`operation ${index + 1} of the patch ${reason}`, help);
    };
    result = applied(result, readOperation(each, refuse), refuse);
  }
  return result;
}

type Refuse = (reason: string, help?: string) => never;

function readOperation(written: unknown, refuse: Refuse): Operation {
  if (written === null || typeof written !== 'object' || Array.isArray(written))
    return refuse('is not an object', 'as `{"op": "remove", "path": "/rules/0"}`');
  const operation = written as Record<string, unknown>;
  const { op } = operation;
  if (!NAMES.some((name) => name === op)) {
    const near = typeof op === 'string' ? nearest(op, NAMES) : undefined;
    return refuse(
      op === undefined ? 'has no `op`' : `has the \`op\` ${show(op)}, which is none`,
      near ? `did you mean \`${near}\`?` : `there is ${oneOf(NAMES)}`,
    );
  }
  for (const name of op === 'move' || op === 'copy' ? ['path', 'from'] : ['path']) {
    const pointer = operation[name];
    if (typeof pointer !== 'string' || !/^(\/([^~/]|~[01])*)*$/.test(pointer))
      return refuse(
        pointer === undefined
          ? `has no \`${name}\``
          : `has the \`${name}\` ${show(pointer)}, which is no JSON pointer`,
        'as `/rules/0/text`',
      );
    const forbidden = stepsOf(pointer).find((each) => FORBIDDEN.has(each));
    if (forbidden !== undefined)
      return refuse(`names \`${forbidden}\`: programs give it a meaning of their own`);
  }
  if ((op === 'add' || op === 'replace' || op === 'test') && !Object.hasOwn(operation, 'value'))
    return refuse('has no `value`', `\`${op}\` needs one`);
  return operation as unknown as Operation;
}

/** The document after one operation; the library leaves some places unchecked that do not exist. */
function applied(document: unknown, operation: Operation, refuse: Refuse): unknown {
  const { op, path } = operation;
  if ('from' in operation) {
    requireThere(document, operation.from, refuse);
    if (op === 'move' && path.startsWith(`${operation.from}/`))
      refuse(`moves \`${operation.from}\` into itself`);
  }
  if (op === 'remove' || op === 'replace' || op === 'test') requireThere(document, path, refuse);
  if (path === '') return atTop(document, operation, refuse);
  if (op === 'move') {
    // What follows it in a list moves up before the new place is looked for.
    const value = valueAt(document, operation.from);
    const rest = applied(document, { op: 'remove', path: operation.from }, refuse);
    return applied(rest, { op: 'add', path, value }, refuse);
  }
  if (op === 'add' || op === 'copy') requireRoom(document, path, refuse);
  const [error] = applyOne(document, [operation]);
  if (!error) return document;
  if (op === 'test')
    return refuse(`expects another value at \`${path}\``, `there is ${show(valueAt(document, path))}`);
  return refuse(`does not fit the document at \`${path}\``);
}

/** Operations on the document as a whole, which the library does not have. */
function atTop(document: unknown, operation: Operation, refuse: Refuse): unknown {
  switch (operation.op) {
    case 'add':
    case 'replace':
      return structuredClone(operation.value);
    case 'test':
      return isSame(document, operation.value)
        ? document
        : refuse('expects another value at the top', `there is ${show(document)}`);
    case 'remove':
      return refuse('removes the whole document');
    default:
      return structuredClone(valueAt(document, operation.from));
  }
}

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a pointer; undefined where there is none, which JSON has not. */
function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const name of stepsOf(pointer)) {
    if (value === null || typeof value !== 'object') return undefined;
    const isThere = Array.isArray(value)
      ? isIndex(name) && Number(name) < value.length
      : Object.hasOwn(value, name);
    if (!isThere) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

const isIndex = (name: string): boolean => /^(0|[1-9]\d*)$/.test(name);

function requireThere(document: unknown, pointer: string, refuse: Refuse): void {
  if (valueAt(document, pointer) !== undefined) return;
  refuse(`does not fit: there is nothing at \`${pointer}\``, nearestPlace(document, pointer));
}

/** Whether something can be put at a pointer: into an object, or into an array up to its end. */
function requireRoom(document: unknown, pointer: string, refuse: Refuse): void {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const into = valueAt(document, parent);
  requireThere(document, parent, refuse);
  if (into === null || typeof into !== 'object')
    refuse(`does not fit: nothing can be put into \`${parent}\`, which is ${show(into)}`);
  const name = stepsOf(pointer).at(-1) ?? '';
  if (!Array.isArray(into) || name === '-' || (isIndex(name) && Number(name) <= into.length)) return;
  const help = `an index up to ${into.length}, or \`-\` for its end`;
  refuse(`does not fit: the list at \`${parent}\` has no place ${show(pointer)}`, help);
}

function nearestPlace(document: unknown, pointer: string): string {
  const steps = stepsOf(pointer);
  let end = steps.length;
  const upTo = (count: number): string => steps.slice(0, count).reduce(step, '');
  while (end > 0 && valueAt(document, upTo(end)) === undefined) end--;
  const value = valueAt(document, upTo(end));
  const where = end === 0 ? 'the document' : `\`${upTo(end)}\``;
  if (Array.isArray(value)) return `${where} is a list of ${value.length}`;
  if (value === null || typeof value !== 'object') return `${where} is ${show(value)}`;
  return `${where} has ${oneOf(Object.keys(value))}`;
}
