import type { Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedJson } from '../json/located.ts';
import type { Add, Known } from './check-context.ts';
import { dayFindings } from './check-days.ts';
import { entryFindings } from './check-entries.ts';
import { tableFindings } from './check-tables.ts';
import type { Profile } from './written.ts';

/** What is wrong with a profile that is right by its schema. */
export function profileFindings(json: LocatedJson, profile: Profile, known: Known): Finding[] {
  const findings: Finding[] = [];
  const add: Add = (code, message, at, suggestion, key) =>
    void findings.push({ code, message, suggestion, span: key ? json.keySpan(at) : json.span(at) });
  if (profile.policy !== known.policy) {
    const message = `this profile is for \`${profile.policy}\`, and the policy is \`${known.policy}\``;
    add('policy-name', message, ['policy']);
  }
  for (const [path, entry] of Object.entries(profile.facts ?? {})) {
    entryFindings(path, entry, known, add);
    dayFindings(path, entry, profile, known, add);
  }
  tableFindings(profile, known, add);
  return findings;
}
