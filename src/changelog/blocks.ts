import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';

/** A stretch of a changelog that the program writes, between its two marks. */
export interface Block {
  policy: string;
  version: string;
  /** What the stretch was made from, as its mark records it; undefined where the mark has none yet. */
  digest: string | undefined;
  /** The opening mark. */
  mark: Span;
  /** What stands between the marks, without the blank lines beside them; its lines end in `\n`. */
  body: string;
  /** From the opening mark to the end of the closing one. */
  span: Span;
}

const OPENING = /^<!-- generated: (\S+) (\S+)(?: (\S+))? -->\s*$/;
const CLOSING = /^<!-- end -->\s*$/;
const FENCE = /^(```|~~~)/;

/** The two marks around a generated stretch. */
export const opening = (policy: string, version: string, digest: string): string =>
  `<!-- generated: ${policy} ${version} ${digest} -->`;
export const CLOSING_MARK = '<!-- end -->';

/** The generated stretches of a changelog, in order; such as have no end; and marks that do not fit together. */
export function blocksOf(source: Source): {
  blocks: Block[];
  unclosed: Pick<Block, 'policy' | 'version'>[];
  findings: Finding[];
} {
  const blocks: Block[] = [];
  const unclosed: Pick<Block, 'policy' | 'version'>[] = [];
  const findings: Finding[] = [];
  const add = (message: string, suggestion: string, span: Span): void => {
    findings.push({ code: 'stale-changelog', severity: 'warning', message, suggestion, span });
  };
  let open: (Omit<Block, 'body' | 'span'> & { after: number }) | undefined;
  const leaveOpen = ({ policy, version, mark }: Omit<Block, 'body' | 'span'>): void => {
    unclosed.push({ policy, version });
    add(UNCLOSED, CLOSE, mark);
  };
  let isCode = false;
  for (const { text, start, end } of linesOf(source.text)) {
    const span = { start, end };
    // Between the marks stands what the program wrote; it writes no code.
    if (!open && FENCE.test(text)) isCode = !isCode;
    if (isCode) continue;
    const [, policy, version, digest] = OPENING.exec(text) ?? [];
    if (policy !== undefined && version !== undefined) {
      if (open) leaveOpen(open);
      open = { policy, version, digest, mark: span, after: end };
    } else if (CLOSING.test(text)) {
      if (!open) add('a generated part ends here and none began', 'take this line out', span);
      else {
        const { after, ...block } = open;
        const body = source.text.slice(after, start).trim().replaceAll('\r\n', '\n');
        blocks.push({ ...block, body, span: { start: block.mark.start, end } });
        open = undefined;
      }
    }
  }
  if (open) leaveOpen(open);
  for (const [index, { policy, version, mark }] of blocks.entries()) {
    if (blocks.findIndex((each) => each.policy === policy && each.version === version) === index) continue;
    add(`\`${version}\` of \`${policy}\` has an entry already`, 'take one of the two out', mark);
  }
  return { blocks, unclosed, findings };
}

const UNCLOSED = 'this generated part has no end';
const CLOSE = `close it with a line \`${CLOSING_MARK}\``;

function* linesOf(text: string): Generator<{ text: string; start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const line = text.slice(start, next).replace(/\r?\n$/, '');
    yield { text: line, start, end: start + line.length };
    start = next;
  }
}
