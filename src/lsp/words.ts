import { readFileSync } from 'node:fs';
import type { Fact } from '../revision/model.ts';
import { packageFile } from '../text/package.ts';
import type { Since } from './policy-files.ts';

/** The kind of a fact, as a person would say it. */
export function kindOf({ type }: Fact): string {
  switch (type.kind) {
    case 'boolean':
      return 'yes or no';
    case 'text':
      return type.values ? 'one of several' : 'text';
    case 'texts':
      return 'list of texts';
    case 'number':
      return type.integer ? 'whole number' : 'number';
    case 'spans':
      return 'spans of days';
    case 'date-time':
      return 'moment';
    default:
      return type.kind;
  }
}

/** A fact for a hover: what it is called, what is asked, why, of what kind it is. */
export function factWords(fact: Fact): string {
  const { path, title, question, citation, type, default: fallback } = fact;
  const values =
    'values' in type && type.values ? `: ${type.values.map((each) => `\`${each}\``).join(', ')}` : '';
  return paragraphs(
    `**${title}** (\`${path}\`)`,
    question,
    `${kindOf(fact)}${values}${fallback === undefined ? '' : `; default \`${fallback}\``}`,
    citation,
  );
}

/** Since when something is in the law. */
export const sinceWords = ({ version, inForce }: Since): string =>
  `since ${version}${inForce === undefined ? '' : `, ${inForce}`}`;

/** Paragraphs of markdown, without those that are empty. */
export const paragraphs = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join('\n\n');

let operators: Map<string, string> | undefined;

/** What an operator decides, as the schema of revisions has it. */
export function operatorWords(name: string): string | undefined {
  operators ??= readOperators();
  return operators.get(name);
}

/** The schema tells of each operator, or of a few that belong together, in one line of its list. */
function readOperators(): Map<string, string> {
  const schema = JSON.parse(readFileSync(packageFile('schemas/revision.schema.json'), 'utf8'));
  const text: string = schema.$defs.comparison.properties.operator.markdownDescription;
  const lines = text.split('\n').filter((each) => each.startsWith('- '));
  return new Map(
    lines.flatMap((line) => {
      const [names = '', words = ''] = line.slice(2).split(/: (.*)/s);
      return [...names.matchAll(/`([^`]+)`/g)].map((match) => [match[1] as string, words] as const);
    }),
  );
}
