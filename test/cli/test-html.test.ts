import { readFileSync } from 'node:fs';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { call, prints } from './support/call.ts';
import { Folder } from './support/folder.ts';
import { NASTY, scenario, smallTests } from './support/small-tests.ts';

const folder = new Folder();
const rules = smallTests(folder, [
  scenario('open', { open: true, items: [] }, 'permitted'),
  scenario(`fails: ${NASTY}`, { open: false, items: [] }, 'permitted'),
  scenario('not known yet', { open: false, items: [{}] }, null),
]);

/** The page, which must be well-formed: nothing of it is left to a reader's guess. */
function parsed(page: string): Document {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (_, message) => void problems.push(message) });
  const document = parser.parseFromString(page.replace('<!DOCTYPE html>\n', ''), 'text/xml');
  expect(problems).toEqual([]);
  return document;
}

const all = (within: Document | Element, tag: string): Element[] => [...within.getElementsByTagName(tag)];
const texts = (within: Document | Element, tag: string): string[] =>
  all(within, tag).map((each) => (each.textContent ?? '').trim());

describe('policy test --format html', () => {
  const run = call(['test', '--rules', rules, '--coverage', '--mutate', '--format', 'html']);
  const page = parsed(run.stdout);

  it('ends with 1 where something failed, as in any format', () => {
    expect([run.status, run.stderr]).toEqual([1, '']);
  });

  it('has a title, and headings in order', () => {
    expect(texts(page, 'title')).toEqual(['Tests of small']);
    expect(texts(page, 'h1')).toEqual(['Tests of small']);
    expect(texts(page, 'h2')).toEqual(['Small & <new> (small)']);
    expect(texts(page, 'h3')).toEqual(['Failures', 'Scenarios', 'Coverage', 'Mutation']);
    expect(texts(page, 'h4')).toEqual([`failed: fails: ${NASTY}`, 'not confirmed: not known yet']);
  });

  it('shows what comes from files as text, never as markup', () => {
    expect(texts(page, 'summary')).toContain(`${folder.at('rules/small/scenarios/all.json')}: 3 scenarios`);
    expect([...all(page, 'script'), ...all(page, 'b')]).toEqual([]);
    expect(run.stdout).not.toContain('<script');
    expect(page.documentElement?.textContent).toContain(NASTY);
  });

  it('loads nothing and runs nothing', () => {
    const attributes = all(page, '*').flatMap((each) =>
      [...each.attributes].map((one) => [one.name, one.value]),
    );
    const names = new Set(attributes.map(([name]) => name));
    expect([...names].filter((each) => /^on|^src$|^style$|^action$/.test(each ?? ''))).toEqual([]);
    expect(attributes.filter(([name]) => name === 'href').map(([, value]) => value)).toEqual([
      '#policy-small',
    ]);
    expect(all(page, 'link')).toEqual([]);
    expect(texts(page, 'style').join()).not.toMatch(/url\(|@import/);
  });

  it('has tables that can be read aloud', () => {
    const tables = all(page, 'table');
    expect(tables.map((each) => texts(each, 'caption'))).toEqual(
      expect.arrayContaining([
        ['Summary'],
        [`Scenarios of ${folder.at('rules/small/scenarios/all.json')}`],
        ['Coverage by revision'],
        ['1.0.0: conditions as they were seen'],
        ['1.0.0: what decides lend by itself'],
        ['Mutation by revision'],
        ['1.0.0: changes that nobody noticed'],
      ]),
    );
    const scopes = all(page, 'th').map((each) => each.getAttribute('scope'));
    expect(new Set(scopes)).toEqual(new Set(['col', 'row']));
    for (const each of tables) {
      const [head = 0, ...rows] = all(each, 'tr').map(
        (row) => texts(row, 'th').length + texts(row, 'td').length,
      );
      expect(rows).toEqual(rows.map(() => head));
    }
  });

  it('says in words what colors repeat', () => {
    const colored = all(page, 'span').filter((each) => each.getAttribute('class') !== null);
    expect(new Set(colored.map((each) => each.textContent))).toEqual(
      new Set([
        '1 failed, 1 not confirmed',
        'failed',
        'not confirmed',
        'passes',
        '1 failed',
        '1 not confirmed',
        'missing',
      ]),
    );
  });

  it('explains a failure', () => {
    const [first] = all(page, 'article');
    expect(first && texts(first, 'dt')).toEqual(['Law', 'Place', 'Expected of lend', 'Under 1.0.0']);
    expect(first && texts(first, 'dd')).toEqual([
      '§ 3',
      expect.stringMatching(/all\.json:\d+:\d+$/),
      'permitted',
      'prohibited',
    ]);
  });

  it('is small without what was not asked, and written to a file', () => {
    const file = folder.at('report.html');
    const out = call(['test', '--rules', rules, '--format', 'html', '--out', file]);
    expect([out.status, out.stdout]).toEqual([
      1,
      'small: 3 scenarios in 1 file, 3 runs under 1 version, 3 expectations: 1 failed, 1 not confirmed\n',
    ]);
    const short = parsed(readFileSync(file, 'utf8'));
    expect(texts(short, 'h3')).toEqual(['Failures', 'Scenarios']);
    const [, row] = all(short, 'tr');
    expect(row && texts(row, 'td').slice(-2)).toEqual(['not asked', 'not asked']);
  });

  it('serves another policy', () => {
    const library = parsed(prints(['test', '--rules', 'test/fixtures/rules', '--format', 'html']));
    expect(texts(library, 'h3')).toEqual(['Scenarios']);
  });
});
