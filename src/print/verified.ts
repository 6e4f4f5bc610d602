import { renderDiagnostics } from '../diagnostics/render.ts';
import type { Verified } from '../release/verify.ts';

/** What `policy verify` found, as JSON; of a registry that is not verified no head is given, so that nobody pins it. */
export function verifiedJson(policy: string, { lock, signature, drafts, diagnostics }: Verified): object {
  const isVerified = lock !== undefined && diagnostics.length === 0;
  const { keyId = null, statement } = signature ?? {};
  return {
    policy,
    verified: isVerified,
    head: isVerified ? lock.head : null,
    entries: isVerified ? lock.entries.length : null,
    signature: isVerified && keyId !== null ? { keyId, signedOn: statement?.signedOn } : null,
    unreleasedBills: drafts,
    diagnostics,
  };
}

/** The same as text. */
export function verifiedText(
  policy: string,
  { lock, signature, drafts, diagnostics, sources }: Verified,
  style: { color: boolean; isSignatureAsked: boolean },
): string {
  if (lock === undefined || diagnostics.length > 0) {
    const count = diagnostics.length;
    return `${renderDiagnostics(diagnostics, sources, style)}\n\n${policy} is not verified, ${count} found\n`;
  }
  const count = lock.entries.length;
  const signed = signature
    ? `signed by ${signature.keyId} on ${signature.statement.signedOn}`
    : 'no signature asked for, none looked at';
  return [
    `${policy} is verified: ${count} released ${count === 1 ? 'revision' : 'revisions'}`,
    `head ${lock.head}`,
    signed,
    ...(drafts.length > 0 ? [`bills that are not released: ${drafts.join(', ')}`] : []),
    '',
  ].join('\n');
}
