import { describe, expect, it } from 'vitest';
import { LIBRARY, prints, text } from './support/call.ts';
import { EXAMPLE, FRIDAY, GLOBE } from './support/cases.ts';
import { Folder } from './support/folder.ts';
import { GARDEN, GARDEN_POLICY } from './support/garden.ts';

const folder = new Folder();
folder.write('rules/garden/policy.json', GARDEN_POLICY);
folder.write('rules/garden/1.0.0.json', GARDEN);
const garden = ['--rules', folder.at('rules')];

const page = (facts: object, ...options: string[]): string =>
  prints(['evaluate', '-', ...options], JSON.stringify(facts));

const CLOSING = 'It says what the law permits, never what must be done.';
const JUDICIAL = [
  '    no: A judicial warrant comes with the detainer. Admin. Code § 9-131(b)(1)(i), § 14-154(b)(1)(i)',
  '      no: A warrant on probable cause, by an Article III or federal magistrate judge, to take the person into custody. Admin. Code § 9-131(a)(5), § 14-154(a)(4)',
  '        no: the issuer of the warrant is ‘article-iii-judge’ or ‘federal-magistrate-judge’ [warrant.issuedBy = none]',
];

describe('the answer as text', () => {
  it('is whole', () => {
    const printed = page(FRIDAY, '--version', '3.5.0');
    expect(printed.replace(/^rests on the readings .*$/m, 'rests on the readings …')).toBe(
      text(
        'nyc-detainer 3.5.0: Seven offenses added by rule',
        '39 RCNY § 2-01, in force from a day between 2019-09-12 and 2020-02-03',
        '',
        'case friday',
        '',
        'hold, notify: prohibited',
        '  Admin. Code § 14-154(b)(1)(ii)(A) does not permit it: With a judicial warrant, the Police Department may do so for a person convicted of a violent or serious crime within five years.',
        ...JUDICIAL,
        '  Admin. Code § 14-154(b)(1)(ii)(B) does not permit it: With a judicial warrant, the Police Department may do so for a possible match with the terrorist watch list.',
        ...JUDICIAL,
        '',
        'hold-pending-warrant: permitted',
        '  at most 48 hours, Saturdays, Sundays, holidays not counted, until 2019-10-16T16:00:00-04:00 (Admin. Code § 14-154(b)(2))',
        '  Admin. Code § 14-154(b)(2)(B) permits it: The police may hold for up to 48 hours a possible match with the terrorist watch list.',
        '    yes: the agency is ‘police’ [agency = police]',
        '    yes: a possible match in the terrorist screening database [terroristScreeningMatch = true]',
        '',
        'disclose: unregulated',
        "  not covered: The subdivision speaks of Correction's staff, and of answers and communications to federal immigration authorities. Admin. Code § 9-131(h)(1)",
        '    no: the agency is ‘correction’ [agency = police]',
        '',
        'rests on the readings …',
        '',
        CLOSING,
      ),
    );
  });

  it('is the form that is printed where none is asked for', () => {
    expect(page(FRIDAY, '--version', '3.5.0', '--format', 'text')).toBe(page(FRIDAY, '--version', '3.5.0'));
  });

  it('says what is needed, with the questions, and what was assumed', () => {
    expect(page({ gate: 'north' }, ...garden)).toBe(
      text(
        'garden 1.0.0: The first rules',
        'Garden Act, in force from 2020-01-01',
        '',
        'enter: undetermined',
        '  needs plants: Which plants does the visitor bring?',
        '  Garden Act § 2(1) may permit it: A member who brings no poisonous plant may enter.',
        '    unknown: No plant is poisonous. Garden Act § 6',
        '      unknown: among the plants there is none of which this is so [plants is unknown]',
        '',
        'pick: prohibited',
        '  no rule permits it',
        '',
        'assumed: guest = false',
        'rests on the readings gates',
        '',
        CLOSING,
      ),
    );
  });

  it('has with --explain every step, and the words of the readings', () => {
    const facts = { gate: 'north', enteredAt: '2021-04-30T23:00:00+02:00', plants: [{ kind: 'BOT 9' }] };
    // An hour is left of Friday; Saturday is May Day, and Sunday does not count.
    expect(page(facts, ...garden, '--explain')).toBe(
      text(
        'garden 1.0.0: The first rules',
        'Garden Act, in force from 2020-01-01',
        '',
        'enter: permitted',
        '  at most 3 hours, Sundays, holidays not counted, until 2021-05-03T02:00:00+02:00 (Garden Act § 3)',
        '  covered: The Act speaks of the north gate. Garden Act § 1',
        '    yes: the gate is ‘north’ [gate = north]',
        '  Garden Act § 2(1) permits it: A member who brings no poisonous plant may enter.',
        '    yes: all of these are so',
        '      yes: this is not so',
        '        no: a guest [guest = false]',
        '      yes: No plant is poisonous. Garden Act § 6',
        '        yes: among the plants there is none of which this is so [plants = 1]',
        '          no: plants[0]: The plant is poisonous. Garden Act § 5',
        '            no: plants[0]: the kind of the plant is on the list ‘poisonous’ (Garden Act § 5) [plants[0].kind = BOT 9]',
        '',
        'pick: prohibited',
        '  covered: Everyone. Garden Act § 8',
        '    yes: always',
        '  no rule permits it',
        '',
        'assumed: guest = false',
        'reading gates: The south gate is a door.',
        'reading kinds: A kind covers its parts.',
        '',
        CLOSING,
      ),
    );
  });

  it('is whole for the second policy', () => {
    expect(page(GLOBE, ...LIBRARY, '--version', '1.0.0')).toBe(
      text(
        'library-loans 1.0.0: The first Library Act',
        'Act 4 of 2015, in force from 2015-09-01',
        '',
        'case 7',
        '',
        'read: permitted',
        '  Library Act § 2(4) permits it: An identified reader of at least twelve years may read any work.',
        '    yes: identified [reader.identified = true]',
        "    yes: the reader's age is at least 12 [reader.age = 40]",
        '',
        'borrow: prohibited',
        '  Library Act § 3(1) does not permit it: An adult in good standing may borrow a book or a map that is not protected.',
        '    yes: The work is of a protected class. Library Act § 4(3)',
        '      yes: the class of the work is on the list ‘protected-works’ (Library Act § 4(3)) [work.class = CAT 12.07(1)]',
        "  Library Act § 5 does not permit it: A child may borrow a work that is fit for the child's age, if only children's works are out.",
        '    no: the kind of reader is ‘child’ [reader.kind = adult]',
        "    no: the reader's age is less than 18 [reader.age = 40]",
        '    yes: The work is of a protected class. Library Act § 4(3)',
        '      yes: the class of the work is on the list ‘protected-works’ (Library Act § 4(3)) [work.class = CAT 12.07(1)]',
        '  Library Act § 3(3) does not permit it: A music member who is not a child may borrow recordings.',
        '    no: the kind of work is ‘recording’ [work.kind = map]',
        '    no: the memberships include ‘music’ [reader.memberships = ["standard"]]',
        '    yes: The work is of a protected class. Library Act § 4(3)',
        '      yes: the class of the work is on the list ‘protected-works’ (Library Act § 4(3)) [work.class = CAT 12.07(1)]',
        '',
        'short-loan: prohibited',
        '  Library Act § 8(3) does not permit it: An identified reader in good standing who has brought a work back in time, and has no work out that was renewed twice, may take a protected work.',
        '    no: among the loans there is one of which this is so [loans = 0]',
        '',
        'rests on the readings central-only, child-until-eighteen, open-class',
        '',
        CLOSING,
      ),
    );
  });

  it('says of a proposal that it is not law', () => {
    const lines = prints(['evaluate', EXAMPLE, '--version', '3.7.0-int.515.2026']).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'nyc-detainer 3.7.0-int.515.2026: Repeals all four sections',
      'Int 515-2026, proposed: not law',
    ]);
    expect(lines).toContain('hold, notify, hold-pending-warrant, disclose: unregulated');
  });
});

