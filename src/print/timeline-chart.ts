import { type Day, fromCivil, parseDay, toCivil } from '../dates/day.ts';
import type { Stretch, Timeline } from '../timeline/timeline.ts';

const WIDTH = 60;

/** What is drawn of one revision: days on which it is the law, or may be. */
interface Part {
  from: Day;
  to: Day;
  sure: boolean;
  /** It goes on, and the end is only where the drawing ends. */
  open: boolean;
}

/** Each revision that was ever the law with its days, in the order of the versions; and where the drawing ends. */
export function partsOf({ stretches, law }: Timeline): { rows: [version: string, Part[]][]; end: Day } {
  const end = endOf(stretches);
  const rows = law.map(({ version }): [string, Part[]] => {
    const own = stretches.filter((each) => each.versions.includes(version));
    const parts = own.map(({ from, to, certain, versions }) => ({
      from: day(from),
      to: to === null ? end : day(to),
      sure: certain && versions.length === 1,
      open: to === null,
    }));
    return [version, parts];
  });
  return { rows: rows.filter(([, parts]) => parts.length > 0), end };
}

/** The timeline as lines for a terminal: `=` where a revision is the law, `?` where it may be, `>` where it goes on. */
export function chartLines(timeline: Timeline): string[] {
  const { rows, end } = partsOf(timeline);
  const start = day(timeline.stretches[0]?.from ?? '');
  const widest = Math.max(...rows.map(([version]) => version.length));
  const line = (name: string, cells: string): string => `${name.padEnd(widest)}  ${cells}`.trimEnd();
  const column = (at: Day): number => Math.floor(((at - start) * WIDTH) / (end - start));
  return [
    line('', yearsAlong(start, end, column)),
    ...rows.map(([version, parts]) => line(version, cellsOf(parts, column))),
  ];
}

function cellsOf(parts: readonly Part[], column: (at: Day) => number): string {
  const cells = new Array<string>(WIDTH).fill(' ');
  // What is sure is drawn last: in a cell of two things it is the one to be seen.
  for (const { from, to, sure } of [...parts].sort((a, b) => Number(a.sure) - Number(b.sure)))
    cells.fill(sure ? '=' : '?', column(from), Math.max(column(from) + 1, column(to)));
  return cells.join('').trimEnd() + (parts.some((each) => each.open) ? '>' : '');
}

/** The years that have room, each from the column in which it begins. */
function yearsAlong(start: Day, end: Day, column: (at: Day) => number): string {
  let text = '';
  const [first] = toCivil(start - 1);
  for (let year = first + 1; fromCivil(year, 1, 1) < end; year++) {
    const at = column(fromCivil(year, 1, 1));
    if (text === '' || at > text.length) text = text.padEnd(at) + String(year).padStart(4, '0');
  }
  return text;
}

/** The last turn and a tenth of the whole time more, a year at least. */
function endOf(stretches: readonly Stretch[]): Day {
  const [first, last] = [day(stretches[0]?.from ?? ''), day(stretches.at(-1)?.from ?? '')];
  return last + Math.max(365, Math.ceil((last - first) / 10));
}

const day = (text: string): Day => parseDay(text) ?? 0;
