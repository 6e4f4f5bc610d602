import type { Charge, Unreadable } from './hypothetical.ts';

/**
 * Reads the LAW_CODE of NYPD arrest data: ten characters, law (three, blank padded), section,
 * subdivision. Only forms whose meaning is known are read; any other is refused, not guessed.
 * @param code the column as it stands, blanks included
 * @returns the offense, or why the code is not read; the arrest data never marks an attempt
 */
export function parseLawCode(code: string): Charge | Unreadable {
  if (code.length !== 10) return { problem: `it has ${code.length} characters, not ten` };
  const law = code.slice(0, 3).trimEnd();
  if (law === 'PL') return penalLaw(code.slice(3));
  if (law === 'VTL') return vehicleAndTrafficLaw(code.slice(3));
  return { problem: `its law \`${law}\` has no documented layout` };
}

/**
 * Sections with a letter of their own that the law's lists of offenses name or rule out. Needed
 * twice: to find the digit that such a section loses, and to see where a letter could be either
 * a grade or the section's own.
 */
const LETTERED_SECTIONS = new Set(['120.04-a', '121.13-a', '130.65-a', '230.34-a', '265.01-a', '265.01-b']);

/**
 * The one section where a digit and a letter are a subdivision with a letter of its own. Elsewhere
 * they are a subdivision and its paragraph, and PL 120.05 has no paragraphs.
 */
const HYPHENATED_SECTION = '120.05';
const HYPHENATED = new Set(['3-a', '3-b', '3-c', '4-a']);

/**
 * The one section where a letter before a digit is no grade: its subdivisions are letters, and
 * only (b) is divided further, into (i) to (vi).
 */
const LETTERS_FIRST_SECTION = '215.51';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

function penalLaw(rest: string): Charge | Unreadable {
  const lettered = /^(\d{3})(\d)([A-Z])(\d\d)$/.exec(rest);
  if (lettered) {
    const [, article = '', digit = '', letter = '', number = ''] = lettered;
    return letteredSection(article, digit, letter, number);
  }
  const parts = /^([1-9]\d\d)(\d\d)(..)$/.exec(rest);
  if (!parts) return { problem: 'it has no Penal Law section of five digits' };
  const [, article = '', decimals = '', tail = ''] = parts;
  const section = `${article}.${decimals}`;
  // An attempt at something, but the code has no room to say at what.
  if (article === '110') return { problem: `PL ${section} is an attempt that names no crime` };
  const [first = '', last = ''] = tail;

  if (/^\d\d$/.test(tail)) return offense(`PL ${section}${numbered(tail)}`);
  if (/^\d[A-Z]$/.test(tail)) return digitThenLetter(section, first, last);
  if (/^[A-Z]\d$/.test(tail)) return letterThenDigit(section, first, last);
  if (last === 'T' || last === 'X') return { problem: unverified(last) };
  return { problem: `its last two characters \`${tail}\` are not documented` };
}

/** `1B` is (1)(b), `0B` is (b), `1H` a hate crime under (1), `0H` one under the whole section. */
function digitThenLetter(section: string, digit: string, letter: string): Charge | Unreadable {
  if (letter === 'T' || letter === 'X') return { problem: unverified(letter) };
  if (letter === 'H') return offense(`PL ${section}${numbered(digit)}`, true);
  const paragraph = letter.toLowerCase();
  if (section === HYPHENATED_SECTION) {
    const subdivision = `${digit}-${paragraph}`;
    if (!HYPHENATED.has(subdivision)) return { problem: undocumented(section, digit + letter) };
    return offense(`PL ${section}(${subdivision})`);
  }
  return offense(`PL ${section}${numbered(digit)}(${paragraph})`);
}

/** `A3` is (3): the letter tells the grade or the version, which the category column tells too. */
function letterThenDigit(section: string, letter: string, digit: string): Charge | Unreadable {
  if (section === LETTERS_FIRST_SECTION) {
    const roman = ROMAN[Number(digit) - 1];
    if (letter !== 'B' || roman === undefined) {
      return { problem: undocumented(section, letter + digit) };
    }
    return offense(`PL ${section}(b)(${roman})`);
  }
  const sister = `${section}-${letter.toLowerCase()}`;
  if (LETTERED_SECTIONS.has(sister)) {
    return { problem: `its \`${letter}\` could be a grade of PL ${section} or mean PL ${sister}` };
  }
  return offense(`PL ${section}${numbered(digit)}`);
}

/** `2651B01` is 265.01-b(1): the letter takes the place of the zero before the section's digit. */
function letteredSection(
  article: string,
  digit: string,
  letter: string,
  number: string,
): Charge | Unreadable {
  const section = `${article}.0${digit}-${letter.toLowerCase()}`;
  if (!LETTERED_SECTIONS.has(section)) {
    return { problem: `its lettered section \`${article}${digit}${letter}\` is not known` };
  }
  return offense(`PL ${section}${numbered(number)}`);
}

/**
 * Section of four digits, then a number of three or a number with `U`, an unclassified
 * misdemeanor. Other letters occur (`0A4`, `0E2`, `01A`), but nothing tells what they mean.
 */
function vehicleAndTrafficLaw(rest: string): Charge | Unreadable {
  const parts = /^(\d{4})(...)$/.exec(rest);
  const section = Number(parts?.[1] ?? 0);
  if (!parts || section === 0) return { problem: 'it has no VTL section of four digits' };
  const tail = parts[2] ?? '';
  if (!/^(\d{3}|\d\dU|0U\d)$/.test(tail)) {
    return { problem: `its VTL subdivision \`${tail}\` is not documented` };
  }
  return offense(`VTL ${section}${numbered(tail.replace('U', ''))}`);
}

function offense(citation: string, hateCrime = false): Charge {
  return { citation, hateCrime };
}

function unverified(letter: string): string {
  return `a final \`${letter}\` is not verified`;
}

function undocumented(section: string, tail: string): string {
  return `\`${tail}\` is not documented for PL ${section}`;
}

/** A subdivision's number in brackets, without leading zeros; zero is no subdivision. */
function numbered(digits: string): string {
  const number = Number(digits);
  return number === 0 ? '' : `(${number})`;
}
