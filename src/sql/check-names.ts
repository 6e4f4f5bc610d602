import { BadCall } from '../diagnostics/diagnostic.ts';
import type { Fact } from '../revision/model.ts';
import type { DialectName } from './dialect.ts';
import { numberOf, tableColumn, tableOf } from './flat.ts';
import type { LayoutName } from './layout.ts';

/** PostgreSQL cuts names off behind so many bytes; both layouts would then meet another name than they say. */
const MOST_BYTES = 63;

/**
 * Refuses a layout in which two facts would have one name, or one too long.
 * @throws BadCall naming both facts, and the layout that has room for them
 */
export function checkNames(
  facts: Iterable<Fact>,
  { dialect, layout }: { dialect: DialectName; layout: LayoutName },
): void {
  const all = [...facts];
  if (layout === 'flat') checkFlat(all);
  else if (dialect === 'duckdb') checkNested(all);
}

function checkFlat(facts: readonly Fact[]): void {
  const tables = new Claims('flat', 'table');
  tables.claim('cases', 'the cases');
  const columns = new Map<string | undefined, Claims>();
  const claimsOf = (table: Fact | undefined): Claims => {
    const known = columns.get(table?.path);
    if (known) return known;
    const claims = new Claims('flat', 'column');
    for (const each of ['case_key', ...(table ? [] : ['case_id'])])
      claims.claim(each, 'the key or the name of a case');
    for (let list = table; list; list = facts.find((each) => each.path === list?.collection))
      claims.claim(numberOf(list.path), `the numbers of the items of \`${list.path}\``);
    columns.set(table?.path, claims);
    return claims;
  };
  for (const fact of facts) {
    const isList = fact.type.kind === 'collection' || fact.type.kind === 'spans';
    const owner = facts.find((each) => each.path === fact.collection);
    claimsOf(owner).claim(tableColumn(fact.keys) + (isList ? '_known' : ''), `\`${fact.path}\``);
    if (isList) tables.claim(tableOf('cases', fact.path).replaceAll('"', ''), `\`${fact.path}\``);
  }
}

function checkNested(facts: readonly Fact[]): void {
  const claims = new Claims('nested', 'name, which DuckDB does not tell apart by capitals,');
  claims.claim('id', 'the name of a case');
  for (const { path } of facts) claims.claim(path, `\`${path}\``);
}

/** Names with what they are the names of. */
class Claims {
  readonly #layout: LayoutName;
  readonly #kind: string;
  readonly #owners = new Map<string, string>();

  constructor(layout: LayoutName, kind: string) {
    this.#layout = layout;
    this.#kind = kind;
  }

  claim(name: string, owner: string): void {
    const other = this.#layout === 'flat' ? 'nested' : 'flat';
    const help = `take \`--layout ${other}\``;
    const taken = this.#owners.get(name.toLowerCase());
    if (taken !== undefined)
      throw new BadCall(
        `in the ${this.#layout} layout ${taken} and ${owner} would have one ${this.#kind} \`${name}\``,
        help,
      );
    if (this.#layout === 'flat' && Buffer.byteLength(name) > MOST_BYTES)
      throw new BadCall(
        `in the flat layout the ${this.#kind} of ${owner} would have a name longer than ${MOST_BYTES} bytes`,
        help,
      );
    this.#owners.set(name.toLowerCase(), owner);
  }
}
