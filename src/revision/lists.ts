import { type Citation, parseCitation } from '../citation/citation.ts';
import { compareSections } from '../citation/match.ts';
import type { Pointer } from '../json/located.ts';
import type { List, ListEntry } from './model.ts';
import type { Report } from './report.ts';
import { citationProblem, citationSuggestion } from './values.ts';
import type * as Written from './written.ts';

/** A list with its entries parsed; citations that do not parse, wrong ranges and doubles are reported. */
export function readList(written: Written.List, report: Report, at: Pointer): List {
  const entries: ListEntry[] = [];
  const seen = new Map<string, number>();
  for (const [index, entry] of written.entries.entries()) {
    const here = [...at, 'entries', index];
    const read = 'citation' in entry ? readProvision(entry, report, here) : readRange(entry, report, here);
    const spelled = 'citation' in entry ? entry.citation : `${entry.from} to ${entry.to}`;
    const first = seen.get(spelled);
    if (first === undefined) seen.set(spelled, index);
    else
      report.addDouble(spelled, [...at, 'entries'], first, index, 'citation' in entry ? 'citation' : 'from');
    if (read) entries.push(read);
  }
  return { id: written.id, citation: written.citation, text: written.text, entries };
}

function readProvision(entry: Written.ProvisionEntry, report: Report, at: Pointer): ListEntry | undefined {
  const citation = parseAt(entry.citation, report, [...at, 'citation']);
  return citation && { written: entry.citation, title: entry.title, note: entry.note, match: { citation } };
}

function readRange(entry: Written.RangeEntry, report: Report, at: Pointer): ListEntry | undefined {
  const from = parseAt(entry.from, report, [...at, 'from']);
  const to = parseAt(entry.to, report, [...at, 'to']);
  if (!from || !to) return undefined;
  if (from.law !== to.law || compareSections(from, to) > 0) {
    report.add(
      'range-order',
      `\`${entry.from}\` to \`${entry.to}\` holds no section`,
      [...at, 'to'],
      'the first section comes first, and both are of one law',
    );
    return undefined;
  }
  return {
    written: `${entry.from} to ${entry.to}`,
    title: entry.title,
    note: entry.note,
    match: { from, to },
  };
}

function parseAt(written: string, report: Report, at: Pointer): Citation | undefined {
  const citation = parseCitation(written);
  if (!citation) report.add('invalid-citation', citationProblem(written), at, citationSuggestion(written));
  return citation;
}
