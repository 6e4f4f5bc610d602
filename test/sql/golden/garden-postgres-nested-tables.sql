-- A row a case: its JSON as it is. What is absent or null is unknown; an empty list says that there is none.
CREATE TABLE cases (
  case_key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  facts jsonb NOT NULL
);

-- NDJSON of cases, a case a line, that `policy batch` accepts; for psql.
\copy cases (facts) FROM 'cases.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
ANALYZE cases;
