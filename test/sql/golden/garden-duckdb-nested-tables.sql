-- A row a case, as its JSON is. What is NULL is unknown; an empty list says that there is none.
CREATE TABLE cases (
  -- The case's name: a text, or a number as text.
  "id" VARCHAR,
  -- gate: Which gate? (Garden Act § 1)
  "gate" VARCHAR,
  -- guest: Is it a guest? (Garden Act § 2)
  -- Where it is NULL, the query takes false, or what its revision has as the default.
  "guest" BOOLEAN,
  -- enteredAt: When did the visit begin? (Garden Act § 3)
  "enteredAt" VARCHAR,
  "plants" STRUCT(
    "kind" VARCHAR
  )[]
);

-- NDJSON of cases, a case a line, that `policy batch` accepts.
INSERT INTO cases SELECT * FROM read_json(
  'cases.ndjson',
  format = 'newline_delimited',
  columns = {
    "id": 'VARCHAR',
    "gate": 'VARCHAR',
    "guest": 'BOOLEAN',
    "enteredAt": 'VARCHAR',
    "plants": 'STRUCT("kind" VARCHAR)[]'
  }
);
