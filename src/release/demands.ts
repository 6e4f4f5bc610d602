import { BadCall } from '../diagnostics/diagnostic.ts';
import { readTrustedKeys } from './keys.ts';
import { dayOfCall, readPins, type WrittenPins } from './pins.ts';
import type { Demands } from './verify.ts';

/** What a verifier asks for, as it is written in a call. */
export interface WrittenDemands extends WrittenPins {
  allowUnreleased?: boolean | undefined;
  requireSignature?: boolean | undefined;
  /** Files of public keys. */
  trustedKey?: readonly string[] | undefined;
  /** A folder of them. */
  trustedKeys?: string | undefined;
  signedSince?: string | undefined;
}

/**
 * Reads what a verifier asks for. Whoever names a key that is trusted asks for a signature.
 * @throws BadCall for a pin, a day or a key that is none, and for a signature without a key to trust
 */
export function readDemands(written: WrittenDemands): Demands {
  const { trustedKey = [], trustedKeys, signedSince, requireSignature, allowUnreleased = false } = written;
  const pins = readPins(written);
  const since = signedSince === undefined ? undefined : dayOfCall(signedSince);
  const hasKeys = trustedKey.length > 0 || trustedKeys !== undefined;
  if (!hasKeys && (requireSignature || since !== undefined)) {
    throw new BadCall(
      'a signature is asked for, and no key is trusted',
      'name the keys with --trusted-key PUBLIC.pem or --trusted-keys DIR',
    );
  }
  const keys = hasKeys ? readTrustedKeys(trustedKey, trustedKeys) : undefined;
  return { pins, signature: keys && { keys, since }, allowUnreleased };
}
