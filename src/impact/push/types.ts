/** A type of DuckDB, as far as cases need it. */
export type ColumnType =
  | { kind: 'struct'; fields: readonly { name: string; type: ColumnType }[] }
  | { kind: 'list'; of: ColumnType }
  /** `VARCHAR`, `ENUM`, or whatever else; without what stands in brackets. */
  | { kind: 'plain'; name: string };

/** A column of a table. */
export interface Column {
  name: string;
  type: ColumnType;
}

/** A type as DuckDB writes it: `STRUCT("from" DATE, "to" DATE)[]`. */
export function typeOf(written: string): ColumnType {
  const reader = new TypeReader(written);
  return reader.type();
}

class TypeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  type(): ColumnType {
    let type: ColumnType = this.#takes('STRUCT(') ? this.#struct() : this.#plain();
    while (this.#takes('[]')) type = { kind: 'list', of: type };
    return type;
  }

  #struct(): ColumnType {
    const fields: { name: string; type: ColumnType }[] = [];
    do {
      const name = this.#name();
      this.#takes(' ');
      fields.push({ name, type: this.type() });
    } while (this.#takes(', '));
    this.#takes(')');
    return { kind: 'struct', fields };
  }

  #name(): string {
    const [quoted] = /^"(?:[^"]|"")*"/.exec(this.#text.slice(this.#at)) ?? [];
    const [bare] = /^[^\s"(),[\]]+/.exec(this.#text.slice(this.#at)) ?? [];
    const name = quoted ?? bare ?? '';
    this.#at += name.length;
    return quoted === undefined ? name : name.slice(1, -1).replaceAll('""', '"');
  }

  /** The words of a type, and what stands behind them in brackets, as the values of an ENUM. */
  #plain(): ColumnType {
    const rest = this.#text.slice(this.#at);
    const [words = ''] = /^[A-Z_0-9]+(?: [A-Z_0-9]+)*/.exec(rest) ?? [];
    const [brackets = ''] = /^\((?:'(?:[^']|'')*'|[^')])*\)/.exec(rest.slice(words.length)) ?? [];
    this.#at += words.length + brackets.length;
    return { kind: 'plain', name: words };
  }

  #takes(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
