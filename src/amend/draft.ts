import type * as Written from '../revision/written.ts';
import type { Facts } from './facts.ts';
import { inFormatOrder } from './order.ts';
import { schemaFrom } from './place.ts';

/** What a new revision is, apart from its law. */
export interface DraftHeader {
  version: string;
  amends: string;
  /** Undefined: the enactment stays the same. */
  facts: Facts | undefined;
  title: string | undefined;
  corrects: string | undefined;
  publishedOn: string;
  /** The file amended, and the one to be written. */
  before: string;
  file: string;
}

/**
 * The content of a new revision: what the patch made of the one it amends, under a header of its own.
 * @param patched the revision amended, after the patch; it may be wrong
 */
export function draftOf(patched: Record<string, unknown>, header: DraftHeader): Record<string, unknown> {
  const { facts, corrects, title } = header;
  const { corrects: _, ...rest } = patched;
  const { $schema } = patched;
  return inFormatOrder({
    ...rest,
    ...(typeof $schema === 'string' ? { $schema: schemaFrom($schema, header.before, header.file) } : {}),
    version: header.version,
    ...(title === undefined ? {} : { title }),
    ...(facts === undefined ? {} : { status: facts.status, enactment: enactmentOf(facts) }),
    amends: header.amends,
    ...(corrects === undefined ? {} : { corrects }),
    publishedOn: header.publishedOn,
  });
}

/** What is known of the act; the parts that are not known are left out. */
function enactmentOf(facts: Facts): Partial<Written.Enactment> {
  const { instrument, citation, adoptedOn, inForce, basis, source = [] } = facts;
  const all = { instrument, citation, adoptedOn, inForce, basis, source };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
