/**
 * JSON in its one canonical form (RFC 8785): names sorted by UTF-16 units, no white space,
 * numbers and texts as ECMAScript writes them.
 * @param value what JSON.parse gives
 * @throws TypeError for what JSON cannot keep: undefined, functions, numbers without a value,
 *   texts with half a surrogate pair
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const object = value as Record<string, unknown>;
    const names = Object.keys(object).sort();
    return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(object[name])}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('no JSON number');
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('half a surrogate pair');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`no JSON value: ${typeof value}`);
  return text;
}
