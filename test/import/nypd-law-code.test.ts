import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseLawCode } from '../../src/import/index.ts';

const READ: [code: string, citation: string, hateCrime?: boolean][] = [
  // Section, and a number as the subdivision.
  ['PL 1200502', 'PL 120.05(2)'],
  ['PL 1200000', 'PL 120.00'],
  ['PL 1552500', 'PL 155.25'],
  ['PL 2201612', 'PL 220.16(12)'],
  ['PL 2200910', 'PL 220.09(10)'],
  // A letter after the digit: a paragraph, or in PL 120.05 a subdivision of its own.
  ['PL 265031B', 'PL 265.03(1)(b)'],
  ['PL 160102A', 'PL 160.10(2)(a)'],
  ['PL 215510B', 'PL 215.51(b)'],
  ['PL 121110A', 'PL 121.11(a)'],
  ['PL 120053A', 'PL 120.05(3-a)'],
  ['PL 120053C', 'PL 120.05(3-c)'],
  ['PL 120054A', 'PL 120.05(4-a)'],
  // A letter before the digit: a grade or version, but for PL 215.51(b).
  ['PL 12005A3', 'PL 120.05(3)'],
  ['PL 16515M9', 'PL 165.15(9)'],
  ['PL 26025F0', 'PL 260.25'],
  ['PL 12004D1', 'PL 120.04(1)'],
  ['PL 21551B1', 'PL 215.51(b)(i)'],
  ['PL 21551B4', 'PL 215.51(b)(iv)'],
  ['PL 21551B6', 'PL 215.51(b)(vi)'],
  // A final H.
  ['PL 120001H', 'PL 120.00(1)', true],
  ['PL 160050H', 'PL 160.05', true],
  // A section with a letter.
  ['PL 2651B01', 'PL 265.01-b(1)'],
  ['PL 2651A00', 'PL 265.01-a'],
  ['PL 1204A04', 'PL 120.04-a(4)'],
  // Vehicle and Traffic Law.
  ['VTL0511001', 'VTL 511(1)'],
  ['VTL0375030', 'VTL 375(30)'],
  ['VTL0512000', 'VTL 512'],
  ['VTL1192000', 'VTL 1192'],
  ['VTL119202U', 'VTL 1192(2)'],
  ['VTL11920U2', 'VTL 1192(2)'],
  ['VTL11920U4', 'VTL 1192(4)'],
];

const REFUSED: [code: string, problem: string][] = [
  ['', 'it has 0 characters, not ten'],
  ['PL 120050', 'it has 9 characters, not ten'],
  ['PL 12005020', 'it has 11 characters, not ten'],
  ['FOA9000049', 'its law `FOA` has no documented layout'],
  ['AC 010125B', 'its law `AC` has no documented layout'],
  ['LOC000000V', 'its law `LOC` has no documented layout'],
  ['TAX1805000', 'its law `TAX` has no documented layout'],
  ['pl 1200502', 'its law `pl` has no documented layout'],
  ['   1200502', 'its law `` has no documented layout'],
  ['PL 120051X', 'a final `X` is not verified'],
  ['PL 135250X', 'a final `X` is not verified'],
  ['PL 121120T', 'a final `T` is not verified'],
  ['PL 12005WT', 'a final `T` is not verified'],
  ['PL 12005WX', 'a final `X` is not verified'],
  ['PL 12005WH', 'its last two characters `WH` are not documented'],
  ['PL 16010AH', 'its last two characters `AH` are not documented'],
  ['PL 12005BC', 'its last two characters `BC` are not documented'],
  ['PL 24500BI', 'its last two characters `BI` are not documented'],
  ['PL 120051b', 'its last two characters `1b` are not documented'],
  ['PL 120055A', '`5A` is not documented for PL 120.05'],
  ['PL 120050A', '`0A` is not documented for PL 120.05'],
  ['PL 21551A1', '`A1` is not documented for PL 215.51'],
  ['PL 21551B0', '`B0` is not documented for PL 215.51'],
  ['PL 21551B7', '`B7` is not documented for PL 215.51'],
  ['PL 23034A0', 'its `A` could be a grade of PL 230.34 or mean PL 230.34-a'],
  ['PL 13065A1', 'its `A` could be a grade of PL 130.65 or mean PL 130.65-a'],
  ['PL 1306A01', 'its lettered section `1306A` is not known'],
  ['PL 1100000', 'PL 110.00 is an attempt that names no crime'],
  ['PL 0000000', 'it has no Penal Law section of five digits'],
  ['PL 12A0501', 'it has no Penal Law section of five digits'],
  ['PL       1', 'it has no Penal Law section of five digits'],
  ['VTL05110A4', 'its VTL subdivision `0A4` is not documented'],
  ['VTL11920E2', 'its VTL subdivision `0E2` is not documented'],
  ['VTL051101A', 'its VTL subdivision `01A` is not documented'],
  ['VTL1192U2C', 'its VTL subdivision `U2C` is not documented'],
  ['VTL1192UM1', 'its VTL subdivision `UM1` is not documented'],
  ['VTL119202X', 'its VTL subdivision `02X` is not documented'],
  ['VTL0511D01', 'its VTL subdivision `D01` is not documented'],
  ['VTL0000001', 'it has no VTL section of four digits'],
  ['VTL511-1 A', 'it has no VTL section of four digits'],
];

