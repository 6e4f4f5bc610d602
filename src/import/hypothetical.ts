import { Temporal } from 'temporal-polyfill';

/** What a charge, once read, says of the offense charged. */
export interface Charge {
  citation: string;
  /** Given only where the data marks it; absent, the data marks nothing. */
  form?: 'attempt';
  hateCrime: boolean;
}

/** A charge that could not be read, and why, in a few words. */
export interface Unreadable {
  problem: string;
}

export type OffenseClass = 'felony' | 'misdemeanor' | 'violation';

/** The question 'if this person were convicted of this charge', as a case to be answered. */
export interface HypotheticalCase {
  id: string;
  agency: string;
  arrestDate: string;
  detainer: '8-cfr-287.7';
  warrant: {
    issuedBy: 'article-iii-judge';
    probableCause: true;
    authorizesCustody: true;
    presentedWithDetainer: true;
  };
  terroristScreeningMatch: false;
  gangDatabaseMatch: false;
  outstandingCriminalWarrant: false;
  removalWarrant: false;
  finalRemovalOrder: false;
  illegalReentry: false;
  commissionerApproval: false;
  convictions: [HypotheticalConviction];
  pendingCases: [];
}

export interface HypotheticalConviction {
  offense: string;
  jurisdiction: 'NY';
  /** Absent: the data does not tell the class, so it is unknown. */
  class?: OffenseClass;
  form?: 'attempt';
  hateCrime: boolean;
  judgmentOn: string;
  incarceration: [];
  adjudication: 'conviction';
  source: 'search';
}

/**
 * The case of a person convicted of a charge, a year before the arrest that the charge comes from.
 * A charge is not a conviction: everything but the charge, the day and the agency is supposed, and
 * supposed so that only the offense decides.
 * @param id what the answer is to be found by
 * @param arrestDate a day that exists, `YYYY-MM-DD`
 * @param offenseClass left out where the data does not tell it: unknown, never a default
 * @throws RangeError for a day that does not exist
 */
export function hypotheticalCase(
  id: string,
  agency: string,
  arrestDate: string,
  charge: Charge,
  offenseClass?: OffenseClass,
): HypotheticalCase {
  return {
    id,
    agency,
    arrestDate,
    detainer: '8-cfr-287.7',
    warrant: {
      issuedBy: 'article-iii-judge',
      probableCause: true,
      authorizesCustody: true,
      presentedWithDetainer: true,
    },
    terroristScreeningMatch: false,
    gangDatabaseMatch: false,
    outstandingCriminalWarrant: false,
    removalWarrant: false,
    finalRemovalOrder: false,
    illegalReentry: false,
    commissionerApproval: false,
    convictions: [
      {
        offense: charge.citation,
        jurisdiction: 'NY',
        ...(offenseClass === undefined ? {} : { class: offenseClass }),
        ...(charge.form === undefined ? {} : { form: charge.form }),
        hateCrime: charge.hateCrime,
        judgmentOn: yearBefore(arrestDate),
        incarceration: [],
        adjudication: 'conviction',
        source: 'search',
      },
    ],
    pendingCases: [],
  };
}

/** One calendar year earlier; 29 February becomes the 28th, as the law's own years are counted. */
function yearBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
}
