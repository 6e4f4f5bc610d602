import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/dates/day.ts';
import { dayAt } from '../../src/registry/today.ts';
import { call, LIBRARY, prints, printsJson, refuses, text, valid } from './support/call.ts';
import { DETAINER_VERSIONS, EXAMPLE, FRIDAY, GLOBE, LIBRARY_VERSIONS } from './support/cases.ts';
import { Folder } from './support/folder.ts';
import { GARDEN, GARDEN_POLICY } from './support/garden.ts';

interface Action {
  status: string;
  because: unknown[];
  needs?: string[];
  limit?: { hours: number; excluding: string[]; citation: string; until?: string };
  disagree?: Record<string, string>;
}

interface Answer {
  policy: string;
  version: string | null;
  digest: string | null;
  case: string | number | null;
  actions: Record<string, Action>;
  candidates?: { version: string; digest: string; actions: Record<string, Action> }[];
  assumed: { fact: string; value: unknown }[];
  readings: string[];
  explanation?: unknown;
}

const folder = new Folder();
const friday = folder.write('friday.json', FRIDAY);
const globe = folder.write('globe.json', GLOBE);
folder.write('rules/garden/policy.json', GARDEN_POLICY);
folder.write('rules/garden/1.0.0.json', GARDEN);
const garden = ['--rules', folder.at('rules')];

/** Answers already given, since many are looked at twice and each takes a process. */
const given = new Map<string, Answer>();

function answer(file: string, ...options: string[]): Answer {
  const key = JSON.stringify([file, options]);
  const told = given.get(key) ?? printsJson<Answer>('answer', ['evaluate', file, ...options]);
  given.set(key, told);
  return told;
}

const answerTo = (facts: object, ...options: string[]): Answer =>
  printsJson('answer', ['evaluate', '-', ...options], JSON.stringify(facts));
const statuses = ({ actions }: Pick<Answer, 'actions'>): Record<string, string> =>
  Object.fromEntries(Object.entries(actions).map(([action, each]) => [action, each.status]));

describe('policy evaluate --version', () => {
  it.each([
    ['3.5.0', '3.5.0', 'permitted'],
    ['3.4.0', '3.4.0', 'prohibited'],
    ['^3', '3.6.0', 'permitted'],
    ['~3.5', '3.5.0', 'permitted'],
    ['<3.5.0', '3.4.0', 'prohibited'],
    ['*', '3.6.0', 'permitted'],
    // A proposal answers to its whole version alone.
    ['3.6.0-int.395.2024', '3.6.0-int.395.2024', 'permitted'],
    ['4.0.0-int.2469.2021', '4.0.0-int.2469.2021', 'undetermined'],
    ['3.7.0-int.515.2026', '3.7.0-int.515.2026', 'unregulated'],
    ['>=3.6.0-int.1', '3.6.0', 'permitted'],
  ])('takes for `%s` the revision %s', (range, version, hold) => {
    const told = answer(EXAMPLE, '--version', range);
    expect([told.policy, told.version, told.case]).toEqual([
      'nyc-detainer',
      version,
      'a conviction that the 2019 rule added',
    ]);
    expect(told.actions.hold?.status).toBe(hold);
    expect(told.candidates).toBeUndefined();
  });

  const enacted = '`1.0.0`, `2.0.0`, `3.0.0`, `3.1.0`, `3.2.0`, `3.3.0`, `3.4.0`, `3.5.0` or `3.6.0`';

  it.each(['4', '>=4.0.0-int.2469.2021', '^3.7.0-int.515.2026', '>3.6.0'])(
    'refuses the range `%s`, in which are proposals at most',
    (range) => {
      expect(refuses(['evaluate', EXAMPLE, '--version', range])).toBe(
        text(
          `policy: no enacted revision of \`nyc-detainer\` is in the range \`${range}\``,
          `  help: there is ${enacted}`,
        ),
      );
    },
  );

  it('takes the path of a revision file', () => {
    const told = answer(EXAMPLE, '--version', './rules/nyc-detainer/3.5.0.json');
    expect(told).toEqual(answer(EXAMPLE, '--version', '3.5.0'));
  });

  it('asks a draft about facts that only the draft knows', () => {
    const { properties } = GARDEN.case;
    const dog = { type: 'boolean', title: 'a dog', question: 'Is there a dog?', citation: 'Garden Act § 2' };
    const draft = folder.write('draft.json', {
      ...GARDEN,
      version: '1.1.0',
      amends: '1.0.0',
      case: { ...GARDEN.case, properties: { ...properties, dog } },
      rules: [{ ...GARDEN.rules[0], when: { fact: 'dog', operator: 'equal', value: false } }],
    });
    const facts = { gate: 'north', dog: false };
    const told = answerTo(facts, ...garden, '--version', draft);
    expect([told.version, statuses(told)]).toEqual(['1.1.0', { enter: 'permitted', pick: 'prohibited' }]);
    expect(refuses(['evaluate', '-', ...garden, '--version', '1.0.0'], JSON.stringify(facts))).toBe(
      text(
        'standard input:1:17: error: unknown property `dog` [unknown-property]',
        '  1 | {"gate":"north","dog":false}',
        '    |                 ^^^^^',
        '  help: known here: `id`, `gate`, `guest`, `enteredAt` or `plants`',
      ),
    );
  });

  it.each(DETAINER_VERSIONS)('answers the example under %s with the actions of that revision', (version) => {
    const told = answer(EXAMPLE, '--version', version);
    const { actions } = JSON.parse(
      readFileSync(`rules/nyc-detainer/${version.includes('-') ? 'proposals/' : ''}${version}.json`, 'utf8'),
    ) as typeof GARDEN;
    expect(Object.keys(told.actions)).toEqual(actions.map((each) => each.id));
    for (const { status, needs } of Object.values(told.actions))
      expect(needs === undefined).toBe(status !== 'undetermined');
  });
});

