import { describe, expect, it } from 'vitest';
import { wrongInCitation } from '../../../src/check/hygiene/malformed-citation.ts';
import { type WordsKind, wrongInWords } from '../../../src/check/hygiene/malformed-sentence.ts';
import type { Json } from '../../support/mutants.ts';
import { hygieneOf, located, small, textAt } from './small.ts';

describe('citations that are let through', () => {
  it.each([
    'Library Act § 3(1)',
    'Act 1 of 2020',
    'Act 1 of 2020, §§ 1-3, 5; Act 2 of 2020',
    'Code § 9-131(a)(2), § 14-154(a)(2)(ii)',
    'Code § 9-131(b)(1)(ii)(A), (iii) as proposed',
    'People ex rel. Roe v. Doe, 168 A.D.3d 31 (2d Dept 2018)',
    'The Daily Gazette, 2019-05-14',
    '39 RCN § 2-01(a)',
    'L.2018 ch. 189',
    'Const., Art. IV',
    'Code, title XXX § 4',
    'Building Code § BC 101.1',
    '§4',
    '§§4 and 5',
    '3 Lib. Rep. [1st] 21',
  ])('%s', (citation) => expect(wrongInCitation(citation)).toBe(undefined));
});

describe('citations that cite nothing', () => {
  it.each([
    ['TODO', '`TODO` stands for words that are still to come'],
    ['Library Act § (TBD)', '`TBD` stands for words that are still to come'],
    ['Library Act § xxx', '`xxx` stands for words that are still to come'],
    ['Library Act § XX', '`XX` stands for words that are still to come'],
    ['Library Act § ??', '`??` stands for words that are still to come'],
    ['n/a', '`n/a` stands for words that are still to come'],
    ['-', '`-` stands for words that are still to come'],
    ['Library Act', 'this citation has no number: nobody can look it up'],
    ['Library Act §', 'a `§` has no number'],
    ['Library Act § , 4', 'a `§` has no number'],
    ['Library Act § § 4', 'a `§` has no number'],
    ['Library Act § (1)', 'a `§` has no number'],
    ['Library Act § 3(1', 'a bracket `(` has no other to it'],
    ['Library Act § 3 1)', 'a bracket `)` has no other to it'],
    ['Library Act § 3(1]', 'a bracket `]` has no other to it'],
    ['Library Act § 3()', 'there is nothing between two brackets'],
    ['Library Act § 3,', 'nothing is cited beside `,`'],
    ['; Library Act § 3', 'nothing is cited beside `;`'],
    ['Library Act § 3,, § 4', 'nothing is cited beside `,,`'],
    ['Library Act § 3, ; § 4', 'nothing is cited beside `, ;`'],
    ['Library Act § 3-', 'nothing is cited beside `-`'],
    ['Library Act  § 3', 'there are several spaces, or a break, between two words'],
    [' Library Act § 3', 'there are spaces at an end of this text'],
    ['Library Act § 3 ', 'there are spaces at an end of this text'],
    ['Library Act\t§ 3', 'there are several spaces, or a break, between two words'],
  ])('%s', (citation, message) => expect(wrongInCitation(citation)?.[0]).toBe(message));
});

describe('words that are let through', () => {
  it.each<[WordsKind, string]>([
    ['sentence', 'An adult may borrow.'],
    ['sentence', '3 works at a time.'],
    ['sentence', '`CAT 12.05` is left out.'],
    ['sentence', '‘Work’ means a book (or a map).'],
    ['sentence', 'They call it “a work.”'],
    ['sentence', '“reader” means a person.'],
    ['sentence', '§ 3 says so.'],
    ['sentence', 'It says … and so on.'],
    ['question', 'How old is the reader?'],
    ['question', 'Which loans? A list that is given is complete.'],
    ['question', 'Who lent it? `none` where nobody did.'],
    ['title', 'Atlases before 1800'],
    ['title', '3 Lib. Rep. 21'],
    ['title', 'Messrs. Roe Inc.'],
    ['phrase', 'the due day'],
    ['phrase', 'Easter'],
    ['phrase', 'title'],
    ['title', 'Книги'],
  ])('%s: %s', (kind, text) => expect(wrongInWords(text, kind)).toBe(undefined));
});

