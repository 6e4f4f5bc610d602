import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getLanguageService, type LanguageService, TextDocument } from 'vscode-json-languageservice';
import { OPERATORS } from '../../src/operators/index.ts';
import { revisionFiles } from '../../src/registry/load-policy.ts';

/** What an editor shows, by the language service that VS Code has for JSON. */
const FOLDERS = ['rules', 'test/fixtures/rules'].flatMap((rules) =>
  readdirSync(rules).map((policy) => join(rules, policy)),
);
const REVISIONS = FOLDERS.flatMap(revisionFiles);
const POLICIES = FOLDERS.map((folder) => join(folder, 'policy.json'));
const CASES = readdirSync('examples')
  .filter((name) => /^case.*\.json$/.test(name))
  .map((name) => join('examples', name));

const uriOf = (path: string): string => pathToFileURL(path).href;
const documentOf = (path: string, text: string = readFileSync(path, 'utf8')): TextDocument =>
  TextDocument.create(uriOf(path), 'json', 1, text);

interface Setting {
  fileMatch: string[];
  url: string;
}
const SETTINGS = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'json.schemas': Setting[] };

/** A service that knows schemas from the settings alone, or from what a file says in `$schema`. */
function serviceWith(
  schemas: { uri: string; fileMatch: string[]; schema?: object }[],
  asked: string[] = [],
): LanguageService {
  const service = getLanguageService({
    schemaRequestService: async (uri) => {
      asked.push(uri);
      return readFileSync(fileURLToPath(uri), 'utf8');
    },
    workspaceContext: {
      resolveRelativePath: (path, resource) => uriOf(resolve(dirname(fileURLToPath(resource)), path)),
    },
  });
  service.configure({ validate: true, allowComments: false, schemas });
  return service;
}

const fromSettings = SETTINGS['json.schemas'].map(({ url, fileMatch }) => ({
  uri: uriOf(url),
  fileMatch,
  schema: JSON.parse(readFileSync(url, 'utf8')) as object,
}));

const problems = async (service: LanguageService, document: TextDocument) => {
  const found = await service.doValidation(document, service.parseJSONDocument(document), {
    comments: 'error',
    trailingCommas: 'error',
    schemaValidation: 'error',
  });
  return found.map(({ message, range, severity }) => ({
    message: String(message),
    at: document.getText(range),
    line: range.start.line,
    severity,
  }));
};

describe('the settings of VS Code', () => {
  /** Every JSON file of the repository, and some that are not there yet. */
  const FILES = [
    ...jsonFiles('.'),
    'rules/nyc-detainer/registry.lock.json',
    'rules/other-policy/1.0.0.json',
    'rules/other-policy/proposals/1.1.0-bill.1.json',
    'rules/other-policy/policy.json',
    'rules/other-policy/registry.lock.json',
    'rules/notes.json',
    'rules/other-policy/proposals/old/1.0.0.json',
    'examples/case-2030.json',
    'examples/other.json',
  ];

  function jsonFiles(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
      const path = join(folder, each.name);
      if (each.isDirectory()) return /^(node_modules|dist|\.git)$/.test(each.name) ? [] : jsonFiles(path);
      return each.name.endsWith('.json') ? [path.split(sep).join('/')] : [];
    });
  }

  /** Which of the settings' schemas a file gets: each is replaced by one that always complains with its name. */
  async function schemasOf(path: string): Promise<string[]> {
    const named = fromSettings.map(({ uri, fileMatch }) => ({
      uri,
      fileMatch,
      schema: { not: {}, errorMessage: relative('schemas', fileURLToPath(uri)) },
    }));
    const found = await problems(serviceWith(named), documentOf(path, '{}'));
    return found.map((each) => each.message);
  }

  it.each([...new Set(FILES)])('%s', async (path) => {
    const inRules = /(^|\/)rules\/[^/]+\/(proposals\/)?[^/]+\.json$/.test(path);
    const isRevision = inRules && !/\/(policy|registry\.lock)\.json$/.test(path);
    const isPolicy = /(^|\/)rules\/[^/]+\/policy\.json$/.test(path);
    const isCase = /(^|\/)examples\/case[^/]*\.json$/.test(path);
    expect(await schemasOf(path)).toEqual([
      ...(isRevision ? ['revision.schema.json'] : []),
      ...(isPolicy ? ['policy.schema.json'] : []),
      ...(isCase ? ['nyc-detainer.case.schema.json'] : []),
    ]);
  });

  it('match every revision file that there is, and no other', async () => {
    const matched: string[] = [];
    for (const path of FILES)
      if ((await schemasOf(path)).includes('revision.schema.json')) matched.push(path);
    const there = matched.filter((path) => existsSync(path)).sort();
    expect(there).toEqual(REVISIONS.map((path) => path.split(sep).join('/')).sort());
  });
});