/** On each side of the days of the law: the version, and what may be done about holding. */
const DAYS: [day: string, version: string | null, hold: string][] = [
  ['2012-03-21', '1.0.0', 'permitted'],
  ['2013-07-15', '1.0.0', 'permitted'],
  ['2013-07-16', '2.0.0', 'permitted'],
  ['2014-12-13', '2.0.0', 'permitted'],
  ['2014-12-14', '3.0.0', 'prohibited'],
  ['2019-09-11', '3.4.0', 'prohibited'],
  ['2019-09-12', null, 'undetermined'],
  ['2020-02-02', null, 'undetermined'],
  ['2020-02-03', '3.5.0', 'permitted'],
  ['2026-01-28', '3.5.0', 'permitted'],
  ['2026-01-29', '3.6.0', 'permitted'],
  ['9999-12-31', '3.6.0', 'permitted'],
];

describe('policy evaluate on a day', () => {
  it.each(DAYS)('answers as of %s under %s', (day, version, hold) => {
    const told = answer(EXAMPLE, '--as-of', day);
    expect([told.version, told.actions.hold?.status]).toEqual([version, hold]);
    if (version === null) {
      expect(told.digest).toBeNull();
      expect(told.actions.hold?.disagree).toEqual({ '3.4.0': 'prohibited', '3.5.0': 'permitted' });
      expect(told.candidates).toEqual(
        ['3.4.0', '3.5.0'].map((each) => {
          const { digest, actions } = answer(EXAMPLE, '--version', each);
          return { version: each, digest, actions };
        }),
      );
      expect(statuses(told)).toEqual({
        hold: 'undetermined',
        notify: 'undetermined',
        'hold-pending-warrant': 'prohibited',
        disclose: 'undetermined',
      });
    } else {
      expect(told).toEqual(answer(EXAMPLE, '--version', version));
    }
  });

  it.each([
    ['2012-03-21', '1.0.0'],
    ['2019-10-01', null],
    ['2020-02-03', '3.5.0'],
  ])('takes --today %s for today: %s', (today, version) => {
    expect(answer(EXAMPLE, '--today', today).version).toBe(version);
  });

  it('lets --today stand beside a version and a day, which need no today', () => {
    expect(answer(EXAMPLE, '--today', '2013-01-01', '--version', '3.5.0').version).toBe('3.5.0');
    expect(answer(EXAMPLE, '--today', '2013-01-01', '--as-of', '2020-02-03').version).toBe('3.5.0');
  });

  it('answers under the law in force today where nothing is asked for', () => {
    const inNewYork = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
    const days = DAYS.filter(([day]) => day <= inNewYork);
    const told = prints(['evaluate', EXAMPLE, '--format', 'json']);
    expect(valid<Answer>('answer', JSON.parse(told)).version).toBe(days.at(-1)?.[1]);
    expect(told).toBe(prints(['evaluate', EXAMPLE, '--today', inNewYork, '--format', 'json']));
  });

  it('knows the day by the time zone of the policy', () => {
    const at = (instant: string): string => formatDay(dayAt(new Date(instant), 'America/New_York'));
    expect(at('2026-01-29T04:59:59Z')).toBe('2026-01-28');
    expect(at('2026-01-29T05:00:00Z')).toBe('2026-01-29');
    expect(at('2026-07-01T03:59:59Z')).toBe('2026-06-30');
    expect(at('2026-07-01T04:00:00Z')).toBe('2026-07-01');
  });

  it('takes the day from the case with --as-of-fact', () => {
    expect(answer(EXAMPLE, '--as-of-fact', 'arrestDate').version).toBe('3.5.0');
    const on = (arrestDate: string): string | null =>
      answerTo({ agency: 'police', arrestDate }, '--as-of-fact', 'arrestDate').version;
    expect(['2012-03-21', '2019-09-11', '2019-09-12', '2020-02-03'].map(on)).toEqual([
      '1.0.0',
      '3.4.0',
      null,
      '3.5.0',
    ]);
  });

  const tooEarly = (day: string): string =>
    text(
      `policy: on ${day} no revision of \`nyc-detainer\` was in force for sure`,
      '  help: the first is 1.0.0, in force from 2012-03-21',
    );
  const noDay = (day: string): string =>
    text(`policy: \`${day}\` is not a day that exists`, '  help: as 2019-06-30');

  it.each([
    [['--as-of', '2012-03-20'], tooEarly('2012-03-20')],
    [['--as-of', '0001-01-01'], tooEarly('0001-01-01')],
    [['--today', '2012-03-20'], tooEarly('2012-03-20')],
    [['--as-of', '2019-02-29'], noDay('2019-02-29')],
    [['--as-of', '2019-9-1'], noDay('2019-9-1')],
    [['--as-of', '2019-09-12T00:00:00Z'], noDay('2019-09-12T00:00:00Z')],
    [['--as-of', ''], noDay('')],
    [['--today', 'today'], noDay('today')],
    [
      ['--as-of-fact', 'arrestDay'],
      text('policy: `arrestDay` is not a date of the case', '  help: there is `arrestDate`'),
    ],
    [
      ['--as-of-fact', 'custodyEndsAt'],
      text('policy: `custodyEndsAt` is not a date of the case', '  help: there is `arrestDate`'),
    ],
  ])('refuses %j', (options, said) => {
    expect(refuses(['evaluate', EXAMPLE, ...options])).toBe(said);
  });

  it('refuses --as-of-fact where the case does not state the date, or one before the first revision', () => {
    const args = ['evaluate', '-', '--as-of-fact', 'arrestDate'];
    for (const facts of [{ agency: 'police' }, { agency: 'police', arrestDate: null }]) {
      expect(refuses(args, JSON.stringify(facts))).toBe(
        text(
          'policy: the case has no `arrestDate`: the law of its day cannot be told',
          '  help: give the date, or ask with a version or a day',
        ),
      );
    }
    expect(refuses(args, '{"agency":"police","arrestDate":"2012-03-20"}')).toBe(tooEarly('2012-03-20'));
  });

  const ways = [
    ['--version <range>', '3.5.0'],
    ['--as-of <date>', '2020-03-01'],
    ['--as-of-fact <name>', 'arrestDate'],
  ] as const;

  it.each(['evaluate', 'batch'])('refuses two ways at once to `%s`', (command) => {
    for (const [index, [first, firstValue]] of ways.entries()) {
      for (const [second, secondValue] of ways.slice(index + 1)) {
        const options = [first.split(' ')[0] ?? '', firstValue, second.split(' ')[0] ?? '', secondValue];
        const said = refuses([command, '/dev/null', ...options]);
        expect(said).toBe(
          text(
            `error: option '${first}' cannot be used with option '${second}'`,
            '(run with --help for how to call it)',
          ),
        );
      }
    }
  });
});

