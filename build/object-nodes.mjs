// Writes src/compile/object-nodes.generated.ts: many functions that are alike, each a source text of its own.
//
// V8 keeps what it learns (the shapes of objects, the functions called) by the place in the source. A node of a diagram that
// had its place to itself is compiled as if it had been written by hand; one that shares it with all others is five to ten times
// slower. Making functions from text at run time would do the same, and is what a page's CSP forbids.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const OBJECT_NODES = 'src/compile/object-nodes.generated.ts';

/** How to read a fact: of an item itself, in a group of it, in a group of a group. */
const VALUES = [
  { names: 'name', read: 'const value = item[name];' },
  {
    names: 'group, name',
    read: 'const inside = item[group];\n  const value = inside ? (inside as Item)[name] : undefined;',
  },
  {
    names: 'outer, group, name',
    read: 'const around = item[outer];\n  const inside = around ? (around as Item)[group] : undefined;\n  const value = inside ? (inside as Item)[name] : undefined;',
  },
];

const typed = (names) =>
  names
    .split(', ')
    .map((name) => `${name}: string`)
    .join(', ');

const BOOLEAN = ({
  names,
  read,
}) => `(${typed(names)}, no: Step, unknown: Step, yes: Step): Step => (item) => {
  ${read}
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
}`;

const TEXT = ({
  names,
  read,
}) => `(${typed(names)}, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    ${read.replace(/\n/g, '\n  ')}
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
}`;

const CITATION = ({
  names,
  read,
}) => `(${typed(names)}, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  ${read}
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
}`;

const TEST = `(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
}`;

const LOOK_UP = ({
  names,
  read,
}) => `(record: number, ${typed(names)}): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  ${read}
  return value;
}`;

const many = (name, source, copies) =>
  `export const ${name} = [\n${Array.from({ length: copies }, () => `${source},`).join('\n')}\n];\n`;

const [own, inGroup, inInner] = VALUES;
/** The text of that file. */
export const objectNodes = () => `// Written by \`node build/object-nodes.mjs\`, which says why. Do not edit.
import type { ByCitation, ByText, Item, Step } from './object-step.ts';

${many('BOOLEANS', BOOLEAN(own), 40)}
${many('BOOLEANS_IN_GROUPS', BOOLEAN(inGroup), 56)}
${many('TEXTS', TEXT(own), 32)}
${many('TEXTS_IN_GROUPS', TEXT(inGroup), 40)}
${many('BOOLEANS_IN_INNER_GROUPS', BOOLEAN(inInner), 8)}
${many('TEXTS_IN_INNER_GROUPS', TEXT(inInner), 16)}
${many('CITATIONS', CITATION(own), 16)}
${many('CITATIONS_IN_GROUPS', CITATION(inGroup), 4)}
${many('TESTS', TEST, 56)}
${many('LOOK_UPS', LOOK_UP(own), 24)}
${many('LOOK_UPS_IN_GROUPS', LOOK_UP(inGroup), 8)}
${many('LOOK_UPS_IN_INNER_GROUPS', LOOK_UP(inInner), 4)}`;

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!process.argv.includes('--check')) writeFileSync(OBJECT_NODES, objectNodes());
  else if (readFileSync(OBJECT_NODES, 'utf8') !== objectNodes()) {
    console.error(`${OBJECT_NODES} is not what build/object-nodes.mjs writes: run it`);
    process.exitCode = 1;
  }
}
