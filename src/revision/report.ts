import type { Code } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { takeOutItem } from '../diagnostics/edits.ts';
import { canonicalJson } from '../json/canonical.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { nearest, oneOf } from '../text/suggest.ts';

/** Collects what is wrong with one file, by pointers into it. */
export class Report {
  readonly findings: Finding[] = [];
  readonly json: LocatedJson;

  constructor(json: LocatedJson) {
    this.json = json;
  }

  /** A problem with the value at the pointer. */
  add(code: Code, message: string, at: Pointer, suggestion?: string): void {
    this.findings.push({ code, message, suggestion, span: this.json.span(at) });
  }

  /** A problem with there being a property at all. */
  addAtKey(code: Code, message: string, at: Pointer, suggestion?: string): void {
    this.findings.push({ code, message, suggestion, span: this.json.keySpan(at) });
  }

  /** Something that is missing in the object at the pointer. */
  addAtStart(code: Code, message: string, at: Pointer, suggestion?: string): void {
    this.findings.push({ code, message, suggestion, span: this.json.startSpan(at) });
  }

  /** Entries of a list that are there twice: mostly the second was to be another. */
  addDoubles(entries: readonly string[], at: Pointer): void {
    for (const [index, entry] of entries.entries()) {
      const first = entries.indexOf(entry);
      if (first < index) this.addDouble(entry, at, first, index);
    }
  }

  /**
   * An item of a list that is there already. It may go where the two are the same in all that they say.
   * @param spelled what the two have in common
   * @param name the property that has it, where the items are objects
   */
  addDouble(spelled: string, list: Pointer, first: number, index: number, name?: string): void {
    const { json } = this;
    const at = (item: number): Pointer => [...list, item, ...(name === undefined ? [] : [name])];
    const isSame = canonicalJson(valueAt(json, list, first)) === canonicalJson(valueAt(json, list, index));
    this.findings.push({
      code: 'duplicate-entry',
      message: `\`${spelled}\` is on the list twice`,
      suggestion: 'take one out',
      span: json.span(at(index)),
      related: [{ message: 'it is here already', span: json.span(at(first)) }],
      fix: isSame
        ? { title: `take the second \`${spelled}\` out`, edits: takeOutItem(json, list, index) }
        : undefined,
    });
  }

  /** A name that nothing has: says which is near, or has it as its last part, or which there are. */
  unknown(code: Code, what: string, name: string, known: Iterable<string>, at: Pointer): void {
    const names = [...new Set(known)];
    const near = nearest(name, names) ?? names.find((each) => each.endsWith(`.${name}`));
    const list = names.length > 0 ? `there is ${oneOf(names)}` : `the revision has no ${what}`;
    this.add(code, `unknown ${what} \`${name}\``, at, near ? `did you mean \`${near}\`?` : list);
  }
}

function valueAt(json: LocatedJson, list: Pointer, index: number): unknown {
  let value = json.value;
  for (const step of [...list, index]) value = (value as Record<string | number, unknown>)[step];
  return value;
}
