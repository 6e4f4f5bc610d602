import type { Charge, Unreadable } from './hypothetical.ts';

/**
 * Reads the TOP_CHARGE of the Department of Correction's custody data. A bare section is the Penal
 * Law's, `110-` before it marks an attempt and a final `H` a hate crime; a VTL section has no dot
 * of its own, so what follows one is the subdivision. Any other form is refused, not guessed.
 * @param charge the column as it stands; blanks around it are not looked at
 * @returns the offense, `form` only where an attempt is marked, or why the charge is not read
 */
export function parseTopCharge(charge: string): Charge | Unreadable {
  const text = charge.trim();

  const penal = /^(110-)?([1-9]\d\d\.\d\d)(H)?$/.exec(text);
  if (penal) {
    const [, attempt, section = '', hate] = penal;
    // An attempt at something that is not named; `110-` is how the data names it.
    if (section.startsWith('110.')) {
      return { problem: `PL ${section} is an attempt that names no crime` };
    }
    return {
      citation: `PL ${section}`,
      ...(attempt === undefined ? {} : { form: 'attempt' }),
      hateCrime: hate !== undefined,
    };
  }

  const traffic = /^VTL ([1-9]\d{2,3})(?:\.([1-9]\d?))?$/.exec(text);
  if (traffic) {
    const [, section = '', subdivision] = traffic;
    const brackets = subdivision === undefined ? '' : `(${subdivision})`;
    return { citation: `VTL ${section}${brackets}`, hateCrime: false };
  }

  return { problem: problemOf(text) };
}

/** Why a charge of no documented form is not read: a few kinds only, so that they add up. */
function problemOf(text: string): string {
  const law = /^([A-Z]+) /.exec(text)?.[1];
  if (law === 'VTL') return 'its VTL section or subdivision is of no documented form';
  if (law !== undefined) return `its law \`${law}\` has no documented layout`;
  const suffix = /^(?:110-)?[1-9]\d\d\.\d\d([A-Z]+)$/.exec(text)?.[1];
  if (suffix !== undefined) return `a final \`${suffix}\` is not documented`;
  if (text.startsWith('110-')) return 'what follows `110-` is no Penal Law section';
  if (/^\d+(-\w+)?(\(\w+\))+$/.test(text) || /^\d+-[A-Z]+$/.test(text)) return 'it names no law';
  return 'it names no section';
}
