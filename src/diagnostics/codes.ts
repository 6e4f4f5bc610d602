/** Every diagnostic there is, by its stable code, with what it means in a few words. */
export const CODES = {
  'file-missing': 'the file cannot be read',
  'file-too-large': 'the file is larger than a rule file or a case may be',
  'file-encoding': 'the file is not UTF-8',
  'json-syntax': 'the text is not JSON',
  'json-depth': 'the JSON is nested too deeply',
  'json-number': 'a number that JSON can write and a computer cannot keep',
  'duplicate-key': 'an object names a property twice',
  'forbidden-key': 'a property name that programs give a meaning of their own',
  'unknown-property': 'a property that the format does not have',
  'missing-property': 'a property that the format needs',
  'wrong-type': 'a value of another type than the format needs',
  'not-allowed': 'a value that is not among those allowed',
  'wrong-form': 'a text that is not of the form needed',
  'too-few': 'a list with too few entries',
  'out-of-range': 'a number outside the range allowed',
  'condition-shape': 'a condition that is of no kind, or of two at once',
  'scripted-path': 'a `path`, which could run a script',
  'duplicate-id': 'two things with one id',
  'unknown-fact': 'a fact that the case schema does not have',
  'fact-scope': 'an item of a collection named outside of it',
  'not-a-collection': 'a count over something that is no collection',
  'unknown-list': 'a list that the revision does not have',
  'unknown-definition': 'a definition that the revision does not have',
  'definition-scope': 'a definition of an item used where no item is in question',
  'unknown-action': 'an action that the revision does not have',
  'unknown-provision': 'an annotation on something that the revision does not have',
  cycle: 'definitions that rest on one another',
  'operator-type': 'an operator on a fact that it cannot compare',
  'value-type': "a value outside the fact's type",
  'invalid-citation': 'a citation of a provision that does not parse',
  'range-order': 'a range of sections that ends before it starts',
  'duplicate-entry': 'a list with one provision twice',
  'invalid-date': 'a day that does not exist',
  'date-order': 'dates that are out of order',
  'invalid-default': "a default outside the fact's type",
  'unknown-required': 'a required fact that the case schema does not have',
  'spans-shape': 'spans without exactly `from` and `to`',
  'reading-conflict': 'one reading with two texts',
  'limit-fact': 'a limit counted from a fact that is no date-time',
  'file-name': "a version unlike the file's name",
  'file-place': 'a revision in the wrong folder',
  'policy-name': "a policy unlike the folder's name",
  'unknown-amends': 'a revision that amends one that does not exist',
  'amends-order': 'a revision that amends a later one, or itself',
  'several-first': 'two enacted revisions that amend none',
  'status-version': "a status that the version's form contradicts",
  'not-in-force': 'an enacted revision without its day in force, or a proposal with one',
  'fact-conflict': 'a fact of two types in two revisions of one policy',
  'no-revisions': 'a policy without an enacted revision',
  'span-order': 'a span that ends before it begins',
  'version-bump': 'a version number other than the one that the change earns',
  'patch-answers': 'a PATCH that changes answers and does not say so',
  'patch-undecided': 'a PATCH of which it is not decided whether it changes answers',
  'patch-days': 'a PATCH in force on other days than what it puts right',
  'several-amend': 'two enacted revisions that amend the same law',
  'amends-proposal': 'an enacted revision that amends a bill',
} as const;

/** What `policy verify` finds beside unreadable files, by its stable code. */
export const RELEASE_CODES = {
  'lock-missing': 'a policy without a lock',
  'lock-format': 'a lock or a signature in a format that the program does not know',
  'lock-layout': 'a lock or a signature laid out otherwise than the program writes it',
  'lock-policy': 'a lock of another policy',
  'lock-path': 'an entry whose file is not where its revision lies',
  'lock-algorithm': 'a digest that is not SHA-256',
  'lock-duplicate': 'a version that is released twice',
  'lock-chain': 'an entry that does not follow the one before it',
  'lock-head': 'a head that is not the digest of the last entry',
  'lock-order': 'an entry that is older than one before it, or than what it amends',
  'lock-parent': 'an entry whose parent is not the released revision that it amends',
  'lock-revision': 'an entry that says of its file what the file does not say',
  'revision-missing': 'a released revision whose file is gone',
  'revision-changed': 'a released revision whose file says something else now',
  'revision-unreleased': 'an enacted revision that is not released',
  'pinned-head': 'a head that is not the pinned one',
  'pinned-digest': 'a revision that has not the pinned digest',
  'pinned-entries': 'fewer entries than there have to be',
  'signature-missing': 'a lock without the signature that is asked for',
  'signature-algorithm': 'a signature by another algorithm than Ed25519',
  'signature-untrusted': 'a signature by a key that is not trusted',
  'signature-invalid': 'a signature that its key did not make',
  'signature-stale': 'a signature of another lock than this one',
  'signature-old': 'a signature from before the day that is asked for',
} as const;

/** What `policy changelog` and the check of a whole policy find in a changelog, by its stable code. */
export const CHANGELOG_CODES = {
  'stale-changelog': 'a generated entry of the changelog that is not what the rules say',
} as const;

/** What `policy check` finds suspicious in rules that are valid, by its stable code. */
export const RULE_CODES = {
  'never-holds': 'a condition that holds of no case',
  'always-holds': 'a condition that no case fails',
  'contradictory-conditions': 'conditions that exclude one another and are to hold together',
  'redundant-condition': 'a condition that changes nothing',
  'swallowed-rule': 'a rule that permits nothing that other rules do not permit',
  'never-permitted': 'an action that no case is permitted',
  'covered-entry': 'an entry of a list that another entry of the list covers',
  'logic-undecided': 'rules whose logic could not be decided in time',
  'unused-fact': 'a fact that no condition reads',
  'unused-list': 'a list that no condition reads',
  'unused-definition': 'a definition that nothing rests on',
  'malformed-citation': 'a citation of the law that cites nothing',
  'malformed-sentence': 'a sentence that is none',
  'title-differs': 'a title unlike that of the same provision in other revisions',
  'absent-passes': 'a negative condition that an absent fact passes by its default',
  'unneeded-suppression': 'a suppression of something that is not found',
} as const;

/** What is wrong with scenarios, by its stable code; what is wrong with their cases has the codes of cases. */
export const SCENARIO_CODES = {
  'scenario-range': 'a range of versions that is none, or that no revision of the policy is in',
  'scenario-path': 'an example for a fact that cases of the policy do not have',
  'scenario-unconfirmed': 'an expectation that no person has confirmed',
} as const;

/** What `policy format --check` finds, by its stable code. */
export const FORMAT_CODES = {
  'not-formatted': 'a file that is laid out otherwise than rule files are',
} as const;

export type Code =
  | keyof typeof CODES
  | keyof typeof RELEASE_CODES
  | keyof typeof CHANGELOG_CODES
  | keyof typeof RULE_CODES
  | keyof typeof SCENARIO_CODES
  | keyof typeof FORMAT_CODES;
