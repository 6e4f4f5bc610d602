import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, parseCitation, sectionOf } from '../../src/citation/citation.ts';
import { compareSections, type Entry, matchEntry } from '../../src/citation/match.ts';
import { openPolicy } from '../../src/index.ts';
import { matchList } from '../../src/operators/listed-in.ts';
import { FALSE, TRUE, type Truth, truthName, UNKNOWN } from '../../src/truth.ts';

const RUNS = { numRuns: 1000 };
const cite = (text: string): Citation => parseCitation(text) as Citation;

describe('the grammar', () => {
  type Parts = [law: string, major: string, minor: string | undefined, suffix: string, ...parts: string[]];

  it.each<[text: string, parts: Parts, section: string]>([
    ['PL 120.05', ['PL', '120', '05', ''], 'PL 120.05'],
    ['PL 120.05(2)', ['PL', '120', '05', '', '2'], 'PL 120.05'],
    ['PL 230.34-a', ['PL', '230', '34', '-a'], 'PL 230.34-a'],
    ['PL 265.01-b(1)', ['PL', '265', '01', '-b', '1'], 'PL 265.01-b'],
    ['PL 120.04-a(4)', ['PL', '120', '04', '-a', '4'], 'PL 120.04-a'],
    ['PL 135.65(2)(b)', ['PL', '135', '65', '', '2', 'b'], 'PL 135.65'],
    ['PL 120', ['PL', '120', undefined, ''], 'PL 120'],
    ['PL 120.5', ['PL', '120', '5', ''], 'PL 120.5'],
    ['VTL 600', ['VTL', '600', undefined, ''], 'VTL 600'],
    ['VTL 600(2)(a)', ['VTL', '600', undefined, '', '2', 'a'], 'VTL 600'],
    ['VTL 511(2)(a)(iv)', ['VTL', '511', undefined, '', '2', 'a', 'iv'], 'VTL 511'],
    ['VTL 1192(2-a)', ['VTL', '1192', undefined, '', '2-a'], 'VTL 1192'],
    ['VTL 1192-a', ['VTL', '1192', undefined, '-a'], 'VTL 1192-a'],
    ['AC 10-131', ['AC', '10', undefined, '-131'], 'AC 10-131'],
    ['AC 9-131-a(1)', ['AC', '9', undefined, '-131-a', '1'], 'AC 9-131-a'],
    ['CPL 1.20(15)', ['CPL', '1', '20', '', '15'], 'CPL 1.20'],
    [
      'ABCDE 999999.9999-zzzzzz(zzzzzz)',
      ['ABCDE', '999999', '9999', '-zzzzzz', 'zzzzzz'],
      'ABCDE 999999.9999-zzzzzz',
    ],
  ])('%s', (text, [law, major, minor, suffix, ...subdivisions], section) => {
    expect(parseCitation(text)).toEqual({ law, major, minor, suffix, subdivisions });
    expect(sectionOf(cite(text))).toBe(section);
    // Read once, the citation is the same object, and what is remembered of it holds.
    expect(parseCitation(text)).toBe(parseCitation(text));
  });

  it.each([
    '',
    ' ',
    'PL',
    'PL ',
    '120.05',
    'P 120.05',
    'PENALX 120.05',
    'pl 120.05',
    'Pl 120.05',
    'P1 120.05',
    'PL120.05',
    'PL  120.05',
    'PL\t120.05',
    'PL\u00a0120.05',
    ' PL 120.05',
    'PL 120.05 ',
    'PL 120.05\n',
    'PL § 120.05',
    'PL 120.',
    'PL .05',
    'PL 120.05.10',
    'PL 120.12345',
    'PL 1234567',
    'PL 120.05-',
    'PL 120.05-A',
    'PL 120.05–a',
    'PL 120.05--a',
    'PL 120.05-abcdefg',
    'PL 120.05 (2)',
    'PL 120.05(2) (a)',
    'PL 120.05()',
    'PL 120.05(2',
    'PL 120.05 2)',
    'PL 120.05(A)',
    'PL 120.05(2.1)',
    'PL 120.05(abcdefg)',
    'PL 120.05(2-aa)',
    'PL 120.05(2-1)',
    'PL 120.05(-a)',
    'PL 120.05(2)-a',
    'PL 120.05[2]',
    'PL 120.05, 120.10',
    'PL 120.05 to 120.10',
    'Penal Law 120.05',
  ])('%j is none', (text) => {
    expect(parseCitation(text)).toBeUndefined();
    expect(parseCitation(text)).toBeUndefined();
  });

  it('takes every text that is put together by its rules, and gives the parts back', () => {
    fc.assert(
      fc.property(arbitraryParts(), ({ law, major, minor, suffix, subdivisions }) => {
        const brackets = subdivisions.map((each) => `(${each})`).join('');
        const text = `${law} ${major}${minor === undefined ? '' : `.${minor}`}${suffix}${brackets}`;
        expect(parseCitation(text)).toEqual({ law, major, minor, suffix, subdivisions });
      }),
      RUNS,
    );
  });
});

