import { HYGIENE } from '../../../src/check/hygiene/index.ts';
import type { Located } from '../../../src/check/subject.ts';
import { type Diagnostic, locate } from '../../../src/diagnostics/diagnostic.ts';
import { applyFixes, isFixable } from '../../../src/diagnostics/fix.ts';
import { parseJson } from '../../../src/json/parse.ts';
import { loadRevision } from '../../../src/revision/load.ts';
import { Source } from '../../../src/text/source.ts';
import type { Json } from '../../support/mutants.ts';

export const fact = (type: object): Json => ({
  ...type,
  title: 'the fact',
  question: 'Which is it?',
  citation: 'Library Act § 1',
});

/** A revision in which nothing is suspicious: every fact is read, every list and every definition is used. */
export const small = (): Json => ({
  policy: 'small',
  version: '1.0.0',
  title: 'A small law',
  status: 'enacted',
  publishedOn: '2026-01-01',
  enactment: {
    instrument: 'Act 1 of 2020',
    citation: 'Act 1 of 2020',
    inForce: '2020-02-01',
    basis: 'The Act says so.',
    source: [{ title: 'The gazette' }],
  },
  case: {
    type: 'object',
    additionalProperties: false,
    required: ['branch'],
    properties: {
      branch: fact({ type: 'string', enum: ['north', 'bus'], default: 'north' }),
      askedOn: fact({ type: 'string', format: 'date' }),
      handedOverAt: fact({ type: 'string', format: 'date-time' }),
      work: {
        type: 'object',
        additionalProperties: false,
        properties: {
          kind: fact({ type: 'string', enum: ['book', 'map', 'disc'], default: 'book' }),
          age: fact({ type: 'integer', default: 3 }),
          class: fact({ type: 'string', format: 'citation' }),
        },
      },
      loans: {
        ...fact({ type: 'array' }),
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            late: fact({ type: 'boolean', default: false }),
            lentOn: fact({ type: 'string', format: 'date' }),
            pauses: {
              ...fact({ type: 'array', format: 'spans' }),
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['from', 'to'],
                properties: {
                  from: fact({ type: 'string', format: 'date' }),
                  to: fact({ type: 'string', format: 'date' }),
                },
              },
            },
          },
        },
      },
    },
  },
  lists: [
    {
      id: 'protected-works',
      citation: 'Library Act § 4(1)',
      text: 'What is not lent.',
      entries: [
        { citation: 'CAT 12.05(2)', title: 'Atlases before 1800' },
        { citation: 'CAT 12.08', title: 'Globes' },
        { from: 'CAT 40.01', to: 'CAT 41.99', title: 'Manuscripts', note: 'Added in 2019.' },
      ],
    },
  ],
  definitions: [
    {
      id: 'late-loan',
      of: 'loans',
      citation: 'Library Act § 3(2)',
      text: 'A loan that is late.',
      readings: [{ id: 'lateness', text: 'A day late is late.', citation: 'Library Act § 3(2)' }],
      when: { fact: 'loans[].late', operator: 'equal', value: true },
    },
    {
      id: 'recent-loan',
      of: 'loans',
      citation: 'Library Act § 3(3)',
      text: 'A loan of the last year, pauses of late loans left out.',
      when: {
        fact: 'loans[].lentOn',
        operator: 'within',
        value: {
          period: { years: 1 },
          before: { fact: 'askedOn' },
          extendedBy: {
            spans: 'loans[].pauses',
            where: { condition: 'late-loan' },
            from: { fact: 'askedOn' },
            until: { fact: 'askedOn' },
          },
        },
      },
    },
  ],
  actions: [
    {
      id: 'borrow',
      title: 'Borrow a work',
      citation: 'Library Act § 2',
      text: 'Taking a work home.',
      coverage: {
        citation: 'Library Act § 1(2), § 2',
        text: 'The Act speaks of the branches.',
        when: { fact: 'branch', operator: 'notEqual', value: 'bus' },
      },
      limit: { hours: 4, excluding: [], from: 'handedOverAt', citation: 'Library Act § 2(3)' },
    },
  ],
  rules: [
    {
      id: 'adult-borrows',
      permits: ['borrow'],
      citation: 'Library Act § 3(1)',
      text: 'Whoever has no recent loan may borrow a book.',
      when: {
        all: [
          { fact: 'work.kind', operator: 'equal', value: 'book' },
          { fact: 'work.age', operator: 'lessThan', value: 9 },
          { not: { fact: 'work.class', operator: 'listedIn', value: 'protected-works' } },
          { none: 'loans', where: { condition: 'recent-loan' } },
        ],
      },
    },
  ],
  annotations: [
    { id: 'doubt', on: ['adult-borrows'], citation: '3 Lib. Rep. 21 (2016)', text: 'A court doubts it.' },
  ],
  notModelled: [{ id: 'fees', citation: 'Library Act § 15', text: 'Fees and fines.' }],
});

/** A revision as it is read from a file. */
export function located(written: Json, file = `${written.version}.json`): Located {
  const json = parseJson(new Source(file, JSON.stringify(written)));
  return { revision: loadRevision(json.source), json };
}

/** What the checks of parts and words find in a revision among others. */
export function hygieneOf(own: Located, others: readonly Located[] = []): Diagnostic[] {
  return HYGIENE.flatMap((check) => check({ ...own, others })).map((each) => locate(own.json.source, each));
}

/** The text that a place has, its quotes made single. */
export function textAt({ json }: Located, place: Omit<Diagnostic, 'code' | 'severity'>): string {
  const { source } = json;
  const start = source.offsetAt({ line: place.line, column: place.column });
  const end = source.offsetAt({ line: place.endLine, column: place.endColumn });
  return source.text.slice(start, end).replaceAll('"', "'");
}

/** The file once all its fixes are made. */
export function fixed({ json }: Located, diagnostics: readonly Diagnostic[]): Json {
  return JSON.parse(applyFixes(json.source, diagnostics.filter(isFixable)).text);
}
