import type * as Written from '../../revision/written.ts';
import { alignItems, changeOf, compareProperties, isSame, type Properties, step } from './compare.ts';
import type { TextChange } from './model.ts';

const CASE = '/case';

/** A fact by itself: what it holds within is facts of their own. */
interface Declared {
  path: string;
  pointer: string;
  properties: Properties;
}

/** The facts that came, went or changed, by their paths; the order of properties in a file says nothing. */
export function factChanges(a: Written.CaseSchema, b: Written.CaseSchema): TextChange[] {
  const inA = new Map(declared(a).map((each) => [each.path, each]));
  const inB = new Map(declared(b).map((each) => [each.path, each]));
  const section = 'facts';
  const changes: TextChange[] = [];
  for (const [id, { pointer: from, properties }] of inA) {
    const other = inB.get(id);
    if (!other) changes.push(changeOf('removed', { section, id, from, to: '' }, properties, undefined));
    else {
      const place = { section, id, from, to: other.pointer } as const;
      changes.push(...compareProperties(place, properties, other.properties).map(atRequired));
    }
  }
  for (const [id, { pointer: to, properties }] of inB) {
    if (!inA.has(id)) changes.push(changeOf('added', { section, id, from: '', to }, undefined, properties));
  }
  const required = `${CASE}/required`;
  const place = { section, from: required, to: required } as const;
  const order = alignItems(place, a.required, b.required, (name) => name).changes;
  // What is required now, or no longer, is told of the fact.
  changes.push(
    ...order.filter((each) => each.kind === 'order').map((each) => ({ ...each, property: 'required' })),
  );
  return changes;
}

/** Whether a fact is required does not stand with the fact. */
function atRequired(change: TextChange): TextChange {
  if (change.property !== 'required') return change;
  const required = `${CASE}/required`;
  return { ...change, path: isSame(change.before, true) ? { from: required } : { to: required } };
}

function declared({ properties, required }: Written.CaseSchema): Declared[] {
  return declaredIn(properties, '', step(CASE, 'properties')).map((each) =>
    required.includes(each.path) ? { ...each, properties: { ...each.properties, required: true } } : each,
  );
}

function declaredIn(facts: Written.Facts, prefix: string, at: string): Declared[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const path = `${prefix}${name}`;
    const pointer = step(at, name);
    const { properties, items, ...own } = fact as unknown as Properties & Holding;
    const { properties: ofItems, ...item } = items ?? {};
    const ofItem = Object.entries(item).map(([key, value]) => [`items/${key}`, value]);
    return [
      { path, pointer, properties: { ...own, ...Object.fromEntries(ofItem) } },
      ...(properties ? declaredIn(properties, `${path}.`, step(pointer, 'properties')) : []),
      ...(ofItems ? declaredIn(ofItems, `${path}[].`, step(step(pointer, 'items'), 'properties')) : []),
    ];
  });
}

/** What a group, a collection or a list of texts has beside the words. */
interface Holding {
  properties?: Written.Facts;
  items?: Properties & { properties?: Written.Facts };
}
