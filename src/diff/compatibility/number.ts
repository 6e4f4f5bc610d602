import semver from 'semver';

/** What a change is to those who use the revision before. */
export type Bump = 'major' | 'minor' | 'patch';

/** MAJOR.MINOR.PATCH of a version, without what a proposal has after it. */
export function numberOf(version: string): string {
  const { major, minor, patch } = new semver.SemVer(version);
  return `${major}.${minor}.${patch}`;
}

/** The number after a version's: one step up, never more, whatever numbers other revisions have. */
export const numberAfter = (version: string, bump: Bump): string =>
  semver.inc(numberOf(version), bump) as string;

/** What the versions say of a revision and the one that it amends: a PATCH of it, or not. */
export function isPatchOf(version: string, amended: string): boolean {
  const [newer, older] = [new semver.SemVer(numberOf(version)), new semver.SemVer(numberOf(amended))];
  return newer.major === older.major && newer.minor === older.minor;
}