describe('parseLawCode', () => {
  it.each(READ)('reads %j as %s', (code, citation, hateCrime = false) => {
    expect(parseLawCode(code)).toEqual({ citation, hateCrime });
  });

  it.each(REFUSED)('refuses %j: %s', (code, problem) => {
    expect(parseLawCode(code)).toEqual({ problem });
  });
});

/** Where the list reads otherwise: it takes 3-a for a paragraph and leaves a VTL letter in. */
const ANOTHER_READING = {
  'PL 120053A': 'PL 120.05(3-a), listed as PL 120.05(3)(a)',
  'PL 120053C': 'PL 120.05(3-c), listed as PL 120.05(3)(c)',
  'PL 120054A': 'PL 120.05(4-a), listed as PL 120.05(4)(a)',
  VTL119202U: 'VTL 1192(2), listed as VTL 1192(02)U',
  VTL11920U2: 'VTL 1192(2), listed as VTL 1192(0)U2',
  VTL11920U3: 'VTL 1192(3), listed as VTL 1192(0)U3',
  VTL11920U4: 'VTL 1192(4), listed as VTL 1192(0)U4',
};

/** The distinct codes of the list that are refused, by the reason. */
const REFUSED_OF_THE_LIST = {
  'its law `…` has no documented layout': 58,
  'its VTL subdivision `…` is not documented': 64,
  'a final `…` is not verified': 19,
  'its last two characters `…` are not documented': 9,
  'it has 0 characters, not ten': 1,
};

const list = new URL('../../../shared/data/nypd-law-codes.csv', import.meta.url);

describe('parseLawCode on every code seen in 35,186 arrests', () => {
  it.skipIf(!existsSync(list))(
    'agrees with the listed reading where it reads (skipped where shared/data is absent)',
    () => {
      const differing: Record<string, string> = {};
      const refused: Record<string, number> = {};
      let read = 0;
      for (const row of listed()) {
        const mine = parseLawCode(row.law_code);
        if ('problem' in mine) {
          const reason = mine.problem.replace(/`.*`/, '`…`');
          refused[reason] = (refused[reason] ?? 0) + 1;
          continue;
        }
        read += 1;
        const theirs = `${row.law} ${row.section}${row.subdivision.replace(/^\d+/, '($&)')}`;
        if (mine.citation !== theirs) {
          differing[row.law_code] = `${mine.citation}, listed as ${theirs}`;
        }
        expect([row.law_code, mine.hateCrime]).toEqual([row.law_code, row.modifier === 'hate crime']);
      }
      expect(differing).toEqual(ANOTHER_READING);
      expect(refused).toEqual(REFUSED_OF_THE_LIST);
      expect(read).toBe(516);
    },
  );
});

interface ListedCode {
  law_code: string;
  law: string;
  section: string;
  subdivision: string;
  modifier: string;
}

/** The list has a row for each description of a code; the readings are the same. */
function listed(): ListedCode[] {
  const rows: ListedCode[] = parse(readFileSync(list), { bom: true, columns: true });
  return [...new Map(rows.map((row) => [row.law_code, row])).values()];
}