describe('words that are not what they are called', () => {
  it.each<[WordsKind, string, string]>([
    ['sentence', 'TODO', '`TODO` stands for words that are still to come'],
    ['sentence', 'An adult may borrow (to do: FIXME).', '`FIXME` stands for words that are still to come'],
    ['sentence', 'To be written.', '`To be written.` stands for words that are still to come'],
    ['sentence', '...', '`...` stands for words that are still to come'],
    ['sentence', 'An adult may borrow', 'this sentence does not end with a full stop'],
    ['sentence', 'An adult may borrow;', 'this sentence does not end with a full stop'],
    ['sentence', 'an adult may borrow.', 'this sentence does not begin with a capital'],
    ['sentence', 'An adult  may borrow.', 'there are several spaces, or a break, between two words'],
    ['sentence', 'An adult may borrow. ', 'there are spaces at an end of this text'],
    ['sentence', 'An adult may borrow..', 'a mark is doubled, or has a space before it'],
    ['sentence', 'An adult , if known, may borrow.', 'a mark is doubled, or has a space before it'],
    ['sentence', '18.', 'there is no word in this text'],
    ['question', 'How old is the reader', 'this question has no question mark'],
    ['question', 'Say how old the reader is.', 'this question has no question mark'],
    ['question', 'how old is the reader?', 'this question does not begin with a capital'],
    ['question', 'Which loans? A list', 'this question does not end'],
    ['question', 'What???', '`??` stands for words that are still to come'],
    ['title', 'atlases before 1800', 'this title does not begin with a capital'],
    ['title', 'Atlases,', 'this title ends with a mark, as if something were missing'],
    ['title', 'Placeholder', '`Placeholder` stands for words that are still to come'],
    ['phrase', 'the due day.', 'a sentence goes on after the title of a fact, so it ends without a mark'],
    ['phrase', 'xxx', '`xxx` stands for words that are still to come'],
  ])('%s: %s', (kind, text, message) => expect(wrongInWords(text, kind)?.[0]).toBe(message));
});

/** Each text of a revision that is read by people, by the way to it; what is found where it is a placeholder. */
const PLACES: [place: string, code: string, put: (revision: Json) => unknown][] = [
  ['the act', 'malformed-citation', (r) => (r.enactment.citation = 'TBD')],
  ['a fact', 'malformed-citation', (r) => (r.case.properties.work.properties.kind.citation = 'TBD')],
  ['an item', 'malformed-citation', (r) => (r.case.properties.loans.items.properties.late.citation = 'TBD')],
  ['a list', 'malformed-citation', (r) => (r.lists[0].citation = 'TBD')],
  ['a definition', 'malformed-citation', (r) => (r.definitions[0].citation = 'TBD')],
  ['a reading', 'malformed-citation', (r) => (r.definitions[0].readings[0].citation = 'TBD')],
  ['an action', 'malformed-citation', (r) => (r.actions[0].citation = 'TBD')],
  ['a coverage', 'malformed-citation', (r) => (r.actions[0].coverage.citation = 'TBD')],
  ['a limit', 'malformed-citation', (r) => (r.actions[0].limit.citation = 'TBD')],
  ['a rule', 'malformed-citation', (r) => (r.rules[0].citation = 'TBD')],
  ['a remark', 'malformed-citation', (r) => (r.annotations[0].citation = 'TBD')],
  ['what is left out', 'malformed-citation', (r) => (r.notModelled[0].citation = 'TBD')],
  ['the revision', 'malformed-sentence', (r) => (r.title = 'TBD')],
  ['the instrument', 'malformed-sentence', (r) => (r.enactment.instrument = 'TBD')],
  ['the basis', 'malformed-sentence', (r) => (r.enactment.basis = 'TBD')],
  ['a source', 'malformed-sentence', (r) => (r.enactment.source[0].title = 'TBD')],
  ['the title of a fact', 'malformed-sentence', (r) => (r.case.properties.branch.title = 'TBD')],
  ['a question', 'malformed-sentence', (r) => (r.case.properties.loans.question = 'TBD')],
  ['the text of a list', 'malformed-sentence', (r) => (r.lists[0].text = 'TBD')],
  ['the title of an entry', 'malformed-sentence', (r) => (r.lists[0].entries[0].title = 'TBD')],
  ['the note of an entry', 'malformed-sentence', (r) => (r.lists[0].entries[2].note = 'TBD')],
  ['the text of a definition', 'malformed-sentence', (r) => (r.definitions[0].text = 'TBD')],
  ['the text of a reading', 'malformed-sentence', (r) => (r.definitions[0].readings[0].text = 'TBD')],
  ['the title of an action', 'malformed-sentence', (r) => (r.actions[0].title = 'TBD')],
  ['the text of an action', 'malformed-sentence', (r) => (r.actions[0].text = 'TBD')],
  ['the text of a coverage', 'malformed-sentence', (r) => (r.actions[0].coverage.text = 'TBD')],
  ['the text of a rule', 'malformed-sentence', (r) => (r.rules[0].text = 'TBD')],
  ['the text of a remark', 'malformed-sentence', (r) => (r.annotations[0].text = 'TBD')],
  ['the text of what is left out', 'malformed-sentence', (r) => (r.notModelled[0].text = 'TBD')],
];

describe('a placeholder is found once, where it stands', () => {
  it.each(PLACES)('%s: %s', (_place, code, put) => {
    const written = small();
    put(written);
    const own = located(written);
    const found = hygieneOf(own).map((each) => [
      each.code,
      each.severity,
      textAt(own, each),
      each.suggestion,
    ]);
    expect(found).toEqual([[code, 'warning', "'TBD'", 'write them']]);
  });

  it('and not in what is for the program: values, names, addresses', () => {
    const written = small();
    const { properties } = written.case;
    properties.branch.enum.push('TBD');
    properties.text = { ...properties.branch, default: 'TBD' };
    written.rules[0].when.all.push({ fact: 'text', operator: 'equal', value: 'TBD' });
    written.enactment.source[0].address = 'https://law.example/TBD??';
    expect(hygieneOf(located(written))).toEqual([]);
  });
});
