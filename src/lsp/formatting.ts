import type { TextEdit } from 'vscode-languageserver/node';
import { InvalidInput } from '../diagnostics/diagnostic.ts';
import { formatText } from '../format/format.ts';
import { Source } from '../text/source.ts';
import type { OpenDocument } from './document.ts';

/** The edit that lays a document out as rule files are; none for one that is laid out so, or is not JSON yet. */
export function formattingOf({ place, text, document }: OpenDocument): TextEdit[] {
  if (place.kind === undefined || place.path === undefined) return [];
  const formatted = layOut(place.path, text);
  if (formatted === undefined || formatted === text) return [];
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  return [{ range: whole, newText: formatted }];
}

function layOut(path: string, text: string): string | undefined {
  try {
    return formatText(new Source(path, text));
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}
