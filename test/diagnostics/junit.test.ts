import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/diagnostics/diagnostic.ts';
import { junitReport } from '../../src/diagnostics/junit.ts';
import { DIAGNOSTICS, ODD, SHELF, SOURCES } from './sample.ts';

interface Node {
  tag: string;
  attributes: Record<string, string>;
  text: string;
  children: Node[];
}

/** The report as a parser of XML reads it, which refuses what is no XML. */
function parsed(report: string): Node {
  const onError = (level: string, message: string): void => {
    // It takes this character for a sign of a wrong encoding, which it mostly is.
    if (message.startsWith('Unicode replacement character')) return;
    throw new Error(`${level}: ${message}`);
  };
  const { documentElement } = new DOMParser({ onError }).parseFromString(report, 'text/xml');
  return nodeOf(documentElement as Element);
}

function nodeOf(element: Element): Node {
  const children = [...element.childNodes].filter((each) => each.nodeType === 1) as Element[];
  return {
    tag: element.tagName,
    attributes: Object.fromEntries([...element.attributes].map((each) => [each.name, each.value])),
    text: children.length > 0 ? '' : (element.textContent ?? ''),
    children: children.map(nodeOf),
  };
}

describe('the report of JUnit’s form', () => {
  const clean = 'rules/shelf/policy.json';
  const report = parsed(junitReport([clean, SHELF.file], DIAGNOSTICS, SOURCES));

  it('has a suite for each file that was checked or has a finding', () => {
    expect(report.tag).toBe('testsuites');
    expect(report.attributes).toEqual({ name: 'policy check', tests: '4', failures: '2', errors: '0' });
    expect(report.children.map((each) => each.attributes)).toEqual([
      { name: clean, tests: '1', failures: '0', errors: '0', skipped: '0' },
      { name: SHELF.file, tests: '2', failures: '2', errors: '0', skipped: '0' },
      { name: ODD.file, tests: '1', failures: '0', errors: '0', skipped: '0' },
    ]);
  });

  it('has a case for each code, or one that passes', () => {
    const cases = report.children.map((each) =>
      each.children.map(({ attributes: { name, line }, children }) => [
        name,
        line,
        ...children.map((child) => child.tag),
      ]),
    );
    expect(cases).toEqual([
      [['nothing found', undefined]],
      [
        ['duplicate-entry', '5', 'failure'],
        ['always-holds', '7', 'failure'],
      ],
      [['unused-fact', '1', 'system-out']],
    ]);
  });

  it('has the text as it is for people, and shows what XML cannot write', () => {
    const told = report.children[2]?.children[0]?.children[0]?.text ?? '';
    expect(told.split('\n').slice(0, 3)).toEqual([
      `${ODD.file}:1:3: info: no condition reads \`a\`, 100% sure:\r`,
      '<b>&"it"</b>\\u0000 [unused-fact]',
      '  1 | { "fact": "a b" }',
    ]);
    const failure = report.children[1]?.children[0]?.children[0];
    expect(failure?.attributes).toEqual({
      type: 'duplicate-entry',
      message: 'a list with one provision twice: line 5: `CAT 1.01` is on the list twice',
    });
  });

  it('has one failure for a code that is found several times', () => {
    const twice = [0, 4].map((start) =>
      locate(SHELF, { code: 'unknown-fact', message: `m${start}`, span: { start, end: start + 1 } }),
    );
    const [suite] = parsed(junitReport([SHELF.file], twice, SOURCES)).children;
    expect(suite?.attributes).toMatchObject({ tests: '1', failures: '1' });
    expect(suite?.children[0]?.children.map((each) => each.attributes.message)).toEqual([
      'a fact that the case schema does not have: line 1: m0; line 2: m4',
    ]);
  });

  it('can be read whatever character a message has', () => {
    const between = (first: number, end: number): string =>
      Array.from({ length: end - first }, (_, code) => String.fromCharCode(first + code)).join('');
    const all = between(0, 0x100) + between(0x2000, 0x2070) + between(0xd7f0, 0xd800);
    const message = `${all}\ud800\udfff\udc00 \ud83d\ude00 \ufffd\ufffe\uffff ]]> <!-- -->`;
    const odd = locate(SHELF, { code: 'unknown-fact', message, span: { start: 0, end: 1 } });
    const [failure] = parsed(junitReport([], [odd], SOURCES)).children[0]?.children[0]?.children ?? [];
    const shown = (text: string): string =>
      text
        .toWellFormed()
        .replace(
          /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g,
          (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
    expect(failure?.attributes.message).toBe(
      `a fact that the case schema does not have: line 1: ${shown(message)}`,
    );
  });
});
