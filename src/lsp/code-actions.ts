import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver/node';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { titlesOf } from './complete/citations.ts';
import { shownDiagnostic } from './diagnostics.ts';
import type { OpenDocument } from './document.ts';
import { hereAt } from './node-at.ts';
import type { PolicyFiles } from './policy-files.ts';
import { nodeAt, objectIn, textIn, valueAt } from './snapshot.ts';

/**
 * What can be done about a stretch of a document at a keystroke.
 * @param found the diagnostics of its present text; none while they are being looked for
 */
export function actionsFor(
  open: OpenDocument,
  range: Range,
  found: readonly Diagnostic[],
  files: PolicyFiles,
): CodeAction[] {
  const touched = found.filter((each) => touches(shownDiagnostic(each).range, range));
  return [...touched.flatMap((each) => fixFor(each, open)), ...titleFor(open, range, files)];
}

/** The fix of a diagnostic, or the word that its help says was meant. */
function fixFor(diagnostic: Diagnostic, open: OpenDocument): CodeAction[] {
  const shown = shownDiagnostic(diagnostic);
  const action = (title: string, edits: TextEdit[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [shown],
    isPreferred: true,
    edit: { changes: { [open.document.uri]: edits } },
  });
  const { fix } = diagnostic;
  if (fix)
    return [
      action(
        fix.title,
        fix.edits.map(({ start, end, text }) => replace(open, start, end, text)),
      ),
    ];
  const meant = meantIn(diagnostic.suggestion);
  const written = open.document.getText(shown.range);
  if (meant === undefined) return [];
  if (/^"[^"\n]*"$/.test(written))
    return [action(`change to \`${meant}\``, [{ range: shown.range, newText: JSON.stringify(meant) }])];
  return /^[a-z]+$/i.test(written) && /^(true|false|null)$/.test(meant)
    ? [action(`change to \`${meant}\``, [{ range: shown.range, newText: meant }])]
    : [];
}

/** The one word that a help asks about; undefined where it names none, or several. */
function meantIn(suggestion: string | undefined): string | undefined {
  if (!suggestion?.startsWith('did you mean ')) return undefined;
  const words = [...suggestion.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string);
  return words.length === 1 ? words[0] : undefined;
}

/** The title that other revisions have for the entry at the place, where it has another. */
function titleFor(open: OpenDocument, range: Range, files: PolicyFiles): CodeAction[] {
  const { place, snapshot, draft, document } = open;
  const offset = document.offsetAt(range.start);
  const here = place.kind === 'revision' && place.folder !== undefined ? hereAt(snapshot, offset) : undefined;
  if (here?.at[0] !== 'lists' || here.at[2] !== 'entries' || here.at.length < 4) return [];
  const at = here.at.slice(0, 4);
  const entry = objectIn(valueAt(draft.value, at));
  const others = files.revisions(place.folder as string).filter(({ version }) => version !== draft.version);
  const title = titlesOf(entry, draft, others)?.[0]?.value;
  const node = nodeAt(snapshot, [...at, 'title']);
  if (title === undefined || !node || textIn(entry.title) === title) return [];
  const edit = replace(open, node.offset, node.offset + node.length, JSON.stringify(title));
  return [
    {
      title: `take over the title ‘${title}’`,
      kind: CodeActionKind.QuickFix,
      edit: { changes: { [document.uri]: [edit] } },
    },
  ];
}

const replace = ({ document }: OpenDocument, start: number, end: number, newText: string): TextEdit => ({
  range: { start: document.positionAt(start), end: document.positionAt(end) },
  newText,
});

/** Whether two stretches have a place in common; an empty one is where the cursor is. */
function touches(a: Range, b: Range): boolean {
  const before = (one: Range['start'], other: Range['start']): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}
