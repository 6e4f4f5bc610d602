import { parseCitation } from '../citation/citation.ts';
import { type Listing, lookUpOffense } from '../lookup/offense.ts';
import { loadPolicy } from '../registry/load-policy.ts';
import type { Policy } from '../registry/policy.ts';
import { provisionsOf } from './complete/citations.ts';
import type { PolicyFiles } from './policy-files.ts';
import { paragraphs } from './words.ts';

/** Tells of provisions on lists, by the files that are saved. */
export class OpenedLookup {
  readonly #files: PolicyFiles;
  readonly #policies = new Map<string, { stamp: string; policy: Policy | undefined }>();

  constructor(files: PolicyFiles) {
    this.#files = files;
  }

  /** A provision's title, the lists that it is on, and since when; undefined for what is no citation. */
  words(folder: string, citation: string): string | undefined {
    if (!parseCitation(citation)) return undefined;
    const title = provisionsOf(undefined, this.#files.revisions(folder)).get(citation)?.title;
    const head = `**${citation}**${title === undefined ? '' : ` ${title}`}`;
    const policy = this.#policy(folder);
    if (!policy) return head;
    const { enacted, proposals } = lookUpOffense(policy, citation);
    const lines = [...enacted, ...proposals].map(listingWords);
    return paragraphs(head, lines.length > 0 ? lines.join('\n') : 'on no list');
  }

  #policy(folder: string): Policy | undefined {
    const stamp = this.#files.stamp(folder);
    const known = this.#policies.get(folder);
    if (known?.stamp === stamp) return known.policy;
    const policy = savedPolicy(folder);
    this.#policies.set(folder, { stamp, policy });
    return policy;
  }
}

/** The policy as it is saved; undefined where it is not valid. */
function savedPolicy(folder: string): Policy | undefined {
  try {
    const policy = loadPolicy(folder, 'headers');
    for (const each of policy.revisions) each.law();
    return policy;
  } catch {
    return undefined;
  }
}

function listingWords({ list, listed, entries, versions, since }: Listing): string {
  const entry = entries.map((each) => `\`${each.entry}\``).join(', ');
  const { inForce } = since;
  const day =
    inForce === null
      ? ''
      : typeof inForce === 'string'
        ? `, in force from ${inForce}`
        : `, in force from between ${inForce.earliest} and ${inForce.latest}`;
  const last = versions.at(-1);
  const until = last === since.version ? `in ${last}` : `from ${since.version} to ${last}`;
  return `- ${listed === 'maybe' ? 'perhaps ' : ''}on \`${list}\` as ${entry}: ${until}${day} (${since.citation})`;
}