function arbitraryParts() {
  const letters = (units: string, maxLength: number, minLength = 1) =>
    fc.string({ unit: fc.constantFrom(...units), minLength, maxLength });
  const small = letters('abcdefghijklmnopqrstuvwxyz0123456789', 6);
  const subdivision = fc
    .tuple(small, fc.option(letters('abcxyz', 1)))
    .map(([first, letter]) => (letter === null ? first : `${first}-${letter}`));
  return fc.record({
    law: letters('ABCLPTV', 5, 2),
    major: letters('0123456789', 6),
    minor: fc.option(letters('0123456789', 4), { nil: undefined }),
    suffix: fc.array(small, { maxLength: 2 }).map((parts) => parts.map((each) => `-${each}`).join('')),
    subdivisions: fc.array(subdivision, { maxLength: 4 }),
  });
}

describe('matching', () => {
  const entryOf = (entry: string): Entry => {
    const [from = '', to] = entry.split(' to ');
    return to === undefined ? { citation: cite(from) } : { from: cite(from), to: cite(to) };
  };

  it.each<[citation: string, entry: string, truth: Truth]>([
    // The same, or a part of it.
    ['PL 120.05', 'PL 120.05', TRUE],
    ['PL 120.05(2)', 'PL 120.05(2)', TRUE],
    ['PL 120.05(2)', 'PL 120.05', TRUE],
    ['PL 120.05(2)(a)', 'PL 120.05', TRUE],
    ['PL 120.05(2)(a)', 'PL 120.05(2)', TRUE],
    ['VTL 600(2)(a)', 'VTL 600', TRUE],
    ['VTL 511(2)(a)(iv)', 'VTL 511(2)(a)(iv)', TRUE],
    ['PL 120.05', 'PL 120', TRUE],
    ['PL 120.05(2)', 'PL 120', TRUE],
    ['PL 120.04-a', 'PL 120', TRUE],
    // It is not said which part.
    ['PL 265.02', 'PL 265.02(2)', UNKNOWN],
    ['PL 135.65', 'PL 135.65(2)(b)', UNKNOWN],
    ['PL 135.65(2)', 'PL 135.65(2)(b)', UNKNOWN],
    ['VTL 511', 'VTL 511(2)(a)(iv)', UNKNOWN],
    ['VTL 511(2)', 'VTL 511(2)(a)(iv)', UNKNOWN],
    ['PL 120', 'PL 120.05', UNKNOWN],
    ['PL 120', 'PL 120.05(2)', UNKNOWN],
    ['PL 120', 'PL 120.04-a(4)', UNKNOWN],
    // Another part.
    ['PL 265.02(1)', 'PL 265.02(2)', FALSE],
    ['PL 135.65(1)', 'PL 135.65(2)(b)', FALSE],
    ['PL 135.65(2)(a)', 'PL 135.65(2)(b)', FALSE],
    ['VTL 511(2)(a)(i)', 'VTL 511(2)(a)(iv)', FALSE],
    ['VTL 511(2)(b)', 'VTL 511(2)(a)(iv)', FALSE],
    ['PL 265.02(2-a)', 'PL 265.02(2)', FALSE],
    ['PL 265.02(22)', 'PL 265.02(2)', FALSE],
    // A lettered section is another one.
    ['PL 120.04', 'PL 120.04-a', FALSE],
    ['PL 120.04-a', 'PL 120.04', FALSE],
    ['PL 120.04', 'PL 120.04-a(4)', FALSE],
    ['PL 120.04(4)', 'PL 120.04-a(4)', FALSE],
    ['PL 120.04-a', 'PL 120.04-a(4)', UNKNOWN],
    ['PL 120.04-a(4)', 'PL 120.04-a(4)', TRUE],
    ['PL 120.04-a(3)', 'PL 120.04-a(4)', FALSE],
    ['PL 265.01-a', 'PL 265.01-b', FALSE],
    ['PL 265.01-b(1)', 'PL 265.01-b', TRUE],
    ['PL 230.34', 'PL 230.34-a', FALSE],
    ['PL 230.34-a-b', 'PL 230.34-a', FALSE],
    ['VTL 600-a', 'VTL 600', FALSE],
    ['PL 120-a', 'PL 120.05', FALSE],
    ['PL 120(5)', 'PL 120.05', FALSE],
    ['PL 120.05', 'PL 120(5)', FALSE],
    // Numbers as they are written.
    ['PL 120.5', 'PL 120.05', FALSE],
    ['PL 120.050', 'PL 120.05', FALSE],
    ['PL 0120.05', 'PL 120.05', FALSE],
    ['PL 12.05', 'PL 120.05', FALSE],
    ['PL 120.06', 'PL 120.05', FALSE],
    // Another law.
    ['VTL 120.05', 'PL 120.05', FALSE],
    ['CPL 120.05', 'PL 120.05', FALSE],
    ['PLX 120.05', 'PL 120.05', FALSE],
    ['VTL 120', 'PL 120.05', FALSE],
    // A range of sections without a dot.
    ['VTL 1189', 'VTL 1190 to VTL 1199', FALSE],
    ['VTL 1189-a', 'VTL 1190 to VTL 1199', FALSE],
    ['VTL 1190', 'VTL 1190 to VTL 1199', TRUE],
    ['VTL 1190(1)', 'VTL 1190 to VTL 1199', TRUE],
    ['VTL 1192', 'VTL 1190 to VTL 1199', TRUE],
    ['VTL 1192(2-a)(b)', 'VTL 1190 to VTL 1199', TRUE],
    ['VTL 1192-a', 'VTL 1190 to VTL 1199', TRUE],
    ['VTL 1199', 'VTL 1190 to VTL 1199', TRUE],
    ['VTL 1199(9)', 'VTL 1190 to VTL 1199', TRUE],
    ['VTL 1199-a', 'VTL 1190 to VTL 1199', TRUE],
    ['VTL 1200', 'VTL 1190 to VTL 1199', FALSE],
    ['VTL 119', 'VTL 1190 to VTL 1199', FALSE],
    ['VTL 11900', 'VTL 1190 to VTL 1199', FALSE],
    ['PL 1192', 'VTL 1190 to VTL 1199', FALSE],
    // A range of sections of one article.
    ['PL 129.99', 'PL 130.00 to PL 130.99', FALSE],
    ['PL 130.00', 'PL 130.00 to PL 130.99', TRUE],
    ['PL 130.05(2)(a)', 'PL 130.00 to PL 130.99', TRUE],
    ['PL 130.65-a', 'PL 130.00 to PL 130.99', TRUE],
    ['PL 130.99', 'PL 130.00 to PL 130.99', TRUE],
    ['PL 130.99-a(1)', 'PL 130.00 to PL 130.99', TRUE],
    ['PL 130.100', 'PL 130.00 to PL 130.99', FALSE],
    ['PL 131.00', 'PL 130.00 to PL 130.99', FALSE],
    ['PL 130', 'PL 130.00 to PL 130.99', UNKNOWN],
    ['PL 131', 'PL 130.00 to PL 130.99', FALSE],
    ['PL 129', 'PL 130.00 to PL 130.99', FALSE],
    ['VTL 130.05', 'PL 130.00 to PL 130.99', FALSE],
    ['VTL 130', 'PL 130.00 to PL 130.99', FALSE],
    // A range over several articles.
    ['CAT 80', 'CAT 80.00 to CAT 82.90', UNKNOWN],
    ['CAT 81', 'CAT 80.00 to CAT 82.90', TRUE],
    ['CAT 81.95', 'CAT 80.00 to CAT 82.90', TRUE],
    ['CAT 82', 'CAT 80.00 to CAT 82.90', UNKNOWN],
    ['CAT 82.90', 'CAT 80.00 to CAT 82.90', TRUE],
    ['CAT 82.91', 'CAT 80.00 to CAT 82.90', FALSE],
    // A range of whole articles.
    ['CAT 80.00', 'CAT 80 to CAT 82', TRUE],
    ['CAT 82.99', 'CAT 80 to CAT 82', TRUE],
    ['CAT 82', 'CAT 80 to CAT 82', TRUE],
    ['CAT 83.00', 'CAT 80 to CAT 82', FALSE],
  ])('%s against %s', (citation, entry, truth) => {
    expect(truthName(matchEntry(cite(citation), entryOf(entry)))).toBe(truthName(truth));
  });

  it.each<[a: string, b: string, order: -1 | 0 | 1]>([
    ['PL 120.05', 'PL 120.10', -1],
    ['PL 120.10', 'PL 120.5', 1],
    ['PL 120.99', 'PL 121.00', -1],
    ['PL 99.99', 'PL 100.00', -1],
    ['PL 120', 'PL 120.00', -1],
    ['VTL 1192', 'VTL 1192-a', 0],
    ['VTL 1192(1)', 'VTL 1192(2)', 0],
  ])('%s and %s in order', (a, b, order) => {
    expect(Math.sign(compareSections(cite(a), cite(b)))).toBe(order);
    expect(Math.sign(compareSections(cite(b), cite(a)))).toBe(0 - order);
  });
});

