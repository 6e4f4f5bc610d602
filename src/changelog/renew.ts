import semver from 'semver';
import { Source } from '../text/source.ts';
import { type Block, blocksOf, CLOSING_MARK, opening } from './blocks.ts';

/** An entry as it has to be. */
export interface Entry {
  version: string;
  /** What a new entry is headed by; what stands above an old one is its people's. */
  heading: string;
  body: string;
  digest: string;
}

/**
 * A changelog with the entries of a policy as they have to be: generated parts renewed, missing
 * entries put in where their version belongs, all other text as it was.
 * @param text the changelog; undefined where there is none yet
 * @param entries in the order of versions
 */
export function renewed(
  text: string | undefined,
  policy: { id: string; title: string },
  entries: readonly Entry[],
): string {
  const lineBreak = text?.includes('\r\n') ? '\r\n' : '\n';
  const before = (text ?? '# Changelog\n').replaceAll('\r\n', '\n');
  let now = before;
  // From the newest on, so that a missing entry finds the one that it stands above or below.
  for (const entry of [...entries].reverse()) now = withEntry(now, policy, entry);
  return now.replaceAll('\n', lineBreak);
}

function withEntry(text: string, policy: { id: string; title: string }, entry: Entry): string {
  const blocks = blocksOf(new Source('', text)).blocks.filter((each) => each.policy === policy.id);
  const written = [opening(policy.id, entry.version, entry.digest), '', entry.body, '', CLOSING_MARK].join(
    '\n',
  );
  const old = blocks.find((each) => each.version === entry.version);
  if (old) return text.slice(0, old.span.start) + written + text.slice(old.span.end);
  const whole = `### ${entry.heading}\n\n${written}`;
  if (blocks.length === 0) {
    const start = text.trimEnd();
    return `${start}${start === '' ? '' : '\n\n'}## ${policy.title}\n\n${whole}\n`;
  }
  const { at, isAbove } = placeFor(text, entry.version, blocks);
  return isAbove
    ? `${text.slice(0, at)}${whole}\n\n${text.slice(at)}`
    : `${text.slice(0, at)}\n\n${whole}${text.slice(at)}`;
}

/** Above the first entry of its kind that is older; else below the last; bills above the law. */
function placeFor(text: string, version: string, blocks: readonly Block[]): { at: number; isAbove: boolean } {
  const isBill = (each: string): boolean => each.includes('-');
  const alike = blocks.filter((each) => isBill(each.version) === isBill(version));
  const older = alike.find((each) => semver.compare(each.version, version) < 0);
  if (older) return { at: headingOf(text, older), isAbove: true };
  const last = alike.at(-1) ?? (isBill(version) ? undefined : blocks.at(-1));
  if (last) return { at: last.span.end, isAbove: false };
  return { at: headingOf(text, blocks[0] as Block), isAbove: true };
}

/** Where the heading above an entry begins; the entry itself where no other stands between. */
function headingOf(text: string, { span }: Block): number {
  const above = text.slice(0, span.start);
  const heading = Math.max(...[...above.matchAll(/^#{1,6} /gm)].map((each) => each.index), -1);
  const end = above.lastIndexOf(`\n${CLOSING_MARK}`);
  return heading > end ? heading : span.start;
}
