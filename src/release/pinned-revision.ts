import { BadCall } from '../diagnostics/diagnostic.ts';
import type { Revision } from '../revision/model.ts';
import { pinnedDigest } from './digest.ts';

/**
 * The revisions, where they are the one that is pinned by its digest.
 * @throws BadCall where the digest is none, the revision has another, or there are several
 */
export function pinned<Chosen extends readonly Revision[]>(chosen: Chosen, digest: unknown): Chosen {
  const wanted = pinnedDigest(digest);
  const [revision, ...others] = chosen;
  if (others.length > 0) {
    const versions = chosen.map((each) => `\`${each.version}\``).join(' or ');
    throw new BadCall(
      `a digest is that of one revision, and on this day the law may be ${versions}`,
      'pin a version with its digest',
    );
  }
  if (revision === undefined || revision.digest === wanted) return chosen;
  throw new BadCall(
    `\`${revision.version}\` has the digest \`${revision.digest}\`, and \`${wanted}\` is pinned`,
    'the range selects another revision now, or the file was changed: `policy verify` tells',
  );
}
