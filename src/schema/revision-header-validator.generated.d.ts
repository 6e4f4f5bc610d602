import type { ErrorObject } from 'ajv';

/** The schema of the header of revision files, compiled; `errors` holds what was found in the last call. */
export declare const validate: ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
