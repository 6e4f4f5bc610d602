import type { WrittenCase } from '../case/written-facts.ts';
import { LocatedJson, type Pointer } from '../json/located.ts';
import type { Span } from '../text/source.ts';

/** One value of an example, with the way to where it goes in the case. */
export interface Entry {
  /** As it is written in the row. */
  path: string;
  steps: Pointer;
  value: unknown;
}

type Parent = Record<string | number, unknown>;

/**
 * A case with the values of an example put into it; what is missing on the way is made.
 * @returns the case, and the entries that would leave a hole in a list
 */
export function withExample(
  base: WrittenCase,
  entries: readonly Entry[],
): { written: WrittenCase; holes: Entry[] } {
  const written = structuredClone(base) as Parent;
  const holes = entries.filter((each) => !put(written, each));
  return { written, holes };
}

function put(written: Parent, { steps, value }: Entry): boolean {
  let parent = written;
  for (const [at, step] of steps.entries()) {
    if (Array.isArray(parent) && Number(step) > parent.length) return false;
    if (at === steps.length - 1) parent[step] = value;
    else {
      const next = steps[at + 1];
      parent[step] ??= typeof next === 'number' ? [] : {};
      // What is no group and no list is told of the case itself.
      if (typeof parent[step] !== 'object') return true;
      parent = parent[step] as Parent;
    }
  }
  return true;
}

/** The case of a scenario's run, which knows where in the file of the scenario each of its parts stands. */
export class RunJson extends LocatedJson {
  readonly #file: LocatedJson;
  readonly #case: Pointer;
  readonly #base: unknown;
  readonly #row: Pointer;
  readonly #entries: readonly Entry[];

  /**
   * @param at where the case stands in the file
   * @param row where the example stands
   * @param entries what the example puts into the case
   */
  constructor(
    file: LocatedJson,
    at: Pointer,
    base: unknown,
    value: unknown,
    row: Pointer,
    entries: readonly Entry[],
  ) {
    super(file.source, value, () => {
      throw new Error('the places are those of the file');
    });
    this.#file = file;
    this.#case = at;
    this.#base = base;
    this.#row = row;
    this.#entries = entries;
  }

  override span(pointer: Pointer): Span {
    return this.#file.span(this.#inFile(pointer));
  }

  override keySpan(pointer: Pointer): Span {
    return this.#file.keySpan(this.#inFile(pointer));
  }

  #inFile(pointer: Pointer): Pointer {
    const within = this.#entries.findLast(({ steps }) => startsWith(pointer, steps));
    if (within) return [...this.#row, within.path, ...pointer.slice(within.steps.length)];
    const made = this.#entries.findLast(({ steps }) => startsWith(steps, pointer));
    if (made && !has(this.#base, pointer)) return [...this.#row, made.path];
    return [...this.#case, ...pointer];
  }
}

const startsWith = (pointer: Pointer, start: Pointer): boolean =>
  start.every((step, at) => pointer[at] === step);

function has(value: unknown, pointer: Pointer): boolean {
  let at = value;
  for (const step of pointer) {
    if (at === null || typeof at !== 'object') return false;
    at = (at as Parent)[step];
  }
  return at !== null && at !== undefined;
}
