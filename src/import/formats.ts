/** The files that can be imported. */
export const IMPORT_FORMATS = ['nypd-arrests', 'doc-custody'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