/**
 * Counted by hand: 48 hours from the moment of release, the hours of Saturdays, Sundays and the
 * holidays of General Construction Law § 24 left out.
 */
const DEADLINES: [what: string, custodyEndsAt: string, until: string][] = [
  [
    // Friday 16:00 to 24:00 are 8 hours; Columbus Day is Monday the 14th; Tuesday 24, Wednesday 16.
    'a Friday before a Monday that is a holiday',
    '2019-10-11T16:00:00-04:00',
    '2019-10-16T16:00:00-04:00',
  ],
  [
    // Friday 15 hours; July 4 is a Sunday, so Monday is the holiday; Tuesday 24, Wednesday 9.
    'a Friday before a holiday that falls on Sunday and moves to Monday',
    '2021-07-02T09:00:00-04:00',
    '2021-07-07T09:00:00-04:00',
  ],
  [
    // Thursday 12 hours; Friday is Lincoln's Birthday and Monday Washington's; Tuesday 24, Wednesday 12.
    'a Thursday before a weekend between two holidays',
    '2021-02-11T12:00:00-05:00',
    '2021-02-17T12:00:00-05:00',
  ],
  [
    // Thursday 4 hours, Friday 24, Monday 20: the clocks go back on Sunday, which does not count.
    'a Thursday before the clocks go back, written in another offset',
    '2019-11-01T00:00:00Z',
    '2019-11-04T20:00:00-05:00',
  ],
  ['a Tuesday in a plain week', '2019-10-22T08:30:15-04:00', '2019-10-24T08:30:15-04:00'],
  // Nothing counts before Tuesday: Tuesday 24, Wednesday 24.
  ['a Saturday before a holiday', '2019-10-12T10:00:00-04:00', '2019-10-17T00:00:00-04:00'],
  // Juneteenth is a holiday since 2021: Thursday 7 hours, Friday the 18th 24, Monday 17.
  ['a Thursday before Juneteenth on a Saturday', '2021-06-17T17:00:00-04:00', '2021-06-21T17:00:00-04:00'],
  // Friday, 19 June 2020 counts: Thursday 7 hours, Friday 24, Monday 17.
  ['a Thursday before 19 June of an earlier year', '2020-06-18T17:00:00-04:00', '2020-06-22T17:00:00-04:00'],
];

