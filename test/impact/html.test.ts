import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { call } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { hasChromium, openPage } from './chromium.ts';
import { asLines, PEOPLE } from './population.ts';

const folder = new Folder();
const NASTY = '<b>&"\'`nasty</b><script>alert(1)</script>';
const [first, ...others] = PEOPLE;
const people = folder.write('people.ndjson', asLines([{ ...first, id: NASTY }, ...others]));
const report = folder.at('impact.html');
const run = call(['impact', '3.4.0', '3.5.0', people, '--format', 'html', '--out', report]);

const all = (within: Document | Element, tag: string): Element[] => [...within.getElementsByTagName(tag)];
const texts = (within: Document | Element, tag: string): string[] =>
  all(within, tag).map((each) => (each.textContent ?? '').trim());
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? '';

/** The document that a browser made, as a tree. */
function parsed(dom: string): Document {
  // What a browser writes is no XML: tags without an end are given one.
  const closed = dom.replace(/<!DOCTYPE html>/i, '').replaceAll(/<meta([^>]*)>/g, '<meta$1/>');
  return new DOMParser().parseFromString(closed, 'text/xml');
}

/** Rows of a table by its caption. */
const rowsOf = (page: Document, caption: string): string[][] =>
  all(page, 'table')
    .filter((each) => texts(each, 'caption')[0] === caption)
    .flatMap((each) => all(each, 'tr'))
    .map((row) => [...texts(row, 'th'), ...texts(row, 'td')])
    .slice(1);

it('is written, and nothing else is said', () => {
  expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
});

describe.skipIf(!hasChromium)('the report in a browser (skipped where there is no chromium)', () => {
  const opened = openPage(report, folder.path);
  const page = parsed(opened.dom);

  it('asks for nothing and fails at nothing', () => {
    expect([opened.requests, opened.console]).toEqual([[], []]);
  });

  it('would be caught if it did', () => {
    const control = folder.write(
      'control.html',
      '<!DOCTYPE html><title>x</title><img src="http://127.0.0.1:48123/x.png"><script>nonsense()</script>',
    );
    const { requests, console } = openPage(control, folder.path);
    expect(requests).toEqual(['http://127.0.0.1:48123/x.png']);
    expect(console).toHaveLength(1);
  });

  it('says whose cases they are before any number', () => {
    expect(texts(page, 'p').slice(0, 2)).toEqual([
      `${people}: 12 rows, of which 4 get another answer for at least one action.`,
      '11 of 12 rows are synthetic: drawn at random by a program, nobody’s. The counts say nothing of how many real people there are.',
    ]);
  });

  it('has a table beside each picture, with the same counts', () => {
    const pictures = all(page, 'svg').filter((each) => attribute(each, 'class') === 'flow');
    expect(pictures.map((each) => texts(each, 'title')[0])).toEqual([
      'hold: 12 rows, 4 change',
      'notify: 12 rows, 3 change',
      'hold-pending-warrant: 12 rows, none changes',
      'disclose: 12 rows, none changes',
    ]);
    for (const picture of pictures) {
      expect(attribute(picture, 'role')).toBe('img');
      const [title, desc] = attribute(picture, 'aria-labelledby').split(' ');
      const named = [...all(picture, 'title'), ...all(picture, 'desc')].map((each) => attribute(each, 'id'));
      expect(named.filter((each) => each !== '')).toEqual([title, desc]);
    }
    expect(rowsOf(page, 'hold: all rows')).toEqual([
      ['permitted', 'permitted', '2', 'stays'],
      ['prohibited', 'permitted', '4', 'changes'],
      ['prohibited', 'prohibited', '3', 'stays'],
      ['undetermined', 'undetermined', '3', 'stays'],
    ]);
    const [hold] = pictures;
    const ribbons = all(hold as Element, 'path');
    expect(ribbons.map((each) => [attribute(each, 'class'), texts(each, 'title')[0]])).toEqual([
      ['ribbon stays permitted', 'permitted under both: 2 rows'],
      ['ribbon moves permitted', 'prohibited → permitted: 4 rows'],
      ['ribbon stays prohibited', 'prohibited under both: 3 rows'],
      ['ribbon stays undetermined', 'undetermined under both: 3 rows'],
    ]);
    expect(texts(hold as Element, 'desc')).toEqual([
      'permitted under both: 2 rows. prohibited → permitted: 4 rows. prohibited under both: 3 rows. undetermined under both: 3 rows.',
    ]);
    // Bars are as high as their rows are many: six of twelve are permitted after, two before.
    const bars = all(hold as Element, 'rect').map((each) => [
      attribute(each, 'class'),
      attribute(each, 'height'),
    ]);
    expect(bars).toEqual([
      ['bar permitted', '40.0'],
      ['bar prohibited', '140.0'],
      ['bar undetermined', '60.0'],
      ['bar permitted', '120.0'],
      ['bar prohibited', '60.0'],
      ['bar undetermined', '60.0'],
    ]);
  });

  it('says by group, by provision and by entry what changes', () => {
    expect(rowsOf(page, 'hold, by agency').filter((each) => each.at(-1) === 'changes')).toEqual([
      ['correction', 'prohibited', 'permitted', '2', 'changes'],
      ['police', 'prohibited', 'permitted', '1', 'changes'],
      ['probation', 'prohibited', 'permitted', '1', 'changes'],
    ]);
    expect(rowsOf(page, 'Changes by provision').map(([name, , ...counts]) => [name, ...counts])).toEqual([
      ['definition convicted-of-a-violent-or-serious-crime', '4', 'hold 4, notify 3'],
      ['definition qualifying-conviction', '4', 'hold 4, notify 3'],
      ['definition violent-or-serious-crime', '4', 'hold 4, notify 3'],
      ['rule correction-conviction', '2', 'hold 2, notify 2'],
      ['rule police-conviction', '1', 'hold 1, notify 1'],
      ['rule probation-conviction', '1', 'hold 1'],
    ]);
    expect(
      rowsOf(page, 'Changes by entry of a list').map(([entry, , , ...counts]) => [entry, ...counts]),
    ).toEqual([
      ['PL 135.61', '3.5.0', '2', '0', 'hold 2, notify 2'],
      ['PL 135.37', '3.5.0', '1', '0', 'hold 1, notify 1'],
      ['PL 230.12', '3.5.0', '1', '0', 'hold 1'],
    ]);
  });

  it('explains samples, and shows what comes from files as text', () => {
    const [sample] = all(page, 'details');
    expect(sample && texts(sample, 'summary')).toEqual([
      `hold, notify: prohibited → permitted, row 1, ${NASTY}`,
    ]);
    expect(sample?.textContent).toContain('Admin. Code § 9-131(b)(1)(ii)(A) permits it');
    expect([...all(page, 'script'), ...all(page, 'b')]).toEqual([]);
  });
});
