import { type Node, parseTree } from 'jsonc-parser';
import { type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';
import { DEEPEST, tooDeepAt } from './depth.ts';
import { FORBIDDEN } from './forbidden.ts';
import { LocatedJson } from './located.ts';
import { isAsWritten, isPlain } from './plain.ts';
import { show } from './show.ts';
import { syntaxFinding } from './syntax.ts';

/**
 * JSON text to a value whose parts know their places. Strict JSON (RFC 8259) without comments.
 * @throws InvalidInput with the first syntax error; or all duplicate, forbidden or unkeepable parts;
 *   or the place where the nesting is deeper than 100
 */
export function parseJson(source: Source): LocatedJson {
  const { text } = source;
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = `the JSON is nested more than ${DEEPEST} deep`;
    refuse(source, [{ code: 'json-depth', message, span: { start: deep, end: deep + 1 } }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuse(source, [syntaxFinding(text)]);
  }
  const parse = () => parseTree(text) as Node;
  // Most texts are plain, and need no places.
  if (isAsWritten(text, value) || isPlain(text)) return new LocatedJson(source, value, parse);
  const root = parse();
  const findings: Finding[] = [];
  inspect(root, text, findings);
  if (findings.length > 0) refuse(source, findings);
  return new LocatedJson(source, value, () => root);
}

function refuse(source: Source, findings: Finding[]): never {
  throw new InvalidInput(
    findings.map((finding) => locate(source, finding)),
    [source],
  );
}

function inspect(node: Node, text: string, findings: Finding[]): void {
  if (node.type === 'number') inspectNumber(node, text, findings);
  if (node.type === 'string') inspectText(node, findings);
  if (node.type === 'object') inspectKeys(node, findings);
  for (const child of node.children ?? []) {
    const value = node.type === 'object' ? child.children?.[1] : child;
    if (value) inspect(value, text, findings);
  }
}

/** A number that a program would keep as another, such as Infinity or the nearest that it can. */
function inspectNumber(node: Node, text: string, findings: Finding[]): void {
  const value = node.value as number;
  const span = spanOf(node);
  if (!Number.isFinite(value)) {
    findings.push({ code: 'json-number', message: 'this number is too large to be kept', span });
    return;
  }
  const written = text.slice(span.start, span.end);
  if (!/^-?\d+$/.test(written) || written === String(value) || BigInt(written) === BigInt(value)) return;
  const message = `this number has more digits than can be kept: it would become ${value}`;
  const suggestion = 'write it as a text, in double quotes';
  findings.push({ code: 'json-number', message, suggestion, span });
}

/** JSON can write half of a character; no file and no digest can keep it. */
function inspectText(node: Node, findings: Finding[]): void {
  if (String(node.value).isWellFormed()) return;
  const message = 'this text has half of a character that is written as two `\\u` escapes';
  findings.push({ code: 'json-syntax', message, span: spanOf(node) });
}

function inspectKeys(node: Node, findings: Finding[]): void {
  const first = new Set<string>();
  for (const property of node.children ?? []) {
    const key = property.children?.[0];
    if (!key) continue;
    const name = String(key.value);
    const span = spanOf(key);
    inspectText(key, findings);
    if (FORBIDDEN.has(name)) {
      const message = `\`${name}\` may not be a property name: programs give it a meaning of their own`;
      findings.push({ code: 'forbidden-key', message, span });
    }
    if (first.has(name)) {
      const message = `${show(name)} is named twice here; most programs would silently drop the first`;
      findings.push({ code: 'duplicate-key', message, span });
    }
    first.add(name);
  }
}

const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });
