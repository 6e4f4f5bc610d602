import { parseCitation } from '../citation/citation.ts';
import { ABSENT, GIVEN, LASTS, NO, TEXTS_A_CELL, YES } from '../compile/codes.ts';
import { NEXT, type Property, type RecordLayout, type Slot } from '../compile/layout.ts';
import { textCode } from '../compile/reading.ts';
import type { Store } from '../compile/store.ts';
import { type ByteChoices, byteChoicesOf, textAt } from './byte-choices.ts';
import { endOfDateTime, quotedDayAt } from './byte-days.ts';
import { numberAt } from './byte-numbers.ts';
import { asciiText, ByteTexts, endOfPlainText } from './byte-texts.ts';
import { isAt, type Needle, needleOf } from './needle.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const SMALL_N = 0x6e;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const NEWLINE = 0x0a;

/** Where the scanner does not go on: something is wrong or only unusual, and the slow way will tell. */
const FAILED = -1;

const TRUE_BYTES = needleOf('true');
const FALSE_BYTES = needleOf('false');
const NULL_BYTES = needleOf('null');
const FROM = needleOf('"from":');
const TO = needleOf('"to":');

/** A property with its name as bytes, in its quotes and with its colon; the name of the case has neither fact nor group. */
interface ByteProperty {
  name: Needle;
  slot: Slot | undefined;
  group: ByteObject | undefined;
  choices: ByteChoices | undefined;
  mayBeNull: boolean;
  /** What value it has, one of the constants below. */
  kind: number;
}

const BOOLEAN = 0;
const CHOICE = 1;
const DATE = 2;
const CITATION = 3;
const GROUP = 4;
const ITEMS = 5;
const SPANS = 6;
const TEXTS = 7;
const NUMBER = 8;
const DATE_TIME = 9;
const TEXT = 10;
const NAME = 11;

const KINDS: Readonly<Record<Slot['kind'], number>> = {
  boolean: BOOLEAN,
  text: TEXT,
  date: DATE,
  citation: CITATION,
  collection: ITEMS,
  spans: SPANS,
  texts: TEXTS,
  number: NUMBER,
  'date-time': DATE_TIME,
};

interface ByteObject {
  properties: readonly ByteProperty[];
  /** The bits of the properties that must be there. */
  required: number;
  /** Which property came last time behind each (at its index + 1) and at first (at 0). */
  follows: Int16Array;
}

/** So many properties of an object have a bit each. */
const BITS = 31;

/**
 * Reads cases from bytes of JSON straight into a store, without making objects, and checks them by the case schema
 * on the way. What it accepts is a valid case, as `CaseValidator` has it; what it does not accept may be valid too
 * (written with escapes, say): then the slow way decides, and says what is wrong.
 */