/** On 2018-08-01 the Act that brings the bus in may be in force, or not yet. */
const BUS = {
  ...GLOBE,
  id: 'bus',
  branch: 'bus',
  requestedOn: '2018-08-01',
  work: { class: 'CAT 20.01', kind: 'book' },
};

describe('the answer as text on a day on which the law is uncertain', () => {
  const head = [
    'library-loans: on this day the law may be 1.0.0 (in force from 2015-09-01) or 1.1.0 (in force from a day between 2018-07-01 and 2018-10-01)',
    '',
    'case bus',
    '',
    'read: permitted',
    '  Library Act § 2(1): Anyone may read a work that is not protected.',
    '  Library Act § 2(4): An identified reader of at least twelve years may read any work.',
    '',
    'borrow: undetermined',
    '  the revisions disagree: 1.0.0 unregulated, 1.1.0 permitted',
    '',
    'short-loan: unregulated',
    '  Library Act § 8(1): The section speaks of protected works of the central library.',
    '',
  ];

  it('says which revisions there are, where they agree and where not', () => {
    expect(page(BUS, ...LIBRARY, '--as-of-fact', 'requestedOn')).toBe(
      text(...head, 'rests on the readings central-only, open-class', '', CLOSING),
    );
  });

  it('has with --explain the reasons under each', () => {
    const printed = page(BUS, ...LIBRARY, '--as-of', '2018-08-01', '--explain');
    const under = (version: string): string => {
      const alone = page(BUS, ...LIBRARY, '--version', version, '--explain');
      return `under ${version}:\n\n${alone.slice(alone.indexOf('read: permitted'), alone.indexOf('\nreading ') + 1)}`;
    };
    expect(printed).toBe(
      text(...head) +
        under('1.0.0') +
        under('1.1.0') +
        text(
          'reading central-only: A protected work that another branch holds is not regulated by this section.',
          'reading open-class: A class that names less than the list leaves open whether the work is protected; one that names more is a part of it.',
          '',
          CLOSING,
        ),
    );
  });
});
