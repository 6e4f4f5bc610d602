import { expect, it } from 'vitest';
import { githubAnnotations } from '../../src/diagnostics/github.ts';
import { DIAGNOSTICS } from './sample.ts';

it('writes one command a line, each with what GitHub would take for its end escaped', () => {
  expect(githubAnnotations(DIAGNOSTICS, process.cwd()).split('\n')).toEqual([
    [
      '::notice file=rules/50%25 off%2C [ü]/#1%3A0.json,line=1,col=3,endLine=1,endColumn=9,title=unused-fact',
      '::no condition reads `a`, 100%25 sure:%0D%0A<b>&"it"</b>\u0000',
      '%0Anote: as here at rules/shelf/1.0.0.json:7:3%0Awitness: {"a":[1,"x"]}',
    ].join(''),
    [
      '::error file=rules/shelf/1.0.0.json,line=5,col=5,endLine=5,endColumn=31,title=duplicate-entry',
      '::`CAT 1.01` is on the list twice',
      '%0Anote: it is here already at rules/shelf/1.0.0.json:3:5',
      '%0Ahelp: take one out',
      '%0Afix: take the second `CAT 1.01` out (policy check --fix)',
    ].join(''),
    // GitHub takes columns only for what is within one line.
    [
      '::warning file=rules/shelf/1.0.0.json,line=7,endLine=11,title=always-holds',
      '::`when` holds of every case%0Aproof: no case shows otherwise',
    ].join(''),
    '',
  ]);
});

it('gives paths from the folder of the repository, which may lie above', () => {
  const [, second] = githubAnnotations(DIAGNOSTICS, `${process.cwd()}/..`).split('\n');
  expect(second).toMatch(/^::error file=[^/,]+\/rules\/shelf\/1\.0\.0\.json,/);
  const [, outside] = githubAnnotations(DIAGNOSTICS, `${process.cwd()}/src`).split('\n');
  expect(outside).toMatch(/^::error file=rules\/shelf\/1\.0\.0\.json,/);
});