describe('shipped files', () => {
  it.each([...REVISIONS, ...POLICIES, ...CASES])('%s has no problem by the settings', async (path) => {
    const text = readFileSync(path, 'utf8').replace(/^\s*"\$schema":.*\n/m, '');
    expect(text).not.toContain('$schema');
    expect(await problems(serviceWith(fromSettings), documentOf(path, text))).toEqual([]);
  });

  it.each([...REVISIONS, ...POLICIES])(
    '%s has none by its own $schema, which leads to the schema',
    async (path) => {
      const asked: string[] = [];
      expect(await problems(serviceWith([], asked), documentOf(path))).toEqual([]);
      const schema = POLICIES.includes(path) ? 'policy' : 'revision';
      expect(asked).toEqual([uriOf(`schemas/${schema}.schema.json`)]);
    },
  );
});

describe('a revision in the editor', () => {
  const PATH = 'rules/nyc-detainer/3.5.0.json';
  const TEXT = readFileSync(PATH, 'utf8');
  const service = serviceWith(fromSettings);

  /** The text with something else in the place of one part, and the place of `|` in it. */
  function put(part: string, by: string): { document: TextDocument; at: number } {
    const start = TEXT.indexOf(part);
    expect([part, start, TEXT.indexOf(part, start + 1)]).toEqual([part, expect.any(Number), -1]);
    expect(start).toBeGreaterThan(0);
    const at = start + by.indexOf('|');
    const text = TEXT.slice(0, start) + by.replace('|', '') + TEXT.slice(start + part.length);
    return { document: documentOf(PATH, text), at };
  }

  async function offered(part: string, by: string): Promise<string[]> {
    const { document, at } = put(part, by);
    const parsed = service.parseJSONDocument(document);
    const list = await service.doComplete(document, document.positionAt(at), parsed);
    return (list?.items ?? []).map((item) => item.label);
  }

  const RULE = '"id": "correction-match",\n      "permits": ["hold", "notify"],';
  const WHEN = '"when": { "fact": "request.purpose", "operator": "equal", "value": "unrelated" }';

  it('offers the properties of a rule', async () => {
    // Those that stand in the rule are not offered again.
    expect((await offered(RULE, '|')).sort()).toEqual(['id', 'permits', 'readings']);
    expect((await offered(RULE, '"|"')).sort()).toEqual(['id', 'permits', 'readings']);
    const rules = await offered('"rules": [\n', '"rules": [\n{ "|" },\n');
    expect(rules.sort()).toEqual(['citation', 'id', 'permits', 'readings', 'text', 'when']);
  });

  it('offers a whole rule, definition, action, entry and fact', async () => {
    expect(await offered('"rules": [\n', '"rules": [\n|,\n')).toContain('rule');
    expect(await offered('"definitions": [\n', '"definitions": [\n|,\n')).toContain('definition');
    expect(await offered('"actions": [\n', '"actions": [\n|,\n')).toContain('action');
    const entries = await offered(
      '"entries": [\n        { "citation": "PL 120.01"',
      '"entries": [\n|, { "citation": "PL 120.01"',
    );
    expect(entries).toEqual(expect.arrayContaining(['provision', 'sections from … to …']));
    const facts = await offered('"illegalReentry": {\n', '"new": |,\n"illegalReentry": {\n');
    expect(facts).toEqual(expect.arrayContaining(['yes or no', 'one of several', 'date', 'collection']));
  });

  it('offers the kinds of condition', async () => {
    const snippets = [
      'compare a fact',
      'all of',
      'any of',
      'not',
      'a definition',
      'some item of a collection',
      'at least n items',
    ];
    expect(await offered(WHEN, '"when": |')).toEqual(expect.arrayContaining(snippets));
    expect(await offered(WHEN, '"when": { "all": [|] }')).toEqual(expect.arrayContaining(snippets));
    const keys = await offered(WHEN, '"when": { "|" }');
    expect(keys).toEqual(
      expect.arrayContaining([
        'all',
        'any',
        'not',
        'condition',
        'fact',
        'operator',
        'value',
        'some',
        'every',
        'none',
        'atLeast',
        'always',
        'never',
      ]),
    );
  });

  it('offers the operators', async () => {
    const names = [...OPERATORS.keys()].map((name) => `"${name}"`);
    const by = '"when": { "fact": "request.purpose", "operator": |, "value": "unrelated" }';
    expect((await offered(WHEN, by)).sort()).toEqual([...names].sort());
    const within = '"when": { "fact": "request.purpose", "operator": "|", "value": "unrelated" }';
    expect((await offered(WHEN, within)).sort()).toEqual([...names].sort());
  });

  it('offers the values of a status, and the days that a limit may exclude', async () => {
    expect((await offered('"status": "enacted"', '"status": |')).sort()).toEqual([
      '"enacted"',
      '"lapsed"',
      '"proposed"',
    ]);
    const days = await offered('"excluding": ["Saturdays", "Sundays", "holidays"]', '"excluding": [|]');
    expect(days.sort()).toEqual(['"Saturdays"', '"Sundays"', '"holidays"']);
  });

  it.each<[what: string, part: string, by: string, found: [at: string, message: string][]]>([
    [
      'a property of a rule',
      RULE,
      RULE.replace('"permits"', '"permit"'),
      [['"permit"', 'Property permit is not allowed.']],
    ],
    [
      'a property of the revision',
      '"publishedOn": "2026-11-24"',
      '"publishedAt": "2026-11-24"',
      [['"publishedAt"', 'Property publishedAt is not allowed.']],
    ],
    [
      'a status',
      '"status": "enacted"',
      '"status": "enacte"',
      [['"enacte"', 'Value is not accepted. Valid values: "enacted", "proposed", "lapsed".']],
    ],
    [
      'a property of a holiday’s limit',
      '"hours": 48',
      '"hour": 48',
      [['"hour"', 'Property hour is not allowed.']],
    ],
  ])('marks a misspelling of %s', async (_what, part, by, found) => {
    const { document } = put(part, `${by}|`);
    const missing = /^Missing property /;
    const all = await problems(service, document);
    const [said, lacking] = [
      all.filter((each) => !missing.test(each.message)),
      all.filter((each) => missing.test(each.message)),
    ];
    expect(said.map(({ at, message }) => [at, message])).toEqual(found);
    const line = document.positionAt(document.getText().indexOf(found[0]?.[0] as string)).line;
    expect(said.map((each) => each.line)).toEqual([line]);
    // What was meant is missing, if it is needed.
    expect(lacking.length).toBeLessThanOrEqual(1);
  });

  it('marks a misspelling in a condition where it stands', async () => {
    const { document } = put(
      WHEN,
      '"when": { "fact": "request.purpose", "operatr": "equal", "value": "unrelated" }|',
    );
    const found = await problems(service, document);
    expect(found.map(({ at, message }) => [at, message])).toContainEqual([
      '"operatr"',
      'Property operatr is not allowed.',
    ]);
  });

  async function hoverAt(anchor: string, name: string): Promise<string> {
    const document = documentOf(PATH, TEXT);
    const at = TEXT.indexOf(name, TEXT.indexOf(anchor)) + 1;
    const hover = await service.doHover(
      document,
      document.positionAt(at),
      service.parseJSONDocument(document),
    );
    expect(document.getText(hover?.range)).toBe(name);
    const [first] = [hover?.contents].flat();
    return typeof first === 'string' ? first : String((first as { value?: string })?.value ?? first);
  }

  it.each<[name: string, anchor: string, words: string]>([
    ['"permits"', '"id": "correction-match"', 'The actions that it permits.'],
    ['"when"', '"id": "correction-match"', 'Holds when each of its conditions holds.'],
    ['"status"', '"title"', '`lapsed`: a bill that no longer can.'],
    ['"version"', '"policy"', '**MINOR**: the law was amended'],
    ['"entries"', '"lists"', 'The provisions, one a line.'],
    ['"hours"', '"limit"', 'How many hours.'],
  ])('says what %s is', async (name, anchor, words) => {
    expect((await hoverAt(anchor, name)).replaceAll('\\', '')).toContain(words);
  });

  // The service puts a `$ref` target’s description over the one beside it: hence `markdownDescription`.
  it.each<[name: string, anchor: string, words: string]>([
    ['"publishedOn"', '"title"', 'The day this revision entered the registry.'],
    ['"amends"', '"title"', 'The version of the revision that this one changes.'],
    ['"from"', '"limit"', 'The date-time fact that the hours are counted from.'],
    ['"until"', '"extendedBy"', 'The day from which days count no longer.'],
  ])('says what %s is, not only of what form', async (name, anchor, words) => {
    expect((await hoverAt(anchor, name)).replaceAll('\\', '')).toContain(words);
  });

  it('says what each operator decides', async () => {
    const words = await hoverAt('"rules"', '"operator"');
    for (const name of OPERATORS.keys()) expect(words).toContain(`\`${name}\``);
  });
});
