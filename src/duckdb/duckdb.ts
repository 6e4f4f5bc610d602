import { createRequire } from 'node:module';
import { BadCall } from '../diagnostics/diagnostic.ts';

/** The optional package, and the version that this project is tested with. */
const PACKAGE = '@duckdb/node-api';
const TESTED = '1.5.6-r.1';

/**
 * DuckDB, which only some commands need and which is large: it is installed by who wants it.
 * @param purpose what it is needed for, in a few words, for the message
 * @throws BadCall where it is not installed, saying how to install it
 */
export function duckDb(purpose: string): typeof import('@duckdb/node-api') {
  try {
    return createRequire(import.meta.url)(PACKAGE) as typeof import('@duckdb/node-api');
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new BadCall(`${purpose} needs DuckDB, which is not installed`, `npm install ${PACKAGE}@${TESTED}`);
  }
}