describe('the limit of a hold while a warrant is awaited', () => {
  it.each(DEADLINES)('ends, from %s', (_what, custodyEndsAt, until) => {
    const told = answerTo({ ...FRIDAY, custodyEndsAt }, '--version', '3.5.0');
    expect(told.actions['hold-pending-warrant']).toMatchObject({
      status: 'permitted',
      limit: {
        hours: 48,
        excluding: ['Saturdays', 'Sundays', 'holidays'],
        citation: 'Admin. Code § 14-154(b)(2)',
        until,
      },
    });
  });

  it('has no end where the moment of release is not known', () => {
    const told = answerTo({ ...FRIDAY, custodyEndsAt: null }, '--version', '3.5.0');
    expect(told.actions['hold-pending-warrant']?.limit).toEqual({
      hours: 48,
      excluding: ['Saturdays', 'Sundays', 'holidays'],
      citation: 'Admin. Code § 14-154(b)(2)',
    });
  });

  it('comes only where the hold is permitted', () => {
    const { actions } = answerTo({ ...FRIDAY, agency: 'correction' }, '--version', '3.5.0');
    expect(actions['hold-pending-warrant']?.status).toBe('prohibited');
    for (const each of Object.values(actions)) expect(each.limit).toBeUndefined();
  });
});

