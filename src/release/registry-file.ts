import { readFileSync } from 'node:fs';
import { parseDay } from '../dates/day.ts';
import { type Finding, InvalidInput, locate } from '../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../json/located.ts';
import { parseJson } from '../json/parse.ts';
import { show } from '../json/show.ts';
import { findingsIn } from '../schema/errors.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { packageFile } from '../text/package.ts';
import { decode, reasonOf } from '../text/read.ts';
import { Source, type Span } from '../text/source.ts';
import { FORMAT } from './lock.ts';

/** How a file that only the program writes is read back. */
export interface Kind<Content> {
  schema: string;
  missing: Pick<Finding, 'code' | 'message' | 'suggestion'>;
  /** What has a code of its own, and comes before what the schema says; the value may be anything. */
  first(value: unknown, json: LocatedJson): Finding[];
  /** The file as the program writes it. */
  text(content: Content): string;
}

/** A file of the registry, with what is wrong with it that does not keep it from being read. */
export interface RegistryFile<Content> {
  content: Content;
  json: LocatedJson;
  findings: Finding[];
}

/**
 * Reads a file that only the program writes. It takes nothing for granted: format, forms, layout.
 * @throws InvalidInput where the file is missing, is not JSON, or is not of the form it has to be
 */
export function readRegistryFile<Content>(path: string, kind: Kind<Content>): RegistryFile<Content> {
  const { source, hasMark } = read(path, kind);
  const json = parseJson(source);
  const findings = formatFindings(json);
  if (findings.length === 0) findings.push(...kind.first(json.value, json));
  if (findings.length === 0) {
    const schema = JSON.parse(readFileSync(packageFile(`schemas/${kind.schema}`), 'utf8')) as SchemaNode;
    findings.push(...findingsIn(json, schema, explainFormat));
  }
  if (findings.length > 0) throw invalid(source, findings);
  const content = json.value as Content;
  return { content, json, findings: layoutFindings(source, kind.text(content), hasMark) };
}

/** An error with findings of one file. */
export const invalid = (source: Source, findings: readonly Finding[]): InvalidInput =>
  new InvalidInput(
    findings.map((each) => locate(source, each)),
    [source],
  );

function read(path: string, { missing }: Pick<Kind<never>, 'missing'>): { source: Source; hasMark: boolean } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const nothing = new Source(path, '');
    const isMissing = (error as { code?: string }).code === 'ENOENT';
    const why = isMissing ? missing : { code: 'file-missing' as const, message: reasonOf(error) };
    throw invalid(nothing, [{ ...why, span: { start: 0, end: 0 } }]);
  }
  const source = decode(path, bytes);
  return { source, hasMark: bytes.length !== Buffer.byteLength(source.text) };
}

/** Nothing can be said of a format that is not known, so this comes before all else. */
function formatFindings(json: LocatedJson): Finding[] {
  const value = json.value as { format?: unknown } | null;
  if (typeof value !== 'object' || value?.format === FORMAT) return [];
  const has = value?.format === undefined ? 'no format is given' : `the format is ${show(value.format)}`;
  const message = `${has}, and this program knows ${FORMAT} alone`;
  return [{ code: 'lock-format', message, span: json.span(['format']) }];
}

/**
 * Any other way of writing the same thing is refused too: no two programs can then read a file in two ways. Line
 * ends of Windows are let through, which a checkout may bring in.
 */
function layoutFindings(source: Source, written: string, hasMark: boolean): Finding[] {
  const suggestion = 'only the program writes this file: put back what it wrote';
  const found = (message: string, span: Span): Finding[] => [
    { code: 'lock-layout', message, suggestion, span },
  ];
  if (hasMark) return found('the file begins with a byte order mark', { start: 0, end: 1 });
  const { text } = source;
  const wanted = text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
  if (text === wanted) return [];
  let start = 0;
  while (text[start] === wanted[start]) start++;
  return found('the file is laid out otherwise than the program writes it', { start, end: start + 1 });
}

function explainFormat(
  format: string,
  value: unknown,
): Pick<Finding, 'code' | 'message' | 'suggestion'> | undefined {
  if (format !== 'date' || parseDay(String(value)) !== undefined) return undefined;
  return { code: 'invalid-date', message: `${show(value)} is not a day that exists` };
}
