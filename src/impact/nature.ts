import { SYNTHETIC_PREFIX } from '../generate/id.ts';
import type { Nature } from './model.ts';

/** What the ids of cases tell that are no real people's: how they begin, and what is to be said of such cases. */
export type Natures = readonly { nature: Nature; prefix: string; says: string }[];

/** The cases that `policy generate` draws. */
export const SYNTHETIC: Natures = [
  {
    nature: 'synthetic',
    prefix: SYNTHETIC_PREFIX,
    says: 'drawn at random by a program, nobody’s. The counts say nothing of how many real people there are.',
  },
];

/** What has to be said of a population before any number is read: a sentence or two for each nature that comes up. */
export function notesOf(natures: Natures, counts: Readonly<Record<Nature, number>>, rows: number): string[] {
  const kinds = new Map(natures.map(({ nature, says }) => [nature, says]));
  return [...kinds]
    .filter(([nature]) => counts[nature] > 0)
    .map(([nature, says]) => {
      const many = counts[nature] === rows ? 'All rows' : `${counts[nature]} of ${rows} rows`;
      return `${many} are ${nature}: ${says}`;
    });
}
