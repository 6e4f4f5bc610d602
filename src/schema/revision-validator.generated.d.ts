import type { ErrorObject } from 'ajv';

type Validate = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };

/** The schema of revision files, compiled. */
export declare const validate: Validate;

/** The same for the header alone: what a revision is, and what cases may state. */
export declare const validateHeader: Validate;
