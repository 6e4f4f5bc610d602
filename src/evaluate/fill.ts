import type { Facts } from '../revision/model.ts';
import type { Candidate } from './candidates.ts';

/** A case or an item of which nothing is known. */
export const nothing = (): Facts => Object.create(null);

/** The facts with one more known, by its path with indexes; what is not on the way to it is shared. */
export function fill(facts: Facts, path: string, value: Candidate): Facts {
  const steps = stepsOf(path);
  const put = (at: unknown, index: number): unknown => {
    const step = steps[index];
    if (step === undefined) return value;
    if (typeof step === 'number') {
      return (at as readonly unknown[]).map((item, each) => (each === step ? put(item, index + 1) : item));
    }
    const object = at as Record<string, unknown> | undefined;
    const copy = Object.assign(nothing(), object) as Record<string, unknown>;
    copy[step] = put(object?.[step], index + 1);
    return copy;
  };
  return put(facts, 0) as Facts;
}

/** What stands at a path with indexes. */
export function valueAt(facts: Facts, path: string): unknown {
  return stepsOf(path).reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | undefined)?.[step],
    facts,
  );
}

function stepsOf(path: string): (string | number)[] {
  return path.split(/\.|(?=\[)/).map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step));
}