describe('the answer as JSON', () => {
  it('is whole', () => {
    const told = answer(friday, '--version', '3.5.0');
    const [match, conviction] = ['B', 'A'].map((part) => `Admin. Code § 14-154(b)(1)(ii)(${part})`);
    const because = [
      {
        rule: 'police-conviction',
        citation: conviction,
        text: 'With a judicial warrant, the Police Department may do so for a person convicted of a violent or serious crime within five years.',
      },
      {
        rule: 'police-match',
        citation: match,
        text: 'With a judicial warrant, the Police Department may do so for a possible match with the terrorist watch list.',
      },
    ];
    expect({ ...told, readings: [] }).toEqual({
      policy: 'nyc-detainer',
      version: '3.5.0',
      digest: told.digest,
      case: 'friday',
      actions: {
        hold: { status: 'prohibited', because },
        notify: { status: 'prohibited', because },
        'hold-pending-warrant': {
          status: 'permitted',
          because: [
            {
              rule: 'police-48-hours-match',
              citation: 'Admin. Code § 14-154(b)(2)(B)',
              text: 'The police may hold for up to 48 hours a possible match with the terrorist watch list.',
            },
          ],
          limit: {
            hours: 48,
            excluding: ['Saturdays', 'Sundays', 'holidays'],
            citation: 'Admin. Code § 14-154(b)(2)',
            until: '2019-10-16T16:00:00-04:00',
          },
        },
        disclose: {
          status: 'unregulated',
          because: [
            {
              coverage: 'disclose',
              citation: 'Admin. Code § 9-131(h)(1)',
              text: "The subdivision speaks of Correction's staff, and of answers and communications to federal immigration authorities.",
            },
          ],
        },
      },
      assumed: [],
      readings: [],
    });
    expect(told.readings).toContain('covered-agencies');
    expect(told.readings).toEqual([...told.readings].sort());
  });

  it('is the same byte for byte, from a file and from standard input', () => {
    const args = ['--version', '3.5.0', '--format', 'json'];
    const once = prints(['evaluate', friday, ...args]);
    expect(prints(['evaluate', friday, ...args])).toBe(once);
    expect(prints(['evaluate', '-', ...args], readFileSync(friday))).toBe(once);
    expect(prints(['evaluate', '-', ...args], `\uFEFF${JSON.stringify(FRIDAY)}`)).toBe(once);
  });

  it.each([
    ['"c1"', 'c1'],
    ['17', 17],
    ['-0.5', -0.5],
    ['""', ''],
    ['null', null],
  ])('carries the id %s through', (id, carried) => {
    const input = `{"id":${id},"agency":"police"}`;
    const told = printsJson<Answer>('answer', ['evaluate', '-', '--version', '3.5.0'], input);
    expect(told.case).toBe(carried);
  });

  it('says what is needed, and the defaults that it rests on', () => {
    const told = answerTo({ gate: 'north' }, ...garden);
    expect(told.case).toBeNull();
    expect(told.actions.enter?.needs).toEqual(['plants']);
    expect(told.assumed).toEqual([{ fact: 'guest', value: false }]);
    expect(answerTo({ gate: 'north', guest: false }, ...garden)).toEqual({ ...told, assumed: [] });
  });

  it('has the whole tree of reasons with --explain', () => {
    const facts = { gate: 'north', plants: [{ kind: 'BOT 3.05(1)' }, { kind: 'BOT 1.05' }] };
    const { explanation, ...rest } = answerTo(facts, ...garden, '--explain');
    expect(rest).toEqual(answerTo(facts, ...garden));
    const plant = (truth: string, index: number, kind: string): object => {
      const decisive = truth === 'true' ? { decisive: true } : {};
      return {
        truth,
        ...decisive,
        says: 'The plant is poisonous.',
        item: `plants[${index}]`,
        definition: 'poisonous-plant',
        citation: 'Garden Act § 5',
        readings: ['kinds'],
        parts: [
          {
            truth,
            ...decisive,
            says: 'the kind of the plant is on the list ‘poisonous’ (Garden Act § 5)',
            item: `plants[${index}]`,
            fact: `plants[${index}].kind`,
            value: kind,
            lists: [{ list: 'poisonous', citation: 'Garden Act § 5' }],
          },
        ],
      };
    };
    expect(explanation).toEqual([
      {
        action: 'enter',
        status: 'prohibited',
        coverage: {
          citation: 'Garden Act § 1',
          text: 'The Act speaks of the north gate.',
          readings: ['gates'],
          when: { truth: 'true', decisive: true, says: 'the gate is ‘north’', fact: 'gate', value: 'north' },
        },
        rules: [
          {
            rule: 'members-enter',
            truth: 'false',
            citation: 'Garden Act § 2(1)',
            text: 'A member who brings no poisonous plant may enter.',
            readings: [],
            when: {
              truth: 'false',
              decisive: true,
              says: 'all of these are so',
              parts: [
                {
                  truth: 'true',
                  says: 'this is not so',
                  parts: [{ truth: 'false', says: 'a guest', fact: 'guest', value: false }],
                },
                {
                  truth: 'false',
                  decisive: true,
                  says: 'No plant is poisonous.',
                  definition: 'harmless-visit',
                  citation: 'Garden Act § 6',
                  parts: [
                    {
                      truth: 'false',
                      decisive: true,
                      says: 'among the plants there is none of which this is so',
                      fact: 'plants',
                      value: 2,
                      parts: [plant('true', 0, 'BOT 3.05(1)'), plant('unknown', 1, 'BOT 1.05')],
                    },
                  ],
                },
              ],
            },
          },
        ],
      },
      {
        action: 'pick',
        status: 'prohibited',
        coverage: {
          citation: 'Garden Act § 8',
          text: 'Everyone.',
          readings: [],
          when: { truth: 'true', decisive: true, says: 'always' },
        },
        rules: [],
      },
    ]);
  });

  it('has the reasons under each revision that may be the law', () => {
    const told = answer(EXAMPLE, '--as-of', '2019-10-01', '--explain');
    expect(told.explanation).toEqual(
      Object.fromEntries(
        ['3.4.0', '3.5.0'].map((each) => [each, answer(EXAMPLE, '--version', each, '--explain').explanation]),
      ),
    );
  });
});

