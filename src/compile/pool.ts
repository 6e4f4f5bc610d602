const taken = new Map<readonly unknown[], number>();

/** The next of functions that are alike, each with a place in the source of its own; from the first again where all are taken. */
export function nextOf<Made>(pool: readonly Made[]): Made {
  const nth = taken.get(pool) ?? 0;
  taken.set(pool, nth + 1);
  return pool[nth % pool.length] as Made;
}
