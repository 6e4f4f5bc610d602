import { readFileSync } from 'node:fs';
import { packageFile } from '../text/package.ts';
import type { Source, Span } from '../text/source.ts';
import type { Diagnostic, Fix, Severity } from './diagnostic.ts';
import { uriOf } from './files.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { plainOf, readPage, sectionOf } from './pages.ts';
import type { Place } from './places.ts';
import { type Kind, REGISTRY } from './registry.ts';
import { detailsOf } from './render.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The one place of every code among the rules of the tool. */
const INDEXES: ReadonlyMap<string, number> = new Map(
  [...REGISTRY.keys()].map((code, index) => [code, index]),
);

/**
 * Diagnostics as a log in the Static Analysis Results Interchange Format, version 2.1.0. All rules of the tool are in it,
 * with the pages that explain them. Paths are relative to the folder that the program runs in.
 */
export function sarifLog(diagnostics: readonly Diagnostic[], sources: readonly Source[]): object {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const fingerprints = fingerprintsOf(diagnostics, byFile);
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'policy check',
            version,
            semanticVersion: version,
            rules: [...REGISTRY.values()].map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((each, index) =>
          resultOf(each, fingerprints[index] as string, byFile.get(each.file)),
        ),
      },
    ],
  };
}

function ruleOf(kind: Kind): object {
  const { code, summary, severity, group, page } = kind;
  const markdown = readPage(kind);
  const what = markdown && sectionOf(markdown, 'What');
  return {
    id: code,
    shortDescription: { text: summary },
    ...(what ? { fullDescription: { text: plainOf(what) } } : {}),
    ...(markdown ? { help: { text: plainOf(markdown), markdown } } : {}),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [group], page },
  };
}

function resultOf(diagnostic: Diagnostic, fingerprint: string, source: Source | undefined): object {
  const { code, severity, message, suggestion, related, evidence, fix } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: INDEXES.get(code),
    level: LEVELS[severity],
    message: { text: [message, ...detailsOf({ ...diagnostic, related: [] })].join('\n') },
    locations: [locationOf(diagnostic)],
    ...(related
      ? {
          relatedLocations: related.map((each, id) => ({
            id,
            ...locationOf(each),
            message: { text: each.message },
          })),
        }
      : {}),
    ...(fix && source ? { fixes: [fixOf(fix, source)] } : {}),
    // The name by which GitHub knows an alert again.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(suggestion === undefined && evidence === undefined
      ? {}
      : { properties: { ...(suggestion === undefined ? {} : { suggestion }), ...evidence } }),
  };
}

const locationOf = (place: Place): object => ({
  physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) },
});

const regionOf = ({ line, column, endLine, endColumn }: Omit<Place, 'file'>): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

function fixOf({ title, edits }: Fix, source: Source): object {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(source.file) },
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: regionOf(regionBetween(source, { start, end })),
          insertedContent: { text },
        })),
      },
    ],
  };
}

function regionBetween(source: Source, { start, end }: Span): Omit<Place, 'file'> {
  const from = source.positionAt(start);
  const to = source.positionAt(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
