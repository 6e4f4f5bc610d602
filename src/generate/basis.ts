import { uniteSchemas } from '../case/union.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import type { Chosen, OpenedPolicy, Selection } from '../open.ts';
import type { List, Revision } from '../revision/model.ts';
import type { Known } from './check-context.ts';
import { placesOf } from './facts.ts';
import type { Basis } from './plan.ts';
import { readProfile } from './read-profile.ts';

/** What a population is asked to be like. */
export interface Wish {
  /** Whose facts and lists; nothing is the law in force today. */
  selection: Selection;
  /** Facts and lists of every revision of the policy, not of the selected one alone. */
  allFacts: boolean;
  /** The path of a profile, or the name of one that ships; undefined draws all plainly. */
  profile: string | undefined;
  /** How often any fact is unknown, whatever the profile says. */
  unknown: number | undefined;
}

/**
 * What cases are drawn from.
 * @throws BadCall where the law of the day is uncertain, or a name is of nothing; InvalidInput with all that is wrong in a profile
 */
export function basisOf(opened: OpenedPolicy, { selection, allFacts, profile, unknown }: Wish): Basis {
  const revision = onlyOf(opened.resolve(selection));
  const { policy } = opened;
  const whole = wholeSchema(opened, revision);
  const schema = allFacts ? whole : revision.written.case;
  const laws = (): Revision[] => [...policy.revisions.map((each) => each.law()), revision];
  const known: Known = {
    policy: policy.id,
    places: placesOf(whole),
    required: new Set(whole.required),
    lists: () => [...new Set(laws().flatMap((each) => [...each.lists.keys()]))],
  };
  return {
    schema,
    places: placesOf(schema),
    lists: allFacts ? listsOf(laws()) : revision.lists,
    profile: profile === undefined ? {} : readProfile(profile, known),
    unknown,
  };
}

function onlyOf(chosen: Chosen): Revision {
  const [revision, ...others] = chosen;
  if (others.length === 0) return revision;
  const versions = chosen.map((each) => `\`${each.version}\``).join(' or ');
  throw new BadCall(`on this day the law may be ${versions}`, 'name one with --version');
}

/** The facts of all revisions, and of the selected one where it is a draft. */
function wholeSchema({ policy }: OpenedPolicy, revision: Revision): typeof policy.cases {
  if (policy.revisions.some((each) => each.written === revision.written)) return policy.cases;
  const { schema, conflicts } = uniteSchemas([policy.cases, revision.written.case]);
  // A draft that gives a fact another type is drawn in its own terms.
  return conflicts.length > 0 ? revision.written.case : schema;
}

/** The lists of all revisions by id, with every entry that some revision has. */
function listsOf(revisions: readonly Revision[]): Map<string, List> {
  const lists = new Map<string, List>();
  for (const list of revisions.flatMap((each) => [...each.lists.values()])) {
    const known = lists.get(list.id)?.entries ?? [];
    const more = list.entries.filter((each) => known.every(({ written }) => written !== each.written));
    lists.set(list.id, { ...list, entries: [...known, ...more] });
  }
  return lists;
}
