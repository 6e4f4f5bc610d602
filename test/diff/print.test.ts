import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/diff/difference.ts';
import type { Effect, Region } from '../../src/diff/effect/model.ts';
import { lawChanges } from '../../src/diff/law/changes.ts';
import { textChanges } from '../../src/diff/text/changes.ts';
import { diffMarkdown } from '../../src/print/diff-markdown.ts';
import { diffText } from '../../src/print/diff-text.ts';
import type * as Written from '../../src/revision/written.ts';
import { text, valid } from '../cli/support/call.ts';
import { garden, gardenWith } from './support.ts';

const REGIONS: Region[] = [
  {
    id: 'enter-1',
    action: 'enter',
    from: 'prohibited',
    to: 'permitted',
    when: {
      text: 'the gate is ‘north’ |\n and a guest',
      condition: { lists: [], definitions: [], when: { always: true } },
    },
    because: [
      { side: 'from', kind: 'coverage', id: 'enter', citation: 'Garden Act § 1' },
      { side: 'from', kind: 'rule', id: 'members-enter', citation: 'Garden Act § 2(1)' },
      { side: 'to', kind: 'rule', id: 'members-enter', citation: 'Garden Act § 2(1)' },
      { side: 'to', kind: 'rule', id: 'guests_enter', citation: 'Garden Act § 2(2)' },
    ],
    witness: { gate: 'north', guest: true },
  },
  {
    id: 'pick-1',
    action: 'pick',
    from: 'absent',
    to: 'undetermined',
    when: { text: 'always', condition: { lists: [], definitions: [], when: { always: true } } },
    because: [],
    witness: { gate: 'south' },
  },
];

const after = gardenWith((written) => {
  written.version = '1.1.0';
  written.amends = '1.0.0';
  Object.assign(written.enactment, { instrument: 'Act 2', citation: 'Act 2', inForce: '2021-01-01' });
  written.lists[0]?.entries.push({ citation: 'BOT 9.01', title: 'Yew' });
  written.notModelled.push({ id: 'snow', citation: 'Garden Act § 7', text: 'Snow.' });
  written.notModelled.reverse();
});

const difference = (effect: Partial<Effect>, to = after): Difference => ({
  policy: 'garden',
  from: { version: '1.0.0', digest: garden.digest },
  to: { version: to.version, digest: to.digest, file: 'draft.json' },
  text: textChanges(garden, to),
  law: lawChanges(garden, to),
  effect: { decided: true, domain: 'every case with up to 3 plants', regions: [], ...effect },
});

const HEAD = [
  'garden: 1.0.0 → 1.1.0 (draft.json)',
  '==================================',
  '',
  'Text',
  '----',
  '',
  '- header',
  '  - changed: version',
  '    - before: 1.0.0',
  '    - after: 1.1.0',
  '  - added: amends: 1.0.0',
  '- enactment',
  '  - changed: instrument',
  '    - before: The Garden Act',
  '    - after: Act 2',
  '  - changed: citation',
  '    - before: Garden Act',
  '    - after: Act 2',
  '  - changed: inForce',
  '    - before: 2020-01-01',
  '    - after: 2021-01-01',
  '- entries',
  '  - added: BOT 9.01 of lists/poisonous (Yew)',
  '- notModelled',
  '  - added: snow (Snow.)',
  '',
  'Law',
  '---',
  '',
  '- amends 1.0.0 by Act 2, in force from 2021-01-01',
  '- adds the entry BOT 9.01 (Yew) to the list ‘poisonous’ (Garden Act § 5)',
  '- new omission ‘snow’ (Garden Act § 7): Snow.',
  '',
  'Effect',
  '------',
  '',
];

