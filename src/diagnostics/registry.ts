import {
  CHANGELOG_CODES,
  CODES,
  type Code,
  FORMAT_CODES,
  RELEASE_CODES,
  RULE_CODES,
  SCENARIO_CODES,
} from './codes.ts';
import type { Severity } from './diagnostic.ts';

/** What a diagnostic is about. */
export type Group = 'file' | 'rules' | 'release' | 'changelog' | 'logic' | 'hygiene' | 'scenario' | 'format';

/** All that is known of a code without a finding of it. */
export interface Kind {
  code: Code;
  group: Group;
  /** Unless a finding says otherwise. */
  severity: Severity;
  /** What it means, in a few words: lower case, no full stop. */
  summary: string;
  /** The page that explains it, seen from the top of the package. */
  page: string;
  /** Whether what its fixes write is another value, of another digest; all other fixes keep the digest. */
  fixChangesDigest: boolean;
}

/** What keeps a text from being read as JSON, or being kept as it is. */
const OF_FILES: ReadonlySet<Code> = new Set<Code>([
  'file-missing',
  'file-too-large',
  'file-encoding',
  'json-syntax',
  'json-depth',
  'json-number',
  'duplicate-key',
  'forbidden-key',
]);

/** What is found by proof, of the rules that are valid. */
const OF_LOGIC: ReadonlySet<Code> = new Set<Code>([
  'never-holds',
  'always-holds',
  'contradictory-conditions',
  'redundant-condition',
  'swallowed-rule',
  'never-permitted',
  'logic-undecided',
]);

/** What is not sure to be wrong. */
const WARNINGS: ReadonlySet<Code> = new Set<Code>([
  ...(Object.keys({ ...RULE_CODES, ...CHANGELOG_CODES, ...FORMAT_CODES }) as Code[]),
  'scenario-unconfirmed',
]);

const INFOS: ReadonlySet<Code> = new Set<Code>(['unused-fact']);

/** What is put right by another value: an entry less, another title. */
const CHANGES_DIGEST: ReadonlySet<Code> = new Set<Code>([
  'duplicate-entry',
  'covered-entry',
  'title-differs',
  'unneeded-suppression',
]);

const ALL: readonly [Readonly<Record<string, string>>, (code: Code) => Group][] = [
  [CODES, (code) => (OF_FILES.has(code) ? 'file' : 'rules')],
  [RELEASE_CODES, () => 'release'],
  [CHANGELOG_CODES, () => 'changelog'],
  [RULE_CODES, (code) => (OF_LOGIC.has(code) ? 'logic' : 'hygiene')],
  [SCENARIO_CODES, () => 'scenario'],
  [FORMAT_CODES, () => 'format'],
];

/** Every diagnostic there is, by its code: the one place where formats look things up. */
export const REGISTRY: ReadonlyMap<Code, Kind> = new Map(
  ALL.flatMap(([codes, groupOf]) =>
    Object.entries(codes).map(([name, summary]): [Code, Kind] => {
      const code = name as Code;
      const severity = INFOS.has(code) ? 'info' : WARNINGS.has(code) ? 'warning' : 'error';
      const page = `docs/diagnostics/${code}.md`;
      const fixChangesDigest = CHANGES_DIGEST.has(code);
      return [code, { code, group: groupOf(code), severity, summary, page, fixChangesDigest }];
    }),
  ),
);

/** What is known of a code. */
export const kindOf = (code: Code): Kind => REGISTRY.get(code) as Kind;
