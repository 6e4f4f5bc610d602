import { BadCall } from '../diagnostics/diagnostic.ts';
import type * as Written from '../revision/written.ts';
import { nearest, oneOf } from '../text/suggest.ts';

/**
 * Checks an agency named on the command line against those that cases of the policy may state.
 * @throws BadCall where there is no such agency
 */
export function requireAgency(cases: Written.CaseSchema, agency: string | undefined): void {
  const fact = cases.properties.agency;
  const agencies = fact?.type === 'string' ? fact.enum : undefined;
  if (agency === undefined || !agencies || agencies.includes(agency)) return;
  const near = nearest(agency, agencies);
  throw new BadCall(
    `there is no agency \`${agency}\``,
    near ? `did you mean \`${near}\`?` : `there is ${oneOf(agencies)}`,
  );
}
