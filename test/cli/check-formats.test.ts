import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { sarifErrors } from '../diagnostics/sarif-schema.ts';
import { call, refuses, text, valid } from './support/call.ts';
import { Folder } from './support/folder.ts';

const folder = new Folder();
folder.rules('broken', 'library-loans');
folder.edit(
  'broken/library-loans/1.1.0.json',
  '{ "citation": "CAT 12.08", "title": "Sea charts" }',
  '{ "citation": "CAT 12.08", "title": "Sea charts" }, { "citation": "CAT 12.08", "title": "Sea charts" }',
);
folder.edit('broken/library-loans/2.0.0.json', '"version": "2.0.0"', '"version": "2.0"');
const broken = folder.at('broken');
const oneOne = folder.at('broken', 'library-loans', '1.1.0.json');
const twoNil = folder.at('broken', 'library-loans', '2.0.0.json');

/** What is printed of the broken policy, which ends with 1 in every format. */
function prints(format: string): string {
  const { status, stdout, stderr } = call(['check', broken, '--format', format]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  return stdout;
}

describe('policy check --format', () => {
  it('json has other places and fixes', () => {
    const { diagnostics } = valid<{ diagnostics: Record<string, unknown>[] }>(
      'diagnostics',
      JSON.parse(prints('json')),
    );
    expect(diagnostics.map((each) => [each.code, each.file])).toEqual([
      ['duplicate-entry', oneOne],
      ['wrong-form', twoNil],
    ]);
    const place = { file: oneOne, line: 233, endLine: 233 };
    expect(diagnostics[0]).toMatchObject({
      ...place,
      column: 75,
      related: [{ message: 'it is here already', ...place, column: 23, endColumn: 34 }],
      fix: { title: 'take the second `CAT 12.08` out', edits: [{ text: '' }] },
    });
  });

  it('sarif is valid by the schema of SARIF 2.1.0, and has the same', () => {
    const log = JSON.parse(prints('sarif'));
    expect(sarifErrors(log)).toEqual([]);
    expect(log.runs[0].results.map((each: { ruleId: string }) => each.ruleId)).toEqual([
      'duplicate-entry',
      'wrong-form',
    ]);
    // Both are outside of the folder that it runs in.
    for (const { locations } of log.runs[0].results)
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\//);
    expect(log.runs[0].results[0].fixes.length).toBe(1);
  });

  it('sarif has the code of every diagnostic there is', () => {
    const { stdout } = call(['check', 'test/fixtures/rules/library-loans/policy.json', '--format', 'sarif']);
    const log = JSON.parse(stdout);
    expect(sarifErrors(log)).toEqual([]);
    expect(log.runs[0].results).toEqual([]);
    expect(log.runs[0].tool.driver.rules.length).toBeGreaterThan(90);
  });

  it('junit has a suite for every file', () => {
    const report = new DOMParser().parseFromString(prints('junit'), 'text/xml');
    const suites = [...report.getElementsByTagName('testsuite')].map((each) => [
      each.getAttribute('name')?.slice(broken.length + 1),
      each.getAttribute('failures'),
      [...each.getElementsByTagName('testcase')].map((one) => one.getAttribute('name')),
    ]);
    expect(suites).toEqual([
      ['library-loans/policy.json', '0', ['nothing found']],
      ['library-loans/1.0.0.json', '0', ['nothing found']],
      ['library-loans/1.1.0.json', '1', ['duplicate-entry']],
      ['library-loans/2.0.0.json', '1', ['wrong-form']],
      ['library-loans/2.0.1.json', '0', ['nothing found']],
      ['library-loans/proposals/2.1.0-bill.12.json', '0', ['nothing found']],
    ]);
  });

  it('github has a command for each, and the count', () => {
    const lines = prints('github').split('\n');
    expect(lines.map((line) => line.replace(/::.*::/, (each) => each.replaceAll(broken, '…')))).toEqual([
      expect.stringMatching(
        /^::error file=….library-loans.1\.1\.0\.json,line=233,col=75,endLine=233,endColumn=86,title=duplicate-entry::`CAT 12\.08` is on the list twice%0Anote: /,
      ),
      expect.stringMatching(/^::error file=….library-loans.2\.0\.0\.json,line=\d+,.*,title=wrong-form::/),
      '6 files checked, 2 errors found',
      '',
    ]);
  });

  it('says what it fixed beside a document', () => {
    for (const format of ['json', 'sarif', 'junit']) {
      const { stdout, stderr } = call(['check', oneOne, '--fix', '--format', format]);
      expect(stderr).toBe(
        format === 'json' ? `fixed ${oneOne}:233: take the second \`CAT 12.08\` out\n` : '',
      );
      expect(stdout).toMatch(/^[{<]/);
    }
  });

  it.each(['sarif', 'junit', 'github'])('%s is no format for many checks', (format) => {
    expect(refuses(['check', '--watch', '--format', format])).toBe(
      text(
        `policy: \`--watch\` cannot print \`${format}\`: that is one document, and it prints many`,
        '  help: watch with `--format text` or `--format json`, which is one document a line',
      ),
    );
  });
});
