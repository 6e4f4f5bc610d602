/** A name in double quotes, as standard SQL has it; the query's own two go without. */
export const quoted = (name: string): string =>
  name === 'case_key' || name === 'case_id' ? name : `"${name.replaceAll('"', '""')}"`;

/** A text in single quotes; one with line breaks has them escaped, for a query is indented line by line. */
export function textLiteral(text: string): string {
  const doubled = text.replaceAll("'", "''");
  if (!/[\n\r]/.test(text)) return `'${doubled}'`;
  return `E'${doubled.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}

/** PostgreSQL cuts names off behind so many bytes. */
const MOST_BYTES = 63;

/** Gives out names of which no two are the same, capitals aside, and none is longer than a database keeps. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set([...taken].map((each) => each.toLowerCase()));
  }

  /** The name as wanted, or the nearest that is free. */
  take(wanted: string): string {
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` ${count}`;
      const name = cut(wanted, MOST_BYTES - suffix.length) + suffix;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

function cut(name: string, most: number): string {
  if (Buffer.byteLength(name) <= most) return name;
  // All names are made of ASCII, but for ids that the schema lets nobody write.
  return `${name.slice(0, most - 1)}~`;
}

/** Text as comment lines, each with `-- ` ahead; line breaks in it end no comment. */
export function comment(text: string, indent = '', width = 110): string[] {
  const words = text.split(/[\s\p{C}]+/u).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && indent.length + line.length + word.length + 4 > width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => `${indent}-- ${each}`);
}
