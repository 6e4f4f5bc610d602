import { citationsAround, writeCitation } from '../../../src/citation/neighbors.ts';
import { type Day, type Period, parseDay } from '../../../src/dates/day.ts';
import type { Revision } from '../../../src/revision/model.ts';

/** What the conditions of a revision compare with: values at and beside these meet both sides of every edge. */
export interface Constants {
  days: readonly Day[];
  periods: readonly Period[];
  numbers: readonly number[];
  texts: readonly string[];
  citations: readonly string[];
}

/** The constants of revisions, wherever they stand in their conditions and lists. */
export function constantsOf(revisions: readonly Revision[]): Constants {
  const found = {
    days: new Set<Day>(),
    periods: [] as Period[],
    numbers: new Set<number>(),
    texts: new Set<string>(),
    citations: new Set(['ZZ 1', 'ZZ 1.05(2)']),
  };
  const look = (part: unknown): void => {
    if (typeof part === 'number') found.numbers.add(part);
    if (typeof part === 'string') {
      const day = parseDay(part);
      if (day === undefined) found.texts.add(part);
      else found.days.add(day);
    }
    if (part === null || typeof part !== 'object') return;
    for (const [name, inner] of Object.entries(part)) {
      if (name === 'period') found.periods.push(inner as Period);
      else if (name === 'value' || typeof inner === 'object') look(inner);
    }
  };
  for (const { written, lists } of revisions) {
    for (const { when } of [...written.definitions, ...written.rules]) look(when);
    for (const { coverage } of written.actions) look(coverage.when);
    for (const { entries } of lists.values())
      for (const each of citationsAround(entries.map(({ match }) => match)))
        found.citations.add(writeCitation(each));
  }
  return {
    days: [...found.days],
    periods: found.periods,
    numbers: [...found.numbers],
    texts: [...found.texts],
    citations: [...found.citations],
  };
}
