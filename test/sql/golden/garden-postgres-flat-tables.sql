-- A row a case. What is NULL is unknown.
CREATE TABLE cases (
  case_key BIGINT PRIMARY KEY,
  -- The case's name: a text, or a number as text.
  case_id text,
  -- gate: Which gate? (Garden Act § 1)
  "gate" text,
  -- guest: Is it a guest? (Garden Act § 2)
  -- Where it is NULL, the query takes false, or what its revision has as the default.
  "guest" BOOLEAN,
  -- enteredAt: When did the visit begin? (Garden Act § 3)
  "enteredAt" text,
  -- plants: Which plants does the visitor bring? (Garden Act § 4)
  -- TRUE where the list is given; its rows are in cases_plants. NULL or FALSE: it is unknown.
  "plants_known" BOOLEAN
);

-- the plants: a row each, numbered in the order of the list. Garden Act § 4
CREATE TABLE cases_plants (
  case_key BIGINT NOT NULL,
  "plants_no" BIGINT NOT NULL,
  -- plants[].kind: Which kind is it? (Garden Act § 4(1))
  "kind" text,
  PRIMARY KEY (case_key, "plants_no")
);

-- NDJSON of cases, a case a line, that `policy batch` accepts: read as it is, and then taken apart.
CREATE TEMPORARY TABLE stated_cases (case_key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, facts jsonb NOT NULL);
\copy stated_cases (facts) FROM 'cases.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
INSERT INTO cases
SELECT case_key, stated.facts->>'id', stated.facts->>'gate', CAST(stated.facts->>'guest' AS BOOLEAN), stated.facts->>'enteredAt', COALESCE(jsonb_typeof(stated.facts->'plants') = 'array', FALSE)
FROM stated_cases AS stated;
INSERT INTO cases_plants
SELECT case_key, item_1.number, item_1.facts->>'kind'
FROM stated_cases AS stated
CROSS JOIN LATERAL jsonb_array_elements(NULLIF(stated.facts->'plants', 'null')) WITH ORDINALITY AS item_1(facts, number);
DROP TABLE stated_cases;
ANALYZE cases;
ANALYZE cases_plants;
