import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, START } from '../../src/batch/read/block.ts';
import { CsvRows } from '../../src/batch/read/csv-rows.ts';
import { ArrayElements } from '../../src/batch/read/json-array.ts';
import { LineEnds, type RowEnds } from '../../src/batch/read/row-ends.ts';
import { rowAt } from '../../src/table/cells.ts';
import { LARGEST } from '../../src/text/read.ts';
import { csvCell } from '../support/table.ts';
import { blocksIn, textOf } from './support.ts';

/** Where the lines of a chunk are, without their line breaks; what follows the last break is a line too, unless it is nothing. */
function* linesIn(chunk: Uint8Array): Generator<{ start: number; end: number }> {
  let start = 0;
  for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
    yield { start, end };
    start = end + 1;
  }
  if (start < chunk.length) yield { start, end: chunk.length };
}

const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 });
const RUNS = { numRuns: 300, seed: 11 };

/** The lines of blocks that hold something. */
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks
    .flatMap(({ bytes }) => [...linesIn(bytes)].map(({ start, end }) => textOf(bytes.subarray(start, end))))
    .filter((line) => line.trim() !== '');

describe('lines', () => {
  it('come whole, in whatever pieces the bytes come', async () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '"', ','), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, sizes, async (parts, pieces) => {
        const bytes = Buffer.from(parts.join(''));
        const blocks = await blocksIn(bytes, new LineEnds(), pieces);
        expect(Buffer.concat(blocks.map((each) => each.bytes))).toEqual(bytes);
        for (const block of blocks.slice(0, -1)) expect(block.bytes.at(-1)).toBe(10);
        expect(blocks.at(-1)?.next.offset ?? 0).toBe(bytes.length);
      }),
      RUNS,
    );
  });

  it('are read up to the largest size, and passed over beyond it', async () => {
    const sized = (size: number): string => `${'x'.repeat(size)}\n`;
    const input = Buffer.from(`a\n${sized(LARGEST)}b\n${sized(LARGEST + 1)}c\n${sized(2 * LARGEST)}d`);
    const blocks = await blocksIn(input, new LineEnds(), [1 << 18]);
    expect(linesOf(blocks).map((each) => each.length)).toEqual([1, LARGEST, 1, 1, 1]);
    const from = [LARGEST + 5, 2 * LARGEST + 9];
    expect(blocks.flatMap(({ refused }) => refused ?? [])).toEqual(
      [LARGEST + 2, 2 * LARGEST + 1].map((size, index) => ({
        problems: [
          { code: 'file-too-large', message: `the line has more than ${LARGEST} bytes`, line: 1, column: 1 },
        ],
        text: undefined,
        bytes: { from: from[index], to: (from[index] as number) + size },
        lines: 1,
      })),
    );
  });
});

/** A JSON value with blanks anywhere, and the same without. */
const blank = fc.constantFrom('', '', ' ', '\n', '\r\n', '\t ', '\n\n  ');
const scalar = fc
  .oneof(
    fc.string({ unit: fc.constantFrom('a', '"', '\\', ',', ']', '}', '[', '{', 'é', '😀', '\n', ' ') }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  )
  .map((each) => [JSON.stringify(each)]);
const { element } = fc.letrec<{ element: string[] }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc
      .array(tie('element'), { maxLength: 3 })
      .map((all) => ['[', ...all.flatMap((each, index) => (index > 0 ? [',', ...each] : each)), ']']),
    fc
      .array(tie('element'), { maxLength: 3 })
      .map((all) => [
        '{',
        ...all.flatMap((each, index) => [...(index > 0 ? [','] : []), `"k${index}"`, ':', ...each]),
        '}',
      ]),
  ),
}));
/** Tokens with blanks between them. */
const spaced = fc
  .tuple(element, fc.infiniteStream(blank))
  .map(([tokens, blanks]) => tokens.map((token) => token + (blanks.next().value as string)).join(''));

