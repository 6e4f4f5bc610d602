import type { Pointer } from '../json/located.ts';
import type { Draft, Part, Section } from './draft.ts';
import { objectIn, textIn, valueAt } from './snapshot.ts';

/** What a text in a revision names. */
export type Named =
  | { kind: 'part'; part: Part }
  | { kind: 'fact'; path: string }
  | { kind: 'revision'; version: string }
  | { kind: 'provision'; citation: string }
  | { kind: 'operator'; name: string };

/** What the text at a place of a revision names; undefined where it names nothing, or nothing that there is. */
export function namedAt(draft: Draft, at: Pointer): Named | undefined {
  const text = textIn(valueAt(draft.value, at));
  if (text === undefined) return undefined;
  const key = at.at(-1);
  const holder = at.at(-2);
  const part = (...sections: Section[]): Named | undefined => {
    const found = sections.map((section) => draft.part(section, text)).find((each) => each !== undefined);
    return found && { kind: 'part', part: found };
  };
  if (at.length === 1 && key === 'amends') return { kind: 'revision', version: text };
  if (at[0] === 'rules' && holder === 'permits') return part('actions');
  if (at[0] === 'annotations' && holder === 'on') return part('rules', 'definitions', 'actions', 'lists');
  if (at[0] === 'lists' && at[2] === 'entries' && (key === 'citation' || key === 'from' || key === 'to'))
    return { kind: 'provision', citation: text };
  if (at.length === 3 && key === 'id') return part(at[0] as Section);
  const fact: Named | undefined = draft.facts.has(text) ? { kind: 'fact', path: text } : undefined;
  if (at[0] === 'definitions' && at.length === 3 && key === 'of') return fact;
  if (at[0] === 'actions' && at[2] === 'limit' && key === 'from') return fact;
  if (!at.includes('when')) return undefined;
  switch (key) {
    case 'condition':
      return part('definitions');
    case 'operator':
      return { kind: 'operator', name: text };
    case 'value': {
      const { fact: subject } = objectIn(valueAt(draft.value, at.slice(0, -1)));
      return draft.facts.get(textIn(subject) ?? '')?.type.kind === 'citation' ? part('lists') : undefined;
    }
    case 'fact':
    case 'spans':
    case 'some':
    case 'every':
    case 'none':
    case 'of':
      return fact;
    default:
      return undefined;
  }
}

/** The place of a fact in the case schema, by its path. */
export function factPlace(path: string): Pointer {
  return [
    'case',
    ...path.split('.').flatMap((step) => {
      const name = step.replace(/\[\]$/, '');
      return step.endsWith('[]') ? ['properties', name, 'items'] : ['properties', name];
    }),
  ];
}

/** The path of the fact whose declaration a place of the case schema lies in; undefined elsewhere. */
export function factDeclaredAt(at: Pointer): string | undefined {
  if (at[0] !== 'case') return undefined;
  let path = '';
  let step = 1;
  while (at[step] === 'properties' && typeof at[step + 1] === 'string') {
    path += `${path === '' ? '' : '.'}${at[step + 1]}`;
    step += 2;
    if (at[step] !== 'items' || at[step + 1] !== 'properties') continue;
    path += '[]';
    step += 1;
  }
  return path === '' || path.endsWith('[]') ? undefined : path;
}
