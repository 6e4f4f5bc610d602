import { kindOf } from '../revision/kinds.ts';
import type { FactType } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import { type Choices, choicesOf } from './choices.ts';
import { TEXTS_A_CELL } from './codes.ts';

/** A fact that has no cell, since no compiled revision asks about it. */
const NOWHERE = -1;

/** Where a fact is kept in the record of its case or item, and how its values become numbers. */
export class Slot {
  /** Of all slots of the layout, from 0. */
  readonly index: number;
  readonly path: string;
  /** The names from the case, or from the item, to the value. */
  readonly keys: readonly string[];
  readonly kind: FactType['kind'];
  /** How many cells it has. */
  readonly cells: number;
  /** The first cell, from the start of the record; NOWHERE where nobody asks. */
  at = NOWHERE;
  /** Only texts that are enumerated. */
  readonly choices: Choices | undefined;
  /** Only texts that are not enumerated: whether each has a code of its own, since it is compared with other facts. */
  isInterned = false;
  /** Only numbers. */
  readonly integer: boolean;
  readonly minimum: number;
  readonly maximum: number;
  /** Only collections. */
  items: RecordLayout | undefined = undefined;

  constructor(
    fact: Exclude<Written.Fact, Written.GroupFact>,
    path: string,
    keys: readonly string[],
    index: number,
  ) {
    this.index = index;
    this.path = path;
    this.keys = keys;
    const texts = enumerated(fact);
    this.choices = texts && choicesOf(texts);
    this.kind = kindOf(fact);
    const isList = this.kind === 'spans' || this.kind === 'collection';
    this.cells = this.kind === 'texts' ? Math.ceil((texts ?? []).length / TEXTS_A_CELL) : isList ? 2 : 1;
    this.integer = fact.type === 'integer';
    const { minimum, maximum } = fact.type === 'integer' || fact.type === 'number' ? fact : {};
    this.minimum = minimum ?? Number.NEGATIVE_INFINITY;
    this.maximum = maximum ?? Number.POSITIVE_INFINITY;
  }
}

/** A property as JSON has it: a fact, or a group with properties of its own. */
export type Property = { name: string; slot: Slot } | { name: string; group: readonly Property[] };

/** How a case, or an item of one collection, is kept: one record of cells. */
export interface RecordLayout {
  /** Of all records of the layout; 0 is the case. */
  index: number;
  /** The path of the collection; undefined for the case. */
  collection: string | undefined;
  properties: readonly Property[];
  slots: readonly Slot[];
  /** How many cells a record has; it grows as facts are asked about. */
  width: number;
}

/** The cell that each record has before its facts: where the next item of the collection is. */
export const NEXT = 0;
const HEADER = 1;

/** How cases of a schema are kept as numbers. */
export interface Layout {
  schema: Written.CaseSchema;
  records: readonly RecordLayout[];
  slots: readonly Slot[];
  /** By path. */
  slotOf: ReadonlyMap<string, Slot>;
  recordOf: ReadonlyMap<string | undefined, RecordLayout>;
  /** How many cells all records have: where it has grown, a case that was read before has to be read again. */
  size: number;
}

/** The layout of a case schema: of one revision, or of a policy, so that its revisions read the same cells. */
export function layoutOf(schema: Written.CaseSchema): Layout {
  const records: RecordLayout[] = [];
  const slots: Slot[] = [];
  recordFrom(schema.properties, undefined, records, slots);
  return {
    schema,
    records,
    slots,
    slotOf: new Map(slots.map((each) => [each.path, each])),
    recordOf: new Map(records.map((each) => [each.collection, each])),
    size: 0,
  };
}

/** Gives a fact its cells, where it has none yet. */
export function giveCells(layout: Layout, slot: Slot, record: RecordLayout): void {
  if (slot.at !== NOWHERE) return;
  slot.at = record.width;
  record.width += slot.cells;
  layout.size += slot.cells;
}

function recordFrom(
  facts: Written.Facts,
  collection: string | undefined,
  records: RecordLayout[],
  slots: Slot[],
): RecordLayout {
  const own: Slot[] = [];
  const record = {
    index: records.length,
    collection,
    properties: [] as Property[],
    slots: own,
    width: HEADER,
  };
  records.push(record);
  const visit = (properties: Written.Facts, prefix: string, keys: readonly string[]): Property[] =>
    Object.entries(properties).map(([name, fact]) => {
      const path = prefix + name;
      const here = [...keys, name];
      if (fact.type === 'object') return { name, group: visit(fact.properties, `${path}.`, here) };
      const slot = new Slot(fact, path, here, slots.length);
      own.push(slot);
      slots.push(slot);
      if (slot.kind === 'collection' && fact.type === 'array' && fact.items.type === 'object')
        slot.items = recordFrom(fact.items.properties, path, records, slots);
      return { name, slot };
    });
  record.properties = visit(facts, collection === undefined ? '' : `${collection}[].`, []);
  return record;
}

function enumerated(fact: Exclude<Written.Fact, Written.GroupFact>): readonly string[] | undefined {
  if (fact.type === 'string') return fact.enum;
  return fact.type === 'array' && fact.items.type === 'string' ? fact.items.enum : undefined;
}
