import type { CaseValidator } from '../case/validate.ts';
import type { WrittenCase } from '../case/written-facts.ts';
import { BadCall, type Diagnostic, InvalidInput } from '../diagnostics/diagnostic.ts';
import { parseJson } from '../json/parse.ts';
import { decode, LARGEST } from '../text/read.ts';
import { acceptorOf } from './acceptor.ts';
import type { Line } from './lines.ts';

/** What a case came to: the statuses, and under which version; several candidates where that is uncertain. */
export interface Decision {
  case: string | number | null;
  version: string | null;
  actions: Record<string, string>;
  candidates?: { version: string; digest: string; actions: Record<string, string> }[];
}

/** What a line came to: what was decided, problems, or nothing for a blank line. */
export type Outcome<Decided> = { decision: Decided } | { problems: Problem[] } | undefined;

/** What is wrong with a line. */
export type Problem = Pick<Diagnostic, 'message' | 'line' | 'column'> & {
  code?: string;
  suggestion?: string | undefined;
};

/** Decides cases line by line, each for itself: under the law, or whatever else is asked of a case. */
export class LineDecider<Decided = Decision> {
  readonly #file: string;
  readonly #validator: CaseValidator;
  readonly #accepts: (value: unknown) => value is WrittenCase;
  readonly #decide: (written: WrittenCase) => Decided;

  /**
   * @param file the name that messages give
   * @param decide decides a valid case; may throw BadCall for one that cannot be decided
   */
  constructor(file: string, validator: CaseValidator, decide: (written: WrittenCase) => Decided) {
    this.#file = file;
    this.#validator = validator;
    this.#accepts = acceptorOf(validator);
    this.#decide = decide;
  }

  decide({ number, bytes }: Line): Outcome<Decided> {
    if (!bytes) {
      const message = `the line has more than ${LARGEST} bytes`;
      return { problems: [{ code: 'file-too-large', message, line: number, column: 1 }] };
    }
    if (isBlank(bytes)) return undefined;
    let written: WrittenCase;
    try {
      written = this.#read(bytes);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return { problems: error.diagnostics.map((each) => ({ ...each, line: number })) };
    }
    try {
      return { decision: this.#decide(written) };
    } catch (error) {
      // A rule file that is broken is no fault of the line.
      if (!(error instanceof BadCall)) throw error;
      return { problems: [{ message: error.message, suggestion: error.help, line: number, column: 1 }] };
    }
  }

  /** Valid lines, most of them, are accepted without looking for places. */
  #read(bytes: Uint8Array): WrittenCase {
    const source = decode(this.#file, bytes);
    const json = parseJson(source);
    return this.#accepts(json.value) ? json.value : this.#validator.check(json);
  }
}

/** Blanks, or nothing, or the byte order mark of a file that is otherwise empty. */
const isBlank = (bytes: Uint8Array): boolean => {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.subarray(start).every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
};
