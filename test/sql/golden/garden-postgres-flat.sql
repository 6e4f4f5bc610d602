-- garden 1.0.0: The first rules
-- Garden Act
-- digest sha256-PpGoP+TF825aha1ZcmqdpHXBVzirQ6LVP3Us7FCYv2M=
-- For PostgreSQL, cases in the flat layout. A condition is true, false, or NULL where facts are missing.
WITH
-- The facts of each case, with their defaults.
"facts" AS (
  SELECT
    case_key,
    case_id,
    COALESCE(source."plants_known", FALSE) AS "plants_known",
    source."gate" AS "gate",
    COALESCE(source."guest", FALSE) AS "guest"
  FROM cases AS source
),
-- A row for each item of the plants.
"plants" AS (
  SELECT
    cases.case_key,
    item."plants_no" AS "plants_no",
    item."kind" AS "plants_kind"
  FROM "facts" AS cases
  JOIN cases_plants AS item ON item.case_key = cases.case_key
  WHERE cases."plants_known"
),
-- Garden Act § 5
-- Plants that are poisonous.
"poisonous" AS (
  SELECT * FROM (VALUES
    -- The root too.
    ('BOT 1.05(2)', NULL, 'Hemlock'),
    ('BOT 3.01', 'BOT 3.09', 'Nightshades')
  ) AS entry (provision, up_to, title)
),
-- The entries of all lists.
"entries" AS (
  SELECT 'poisonous' AS list, provision, CAST(up_to AS VARCHAR) AS up_to FROM "poisonous"
),
-- The citations that cases state, each once.
"citations" AS (
  SELECT DISTINCT "plants_kind" AS citation FROM "plants" WHERE "plants_kind" IS NOT NULL
),
-- A citation in its parts: PEN 12.05-a(2) is of the law PEN, of article PEN 12, there number 5.
"citation parts" AS (
  SELECT
    citation,
    split_part(citation, ' ', 1) AS law,
    split_part(split_part(split_part(citation, '(', 1), '-', 1), '.', 1) AS article,
    CAST(NULLIF(split_part(split_part(split_part(split_part(citation, '(', 1), ' ', 2), '-', 1), '.', 1), '') AS INTEGER) AS major,
    CAST(NULLIF(split_part(split_part(split_part(split_part(citation, '(', 1), ' ', 2), '-', 1), '.', 2), '') AS INTEGER) AS minor
  FROM "citations"
),
-- The same of the entries.
"entry parts" AS (
  SELECT
    list, provision, up_to,
    split_part(provision, ' ', 1) AS law,
    split_part(split_part(split_part(provision, '(', 1), '-', 1), '.', 1) AS article,
    CAST(NULLIF(split_part(split_part(split_part(split_part(provision, '(', 1), ' ', 2), '-', 1), '.', 1), '') AS INTEGER) AS major,
    CAST(NULLIF(split_part(split_part(split_part(split_part(provision, '(', 1), ' ', 2), '-', 1), '.', 2), '') AS INTEGER) AS minor,
    CAST(NULLIF(split_part(split_part(split_part(split_part(up_to, '(', 1), ' ', 2), '-', 1), '.', 1), '') AS INTEGER) AS up_to_major,
    CAST(NULLIF(split_part(split_part(split_part(split_part(up_to, '(', 1), ' ', 2), '-', 1), '.', 2), '') AS INTEGER) AS up_to_minor
  FROM "entries"
),
-- What is on which list.
"matches" AS (
  -- An entry that is a provision: itself, what is under it, and what it is a part of.
  SELECT citation.citation, entry.list,
    CASE
      WHEN citation.citation = entry.provision OR starts_with(citation.citation, entry.provision || '(') THEN 2
      WHEN starts_with(entry.provision, citation.citation || '(') THEN 1
      WHEN entry.provision = entry.article AND citation.minor IS NOT NULL THEN 2
      WHEN citation.citation = citation.article AND entry.minor IS NOT NULL THEN 1
      ELSE 0
    END AS truth
  FROM "citation parts" AS citation
  JOIN "entry parts" AS entry ON entry.article = citation.article AND entry.up_to IS NULL
  UNION ALL
  -- An entry that is a range: the sections in it, and the articles at its ends.
  SELECT citation.citation, entry.list,
    CASE
      WHEN citation.citation = citation.article AND (
        (entry.article = citation.article AND entry.minor IS NOT NULL)
        OR (split_part(split_part(split_part(entry.up_to, '(', 1), '-', 1), '.', 1) = citation.article AND entry.up_to_minor IS NOT NULL)
      ) THEN 1
      WHEN (entry.major < citation.major OR (entry.major = citation.major AND COALESCE(entry.minor, -1) <= COALESCE(citation.minor, -1)))
        AND (
          citation.major < entry.up_to_major
          OR (citation.major = entry.up_to_major AND COALESCE(citation.minor, -1) <= COALESCE(entry.up_to_minor, -1))
          OR (entry.up_to = citation.article AND citation.minor IS NOT NULL)
        ) THEN 2
      ELSE 0
    END
  FROM "citation parts" AS citation
  JOIN "entry parts" AS entry ON entry.law = citation.law AND entry.up_to IS NOT NULL
),
-- Each citation with the lists that it is on; unknown where an entry names only a part of what it names.
"listed" AS (
  SELECT
    citations.citation,
    CASE max(CASE WHEN matches.list = 'poisonous' THEN matches.truth END) WHEN 2 THEN TRUE WHEN 1 THEN NULL ELSE FALSE END AS "poisonous"
  FROM "citations" AS citations
  LEFT JOIN "matches" AS matches ON matches.citation = citations.citation
  GROUP BY citations.citation
),
-- On which lists the citations are.
"plants listed" AS (
  SELECT this.*,
    listed_1."poisonous" AS "plants_kind on poisonous"
  FROM "plants" AS this
  LEFT JOIN "listed" AS listed_1 ON listed_1.citation = this."plants_kind"
),
-- Garden Act § 5
-- The plant is poisonous.
"poisonous-plant" AS (
  SELECT *,
    "plants_kind on poisonous" AS "poisonous-plant"
  FROM "plants listed"
),
-- What is asked of the plants: 2 is yes, 1 unknown, 0 no; the largest decides for ‘some’ and ‘none’, the
-- least for ‘every’.
"of plants" AS (
  SELECT
    case_key,
    max(CASE "poisonous-plant" WHEN TRUE THEN 2 WHEN FALSE THEN 0 ELSE 1 END) AS "none plants truth"
  FROM "poisonous-plant"
  GROUP BY 1
),
-- What the counts come to: unknown where the list is, or where items that are unknown could tip it.
"facts counted" AS (
  SELECT this.*,
    CASE
      WHEN items_1."none plants truth" = 2 THEN FALSE
      WHEN items_1."none plants truth" = 1 OR NOT this."plants_known" THEN NULL
      ELSE TRUE
    END AS "none plants"
  FROM "facts" AS this
  LEFT JOIN "of plants" AS items_1 ON items_1.case_key = this.case_key
),
-- Garden Act § 6
-- No plant is poisonous.
"harmless-visit" AS (
  SELECT *,
    "none plants" AS "harmless-visit"
  FROM "facts counted"
),
-- Which actions the law speaks of, and which of its rules permit them.
"rules" AS (
  SELECT *,
    -- Garden Act § 1
    -- The Act speaks of the north gate.
    "gate" = 'north' AS "enter is covered",
    -- Garden Act § 8
    -- Everyone.
    TRUE AS "pick is covered",
    -- Garden Act § 2(1)
    -- A member who brings no poisonous plant may enter.
    NOT "guest" AND "harmless-visit" AS "members-enter"
  FROM "harmless-visit"
)
SELECT
  case_key,
  case_id,
  CASE "enter is covered"
    WHEN TRUE THEN CASE "members-enter"
      WHEN TRUE THEN 'permitted'
      WHEN FALSE THEN 'prohibited'
      ELSE 'undetermined'
    END
    WHEN FALSE THEN 'unregulated'
    ELSE 'undetermined'
  END AS "enter",
  CASE "pick is covered"
    WHEN TRUE THEN 'prohibited'
    WHEN FALSE THEN 'unregulated'
    ELSE 'undetermined'
  END AS "pick"
FROM "rules"
ORDER BY case_key