export class Scanner {
  readonly #store: Store;
  readonly #objects = new Map<RecordLayout, ByteObject>();
  readonly #citations = new ByteTexts();
  readonly #case: ByteObject;
  readonly #root: RecordLayout;
  /** Whether every required fact has a bit; else all is left to the slow way. */
  readonly #canScan: boolean;
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #end = 0;
  /** Where the name of the case is, as JSON; both 0 where it has none. */
  idStart = 0;
  idEnd = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#root = store.layout.records[0] as RecordLayout;
    for (const record of store.layout.records.slice(1))
      this.#objects.set(record, objectOf(record.properties));
    const required = new Set(store.layout.schema.required);
    const properties = [ID, ...propertiesOf(this.#root.properties, required)];
    const indexes = properties.flatMap(({ mayBeNull }, index) => (mayBeNull ? [] : [index]));
    this.#case = {
      properties,
      follows: followsOf(properties),
      required: indexes.reduce((bits, index) => bits | (1 << index), 0),
    };
    this.#canScan = indexes.every((index) => index < BITS);
    store.onForget(() => this.#citations.clear());
  }

  /**
   * Reads the case on the line that begins at a place.
   * @param end where the bytes end
   * @returns where the line ends (at its line break, or at the end of the bytes); -1 where the slow way has to decide
   */
  scan(bytes: Uint8Array, start: number, end: number): number {
    const store = this.#store;
    if (bytes !== this.#bytes || end !== this.#end) {
      this.#bytes = bytes;
      this.#end = end;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, end);
    }
    this.idStart = 0;
    this.idEnd = 0;
    store.begin();
    if (bytes[start] !== OPEN || !this.#canScan) return FAILED;
    const base = store.allocate(this.#root, ABSENT);
    store.bases[0] = base;
    let at = this.#object(this.#case, base, start + 1);
    if (at < 0) return FAILED;
    while (at < end && isBlank(bytes[at] as number)) at++;
    // Bytes may stand behind the end that belong to something else.
    return at === end || (at < end && bytes[at] === NEWLINE) ? at : FAILED;
  }

  /** What stands between the braces of an object. @returns the place behind it */
  #object(object: ByteObject, base: number, start: number): number {
    const bytes = this.#bytes;
    const { properties } = object;
    let at = (bytes[start] as number) > SPACE ? start : this.#skip(start);
    if (bytes[at] === CLOSE) return object.required === 0 ? at + 1 : FAILED;
    let seen = 0;
    let last = -1;
    let highest = -1;
    for (;;) {
      const index = this.#propertyAt(object, last, at);
      if (index < 0) return FAILED;
      last = index;
      // None may come twice; of those that have no bit each has to come behind the others.
      if (index < BITS) {
        if ((seen & (1 << index)) !== 0) return FAILED;
        seen |= 1 << index;
      } else if (index <= highest) return FAILED;
      if (index > highest) highest = index;
      const property = properties[index] as ByteProperty;
      at += property.name.length;
      at = this.#value(property, base, (bytes[at] as number) > SPACE ? at : this.#skip(at));
      if (at < 0) return FAILED;
      let byte = bytes[at] as number;
      if (byte <= SPACE) {
        at = this.#skip(at);
        byte = bytes[at] as number;
      }
      if (byte === CLOSE) return (seen & object.required) === object.required ? at + 1 : FAILED;
      if (byte !== COMMA) return FAILED;
      at++;
      if ((bytes[at] as number) <= SPACE) at = this.#skip(at);
    }
  }

  /** The index of the property whose name begins at a place; most writers keep one order, so it is the one that followed last time. */
  #propertyAt({ properties, follows }: ByteObject, last: number, at: number): number {
    const view = this.#view;
    const guess = follows[last + 1] as number;
    if (isAt(view, this.#end, at, (properties[guess] as ByteProperty).name)) return guess;
    for (let step = 1; step <= properties.length; step++) {
      const index = (last + step) % properties.length;
      if (index < 0 || !isAt(view, this.#end, at, (properties[index] as ByteProperty).name)) continue;
      follows[last + 1] = index;
      return index;
    }
    return FAILED;
  }

  #value(property: ByteProperty, base: number, at: number): number {
    const bytes = this.#bytes;
    const view = this.#view;
    const first = bytes[at] as number;
    if (first === SMALL_N)
      return property.mayBeNull && isAt(view, this.#end, at, NULL_BYTES) ? at + 4 : FAILED;
    const store = this.#store;
    const { slot, kind } = property;
    // What nobody asks about goes where it does no harm.
    const cell = slot === undefined || slot.at < 0 ? 0 : base + slot.at;
    switch (kind) {
      case BOOLEAN:
        if (isAt(view, this.#end, at, TRUE_BYTES)) {
          store.cells[cell] = YES;
          return at + 4;
        }
        if (!isAt(view, this.#end, at, FALSE_BYTES)) return FAILED;
        store.cells[cell] = NO;
        return at + 5;
      case CHOICE: {
        if (first !== QUOTE) return FAILED;
        const choices = property.choices as ByteChoices;
        const code = textAt(choices, bytes, view, this.#end, at + 1);
        if (code === 0) return FAILED;
        store.cells[cell] = code;
        return at + 1 + (choices.texts[code - 1] as Needle).length;
      }
      case DATE: {
        if (first !== QUOTE) return FAILED;
        const day = quotedDayAt(view, this.#end, at + 1);
        if (day === 0) return FAILED;
        store.cells[cell] = day;
        return at + 12;
      }
      case CITATION:
        return this.#citation(cell, at);
      case GROUP:
        return first === OPEN ? this.#object(property.group as ByteObject, base, at + 1) : FAILED;
      case ITEMS:
        return this.#items(slot as Slot, cell, at);
      case SPANS:
        return this.#spans(cell, at);
      case TEXTS:
        return this.#texts(property, slot as Slot, cell, at);
      default:
        return this.#rare(slot, kind, cell, at);
    }
  }

  /** Values of the other kinds. */
  #rare(slot: Slot | undefined, kind: number, cell: number, at: number): number {
    const bytes = this.#bytes;
    const store = this.#store;
    if (slot === undefined) return this.#id(at);
    if (kind === NUMBER) {
      const close = numberAt(bytes, at, this.#end, slot);
      if (close < 0) return FAILED;
      store.cells[cell] = GIVEN;
      store.numbers[cell] = Number(asciiText(bytes, at, close));
      return close;
    }
    if (bytes[at] !== QUOTE) return FAILED;
    if (kind === DATE_TIME) {
      const close = endOfDateTime(bytes, at + 1);
      if (close < 0) return FAILED;
      store.cells[cell] = GIVEN;
      return close + 1;
    }
    const close = endOfPlainText(bytes, at + 1, this.#end);
    if (close < 0) return FAILED;
    store.cells[cell] = textCode(slot, asciiText(bytes, at + 1, close), store.texts);
    return close + 1;
  }

  /** The name of the case, which the answer repeats as it stands. */
  #id(at: number): number {
    const bytes = this.#bytes;
    let close: number;
    if (bytes[at] === QUOTE) {
      close = endOfPlainText(bytes, at + 1, this.#end);
      if (close < 0) return FAILED;
      close++;
    } else {
      close = numberAt(bytes, at, this.#end, undefined);
      if (close < 0) return FAILED;
    }
    this.idStart = at;
    this.idEnd = close;
    return close;
  }

  #citation(cell: number, at: number): number {
    const bytes = this.#bytes;
    if (bytes[at] !== QUOTE) return FAILED;
    const start = at + 1;
    let close = start;
    let hash = 0x811c9dc5;
    for (; ; close++) {
      const byte = bytes[close] as number;
      if (byte === QUOTE) break;
      // Citations have no other characters; the end of the bytes is none either.
      if (!(byte >= SPACE && byte <= 0x7a) || byte === 0x5c) return FAILED;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    hash ^= hash >>> 15;
    let id = this.#citations.find(bytes, start, close, hash);
    if (id === 0) {
      const text = asciiText(bytes, start, close);
      if (!parseCitation(text)) return FAILED;
      id = this.#store.citation(text);
      this.#citations.add(bytes, start, close, hash, id);
    }
    this.#store.cells[cell] = id;
    return close + 1;
  }

  #texts({ choices }: ByteProperty, slot: Slot, cell: number, start: number): number {
    const bytes = this.#bytes;
    const view = this.#view;
    if (bytes[start] !== OPEN_LIST || !choices) return FAILED;
    const { cells } = this.#store;
    for (let next = 0; next < slot.cells; next++) cells[cell + next] = GIVEN;
    let at = this.#skip(start + 1);
    if (bytes[at] === CLOSE_LIST) return at + 1;
    for (;;) {
      if (bytes[at] !== QUOTE) return FAILED;
      const code = textAt(choices, bytes, view, this.#end, at + 1);
      if (code === 0) return FAILED;
      const there = cell + Math.floor((code - 1) / TEXTS_A_CELL);
      cells[there] = (cells[there] as number) | (2 << ((code - 1) % TEXTS_A_CELL));
      at = this.#skip(at + 1 + (choices.texts[code - 1] as Needle).length);
      if (bytes[at] === CLOSE_LIST) return at + 1;
      if (bytes[at] !== COMMA) return FAILED;
      at = this.#skip(at + 1);
    }
  }

  #spans(cell: number, start: number): number {
    const bytes = this.#bytes;
    const store = this.#store;
    if (bytes[start] !== OPEN_LIST) return FAILED;
    let at = this.#skip(start + 1);
    let count = 0;
    const first = store.top;
    if (bytes[at] === CLOSE_LIST) at++;
    else
      for (;;) {
        at = this.#span(at);
        if (at < 0) return FAILED;
        count++;
        at = this.#skip(at);
        const byte = bytes[at++];
        if (byte === CLOSE_LIST) break;
        if (byte !== COMMA) return FAILED;
        at = this.#skip(at);
      }
    store.cells[cell] = count + 1;
    store.cells[cell + 1] = first;
    return at;
  }

  #span(start: number): number {
    const bytes = this.#bytes;
    const view = this.#view;
    if (bytes[start] !== OPEN) return FAILED;
    let from = 0;
    let to = 0;
    let at = start + 1;
    for (let step = 0; step < 2; step++) {
      at = this.#skip(at);
      const isFrom = isAt(view, this.#end, at, FROM);
      if (!isFrom && !isAt(view, this.#end, at, TO)) return FAILED;
      at = this.#skip(at + (isFrom ? FROM.length : TO.length));
      if (!isFrom && isAt(view, this.#end, at, NULL_BYTES)) {
        to = LASTS;
        at += 4;
      } else {
        if (bytes[at] !== QUOTE) return FAILED;
        const day = quotedDayAt(view, this.#end, at + 1);
        if (day === 0) return FAILED;
        if (isFrom) from = day;
        else to = day;
        at += 12;
      }
      at = this.#skip(at);
      if (bytes[at++] !== (step === 0 ? COMMA : CLOSE)) return FAILED;
    }
    if (from === 0 || to === 0 || to < from) return FAILED;
    const store = this.#store;
    const place = store.reserve(2);
    store.cells[place] = from;
    store.cells[place + 1] = to;
    return at;
  }

  #items(slot: Slot, cell: number, start: number): number {
    const bytes = this.#bytes;
    const store = this.#store;
    if (bytes[start] !== OPEN_LIST) return FAILED;
    const record = slot.items as RecordLayout;
    const object = this.#objects.get(record) as ByteObject;
    let at = this.#skip(start + 1);
    let count = 0;
    let first = 0;
    let last = 0;
    if (bytes[at] === CLOSE_LIST) at++;
    else
      for (;;) {
        if (bytes[at] !== OPEN) return FAILED;
        const item = store.allocate(record, ABSENT);
        if (count++ === 0) first = item;
        else store.cells[last + NEXT] = item;
        last = item;
        at = this.#object(object, item, at + 1);
        if (at < 0) return FAILED;
        at = this.#skip(at);
        const byte = bytes[at++];
        if (byte === CLOSE_LIST) break;
        if (byte !== COMMA) return FAILED;
        at = this.#skip(at);
      }
    store.cells[cell] = count + 1;
    store.cells[cell + 1] = first;
    return at;
  }

  /** The next place that is no blank. */
  #skip(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    while (isBlank(bytes[at] as number)) at++;
    return at;
  }
}

/** White space of JSON within a line. */
const isBlank = (byte: number): boolean => byte === SPACE || byte === 0x09 || byte === 0x0d;

/** The name of the case. */
const ID: ByteProperty = {
  name: needleOf('"id":'),
  slot: undefined,
  group: undefined,
  choices: undefined,
  mayBeNull: true,
  kind: NAME,
};

/** An object of which no property has to be there: an item, or a group. */
function objectOf(record: readonly Property[]): ByteObject {
  const properties = propertiesOf(record, new Set());
  return { properties, required: 0, follows: followsOf(properties) };
}

/** At first each is followed by the next. */
const followsOf = ({ length }: readonly unknown[]): Int16Array =>
  Int16Array.from({ length: length + 1 }, (_, index) => Math.min(index, length - 1));

function propertiesOf(properties: readonly Property[], required: ReadonlySet<string>): ByteProperty[] {
  return properties.map((each) => {
    const name = needleOf(`${JSON.stringify(each.name)}:`);
    const mayBeNull = !required.has(each.name);
    if ('group' in each)
      return {
        name,
        slot: undefined,
        group: objectOf(each.group),
        choices: undefined,
        mayBeNull,
        kind: GROUP,
      };
    const { slot } = each;
    const choices = slot.choices && byteChoicesOf(slot.choices.texts);
    const kind = slot.kind === 'text' && choices ? CHOICE : KINDS[slot.kind];
    return { name, slot, group: undefined, choices, mayBeNull, kind };
  });
}
