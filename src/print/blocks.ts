/** A page as parts that can be written as text for a terminal or as markdown. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: readonly ListItem[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

export interface ListItem {
  text: string;
  items?: readonly ListItem[];
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly ListItem[]): Block => ({ kind: 'list', items });

/** The page for a terminal. */
export function asText(blocks: readonly Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const rule = block.level === 1 ? '=' : '-';
      return block.level === 3 ? block.text : `${block.text}\n${rule.repeat(block.text.length)}`;
    }
    case 'paragraph':
      return block.text;
    case 'list':
      return listLines(block.items, '').join('\n');
    case 'table':
      return columns([block.head, ...block.rows]);
  }
}

function listLines(items: readonly ListItem[], indent: string): string[] {
  return items.flatMap((item) => [`${indent}- ${item.text}`, ...listLines(item.items ?? [], `${indent}  `)]);
}

/** Rows as aligned columns. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The page as markdown. */
export function asMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'list':
      return listLines(block.items.map(escapeItem), '').join('\n');
    case 'table': {
      const line = (cells: readonly string[]): string =>
        `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('|', '\\|')).join(' | ')} |`;
      return [line(block.head), line(block.head.map(() => '---')), ...block.rows.map(line)].join('\n');
    }
  }
}

function escapeItem({ text, items }: ListItem): ListItem {
  return { text: escapeMarkdown(text), ...(items ? { items: items.map(escapeItem) } : {}) };
}

/** Characters that would be taken for markup; backticks are left, they mark what stands in a file. */
function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/([\\*_[\]<>])/g, '\\$1')))
    .join('');
}
