import { parseCitation } from '../citation/citation.ts';
import type { Pointer } from '../json/located.ts';
import { type Names, resolveCondition } from '../revision/conditions.ts';
import { readFacts } from '../revision/facts.ts';
import { readList } from '../revision/lists.ts';
import type { Condition, Definition, Fact, List } from '../revision/model.ts';
import type { Report } from '../revision/report.ts';
import type * as Written from '../revision/written.ts';
import { listIn, objectIn, textIn } from './snapshot.ts';

/** The sections of a revision whose parts have ids. */
export const SECTIONS = ['lists', 'definitions', 'actions', 'rules', 'annotations'] as const;
export type Section = (typeof SECTIONS)[number];

/** A part of a revision that has an id, so far as it is written. */
export interface Part {
  section: Section;
  /** Its place in the section. */
  index: number;
  id: string;
  citation: string;
  /** An action's title. */
  title: string | undefined;
  text: string;
  /** The collection that a definition speaks of. */
  of: string | undefined;
  written: Readonly<Record<string, unknown>>;
}

/** An entry of a list, so far as it is written. */
export interface DraftEntry {
  /** Its place in the file. */
  at: Pointer;
  list: string;
  citation: string;
  title: string | undefined;
}

/** Somebody who listens to no report. */
const NOBODY = {
  add() {},
  addAtKey() {},
  addAtStart() {},
  addDoubles() {},
  unknown() {},
} as unknown as Report;

/** A revision so far as it is written: names without any promise that it is valid. */
export class Draft {
  readonly value: Readonly<Record<string, unknown>>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly parts: readonly Part[];

  constructor(value: unknown) {
    this.value = objectIn(value);
    this.facts = draftFacts(objectIn(this.value.case));
    this.parts = SECTIONS.flatMap((section) => partsIn(section, this.value[section]));
  }

  get version(): string | undefined {
    return textIn(this.value.version);
  }

  get amends(): string | undefined {
    return textIn(this.value.amends);
  }

  /** The parts of a section. */
  section(section: Section): Part[] {
    return this.parts.filter((each) => each.section === section);
  }

  part(section: Section, id: string): Part | undefined {
    return this.parts.find((each) => each.section === section && each.id === id);
  }

  /** The entries of all lists. */
  entries(): DraftEntry[] {
    return this.section('lists').flatMap(({ index, id, written }) =>
      listIn(written.entries).flatMap((each, step) => {
        const { citation, from, to, title } = objectIn(each);
        const spelled = textIn(citation) ?? (textIn(from) && textIn(to) && `${from} to ${to}`);
        const at = ['lists', index, 'entries', step];
        return spelled ? [{ at, list: id, citation: spelled, title: textIn(title) }] : [];
      }),
    );
  }

  /** A condition as the engine reads it; undefined where it cannot be read. */
  condition(written: unknown): Condition | undefined {
    const collections = [...this.facts.values()].filter((each) => each.type.kind === 'collection');
    const scopes = collections.map((each) => each.path);
    try {
      return resolveCondition(written as Written.Condition, [], scopes, this.#names(), NOBODY);
    } catch {
      return undefined;
    }
  }

  #names(): Names {
    const lists = new Map<string, List>();
    for (const { id, citation, text, written } of this.section('lists'))
      lists.set(id, readDraftList(id, citation, text, written));
    const definitions = new Map<string, Definition>();
    for (const { id, of, citation, text } of this.section('definitions'))
      definitions.set(id, { id, of, citation, text, readings: [], when: { kind: 'constant', holds: false } });
    return { facts: this.facts, broken: new Set(), lists, definitions };
  }
}

function readDraftList(
  id: string,
  citation: string,
  text: string,
  written: Readonly<Record<string, unknown>>,
): List {
  const entries = listIn(written.entries).filter((each) =>
    parseCitation(textIn(objectIn(each).citation) ?? ''),
  );
  return readList({ id, citation, text, entries: entries as Written.List['entries'] }, NOBODY, []);
}

function partsIn(section: Section, written: unknown): Part[] {
  return listIn(written).flatMap((each, index) => {
    const part = objectIn(each);
    const id = textIn(part.id);
    if (id === undefined) return [];
    const [citation, text] = [textIn(part.citation) ?? '', textIn(part.text) ?? ''];
    return [
      { section, index, id, citation, text, title: textIn(part.title), of: textIn(part.of), written: part },
    ];
  });
}

/** The facts of a case schema so far as they are written. */
export function draftFacts(schema: Readonly<Record<string, unknown>>): ReadonlyMap<string, Fact> {
  const properties = wellShaped(schema.properties);
  return readFacts({ properties, required: [] } as unknown as Written.CaseSchema, NOBODY, []).facts;
}

/** Facts without those that have no shape yet, which a reader of facts would stumble over. */
function wellShaped(properties: unknown): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, written] of Object.entries(objectIn(properties))) {
    const fact = objectIn(written);
    const { title, question, citation, items } = fact;
    const words = {
      title: textIn(title) ?? name,
      question: textIn(question) ?? '',
      citation: textIn(citation) ?? '',
    };
    if (fact.type === 'object') kept[name] = { ...fact, properties: wellShaped(fact.properties) };
    else if (fact.type === 'array') {
      const item = objectIn(items);
      const shaped =
        item.type === 'string'
          ? { ...item, enum: listIn(item.enum).filter((each) => typeof each === 'string') }
          : { ...item, type: 'object', properties: wellShaped(item.properties) };
      kept[name] = { ...fact, ...words, items: shaped };
    } else if (['string', 'boolean', 'integer', 'number'].includes(String(fact.type))) {
      const values =
        fact.enum === undefined ? {} : { enum: listIn(fact.enum).filter((each) => typeof each === 'string') };
      kept[name] = { ...fact, ...words, ...values };
    }
  }
  return kept;
}
