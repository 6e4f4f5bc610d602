-- A row a case. What is NULL is unknown.
CREATE TABLE cases (
  case_key BIGINT PRIMARY KEY,
  -- The case's name: a text, or a number as text.
  case_id VARCHAR,
  -- gate: Which gate? (Garden Act § 1)
  "gate" VARCHAR,
  -- guest: Is it a guest? (Garden Act § 2)
  -- Where it is NULL, the query takes false, or what its revision has as the default.
  "guest" BOOLEAN,
  -- enteredAt: When did the visit begin? (Garden Act § 3)
  "enteredAt" VARCHAR,
  -- plants: Which plants does the visitor bring? (Garden Act § 4)
  -- TRUE where the list is given; its rows are in cases_plants. NULL or FALSE: it is unknown.
  "plants_known" BOOLEAN
);

-- the plants: a row each, numbered in the order of the list. Garden Act § 4
CREATE TABLE cases_plants (
  case_key BIGINT NOT NULL,
  "plants_no" BIGINT NOT NULL,
  -- plants[].kind: Which kind is it? (Garden Act § 4(1))
  "kind" VARCHAR,
  PRIMARY KEY (case_key, "plants_no")
);

-- NDJSON of cases, a case a line, that `policy batch` accepts: read as it is, and then taken apart.
CREATE TEMPORARY TABLE stated_cases AS SELECT row_number() OVER () AS "case key", * FROM read_json(
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
INSERT INTO cases
SELECT "case key", "id", "gate", "guest", "enteredAt", "plants" IS NOT NULL
FROM stated_cases;
INSERT INTO cases_plants
SELECT "case key", "plants_no", ("the item")."kind"
FROM (SELECT "case key", generate_subscripts("plants", 1) AS "plants_no", unnest("plants") AS "the item" FROM stated_cases);
DROP TABLE stated_cases;
