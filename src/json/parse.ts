import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { DEEPEST, tooDeepAt } from './depth.ts';
import { FORBIDDEN } from './forbidden.ts';
import { LocatedJson } from './located.ts';
import { isPlain } from './plain.ts';

const SYNTAX: Record<string, string> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no JSON number',
  PropertyNameExpected: 'a property name in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace `}` is expected here',
  CloseBracketExpected: 'a closing bracket `]` is expected here',
  EndOfFileExpected: 'nothing is expected after the end of the value',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'this comment has no end, and JSON has no comments',
  UnexpectedEndOfString: 'this text has no closing double quote',
  UnexpectedEndOfNumber: 'this number has no end',
  InvalidUnicode: 'this is no `\\u` escape',
  InvalidEscapeCharacter: 'JSON has no such escape',
  InvalidCharacter: 'this character must be escaped in a JSON text',
};

/**
 * JSON text to a value whose parts know their places. Strict JSON (RFC 8259) without comments.
 * @throws InvalidInput with all syntax errors; or all duplicate, forbidden or unkeepable parts;
 *   or the place where the nesting is deeper than 100
 */
export function parseJson(source: Source): LocatedJson {
  const deep = tooDeepAt(source.text);
  if (deep !== undefined) {
    const message = `the JSON is nested more than ${DEEPEST} deep`;
    refuse(source, [{ code: 'json-depth', message, span: { start: deep, end: deep + 1 } }]);
  }
  const plain = parsePlain(source.text);
  if (plain) return new LocatedJson(source, plain.value, () => parseTree(source.text) as Node);
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !root) refuse(source, syntaxFindings(source, errors));
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch {
    // The two parsers disagree only about texts that are not JSON: the strict one is right.
    refuse(source, syntaxFindings(source, []));
  }
  const findings: Finding[] = [];
  inspect(root as Node, findings);
  if (findings.length > 0) refuse(source, findings);
  return new LocatedJson(source, value, () => root as Node);
}

/** The value of a text in which nothing can be found to refuse; most texts are such, and need no places. */
function parsePlain(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(text) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(source: Source, findings: Finding[]): never {
  throw new InvalidInput(
    findings.map((finding) => locate(source, finding)),
    [source],
  );
}

function syntaxFindings(source: Source, errors: ParseError[]): Finding[] {
  if (source.text.trim() === '') {
    return [{ code: 'json-syntax', message: 'the file is empty', span: { start: 0, end: 0 } }];
  }
  if (errors.length === 0) {
    return [{ code: 'json-syntax', message: 'this is not JSON', span: { start: 0, end: 1 } }];
  }
  // One slip makes the parser stumble on the same place again: the first report is the useful one.
  const seen = new Set<number>();
  const findings: Finding[] = [];
  for (const error of errors) {
    if (seen.has(error.offset)) continue;
    seen.add(error.offset);
    const message = SYNTAX[printParseErrorCode(error.error)] ?? 'this is not JSON';
    const span = { start: error.offset, end: error.offset + Math.max(1, error.length) };
    findings.push({ code: 'json-syntax', message, span });
  }
  return findings;
}

function inspect(node: Node, findings: Finding[]): void {
  if (node.type === 'number' && !Number.isFinite(node.value)) {
    findings.push({
      code: 'json-number',
      message: 'this number is too large to be kept',
      span: { start: node.offset, end: node.offset + node.length },
    });
  }
  if (node.type === 'object') inspectKeys(node, findings);
  for (const child of node.children ?? []) {
    const value = node.type === 'object' ? child.children?.[1] : child;
    if (value) inspect(value, findings);
  }
}

function inspectKeys(node: Node, findings: Finding[]): void {
  const first = new Set<string>();
  for (const property of node.children ?? []) {
    const key = property.children?.[0];
    if (!key) continue;
    const name = String(key.value);
    const span = { start: key.offset, end: key.offset + key.length };
    if (FORBIDDEN.has(name)) {
      const message = `\`${name}\` may not be a property name: programs give it a meaning of their own`;
      findings.push({ code: 'forbidden-key', message, span });
    }
    if (first.has(name)) {
      const message = `\`${name}\` is named twice here; most programs would silently drop the first`;
      findings.push({ code: 'duplicate-key', message, span });
    }
    first.add(name);
  }
}
