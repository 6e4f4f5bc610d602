import { existsSync, readFileSync } from 'node:fs';
import { getLanguageService, type JSONSchema, type LanguageService } from 'vscode-json-languageservice';
import type { CompletionItem, Hover, Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { packageFile } from '../text/package.ts';
import type { Kind } from './kind.ts';

/** Where the schema of a kind of file may lie. */
const FILES: Record<Kind, readonly string[]> = {
  revision: ['revision'],
  policy: ['policy'],
  scenario: ['scenarios', 'scenario'],
};

const services = new Map<Kind, LanguageService>();

/** A service that knows one schema, and asks nobody for others, whatever a document names in `$schema`. */
function serviceFor(kind: Kind): LanguageService {
  const known = services.get(kind);
  if (known) return known;
  const file = FILES[kind]
    .map((name) => packageFile(`schemas/${name}.schema.json`))
    .find((path) => existsSync(path));
  const service = getLanguageService({ schemaRequestService: async () => '{}' });
  const schema = file ? (JSON.parse(readFileSync(file, 'utf8')) as JSONSchema) : {};
  service.configure({ validate: false, schemas: [{ uri: `policy:${kind}`, fileMatch: ['*'], schema }] });
  services.set(kind, service);
  return service;
}

/** Reads the schema of a kind of file, so that the first who asks need not wait for that. */
export function warmUp(kind: Kind): void {
  serviceFor(kind);
}

const NAME = 'file:///document.json';

/** What the schema offers at a place. */
export async function completeBySchema(
  kind: Kind,
  document: TextDocument,
  position: Position,
): Promise<CompletionItem[]> {
  const service = serviceFor(kind);
  const named = sameText(document);
  const found = await service.doComplete(named, position, service.parseJSONDocument(named));
  // To the service the `$schema` that is there is another name.
  return (found?.items ?? []).filter(
    (each) => each.label !== '$schema' || !/"#schema"/.test(named.getText()),
  );
}

/** What the schema says of the thing at a place. */
export async function hoverBySchema(
  kind: Kind,
  document: TextDocument,
  position: Position,
): Promise<Hover | null> {
  const service = serviceFor(kind);
  const named = sameText(document);
  return (await service.doHover(named, position, service.parseJSONDocument(named))) ?? null;
}

/** The document under a name that the schema's pattern knows, with no `$schema` that would lead elsewhere. */
function sameText(document: TextDocument): TextDocument {
  const text = document.getText().replace(/"\$schema"(?=\s*:\s*")/, '"#schema"');
  return TextDocument.create(NAME, 'json', document.version, text);
}
