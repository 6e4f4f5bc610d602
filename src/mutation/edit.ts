import type { Pointer } from '../json/located.ts';

/**
 * A JSON value with one part replaced; undefined takes the part out. What lies beside the way to it is shared, not copied.
 * The part's place, or all but the last step to it, must exist.
 */
export function withPart<Value>(value: Value, at: Pointer, part: unknown): Value {
  const [step, ...rest] = at;
  if (step === undefined) return part as Value;
  const old = (value as Record<string | number, unknown>)[step];
  const isOut = rest.length === 0 && part === undefined;
  const changed = isOut ? undefined : withPart(old, rest, part);
  if (Array.isArray(value)) {
    const items = isOut ? value.toSpliced(Number(step), 1) : value.with(Number(step), changed);
    return items as Value;
  }
  if (!isOut) return { ...value, [step]: changed };
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== step)) as Value;
}

/** The part of a JSON value at a pointer; undefined where there is none. */
export function partAt(value: unknown, at: Pointer): unknown {
  return at.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)?.[step], value);
}
