import type { Fact } from '../revision/model.ts';

/** An item of a collection that is in question. */
export interface Slot {
  collection: Fact;
  /** The item that the collection belongs to; undefined where it is the case's. */
  parent: Slot | undefined;
  /** How many items were in question before it. */
  depth: number;
}

/**
 * Where a condition is asked: of the case, or of the items that are in question one within another. The
 * same step from the same place leads to the same place, so that what was found out of it can be kept by it.
 */
export class Place {
  readonly slot: Slot | undefined;
  readonly outer: Place | undefined;
  readonly #inner = new Map<object, Place>();

  constructor(slot?: Slot, outer?: Place) {
    this.slot = slot;
    this.outer = outer;
  }

  /** The item in question of a collection, the innermost; undefined for the case. */
  slotOf(collection: string | undefined): Slot | undefined {
    if (collection === undefined) return undefined;
    for (let place: Place | undefined = this; place; place = place.outer)
      if (place.slot?.collection.path === collection) return place.slot;
    // The loader lets nothing through that names an item outside of its collection.
    throw new Error(`no item of \`${collection}\` is in question`);
  }

  /**
   * With an item of a collection in question.
   * @param key what asks for it: a count or a window
   */
  enter(collection: Fact, key: object): Place {
    const known = this.#inner.get(key);
    if (known) return known;
    const parent = this.slotOf(collection.collection);
    const inner = new Place({ collection, parent, depth: (this.slot?.depth ?? -1) + 1 }, this);
    this.#inner.set(key, inner);
    return inner;
  }
}

/** The place of a provision that speaks of an item of a collection (and of those that it lies in), or of the case. */
export function placeOf(of: Fact | undefined, facts: ReadonlyMap<string, Fact>): Place {
  if (!of) return new Place();
  const outer = of.collection === undefined ? undefined : facts.get(of.collection);
  return placeOf(outer, facts).enter(of, of);
}
