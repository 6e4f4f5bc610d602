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

  /** A name that nothing has: says which is near, or which there are. */
  unknown(code: Code, what: string, name: string, known: Iterable<string>, at: Pointer): void {
    const names = [...known];
    const near = nearest(name, names);
    const list = names.length > 0 ? `there is ${oneOf(names)}` : `the revision has no ${what}`;
    this.add(code, `unknown ${what} \`${name}\``, at, near ? `did you mean \`${near}\`?` : list);
  }
}
