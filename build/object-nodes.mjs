// Writes src/compile/object-nodes.generated.ts: many functions that are alike, each a source text of its own.
//
// V8 keeps what it learns (the shapes of objects, the functions called) by the place in the source. A node of a diagram that
// had its place to itself is compiled as if it had been written by hand; one that shares it with all others is five to ten times
// slower. Making functions from text at run time would do the same, and is what a page's CSP forbids.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'src/compile/object-nodes.generated.ts';

/** How to read a fact: of an item itself, in a group of it, in a group of a group. */
const VALUES = [
  { names: 'name', read: 'const value = (items[record] as Item)[name];' },
  {
    names: 'group, name',
    read: 'const inside = (items[record] as Item)[group];\n  const value = inside ? (inside as Item)[name] : undefined;',
  },
  {
    names: 'outer, group, name',
    read: 'const around = (items[record] as Item)[outer];\n  const inside = around ? (around as Item)[group] : undefined;\n  const value = inside ? (inside as Item)[name] : undefined;',
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
}) => `(record: number, ${typed(names)}, no: Step, unknown: Step, yes: Step): Step => (items) => {
  ${read}
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
}`;

const TEXT = ({
  names,
  read,
}) => `(record: number, ${typed(names)}, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    ${read.replace(/\n/g, '\n  ')}
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
}`;

const CITATION = ({
  names,
  read,
}) => `(record: number, ${typed(names)}, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  ${read}
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
}`;

const TEST = `(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
}`;

const LOOK_UP = ({
  names,
  read,
}) => `(record: number, ${typed(names)}): ((items: readonly Item[]) => unknown) => (items) => {
  ${read}
  return value;
}`;

const many = (name, source, copies) =>
  `export const ${name} = [\n${Array.from({ length: copies }, () => `${source},`).join('\n')}\n];\n`;

const [own, inGroup, inInner] = VALUES;
const text = `// Written by \`node build/object-nodes.mjs\`, which says why. Do not edit.
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

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(`${FILE} is not what build/object-nodes.mjs writes: run it`);
    process.exitCode = 1;
  }
} else writeFileSync(FILE, text);
