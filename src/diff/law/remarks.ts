import type { Revision } from '../../revision/model.ts';
import { isSame } from '../text/compare.ts';
import type { Section, TextChange } from '../text/model.ts';
import { enumerated, gone, type LawChange, sentence } from './model.ts';

/** How doubtful points are read: readings that came, went, or say something else. */
export function readingSentences(a: Revision, b: Revision): LawChange[] {
  return told('reading', 'readings', readingsOf(a), readingsOf(b));
}

/** Remarks beside the law, and what of the law is left out. */
export function remarkSentences({ written: a }: Revision, { written: b }: Revision): LawChange[] {
  return [
    ...told('remark', 'annotations', a.annotations, b.annotations),
    ...told('omission', 'notModelled', a.notModelled, b.notModelled),
  ];
}

function told(what: string, section: Section, before: readonly Told[], after: readonly Told[]): LawChange[] {
  const inA = new Map(before.map((each) => [each.id, each]));
  const isLeft = new Set(after.map((each) => each.id));
  const at = ({ id }: Told): string => `${section}/${id}`;
  const gones = before.filter(({ id }) => !isLeft.has(id));
  return [
    ...after.flatMap((each) => {
      const was = inA.get(each.id);
      if (was && isSame(was, each)) return [];
      const cited = each.citation === undefined ? '' : ` (${each.citation})`;
      const start = was ? `the ${what} ‘${each.id}’${cited} is now` : `new ${what} ‘${each.id}’${cited}`;
      return [
        sentence(`${start}: ${each.text}`, each.citation === undefined ? [] : [each.citation], [at(each)]),
      ];
    }),
    ...gone(what, gones, at),
  ];
}

interface Told {
  id: string;
  text: string;
  citation?: string;
}

function readingsOf({ definitions, rules, actions }: Revision): Told[] {
  const provisions = [...definitions.values(), ...actions.map((each) => each.coverage), ...rules];
  return [...new Map(provisions.flatMap((each) => each.readings).map((each) => [each.id, each])).values()];
}

/** What changes are called whose words or citations alone are others. */
const NAMES: Partial<Record<Section, string>> = {
  facts: 'the fact',
  lists: 'the list',
  entries: 'the entry',
  definitions: 'the definition',
  actions: 'the action',
  coverage: 'the coverage of',
  limits: 'the limit of',
  rules: 'the rule',
};

const WORDING = new Set(['text', 'title', 'question', 'note']);

/** What is said in other words, or cited otherwise: one sentence each. */
export function wordingSentences(changes: readonly TextChange[]): LawChange[] {
  const those = (isMeant: (change: TextChange) => boolean): TextChange[] =>
    changes.filter((each) => NAMES[each.section] !== undefined && each.kind === 'changed' && isMeant(each));
  return [
    ...grouped(
      'says in other words',
      those(({ property = '' }) => WORDING.has(property)),
    ),
    ...grouped(
      'cites otherwise',
      those(({ property }) => property === 'citation'),
    ),
  ];
}

function grouped(words: string, changes: readonly TextChange[]): LawChange[] {
  if (changes.length === 0) return [];
  const name = ({ section, id, of }: TextChange): string =>
    section === 'entries' ? `the entry ${id} of ‘${of?.split('/')[1]}’` : `${NAMES[section]} ‘${id}’`;
  const citations = changes.filter((each) => each.property === 'citation').map((each) => String(each.after));
  return [
    sentence(
      `${words}: ${enumerated([...new Set(changes.map(name))])}`,
      citations,
      changes.map(({ section, id, of }) => (section === 'entries' ? `${of}` : `${section}/${id}`)),
    ),
  ];
}
