import type { Pointer } from '../json/located.ts';
import type * as Written from '../revision/written.ts';
import { nearest, oneOf } from '../text/suggest.ts';

/** The paths that a case schema has, `[]` for an item: those of single facts, and of groups and items as well. */
export interface KnownPaths {
  facts: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

/** Every path of a case schema. */
export function pathsOf(cases: Written.CaseSchema): KnownPaths {
  const facts = new Set<string>();
  const all = new Set<string>();
  const visit = (properties: Written.Facts, prefix: string, isFact: boolean): void => {
    for (const [name, fact] of Object.entries(properties)) {
      const path = prefix + name;
      all.add(path);
      if (fact.type === 'object') {
        visit(fact.properties, `${path}.`, isFact);
        continue;
      }
      if (isFact) facts.add(path);
      if (fact.type !== 'array') continue;
      all.add(`${path}[]`);
      // The days of spans are no facts by themselves.
      if (fact.items.type === 'object')
        visit(fact.items.properties, `${path}[].`, isFact && fact.format !== 'spans');
    }
  };
  visit(cases.properties, '', true);
  return { facts, all };
}

const PATH = /^[^.[\]]+(\[\d+\])*(\.[^.[\]]+(\[\d+\])*)*$/;

/** `loans[0].dueOn` as the names and numbers to go through; undefined where it is no path. */
export function stepsOf(path: string): Pointer | undefined {
  if (!PATH.test(path)) return undefined;
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );
}

/** A path of a case as one of its schema: `loans[0].dueOn` is `loans[].dueOn`; undefined where it is no path. */
export const patternOf = (path: string): string | undefined =>
  PATH.test(path) ? path.replaceAll(/\[\d+\]/g, '[]') : undefined;

/** What to do about a path that no case has: the path that was meant, with its numbers, or which there are. */
export function suggestionFor(path: string, known: ReadonlySet<string>): string {
  const pattern = path.replaceAll(/\[\d*\]/g, '[]');
  const near =
    [...known].find((each) => bare(each) === bare(pattern)) ??
    nearest(pattern, known) ??
    [...known].find((each) => each.endsWith(`.${pattern}`));
  if (near === undefined) {
    const first = new Set([...known].map((each) => each.split(/[.[]/)[0] as string));
    return `a path begins with ${oneOf([...first], 20)}`;
  }
  const numbers = [...path.matchAll(/\[(\d+)\]/g)].map(([, number]) => number);
  let at = 0;
  return `did you mean \`${near.replaceAll('[]', () => `[${numbers[at++] ?? 0}]`)}\`?`;
}

/** A path without its brackets, as one writes it who forgets them. */
const bare = (path: string): string => path.replaceAll('[]', '');
