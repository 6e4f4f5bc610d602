import type * as Written from '../../revision/written.ts';
import { oneOf } from '../../text/suggest.ts';
import type { Reason } from './reason.ts';

/**
 * What a case of the older case schema may state that the newer refuses, by these two alone: facts
 * that are gone, of another kind or newly required, values that are gone, bounds that are tighter.
 * That the policy's cases accept what any revision knows is no excuse: it holds for every fact ever
 * known, so nothing would ever be gone.
 */
export function narrowedIn(older: Written.CaseSchema, newer: Written.CaseSchema): Reason[] {
  const required = newer.required
    .filter((name) => !older.required.includes(name))
    .map((path) => ({ text: `every case must now state \`${path}\``, path }));
  return [...factsIn(older.properties, newer.properties, ''), ...required];
}

function factsIn(older: Written.Facts, newer: Written.Facts, prefix: string): Reason[] {
  return Object.entries(older).flatMap(([name, fact]) => {
    const path = prefix + name;
    const now = Object.hasOwn(newer, name) ? newer[name] : undefined;
    return now ? factIn(fact, now, path) : [{ text: `a case may no longer state \`${path}\``, path }];
  });
}

function factIn(older: Written.Fact, newer: Written.Fact, path: string): Reason[] {
  const otherKind = [{ text: `\`${path}\` is now of another kind`, path }];
  switch (older.type) {
    case 'boolean':
      return newer.type === 'boolean' ? [] : otherKind;
    case 'string':
      if (newer.type !== 'string' || newer.format !== older.format) return otherKind;
      return valuesIn(older.enum, newer.enum, path);
    case 'integer':
    case 'number':
      // Every whole number is a number, but not the other way round.
      if (newer.type === 'number' || newer.type === older.type)
        return boundsIn(older, newer as Written.NumberFact, path);
      return otherKind;
    case 'object':
      return newer.type === 'object' ? factsIn(older.properties, newer.properties, `${path}.`) : otherKind;
    case 'array':
      if (newer.type !== 'array' || newer.format !== older.format) return otherKind;
      if (older.items.type === 'string' && newer.items.type === 'string')
        return valuesIn(older.items.enum, newer.items.enum, path);
      if (older.items.type === 'object' && newer.items.type === 'object')
        return factsIn(older.items.properties, newer.items.properties, `${path}[].`);
      return otherKind;
  }
}

function valuesIn(
  older: readonly string[] | undefined,
  newer: readonly string[] | undefined,
  path: string,
): Reason[] {
  if (newer === undefined) return [];
  if (older === undefined) return [{ text: `\`${path}\` may no longer be any text`, path }];
  const gone = older.filter((value) => !newer.includes(value));
  return gone.length === 0 ? [] : [{ text: `\`${path}\` may no longer be ${oneOf(gone, 5)}`, path }];
}

function boundsIn(older: Written.NumberFact, newer: Written.NumberFact, path: string): Reason[] {
  const { minimum: least = Number.NEGATIVE_INFINITY, maximum: most = Number.POSITIVE_INFINITY } = newer;
  const reasons: Reason[] = [];
  if (least > (older.minimum ?? Number.NEGATIVE_INFINITY))
    reasons.push({ text: `\`${path}\` may no longer be less than ${least}`, path });
  if (most < (older.maximum ?? Number.POSITIVE_INFINITY))
    reasons.push({ text: `\`${path}\` may no longer be more than ${most}`, path });
  return reasons;
}
