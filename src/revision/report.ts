import type { Code } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
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
      if (entries.indexOf(entry) < index)
        this.add('duplicate-entry', `\`${entry}\` is on the list twice`, [...at, index], 'take one out');
    }
  }

  /** A name that nothing has: says which is near, or has it as its last part, or which there are. */
  unknown(code: Code, what: string, name: string, known: Iterable<string>, at: Pointer): void {
    const names = [...new Set(known)];
    const near = nearest(name, names) ?? names.find((each) => each.endsWith(`.${name}`));
    const list = names.length > 0 ? `there is ${oneOf(names)}` : `the revision has no ${what}`;
    this.add(code, `unknown ${what} \`${name}\``, at, near ? `did you mean \`${near}\`?` : list);
  }
}
