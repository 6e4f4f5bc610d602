import { type Kind, kindOf } from '../revision/kinds.ts';
import type { List } from '../revision/model.ts';
import type * as Written from '../revision/written.ts';
import { drawDay, type Slot, writeDay } from './days.ts';
import {
  type Draw,
  drawBoolean,
  drawCited,
  drawCount,
  drawMoment,
  drawNumber,
  drawSpans,
  drawText,
  drawTexts,
} from './draw.ts';
import { itemsOf, type Place } from './facts.ts';
import { inOrderOfDays } from './order.ts';
import type { Random } from './random.ts';
import { drawTable, type Row } from './tables.ts';
import type { Entry, Profile } from './written.ts';

/** What cases are drawn from. */
export interface Basis {
  schema: Written.CaseSchema;
  places: ReadonlyMap<string, Place>;
  /** The lists that citations are drawn from, by id. */
  lists: ReadonlyMap<string, List>;
  /** A profile that is checked. */
  profile: Pick<Profile, 'unknown' | 'facts' | 'together'>;
  /** How often any fact is unknown, whatever the profile says; undefined leaves it to the profile. */
  unknown: number | undefined;
}

/** How often a fact is unknown where nothing says how often. */
const UNKNOWN = 0.1;

/** How many items a collection has where nothing says how many. */
const PLAIN_COUNT = '0..3';

/** Draws the facts of a case as they are written in JSON, without the braces; empty where none is known. */
export function planOf(basis: Basis): Draw {
  const plan = new Plan(basis);
  return plan.scope(basis.schema.properties, '', undefined, new Set(basis.schema.required));
}

class Plan {
  readonly #basis: Basis;
  /** The days of the case and of the items at hand: one item of a collection is drawn at a time. */
  readonly #slots = new Map<string, Slot>();
  readonly #rows = new Map<string, { row: Row; column: number }>();

  constructor(basis: Basis) {
    this.#basis = basis;
  }

  /** The facts of the case, or of an item: tables and days first, since others hang on them. */
  scope(
    facts: Written.Facts,
    prefix: string,
    collection: string | undefined,
    required: ReadonlySet<string>,
  ): Draw {
    const first: ((random: Random) => void)[] = [];
    for (const table of this.#basis.profile.together ?? []) {
      if (table.facts.every((path) => this.#place(path)?.collection !== collection)) continue;
      const { row, draw } = drawTable(table, (path) => this.#place(path)?.kind);
      for (const [column, path] of table.facts.entries()) this.#rows.set(path, { row, column });
      first.push(draw);
    }
    for (const path of inOrderOfDays(this.#basis, collection)) {
      const slot: Slot = { day: 0 };
      const day = drawDay(this.#entry(path), (other) => this.#slots.get(other));
      this.#slots.set(path, slot);
      first.push((random) => {
        slot.day = day(random);
      });
    }
    const write = this.#properties(facts, prefix, required);
    return (random) => {
      for (const draw of first) draw(random);
      return write(random);
    };
  }

  #place(path: string): Place | undefined {
    return this.#basis.places.get(path);
  }

  #entry(path: string): Entry {
    const facts = this.#basis.profile.facts ?? {};
    return Object.hasOwn(facts, path) ? (facts[path] as Entry) : {};
  }

  #unknown(path: string, kind: Kind): number {
    const { unknown, profile } = this.#basis;
    // A group is no fact: what is unknown of it are its facts.
    if (unknown !== undefined) return kind === 'group' ? 0 : unknown;
    return this.#entry(path).unknown ?? (kind === 'group' ? 0 : (profile.unknown ?? UNKNOWN));
  }

  #properties(facts: Written.Facts, prefix: string, required: ReadonlySet<string>): Draw {
    const parts = Object.entries(facts).map(([name, fact]) => {
      const path = prefix + name;
      const unknown = required.has(name) ? 0 : this.#unknown(path, kindOf(fact));
      return { name: `${JSON.stringify(name)}:`, unknown, draw: this.#value(fact, path) };
    });
    return (random) => {
      let text = '';
      for (const { name, unknown, draw } of parts) {
        // Drawn also where it is not told: what is unknown of a case changes nothing else of it.
        const value = draw(random);
        if (random.chance(unknown) || value === '') continue;
        text += text === '' ? name + value : `,${name}${value}`;
      }
      return text;
    };
  }

  #value(fact: Written.Fact, path: string): Draw {
    const entry = this.#entry(path);
    const inTable = this.#rows.get(path);
    if (inTable) return () => inTable.row.values[inTable.column] ?? '';
    switch (fact.type) {
      case 'boolean':
        return drawBoolean(entry);
      case 'integer':
      case 'number':
        return drawNumber(entry, fact);
      case 'string':
        return this.#text(fact, path);
      case 'object': {
        const draw = this.#properties(fact.properties, `${path}.`, new Set());
        return (random) => `{${draw(random)}}`;
      }
      case 'array': {
        if (fact.items.type === 'string') return drawTexts(entry, fact.items.enum);
        if (fact.format === 'spans') return drawSpans(entry, (other) => this.#slots.get(other));
        return this.#collection(fact, path);
      }
    }
  }

  #text(fact: Written.StringFact, path: string): Draw {
    const entry = this.#entry(path);
    if (fact.format === 'citation') return drawCited(entry, this.#basis.lists);
    if (fact.format === undefined) return drawText(entry, fact);
    const slot = this.#slots.get(path) as Slot;
    return fact.format === 'date' ? () => writeDay(slot.day) : drawMoment(slot);
  }

  #collection(fact: Written.ArrayFact, path: string): Draw {
    const count = drawCount(this.#entry(path), PLAIN_COUNT);
    const item = this.scope(itemsOf(fact), `${path}[].`, path, new Set());
    return (random) => {
      let items = '';
      for (let left = count(random); left > 0; left--)
        items += items === '' ? `{${item(random)}}` : `,{${item(random)}}`;
      return `[${items}]`;
    };
  }
}
