import { xml, xmlDocument, xmlText } from '../print/xml.ts';
import type { Source } from '../text/source.ts';
import type { Code } from './codes.ts';
import { countsOf } from './counts.ts';
import type { Diagnostic } from './diagnostic.ts';
import { pathWithin } from './files.ts';
import { kindOf } from './registry.ts';
import { renderDiagnostics } from './render.ts';

/**
 * Diagnostics as a report of JUnit's form: a suite for each file, in it a case for each code that was found, or one that
 * passes. What is only told fails nothing.
 * @param checked the files that were looked at; others with a finding have a suite as well
 */
export function junitReport(
  checked: readonly string[],
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
): string {
  const files = [...new Set([...checked, ...diagnostics.map((each) => each.file)])];
  const suites = files.map((file) => {
    const found = diagnostics.filter((each) => each.file === file);
    const name = pathWithin(process.cwd(), file) ?? file;
    const codes = [...new Set(found.map((each) => each.code))];
    const cases = codes.map((code) => testCase(name, code, found, sources));
    const tests = Math.max(1, codes.length);
    const failures = codes.filter((code) => isFailure(found.filter((each) => each.code === code))).length;
    const passed = xml('testcase', { name: 'nothing found', classname: name, file: name });
    return { tests, failures, text: suite(name, tests, failures, cases.length === 0 ? [passed] : cases) };
  });
  const sum = (name: 'tests' | 'failures'): number => suites.reduce((total, each) => total + each[name], 0);
  const counts = { name: 'policy check', tests: sum('tests'), failures: sum('failures'), errors: 0 };
  return xmlDocument(xml('testsuites', counts, ['\n', ...suites.map((each) => each.text)]));
}

const isFailure = (found: readonly Diagnostic[]): boolean => {
  const { error, warning } = countsOf(found);
  return error + warning > 0;
};

const suite = (name: string, tests: number, failures: number, cases: readonly string[]): string =>
  `  ${xml('testsuite', { name, tests, failures, errors: 0, skipped: 0 }, ['\n', ...cases.map((each) => `    ${each}\n`), '  '])}\n`;

function testCase(name: string, code: Code, all: readonly Diagnostic[], sources: readonly Source[]): string {
  const found = all.filter((each) => each.code === code);
  const text = xmlText(renderDiagnostics(found, sources));
  const told = isFailure(found)
    ? xml('failure', { type: code, message: `${kindOf(code).summary}: ${placesOf(found)}` }, [text])
    : xml('system-out', {}, [text]);
  return xml('testcase', { name: code, classname: name, file: name, line: found[0]?.line }, [told]);
}

const placesOf = (found: readonly Diagnostic[]): string =>
  found.map((each) => `line ${each.line}: ${each.message}`).join('; ');