describe('policy evaluate of the second policy', () => {
  it.each([
    ['1.0.0', { read: 'permitted', borrow: 'prohibited', 'short-loan': 'prohibited' }],
    ['1.1.0', { read: 'permitted', borrow: 'prohibited', 'short-loan': 'prohibited' }],
    [
      '2.0.0',
      { read: 'permitted', borrow: 'prohibited', 'short-loan': 'prohibited', reserve: 'undetermined' },
    ],
    [
      '2.0.1',
      { read: 'permitted', borrow: 'prohibited', 'short-loan': 'prohibited', reserve: 'undetermined' },
    ],
    [
      '2.1.0-bill.12',
      { read: 'permitted', borrow: 'prohibited', 'short-loan': 'unregulated', reserve: 'undetermined' },
    ],
  ])('answers under %s', (version, expected) => {
    expect(LIBRARY_VERSIONS).toContain(version);
    const told = answer(globe, ...LIBRARY, '--version', version);
    expect([told.policy, told.version, told.case, statuses(told)]).toEqual([
      'library-loans',
      version,
      7,
      expected,
    ]);
  });

  it.each([
    [['--version', '^1'], '1.1.0'],
    [['--version', '~2.0'], '2.0.1'],
    [['--as-of', '2015-09-01'], '1.0.0'],
    [['--as-of', '2018-06-30'], '1.0.0'],
    [['--as-of', '2018-07-01'], null],
    [['--as-of', '2018-09-30'], null],
    [['--as-of', '2018-10-01'], '1.1.0'],
    // A correction takes the place of what it corrects.
    [['--as-of', '2022-01-01'], '2.0.1'],
    [['--as-of-fact', 'requestedOn'], '1.1.0'],
    [['--today', '2021-12-31'], '1.1.0'],
    [[], '2.0.1'],
  ])('finds for %j the revision %s', (options, version) => {
    expect(answer(globe, ...LIBRARY, ...options).version).toBe(version);
  });
});

