// Generated from schemas/policy.schema.json by `npm run generate`; a test proves it fresh.

/**
 * A holiday on a fixed day, or on the first such weekday from a day of a month on.
 */
export type Holiday = FixedHoliday | WeekdayHoliday;
/**
 * The holiday's name.
 */
export type Name = string;
/**
 * The month, 1 to 12.
 */
export type Month = number;
/**
 * The day of the month, 1 to 31.
 */
export type Day = number;
/**
 * The first year in which it is a holiday.
 */
export type Year = number;
/**
 * Versions of the policy, those of proposals too.
 *
 * @minItems 1
 */
export type Versions = [string, ...string[]];
/**
 * A range as npm has them; `*` is all.
 */
export type Range = string;

/**
 * What holds for a whole policy, whatever the revision: its name, its time zone, its holidays, and what its checks need not tell.
 */
export interface Policy {
  /**
   * Where this schema is, seen from the file; an editor reads it.
   */
  $schema?: string;
  /**
   * The policy's id: the name of its folder.
   */
  policy: string;
  /**
   * The policy's name for people.
   */
  title: string;
  /**
   * What the policy is about, and what it is not.
   */
  text?: string;
  /**
   * The IANA time zone in which 'today' and hours are counted.
   */
  timeZone: string;
  holidays?: Holidays;
  /**
   * What `policy check` finds and is right all the same, each with the reason. What is released stays as it is, so these stand here.
   */
  suppressions?: Suppression[];
}
/**
 * A cited table of holidays.
 */
export interface Holidays {
  /**
   * The law that names the holidays.
   */
  citation: string;
  /**
   * Whether counsel has confirmed the table.
   */
  confirmed: boolean;
  /**
   * What the table leaves out or leaves open.
   */
  note?: string;
  /**
   * The holidays.
   */
  days: Holiday[];
}
/**
 * A holiday on the same day each year.
 */
export interface FixedHoliday {
  name: Name;
  month: Month;
  day: Day;
  /**
   * Whether the next day is a holiday too where the day is a Sunday.
   */
  sundayMoves?: boolean;
  since?: Year;
}
/**
 * A holiday on the first such weekday on or after a day: the third Monday of a month is the first on or after the 15th.
 */
export interface WeekdayHoliday {
  name: Name;
  month: Month;
  /**
   * The day of the week.
   */
  weekday: 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';
  onOrAfter: Day;
  since?: Year;
}
/**
 * A kind of finding that is not told at one place.
 */
export interface Suppression {
  /**
   * What is found: a warning or an information about a revision. An error cannot be suppressed.
   */
  code:
    | 'never-holds'
    | 'always-holds'
    | 'contradictory-conditions'
    | 'redundant-condition'
    | 'swallowed-rule'
    | 'never-permitted'
    | 'covered-entry'
    | 'logic-undecided'
    | 'unused-fact'
    | 'unused-list'
    | 'unused-definition'
    | 'malformed-citation'
    | 'malformed-sentence'
    | 'title-differs'
    | 'absent-passes';
  /**
   * In which revisions: a list of versions, or a range of them. Here a range takes proposals in.
   */
  in: Versions | Range;
  /**
   * Where: the id of the definition, action, rule, list or remark in which it is found, the path of the fact, or else the property of the revision.
   */
  at: string;
  /**
   * The fact whose comparison it is, where only that is meant: whatever else is found there is told.
   */
  fact?: string;
  /**
   * Why it is right as it is, in a whole sentence.
   */
  reason: string;
}