describe('the lists that ship', () => {
  const lists = [
    openPolicy({ rules: 'rules', policy: 'nyc-detainer' }),
    openPolicy({ rules: 'test/fixtures/rules', policy: 'library-loans' }),
  ].flatMap(({ policy }) => policy.revisions.flatMap((each) => [...each.law().lists.values()]));
  const entries = lists.flatMap((list) => list.entries.map((entry) => ({ list, entry })));
  const subdivision = fc.constantFrom('1', '2', '15', 'a', 'b', 'iv', '2-a');
  const more = fc.array(subdivision, { minLength: 1, maxLength: 3 });

  it('have every provision that they name', () => {
    const missed = entries.filter(({ list, entry: { match } }) =>
      ('citation' in match ? [match.citation] : [match.from, match.to]).some(
        (each) => matchList(each, list) !== TRUE,
      ),
    );
    expect(entries.length).toBeGreaterThan(1000);
    expect(missed).toEqual([]);
  });

  it('have every part of a provision that they name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), more, fc.boolean(), ({ list, entry }, parts, atEnd) => {
        const { match } = entry;
        const listed = 'citation' in match ? match.citation : atEnd ? match.to : match.from;
        const brackets = [...listed.subdivisions, ...parts].map((each) => `(${each})`).join('');
        expect(matchList(cite(sectionOf(listed) + brackets), list)).toBe(TRUE);
      }),
      RUNS,
    );
  });

  it('leave open whether they have a provision of which they name a part', () => {
    const deep = entries.flatMap(({ list, entry: { match } }) =>
      'citation' in match && match.citation.subdivisions.length > 0 ? [{ list, listed: match.citation }] : [],
    );
    const wrong = deep.flatMap(({ list, listed }) =>
      listed.subdivisions.flatMap((_each, depth) => {
        const brackets = listed.subdivisions.slice(0, depth).map((each) => `(${each})`);
        const less = sectionOf(listed) + brackets.join('');
        return matchList(cite(less), list) === UNKNOWN ? [] : [`${less} on ${list.id}`];
      }),
    );
    expect(deep.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('come to the strongest that some entry says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.constantFrom(...entries), ({ list }, { entry }) => {
        const citation = 'citation' in entry.match ? entry.match.citation : entry.match.from;
        const each = list.entries.map(({ match }) => matchEntry(citation, match));
        expect(matchList(citation, list)).toBe(Math.max(...each));
      }),
      RUNS,
    );
  });
});