describe('the elements of a JSON array', () => {
  const rowsOf = async (text: string, pieces?: readonly number[]): Promise<Block[]> =>
    blocksIn(Buffer.from(text), new ArrayElements('x.json', false), pieces);

  it('are the rows, each on a line, in whatever pieces the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(spaced, { maxLength: 6 }), blank, sizes, async (elements, lead, pieces) => {
        const text = `${lead}[${lead}${elements.join(`,${lead}`)}]${lead}`;
        const lines = linesOf(await rowsOf(text, pieces));
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(text));
      }),
      RUNS,
    );
  });

  it('are told with their places and their text as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(spaced, { minLength: 1, maxLength: 6 }),
        blank,
        sizes,
        async (elements, lead, pieces) => {
          const text = `[${elements.map((each) => lead + each).join(',')}]`;
          let at = 1;
          const expected = elements.map((each) => {
            const start = at + lead.length;
            at += lead.length + each.length + 1;
            const before = text.slice(0, start).split('\n');
            return { text: each.trim(), line: before.length, column: (before.at(-1) as string).length + 1 };
          });
          const blocks = await rowsOf(text, pieces);
          const told = blocks.flatMap(({ bytes, placeOf }) =>
            [...linesIn(bytes)]
              .filter(({ start, end }) => textOf(bytes.subarray(start, end)).trim() !== '')
              .map(({ start, end }, line) => {
                const problems = [{ message: 'x', line: line + 1, column: 1 }];
                const row = placeOf?.({ line, start, end, problems }, bytes);
                return {
                  text: textOf(row?.text),
                  line: row?.problems[0]?.line,
                  column: row?.problems[0]?.column,
                };
              }),
          );
          expect(told).toEqual(expected);
        },
      ),
      RUNS,
    );
  });

  it('can be gone on with behind any block', async () => {
    const text = `[${['{"a":"é\\n"}', '[1,\n2]', '"]"', '4'].join(' ,\n ')}]\n`;
    const bytes = Buffer.from(text);
    const blocks = await blocksIn(bytes, new ArrayElements('x.json', false), [0]);
    expect(blocks.length).toBeGreaterThan(3);
    for (const [index, { next }] of blocks.slice(0, -1).entries()) {
      const rest = await blocksIn(bytes, new ArrayElements('x.json', true), [3], next);
      expect(linesOf(rest)).toEqual(linesOf(blocks.slice(index + 1)));
      expect(rest.at(-1)?.next).toEqual(blocks.at(-1)?.next);
    }
  });

  it.each([
    ['', '1:1: an array is expected here: `[`'],
    ['{"agency":1}', '1:1: an array is expected here: `[`'],
    ['\n 7', '2:2: an array is expected here: `[`'],
    ['[', '1:2: the input ends here, and its array is not closed'],
    ['[1,2', '1:5: the input ends here, and its array is not closed'],
    ['[{"a":1},\n{"a', '2:4: the input ends here, and its array is not closed'],
    ['[1,]', '1:4: a value is expected here'],
    ['[,1]', '1:2: a value is expected here'],
    ['[1,\n,2]', '2:1: a value is expected here'],
    ['[{"a":[1}]', '1:9: a closing bracket `]` is expected here'],
    ['["é", {"a":1]]', '1:13: a closing brace `}` is expected here'],
    ['[1}', '1:3: a closing bracket `]` is expected here'],
    ['[1] 2', '1:5: nothing is expected after the end of the array'],
    ['[1]\n]', '2:1: nothing is expected after the end of the array'],
  ])('are refused as a whole for %j', async (text, said) => {
    for (const pieces of [[1], [100]])
      await expect(rowsOf(text, pieces)).rejects.toMatchObject({ message: `x.json:${said}` });
  });

  it.each([
    ['a text that is not closed on its line', '[{"a": "b,\n"c": 2}, 3]', ['{"a": "b,\r"c": 2}', '3']],
    ['what is no JSON', '[abc, 1 2, tru, "\\q"]', ['abc', '1 2', 'tru', '"\\q"']],
    ['a byte order mark', '\uFEFF[1]', ['1']],
    ['nothing', '[]', []],
    ['blanks', ' [ \n ] \n', []],
  ])('keep to themselves %s', async (_what, text, rows) => {
    const lines = linesOf(await rowsOf(text, [2]));
    expect(lines.map((line) => line.replaceAll('\uFEFF', '').trim()).filter((line) => line !== '')).toEqual(
      rows,
    );
  });

  it('are passed over where they are too long, with their places', async () => {
    const long = `[\n"${'x'.repeat(LARGEST)}",\n2]`;
    const blocks = await rowsOf(`[1,\n${long}, 3]`, [1 << 18]);
    expect(linesOf(blocks).map((each) => each.trim())).toEqual(['1', '3']);
    const refused = blocks.flatMap((each) => each.refused ?? []);
    expect(refused.map(({ problems, bytes }) => ({ problems, bytes }))).toEqual([
      {
        problems: [
          { code: 'file-too-large', message: `the row has more than ${LARGEST} bytes`, line: 2, column: 1 },
        ],
        bytes: { from: 4, to: 4 + long.length + 2 },
      },
    ]);
  });
});

