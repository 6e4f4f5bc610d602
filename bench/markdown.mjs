/** A heading of a level. */
export const heading = (level, text) => `${'#'.repeat(level)} ${text}`;

/** Parts to a text, an empty line between them; what is false or undefined is left out. */
export const lines = (...parts) =>
  `${parts
    .flat(Number.POSITIVE_INFINITY)
    .filter((part) => part)
    .join('\n\n')}\n`;

/** A table with its columns set in widths; numbers stand to the right from a column on (1 unless told). */
export function table(heads, rows, rightFrom = 1) {
  const widths = heads.map((head, i) => Math.max(3, head.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i >= rightFrom ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i >= rightFrom ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(heads), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
