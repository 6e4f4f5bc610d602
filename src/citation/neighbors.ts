import type { Citation } from './citation.ts';
import type { Entry } from './match.ts';

/**
 * Citations such that every citation compares with the entries like one of these: each entry, what contains it,
 * parts that no entry names, sections at, beside and between the ends of ranges, and one of no entry.
 */
export function* citationsAround(entries: readonly Entry[]): Generator<Citation> {
  const ends = entries.flatMap((each) => ('citation' in each ? [each.citation] : [each.from, each.to]));
  const unused = unusedName(ends);
  for (const each of ends) yield* withParts(each, unused);
  for (const { law, minor } of ends.slice(0, 1))
    yield section(law, '1', minor === undefined ? undefined : '00');
  const ranges = entries.filter((each) => !('citation' in each)) as { from: Citation; to: Citation }[];
  for (const { from, to } of ranges) {
    for (const end of [from, to]) {
      for (const major of around(end.major)) {
        yield section(end.law, major, undefined);
        // Inside one article the minor numbers tell; any article also has a first and a last section.
        for (const minor of ['0', '9999', ...(end.minor === undefined ? [] : around(end.minor))]) {
          yield section(end.law, major, minor);
          yield { ...section(end.law, major, minor), suffix: `-${unused}` };
          yield { ...section(end.law, major, minor), subdivisions: [unused] };
        }
        yield { ...section(end.law, major, undefined), suffix: `-${unused}` };
        yield { ...section(end.law, major, undefined), subdivisions: [unused] };
      }
    }
  }
  yield section('ZZ', '0', undefined);
}

/** A provision, what contains it, and parts of these that nothing names. */
function* withParts(citation: Citation, unused: string): Generator<Citation> {
  yield citation;
  for (let depth = citation.subdivisions.length - 1; depth >= 0; depth--)
    yield { ...citation, subdivisions: citation.subdivisions.slice(0, depth) };
  yield { ...citation, subdivisions: [...citation.subdivisions, unused] };
  for (let depth = 0; depth < citation.subdivisions.length; depth++)
    yield { ...citation, subdivisions: [...citation.subdivisions.slice(0, depth), unused] };
  const { law, major, minor } = citation;
  yield section(law, major, undefined);
  yield section(law, major, minor === undefined ? '9999' : undefined);
  yield { ...section(law, major, minor), suffix: `-${unused}` };
}

const section = (law: string, major: string, minor: string | undefined): Citation => ({
  law,
  major,
  minor,
  suffix: '',
  subdivisions: [],
});

/** A number, those beside it, and its width kept: `05` is between `04` and `06`. */
function around(number: string): string[] {
  const value = Number(number);
  return [
    number,
    ...[value - 1, value + 1]
      .filter((each) => each >= 0)
      .map((each) => String(each).padStart(number.length, '0')),
  ];
}

/** A name for a subdivision that none of the citations has. */
function unusedName(citations: readonly Citation[]): string {
  const used = new Set(citations.flatMap((each) => [...each.subdivisions, ...each.suffix.split('-')]));
  const names = ['zz', 'zy', 'zx', 'zw', 'zv', 'zu', 'zt', 'zs', 'zr', 'zq'];
  return names.find((each) => !used.has(each)) ?? 'zzzzzz';
}

/** A citation as it is written: `PEN 12.05-a(2)`. */
export function writeCitation({ law, major, minor, suffix, subdivisions }: Citation): string {
  const parts = subdivisions.map((each) => `(${each})`).join('');
  return `${law} ${major}${minor === undefined ? '' : `.${minor}`}${suffix}${parts}`;
}
