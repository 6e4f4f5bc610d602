import type { Natures } from '../impact/nature.ts';

/** The files that can be imported. */
export const IMPORT_FORMATS = ['nypd-arrests', 'doc-custody'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The cases that are made of charges, as their ids tell. */
export const OF_CHARGES: Natures = IMPORT_FORMATS.map((each) => ({
  nature: 'hypothetical',
  prefix: `${each}:`,
  says: 'they ask ‘if this person were convicted of this charge’. A charge is not a conviction.',
}));