describe('the rows of a CSV file', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', '😀', ' ', ';') });

  it('are those that were written, in whatever pieces the bytes come', async () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), sizes, async (rows, end, pieces) => {
        const text = rows.map((row) => row.map(csvCell).join(',') + end).join('');
        const blocks = await blocksIn(Buffer.from(text), new CsvRows('x.csv'), pieces);
        const read = blocks.flatMap(({ bytes }) => {
          const found: string[][] = [];
          const part = textOf(bytes);
          for (let at = 0; at < part.length; ) {
            const row = rowAt(part, at);
            expect(row.strayQuote).toBeUndefined();
            found.push(row.cells);
            at = row.next;
          }
          return found;
        });
        expect(read).toEqual(rows);
      }),
      RUNS,
    );
  });

  it('end where their bytes say it, whatever they are', async () => {
    const text = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r', '""'), { maxLength: 40 });
    const outcome = async (input: string, pieces: readonly number[]): Promise<string> => {
      try {
        return (await blocksIn(Buffer.from(input), new CsvRows('x.csv'), pieces))
          .map((each) => textOf(each.bytes))
          .join('|');
      } catch (error) {
        return (error as Error).message;
      }
    };
    await fc.assert(
      fc.asyncProperty(text, sizes, async (parts, pieces) => {
        const input = parts.join('');
        const whole = await outcome(input, [100]);
        expect((await outcome(input, pieces)).replaceAll('|', '')).toBe(whole.replaceAll('|', ''));
        // The cutter and the reader of cells agree on where rows end.
        let at = 0;
        const ends: number[] = [];
        while (at < input.length) {
          at = rowAt(input, at).next;
          ends.push(at);
        }
        const one = await outcome(input, [0]);
        if (one.includes('not closed')) return;
        const cuts = one.split('|').filter((each) => each !== '');
        expect(cuts.map((_, index) => cuts.slice(0, index + 1).join('').length)).toEqual(ends);
      }),
      RUNS,
    );
  });

  it('are refused where a quote is never closed', async () => {
    const rows = blocksIn(Buffer.from('a,b\n1,2\n3,"4\n5,6\n'), new CsvRows('x.csv'), [5], START);
    await expect(rows).rejects.toMatchObject({
      message: '`x.csv`: the input ends in a row whose quote is not closed; it begins at line 3',
    });
  });
});

it('no format waits for more where rows are whole and nothing more is there', async () => {
  const formats: [RowEnds, string][] = [
    [new LineEnds(), '1\n2\n3\n'],
    [new CsvRows('x'), '1\n2\n3\n'],
    [new ArrayElements('x', false), '[1,2,3]'],
  ];
  for (const [ends, text] of formats) {
    const blocks = await blocksIn(Buffer.from(text), ends, [3, 0]);
    expect(linesOf(blocks).map((each) => each.trim())).toEqual(['1', '2', '3']);
    expect(blocks.length).toBeGreaterThan(1);
  }
});
