import type { ErrorObject } from 'ajv';

/** The schema of a profile, compiled; `errors` holds what was found in the last call. */
export declare const validate: ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
