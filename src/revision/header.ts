import semver from 'semver';
import { type Day, parseDay } from '../dates/day.ts';
import type { Pointer } from '../json/located.ts';
import { show } from '../json/show.ts';
import type { InForce } from './model.ts';
import type { Report } from './report.ts';
import type * as Written from './written.ts';

/** From which day a revision is in force; undefined for a proposal and where a day does not exist. */
export function readInForce(written: Written.Revision): InForce | undefined {
  const { inForce } = written.enactment;
  if (inForce === undefined || written.status !== 'enacted') return undefined;
  const earliest = parseDay(typeof inForce === 'string' ? inForce : inForce.earliest);
  const latest = parseDay(typeof inForce === 'string' ? inForce : inForce.latest);
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}

/** Checks version, status and days of a revision against one another. */
export function checkHeader(written: Written.Revision, report: Report): void {
  checkVersions(written, report);
  checkStatus(written, report);
  checkAmends(written, report);
  checkDays(written, report);
}

/** The schema's pattern cannot say all: parts above 2^53 and numeric prerelease parts such as `01` are no semver. */
function checkVersions({ version, amends }: Written.Revision, report: Report): void {
  for (const [name, text] of Object.entries({ version, amends })) {
    if (text !== undefined && semver.valid(text) === null)
      report.add('wrong-form', `${show(text)} is not a semver version, as \`3.5.0\``, [name]);
  }
}

function checkStatus({ version, status, enactment }: Written.Revision, report: Report): void {
  const isPrerelease = version.includes('-');
  if (status === 'enacted' && isPrerelease) {
    report.add(
      'status-version',
      `\`${version}\` has a prerelease part, and the revision is enacted`,
      ['version'],
      'an enacted revision is MAJOR.MINOR.PATCH',
    );
  }
  if (status !== 'enacted' && !isPrerelease) {
    report.add(
      'status-version',
      `\`${version}\` is the version of an enacted revision, and this one is ${status}`,
      ['version'],
      `add a prerelease part, as \`${version}-bill.1\``,
    );
  }
  if (status === 'enacted' && enactment.inForce === undefined) {
    report.addAtStart(
      'not-in-force',
      'an enacted revision needs `inForce`, the day from which it is law',
      ['enactment'],
      'give the day, or its bounds `{"earliest": …, "latest": …}`',
    );
  }
  if (status !== 'enacted' && enactment.inForce !== undefined) {
    report.addAtKey(
      'not-in-force',
      `the revision is ${status}: it is not in force on any day`,
      ['enactment', 'inForce'],
      'take `inForce` out',
    );
  }
}

function checkAmends({ version, amends }: Written.Revision, report: Report): void {
  if (amends === undefined) return;
  if (semver.valid(version) && semver.valid(amends) && semver.compare(amends, version) >= 0) {
    report.add('amends-order', `\`${version}\` cannot amend \`${amends}\`, which does not come before it`, [
      'amends',
    ]);
  }
}

function checkDays(written: Written.Revision, report: Report): void {
  const day = (text: string | undefined, at: Pointer): Day | undefined => {
    if (text === undefined) return undefined;
    const parsed = parseDay(text);
    if (parsed === undefined) report.add('invalid-date', `\`${text}\` is not a day that exists`, at);
    return parsed;
  };
  const { inForce, adoptedOn } = written.enactment;
  day(written.publishedOn, ['publishedOn']);
  const adopted = day(adoptedOn, ['enactment', 'adoptedOn']);
  if (inForce === undefined) return;
  const at = ['enactment', 'inForce'];
  const earliest =
    typeof inForce === 'string' ? day(inForce, at) : day(inForce.earliest, [...at, 'earliest']);
  const latest = typeof inForce === 'string' ? earliest : day(inForce.latest, [...at, 'latest']);
  if (earliest !== undefined && latest !== undefined && earliest > latest) {
    report.add('date-order', '`earliest` is after `latest`', [...at, 'earliest']);
  }
  if (adopted !== undefined && earliest !== undefined && earliest < adopted) {
    report.add(
      'date-order',
      'the revision is in force before it was adopted',
      typeof inForce === 'string' ? at : [...at, 'earliest'],
    );
  }
}