describe('a difference as text', () => {
  it('has three layers, and for each region a sentence, reasons and a case', () => {
    expect(diffText(difference({ regions: REGIONS }))).toBe(
      text(
        ...HEAD,
        'enter',
        '',
        '- enter-1: prohibited → permitted when the gate is ‘north’ | and a guest',
        '  - because of rule ‘members-enter’ (Garden Act § 2(1)) of both; rule ‘guests_enter’ (Garden Act § 2(2)) of 1.1.0; the coverage of ‘enter’ (Garden Act § 1) of 1.0.0',
        '  - for example {"gate":"north","guest":true}',
        '',
        'pick',
        '',
        '- pick-1: not known → undetermined when always',
        '  - for example {"gate":"south"}',
        '',
        'no other case changes (compared: every case with up to 3 plants)',
      ),
    );
  });

  it('says that no case changes, or why it is not decided', () => {
    expect(diffText(difference({}))).toBe(
      text(...HEAD, 'no case changes (compared: every case with up to 3 plants)'),
    );
    const undecided = { decided: false, reason: 'no answer within 30 seconds' };
    expect(diffText(difference(undecided))).toBe(text(...HEAD, 'not decided: no answer within 30 seconds'));
  });

  it('of two alike says so in each layer', () => {
    expect(diffText(difference({}, garden))).toBe(
      text(
        'garden: 1.0.0 → 1.0.0 (draft.json)',
        '==================================',
        '',
        'Text',
        '----',
        '',
        'The files say the same.',
        '',
        'Law',
        '---',
        '',
        'Nothing changes in the law.',
        '',
        'Effect',
        '------',
        '',
        'no case changes (compared: every case with up to 3 plants)',
      ),
    );
  });

  it('tells two files of one version apart, an order, and a long value by its steps', () => {
    const other = gardenWith((written) => {
      written.lists[0]?.entries.reverse();
      const [rule] = written.rules;
      const plant = { some: 'plants', where: { condition: 'poisonous-plant' } };
      if (rule) Object.assign(rule, { when: { all: [...(rule.when as Written.All).all, { not: plant }] } });
    });
    const told = diffText(difference({ regions: REGIONS.slice(0, 1) }, other)).split('\n');
    expect(told.slice(6, 13)).toEqual([
      '- entries',
      '  - order: of lists/poisonous',
      '    - before: `["BOT 1.05(2)","BOT 3.01 to BOT 3.09"]`',
      '    - after: `["BOT 3.01 to BOT 3.09","BOT 1.05(2)"]`',
      '- rules',
      '  - changed: members-enter, when',
      '    - add `/all/2`: `{"not":{"some":"plants","where":{"condition":"poisonous-plant"}}}`',
    ]);
    expect(told).toContain(
      '  - because of rule ‘members-enter’ (Garden Act § 2(1)) of both; rule ‘guests_enter’ (Garden Act § 2(2)) of the second; the coverage of ‘enter’ (Garden Act § 1) of the first',
    );
    const long = gardenWith((written) => {
      const plant = { some: 'plants', where: { condition: 'poisonous-plant' } };
      const [rule] = written.rules;
      if (rule) Object.assign(rule, { when: { all: [plant, ...(rule.when as Written.All).all, plant] } });
    });
    const longer = gardenWith((written) => {
      const plant = { some: 'plants', where: { condition: 'poisonous-plant' } };
      const [rule] = written.rules;
      if (rule) Object.assign(rule, { when: { all: [plant, ...(rule.when as Written.All).all] } });
    });
    const pair = { ...difference({}, long), text: textChanges(long, longer) };
    expect(diffText(pair).split('\n').slice(6, 9)).toEqual([
      '- rules',
      '  - changed: members-enter, when',
      '    - remove `/all/3`',
    ]);
  });
});

