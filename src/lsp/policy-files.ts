import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import semver from 'semver';
import { revisionFiles } from '../registry/load-policy.ts';
import { readSource } from '../text/read.ts';
import { Draft, type Section } from './draft.ts';
import { objectIn, snapshotOf, textIn } from './snapshot.ts';

/** A revision file of a policy, so far as it can be read. */
export interface DraftFile {
  path: string;
  version: string;
  draft: Draft;
}

/** Since when a part of a revision is in the law. */
export interface Since {
  version: string;
  /** In words; undefined for a proposal. */
  inForce: string | undefined;
}

/** The revision files of policies as an editor sees them: open documents instead of what is saved. */
export class PolicyFiles {
  readonly #saved = new Map<string, { stamp: string; draft: Draft | undefined }>();
  readonly #open: (path: string) => Draft | undefined;

  /** @param open what an editor has of a file; undefined where the file is not open */
  constructor(open: (path: string) => Draft | undefined) {
    this.#open = open;
  }

  /** All revisions of a policy, in the order of their versions. */
  revisions(folder: string): DraftFile[] {
    return filesIn(folder)
      .flatMap((path) => {
        const draft = this.#draft(path);
        const version = semver.valid(draft?.version ?? basename(path, '.json'));
        return draft && version !== null ? [{ path, version, draft }] : [];
      })
      .sort((a, b) => semver.compareBuild(a.version, b.version));
  }

  /** The revision that a draft amends, and so on back to the first. */
  before(folder: string, draft: Draft): DraftFile[] {
    const all = this.revisions(folder);
    const found: DraftFile[] = [];
    for (let amends = draft.amends; amends !== undefined; ) {
      const next = all.find((each) => each.version === amends);
      if (!next || found.includes(next)) break;
      found.push(next);
      amends = next.draft.amends;
    }
    return found;
  }

  /** The oldest revision from which on a part has been in the law without a break. */
  since(folder: string, draft: Draft, has: (draft: Draft) => boolean): Since {
    const line = this.before(folder, draft);
    const end = line.findIndex((each) => !has(each.draft));
    const oldest = line.slice(0, end < 0 ? line.length : end).at(-1)?.draft ?? draft;
    return { version: oldest.version ?? '', inForce: inForceOf(oldest) };
  }

  /** The same for a part by its section and id. */
  sincePart(folder: string, draft: Draft, section: Section, id: string): Since {
    return this.since(folder, draft, (each) => each.part(section, id) !== undefined);
  }

  /** A text that changes whenever a saved file of a policy does. */
  stamp(folder: string): string {
    return [policyFile(folder), ...filesIn(folder)].map((path) => `${path} ${stampOf(path)}`).join('\n');
  }

  #draft(path: string): Draft | undefined {
    const open = this.#open(path);
    if (open) return open;
    const stamp = stampOf(path);
    const known = this.#saved.get(path);
    if (known?.stamp === stamp) return known.draft;
    const draft = savedDraft(path);
    this.#saved.set(path, { stamp, draft });
    return draft;
  }
}

/** When what a revision says is in force, in words; undefined for a proposal. */
function inForceOf({ value }: Draft): string | undefined {
  const inForce = objectIn(value.enactment).inForce;
  const day = textIn(inForce);
  if (day !== undefined) return `in force from ${day}`;
  const { earliest, latest } = objectIn(inForce);
  return textIn(earliest) && textIn(latest) ? `in force from between ${earliest} and ${latest}` : undefined;
}

function filesIn(folder: string): string[] {
  try {
    return revisionFiles(folder).map((each) => resolve(each));
  } catch {
    return [];
  }
}

function savedDraft(path: string): Draft | undefined {
  try {
    return new Draft(readJson(readSource(path).text));
  } catch {
    return undefined;
  }
}

/** What is saved is nearly always whole, and is then read in a fraction of the time. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return snapshotOf(text).value;
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : '';
}

/** The policy.json of a folder. */
const policyFile = (folder: string): string => join(folder, 'policy.json');
