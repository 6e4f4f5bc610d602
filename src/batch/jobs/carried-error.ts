import { BadCall, type Diagnostic, InvalidInput } from '../../diagnostics/diagnostic.ts';
import { Source } from '../../text/source.ts';

/** An error as plain data, so that it can go from one thread to another. */
export type CarriedError =
  | { kind: 'bad-call'; message: string; help: string | undefined }
  | { kind: 'invalid-input'; diagnostics: readonly Diagnostic[]; sources: { file: string; text: string }[] }
  | { kind: 'other'; message: string; code: string | undefined };

export function carried(error: unknown): CarriedError {
  if (error instanceof BadCall) return { kind: 'bad-call', message: error.message, help: error.help };
  if (error instanceof InvalidInput) {
    const sources = error.sources.map(({ file, text }) => ({ file, text }));
    return { kind: 'invalid-input', diagnostics: error.diagnostics, sources };
  }
  const { message, code } = error as { message?: string; code?: string };
  return { kind: 'other', message: message ?? String(error), code };
}

/** The error that was carried. */
export function uncarried(error: CarriedError): Error {
  switch (error.kind) {
    case 'bad-call':
      return new BadCall(error.message, error.help);
    case 'invalid-input':
      return new InvalidInput(
        [...error.diagnostics],
        error.sources.map(({ file, text }) => new Source(file, text)),
      );
    case 'other':
      return Object.assign(new Error(error.message), error.code === undefined ? {} : { code: error.code });
  }
}
