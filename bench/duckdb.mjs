// DuckDB over a file of cases, to be run as a process: node duckdb.mjs HOW THREADS FILE OUT. `read` only reads the rows, into typed
// columns; `decide` runs the query that `policy compile` emits and writes the decisions; `ordered` does so in the order of the rows.
import { duckDb } from '../dist/duckdb/duckdb.js';
import { openPolicy } from '../dist/index.js';
import { sqlOf } from '../dist/sql/sql.js';

const [, , how, threads, file, out] = process.argv;
const text = (value) => `'${value.replaceAll("'", "''")}'`;

/** The columns of a case of 3.5.0; that they are told spares DuckDB to find them. */
const COLUMNS = {
  id: 'VARCHAR',
  agency: 'VARCHAR',
  arrestDate: 'DATE',
  warrant:
    'STRUCT(issuedBy VARCHAR, probableCause BOOLEAN, authorizesCustody BOOLEAN, presentedWithDetainer BOOLEAN)',
  terroristScreeningMatch: 'BOOLEAN',
  illegalReentry: 'BOOLEAN',
  convictions: `STRUCT(offense VARCHAR, jurisdiction VARCHAR, "class" VARCHAR, form VARCHAR, hateCrime BOOLEAN,
    predicateFelony BOOLEAN, adjudication VARCHAR, committedOn DATE, judgmentOn DATE,
    incarceration STRUCT("from" DATE, "to" DATE)[])[]`,
  request:
    'STRUCT(subject VARCHAR, purpose VARCHAR, requiredByLaw BOOLEAN, requester STRUCT(employer VARCHAR, duties VARCHAR[]))',
};
const columns = Object.entries(COLUMNS).map(([name, type]) => `${name}: ${text(type)}`);
const source = `read_ndjson(${text(file)}, columns = {${columns.join(', ')}})`;

function query() {
  if (how === 'read') {
    const counts = Object.keys(COLUMNS).map((name) => `count(${name})`);
    return `SELECT ${counts.join(', ')} FROM ${source}`;
  }
  const revision = openPolicy({ rules: 'rules' }).resolve({ version: '3.5.0' })[0];
  const decisions = sqlOf(revision, { dialect: 'duckdb', source }).trim().replace(/;$/, '');
  const actions = revision.actions.map(({ id }) => `${text(id)}: "${id}"`).join(', ');
  const order = how === 'ordered' ? 'ORDER BY case_key' : '';
  return `COPY (SELECT case_id AS "case", '3.5.0' AS "version", {${actions}} AS "actions"
    FROM (${decisions}) ${order}) TO ${text(out)} (FORMAT json)`;
}

const { DuckDBInstance } = duckDb('the benchmark');
const instance = await DuckDBInstance.create(':memory:', {
  threads,
  // Rows may come in any order: it spares DuckDB to keep it.
  preserve_insertion_order: 'false',
});
const connection = await instance.connect();
await connection.run(query());
connection.closeSync();
instance.closeSync();
