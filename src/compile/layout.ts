import type { FactType } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import { type Choices, choicesOf } from './choices.ts';
import { TEXTS_A_CELL } from './codes.ts';

/** The kinds of values as a case keeps them. */
export type SlotKind = FactType['kind'];

/** Where a fact is kept in the record of its case or item, and how its values become numbers. */
export interface Slot {
  /** Of all slots of the layout, from 0. */
  index: number;
  path: string;
  /** The names from the case, or from the item, to the value. */
  keys: readonly string[];
  kind: SlotKind;
  /** The cell, from the start of the record. */
  at: number;
  /** How many cells it has. */
  cells: number;
  required: boolean;
  /** Only texts that are enumerated. */
  choices: Choices | undefined;
  /** Only texts that are not enumerated: whether each has a code of its own, since it is compared with other facts. */
  isInterned: boolean;
  /** Only numbers. */
  integer: boolean;
  minimum: number;
  maximum: number;
  /** Only collections. */
  items: RecordLayout | undefined;
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
  /** How many cells a record has. */
  width: number;
}

/** The cells that each record has before its facts: the next item of the collection, and the item's object. */
export const NEXT = 0;
export const OBJECT = 1;
const HEADER = 2;

/** How cases of a schema are kept as numbers. */
export interface Layout {
  schema: Written.CaseSchema;
  records: readonly RecordLayout[];
  slots: readonly Slot[];
  /** By path. */
  slotOf: ReadonlyMap<string, Slot>;
  recordOf: ReadonlyMap<string | undefined, RecordLayout>;
}

/** The layout of a case schema: of one revision, or of a policy, so that its revisions read the same cells. */
export function layoutOf(schema: Written.CaseSchema): Layout {
  const records: RecordLayout[] = [];
  const slots: Slot[] = [];
  recordFrom(schema.properties, undefined, new Set(schema.required), records, slots);
  return {
    schema,
    records,
    slots,
    slotOf: new Map(slots.map((each) => [each.path, each])),
    recordOf: new Map(records.map((each) => [each.collection, each])),
  };
}

function recordFrom(
  facts: Written.Facts,
  collection: string | undefined,
  required: ReadonlySet<string>,
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
      const slot: Slot = {
        ...slotFor(fact, path, here),
        index: slots.length,
        at: record.width,
        required: keys.length === 0 && required.has(name),
      };
      record.width += slot.cells;
      own.push(slot);
      slots.push(slot);
      if (slot.kind === 'collection' && fact.type === 'array' && fact.items.type === 'object')
        slot.items = recordFrom(fact.items.properties, path, new Set(), records, slots);
      return { name, slot };
    });
  record.properties = visit(facts, collection === undefined ? '' : `${collection}[].`, []);
  return record;
}

function slotFor(
  fact: Exclude<Written.Fact, Written.GroupFact>,
  path: string,
  keys: readonly string[],
): Omit<Slot, 'index' | 'at' | 'required'> {
  const slot = {
    path,
    keys,
    cells: 1,
    choices: undefined,
    isInterned: false,
    integer: false,
    minimum: Number.NEGATIVE_INFINITY,
    maximum: Number.POSITIVE_INFINITY,
    items: undefined,
  };
  switch (fact.type) {
    case 'boolean':
      return { ...slot, kind: 'boolean' };
    case 'integer':
    case 'number': {
      const { minimum = slot.minimum, maximum = slot.maximum } = fact;
      return { ...slot, kind: 'number', integer: fact.type === 'integer', minimum, maximum };
    }
    case 'string': {
      if (fact.format !== undefined) return { ...slot, kind: fact.format };
      return { ...slot, kind: 'text', choices: fact.enum && choicesOf(fact.enum) };
    }
    case 'array': {
      if (fact.items.type === 'string') {
        const cells = Math.ceil(fact.items.enum.length / TEXTS_A_CELL);
        return { ...slot, kind: 'texts', cells, choices: choicesOf(fact.items.enum) };
      }
      return { ...slot, kind: fact.format === 'spans' ? 'spans' : 'collection', cells: 2 };
    }
  }
}