describe('a difference as markdown', () => {
  it('is a comment: the law, a table, and folded away the cases and the text', () => {
    const page = diffMarkdown(difference({ regions: REGIONS }));
    const [head, folded] = page.split('<summary>Text: 7 changes</summary>');
    expect(head).toBe(
      text(
        '## garden: 1.0.0 → 1.1.0 (draft.json)',
        '',
        '- amends 1.0.0 by Act 2, in force from 2021-01-01',
        '- adds the entry BOT 9.01 (Yew) to the list ‘poisonous’ (Garden Act § 5)',
        '- new omission ‘snow’ (Garden Act § 7): Snow.',
        '',
        '### Effect',
        '',
        '|  | Action | Answer | When | Because of |',
        '| --- | --- | --- | --- | --- |',
        '| enter-1 | enter | prohibited → permitted | the gate is ‘north’ \\| and a guest | rule ‘members-enter’ (Garden Act § 2(1)) of both; rule ‘guests\\_enter’ (Garden Act § 2(2)) of 1.1.0; the coverage of ‘enter’ (Garden Act § 1) of 1.0.0 |',
        '| pick-1 | pick | not known → undetermined | always |  |',
        '',
        '<details>',
        '<summary>Examples</summary>',
        '',
        'enter-1:',
        '',
        '```json',
        '{"gate":"north","guest":true}',
        '```',
        '',
        'pick-1:',
        '',
        '```json',
        '{"gate":"south"}',
        '```',
        '',
        '</details>',
        '',
        'no other case changes (compared: every case with up to 3 plants)',
        '',
        '<details>',
      ),
    );
    expect(folded?.startsWith('\n\n- header\n  - changed: version\n    - before: 1.0.0\n')).toBe(true);
    expect(page.endsWith('\n\n</details>\n')).toBe(true);
  });

  it('has no table where no case changes', () => {
    const page = diffMarkdown(difference({}));
    expect(page).toContain(
      '\n### Effect\n\nno case changes (compared: every case with up to 3 plants)\n\n<details>\n',
    );
    expect(page).not.toContain('|');
    const undecided = diffMarkdown(difference({ decided: false, reason: 'no time left' }));
    expect(undecided).toContain('\n### Effect\n\nnot decided: no time left\n\n<details>\n');
  });
});

describe('a comment that would be too long', () => {
  const many = (count: number, text: string): Region[] =>
    Array.from({ length: count }, () => ({
      ...(REGIONS[1] as Region),
      when: { ...(REGIONS[1] as Region).when, text },
    }));
  const long = 'x'.repeat(1000);

  it.each<[what: string, regions: Region[], after: Difference['text'], left: string[]]>([
    ['has all of it up to the limit', many(55, long), [], []],
    ['leaves out the text first', many(55, long), textChanges(garden, longText(9)), ['The text']],
    [
      'leaves out the table where that is too long',
      many(70, long),
      [],
      ['The text', 'The examples', 'The table'],
    ],
  ])('%s', (_what, regions, changes, left) => {
    const page = diffMarkdown({ ...difference({ regions }), text: changes });
    expect(page.length).toBeLessThan(65_536);
    expect(
      [...page.matchAll(/^(The \w+): left out, too long for a comment\. `policy diff` prints it\.$/gm)].map(
        (each) => each[1],
      ),
    ).toEqual([...left].sort((a, b) => page.indexOf(`${a}: left`) - page.indexOf(`${b}: left`)));
    expect(page).toContain('- amends 1.0.0 by Act 2, in force from 2021-01-01\n');
    expect(page).toContain('\nno other case changes (compared: every case with up to 3 plants)\n');
  });

  function longText(count: number) {
    return gardenWith((written) => {
      written.notModelled = Array.from({ length: count }, (_, at) => ({
        id: `part-${at}`,
        citation: 'Garden Act § 7',
        text: long,
      }));
    });
  }
});

it('as JSON is valid by its schema', () => {
  for (const each of [
    difference({ regions: REGIONS }),
    difference({ decided: false, reason: 'no time left' }),
    difference({}, garden),
  ])
    expect(valid<Difference>('diff', JSON.parse(JSON.stringify(each)))).toEqual(each);
});