describe('policy evaluate of input that is no case', () => {
  const read = (input: string | Buffer): string => refuses(['evaluate', '-', '--version', '3.5.0'], input);

  it.each<[string, string | Buffer, string[]]>([
    [
      'no JSON',
      '{"agency": police}\n',
      [
        'standard input:1:12: error: `police` is no JSON value [json-syntax]',
        '  1 | {"agency": police}',
        '    |            ^^^^^^',
      ],
    ],
    [
      'a property twice',
      '{\n  "agency": "police",\n  "agency": "correction"\n}\n',
      [
        'standard input:3:3: error: `agency` is named twice here; most programs would silently drop the first [duplicate-key]',
        '  3 |   "agency": "correction"',
        '    |   ^^^^^^^^',
      ],
    ],
    [
      'a value that is misspelled',
      '{"agency":"polise"}',
      [
        'standard input:1:11: error: `polise` is not one of `correction`, `police` or `probation` [not-allowed]',
        '  1 | {"agency":"polise"}',
        '    |           ^^^^^^^^',
        '  help: did you mean `police`?',
      ],
    ],
    [
      'a custody that ends before it begins',
      '{"agency":"police","convictions":[{"incarceration":[{"from":"2015-01-02","to":"2015-01-01"}]}]}',
      [
        'standard input:1:79: error: `to`, 2015-01-01, is before `from`, 2015-01-02 [span-order]',
        '  1 | {"agency":"police","convictions":[{"incarceration":[{"from":"2015-01-02","to":"2015-01-01"}]}]}',
        `    | ${' '.repeat(78)}${'^'.repeat(12)}`,
      ],
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from('{"agency":"police\xff"}', 'latin1'),
      [
        'standard input:1:18: error: the file is not UTF-8: byte 18 fits no character [file-encoding]',
        '  help: save it as UTF-8',
      ],
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFF{}', 'utf16le'),
      ['standard input:1:1: error: the file is UTF-16 [file-encoding]', '  help: save it as UTF-8'],
    ],
    ['nothing', '', ['standard input:1:1: error: the file is empty [json-syntax]']],
  ])('refuses %s', (_what, input, lines) => {
    expect(read(input)).toBe(text(...lines));
  });

  it('tells all problems at once, in the order of the text', () => {
    const said = read('{"agency":"polise","x":1,"arrestDate":"2019-13-01"}');
    expect(said.split('\n').filter((line) => line.startsWith('standard input:'))).toEqual([
      'standard input:1:11: error: `polise` is not one of `correction`, `police` or `probation` [not-allowed]',
      'standard input:1:20: error: unknown property `x` [unknown-property]',
      'standard input:1:39: error: `2019-13-01` is not a day that exists [invalid-date]',
    ]);
    expect(said.endsWith('\n\n3 problems\n')).toBe(true);
  });

  it('takes no more of standard input than a case may have', () => {
    const { status, stdout, stderr } = call(['evaluate', '-'], Buffer.alloc(12_000_000, 'x'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^standard input:1:1: error: the file has \d+ bytes; at most 10000000 are read \[file-too-large\]\n$/,
    );
  });

  it.each([
    ['nowhere.json', 'there is no such file'],
    ['rules', 'this is a folder, not a file'],
  ])('refuses the path `%s`', (path, reason) => {
    expect(refuses(['evaluate', path])).toBe(text(`${path}:1:1: error: ${reason} [file-missing]`));
  });
});
