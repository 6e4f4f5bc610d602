/** A boolean expression in three values, not yet laid out. */
export type Logic =
  | { kind: 'AND' | 'OR'; parts: readonly Logic[] }
  | { kind: 'NOT'; part: Logic }
  /** Binds as tight as a comparison; may have several lines. */
  | { kind: 'leaf'; sql: string };

const WIDTH = 90;

/** The expression as text: in one line where it fits, else a part a line. Lines after the first have the indent ahead. */
export function laidOut(logic: Logic, indent: string): string {
  const line = inOneLine(logic);
  if (!line.includes('\n') && indent.length + line.length <= WIDTH) return line;
  switch (logic.kind) {
    case 'leaf':
      return logic.sql.replaceAll('\n', `\n${indent}`);
    case 'NOT':
      return `NOT ${bracketed(logic.part, indent)}`;
    default:
      return logic.parts
        .map((part) =>
          part.kind === 'AND' || part.kind === 'OR' ? bracketed(part, indent) : laidOut(part, indent),
        )
        .join(`\n${indent}${logic.kind} `);
  }
}

function bracketed(logic: Logic, indent: string): string {
  const line = inOneLine(logic);
  if (!line.includes('\n') && indent.length + line.length + 6 <= WIDTH) return `(${line})`;
  const inner = `${indent}  `;
  return `(\n${inner}${laidOut(logic, inner)}\n${indent})`;
}

function inOneLine(logic: Logic): string {
  switch (logic.kind) {
    case 'leaf':
      return logic.sql;
    case 'NOT':
      return isName(logic.part) ? `NOT ${inOneLine(logic.part)}` : `NOT (${inOneLine(logic.part)})`;
    default:
      return logic.parts
        .map((part) => (part.kind === 'AND' || part.kind === 'OR' ? `(${inOneLine(part)})` : inOneLine(part)))
        .join(` ${logic.kind} `);
  }
}

const isName = (logic: Logic): boolean => logic.kind === 'leaf' && /^("[^"]+"\.)?"[^"]+"$/.test(logic.sql);

/** Several as one: nothing is what holds of nothing, one is itself. */
export function joined(kind: 'AND' | 'OR', parts: readonly Logic[]): Logic {
  const [first, ...others] = parts;
  if (!first) return { kind: 'leaf', sql: kind === 'AND' ? 'TRUE' : 'FALSE' };
  return others.length === 0 ? first : { kind, parts };
}
