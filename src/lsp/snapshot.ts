import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { tooDeepAt } from '../json/depth.ts';
import type { Pointer } from '../json/located.ts';
import { LARGEST } from '../text/read.ts';

/** A text as far as it can be read, however broken: what an editor has while somebody types. */
export interface Snapshot {
  text: string;
  /** Undefined where nothing can be read: an empty text, or one that is too large or nested too deeply. */
  root: Node | undefined;
  /** What the text says so far. */
  value: unknown;
  /** Whether it is JSON without a fault. */
  isWhole: boolean;
}

/** Reads a text with patience for what is half written; never throws. */
export function snapshotOf(text: string): Snapshot {
  // The parser recurses, so that what is nested too deeply must not reach it.
  if (text.length > LARGEST || tooDeepAt(text) !== undefined)
    return { text, root: undefined, value: undefined, isWhole: false };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  return { text, root, value: root && getNodeValue(root), isWhole: errors.length === 0 };
}

/** The node at a pointer; undefined where there is none. */
export function nodeAt({ root }: Snapshot, at: Pointer): Node | undefined {
  return root && findNodeAtLocation(root, [...at]);
}

/** The value at a pointer; undefined where there is none. */
export function valueAt(value: unknown, at: Pointer): unknown {
  let found = value;
  for (const step of at) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Object.hasOwn(found, step) ? (found as Record<string | number, unknown>)[step] : undefined;
  }
  return found;
}

/** An object as what it may hold; an empty one for anything else. */
export const objectIn = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** A list as what it may hold; an empty one for anything else. */
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text; undefined for anything else. */
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
