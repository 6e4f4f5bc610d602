import { describe, expect, it } from 'vitest';
import { problemsIn } from './support/library.ts';

const HEAD = '"policy": "library-loans", "title": "It"';
const ofFacts = (facts: string): string => `{${HEAD},\n"facts": {${facts}}}`;
const ofTable = (table: string, facts = ''): string =>
  `{${HEAD},\n"together": [${table}]${facts && `,\n"facts": {${facts}}`}}`;

describe('a profile that is wrong', () => {
  it.each<[string, string, string[]]>([
    ['is not JSON', '{"policy": library}', ['1:12 `library` is no JSON value [json-syntax]']],
    ['has no title', '{"policy": "library-loans"}', ['1:1 `title` is missing here [missing-property]']],
    [
      'is of another policy',
      '{"policy": "reading-room", "title": "It"}',
      ['1:12 this profile is for `reading-room`, and the policy is `library-loans` [policy-name]'],
    ],
    [
      'names an unknown property',
      `{${HEAD}, "fact": {}}`,
      ['1:44 unknown property `fact` [unknown-property] (did you mean `facts`?)'],
    ],
    [
      'names an unknown fact',
      ofFacts('"brunch": {}'),
      ['2:11 cases of `library-loans` have no fact `brunch` [unknown-fact] (did you mean `branch`?)'],
    ],
    [
      'names an item by number',
      ofFacts('"loans[0].dueOn": {}'),
      ['2:11 `loans[0].dueOn` is not the path of a fact, as `loans[].dueOn` [wrong-form]'],
    ],
    [
      'names a fact without its group',
      ofFacts('"age": {}'),
      ['2:11 cases of `library-loans` have no fact `age` [unknown-fact] (did you mean `reader.age`?)'],
    ],
    [
      'names a fact that nothing is near',
      ofFacts('"xyzzy": {}'),
      [
        '2:11 cases of `library-loans` have no fact `xyzzy` [unknown-fact] (there is `branch`, `requestedOn`, `handedOverAt`, `reader`, `reader.kind`, `reader.age`, `reader.identified`, `reader.memberships`, `reader.depositPaid`, `guardianConsents`, `work`, `work.class`, `work.kind`, `work.minimumAge`, `work.copies`, `work.copiesOnLoan`, `loans`, `loans[].class`, `loans[].state`, `loans[].lentOn` or 7 more)',
      ],
    ],
    [
      'has a share of more than 1',
      ofFacts('"reader": {"unknown": 1.5}'),
      ['2:33 `1.5` is more than 1, the largest allowed [out-of-range]'],
    ],
    [
      'has a share that is a text',
      `{${HEAD}, "unknown": "10 %"}`,
      ['1:55 `10 %` is not a number [wrong-type]'],
    ],
    [
      'leaves a required fact unknown',
      ofFacts('"branch": {"unknown": 0.1}'),
      ['2:33 `branch` is required: it is never unknown [not-allowed]'],
    ],
    [
      'names an unknown value',
      ofFacts('"branch": {"values": {"centrel": 1, "north": 1}}'),
      [
        '2:33 `centrel` is not one of `central`, `north`, `bus` or `airport` [not-allowed] (did you mean `central`?)',
      ],
    ],
    [
      'names an unknown value alone',
      ofFacts('"branch": {"values": "centrel"}'),
      [
        '2:32 `centrel` is not one of `central`, `north`, `bus` or `airport` [not-allowed] (did you mean `central`?)',
      ],
    ],
    [
      'names an unknown truth',
      ofFacts('"guardianConsents": {"values": {"yes": 1}}'),
      ['2:43 `yes` is not one of `true` or `false` [not-allowed]'],
    ],
    [
      'has a weight below 0',
      ofFacts('"branch": {"values": {"north": -1}}'),
      ['2:42 `-1` is less than 0, the smallest allowed [out-of-range]'],
    ],
    [
      'has weights of nothing',
      ofFacts('"branch": {"values": {"north": 0}}'),
      ['2:32 one weight at least is more than 0 [out-of-range]'],
    ],
    [
      'has no weights',
      ofFacts('"branch": {"values": {}}'),
      ['2:32 this needs at least one property [too-few]'],
    ],
    [
      'has a number without a range',
      ofFacts('"reader.age": {"values": {"young": 1}}'),
      [
        '2:37 `young` is neither a whole number nor a range of such [wrong-form] (a range has two dots: `1..3`)',
      ],
    ],
    [
      'has a part of a whole number',
      ofFacts('"reader.age": {"values": "1.5"}'),
      [
        '2:36 `"1.5"` is neither a whole number nor a range of such [wrong-form] (a range has two dots: `1..3`)',
      ],
    ],
    [
      'has a range backwards',
      ofFacts('"reader.age": {"values": "9..1"}'),
      ['2:36 `9..1` ends before it begins [out-of-range]'],
    ],
    [
      'has numbers that the fact cannot have',
      ofFacts('"reader.age": {"values": {"100..200": 1}}, "loans": {"count": "1..2000000"}'),
      [
        '2:37 `100..200` ends above 120, the largest allowed [out-of-range]',
        '2:73 `1..2000000` ends above 1000000, the largest allowed [out-of-range]',
      ],
    ],
    [
      'has a range of three',
      ofFacts('"reader.age": {"values": "1..2..3"}'),
      [
        '2:36 `1..2..3` is neither a whole number nor a range of such [wrong-form] (a range has two dots: `1..3`)',
      ],
    ],
    [
      'has a day that does not exist',
      ofFacts('"requestedOn": {"values": "2019-02-29..2019-03-01"}'),
      [
        '2:37 `2019-02-29..2019-03-01` is neither a day that exists, as `2019-06-30`, nor a range of such [wrong-form] (a range has two dots: `1..3`)',
      ],
    ],
    [
      'has less than no items',
      ofFacts('"loans": {"count": "-1..2"}'),
      ['2:30 `-1..2` begins below 0, the smallest allowed [out-of-range]'],
    ],
    [
      'gives a count to a text',
      ofFacts('"branch": {"count": "1"}'),
      [
        '2:22 `branch` is a text, which has no `count` [unknown-property] (it may have `unknown` or `values`)',
      ],
    ],
    [
      'gives values to a group',
      ofFacts('"reader": {"values": "1"}'),
      ['2:22 `reader` is a group of facts, which has no `values` [unknown-property] (it may have `unknown`)'],
    ],
    [
      'gives shares to a date',
      ofFacts('"requestedOn": {"shares": {"a": 1}}'),
      [
        '2:27 `requestedOn` is a date, which has no `shares` [unknown-property] (it may have `unknown`, `values`, `before`, `after` or `days`)',
      ],
    ],
    [
      'names an unknown text of a list',
      ofFacts('"reader.memberships": {"shares": {"musik": 1}}'),
      ['2:45 `musik` is not one of `standard`, `music` or `research` [not-allowed] (did you mean `music`?)'],
    ],
    [
      'names an unknown list',
      ofFacts('"work.class": {"lists": {"protected-work": 1}}'),
      ['2:36 no revision has a list `protected-work` [unknown-list] (did you mean `protected-works`?)'],
    ],
    [
      'names no citation',
      ofFacts('"work.class": {"values": {"globe": 1}}'),
      ['2:37 `globe` is no citation [invalid-citation] (as `PEN 12.05(2)`)'],
    ],
    [
      'is more than all specific',
      ofFacts('"work.class": {"lessSpecific": 0.6, "moreSpecific": 0.6}'),
      ['2:63 `lessSpecific` and `moreSpecific` come to more than 1 [out-of-range]'],
    ],
    [
      'counts days from nothing',
      ofFacts('"requestedOn": {"days": "1..2"}'),
      ['2:27 `days` are counted from another day: say `before` or `after` which [missing-property]'],
    ],
    [
      'counts days from two',
      ofFacts('"handedOverAt": {"before": "requestedOn", "after": "requestedOn"}'),
      ['2:53 `after` may not stand beside `before` [unknown-property]'],
    ],
    [
      'counts days from a day and has its own',
      ofFacts('"handedOverAt": {"after": "requestedOn", "values": "2020-01-01"}'),
      ['2:52 `values` may not stand beside `before` or `after` [unknown-property]'],
    ],
    [
      'counts days from an unknown fact',
      ofFacts('"handedOverAt": {"after": "requestOn"}'),
      ['2:37 cases of `library-loans` have no fact `requestOn` [unknown-fact] (did you mean `requestedOn`?)'],
    ],
    [
      'counts days from a text',
      ofFacts('"handedOverAt": {"after": "branch"}'),
      ['2:37 `branch` is a text, not a day [operator-type]'],
    ],
    [
      'counts days from an item',
      ofFacts('"requestedOn": {"after": "loans[].dueOn"}'),
      ['2:36 `loans[].dueOn` is a fact of an item of `loans`, and none is at hand here [fact-scope]'],
    ],
    [
      'counts days in a circle',
      ofFacts('"loans[].dueOn": {"after": "loans[].lentOn"}, "loans[].lentOn": {"before": "loans[].dueOn"}'),
      [
        '2:38 the day of `loans[].dueOn` is counted from itself [cycle]',
        '2:86 the day of `loans[].lentOn` is counted from itself [cycle]',
      ],
    ],
    [
      'counts a day from itself',
      ofFacts('"requestedOn": {"after": "requestedOn"}'),
      ['2:36 the day of `requestedOn` is counted from itself [cycle]'],
    ],
    [
      'has a table of an unknown fact',
      ofTable('{"facts": ["brunch"], "rows": [{"weight": 1, "values": ["bus"]}]}'),
      ['2:25 cases of `library-loans` have no fact `brunch` [unknown-fact] (did you mean `branch`?)'],
    ],
    [
      'has a table of days',
      ofTable('{"facts": ["requestedOn"], "rows": [{"weight": 1, "values": ["2020-01-01"]}]}'),
      [
        '2:25 `requestedOn` cannot be drawn in a table: only yes or no, texts, numbers and citations can [operator-type]',
      ],
    ],
    [
      'has a row too short',
      ofTable('{"facts": ["branch", "work.kind"], "rows": [{"weight": 1, "values": ["bus"]}]}'),
      ['2:82 a row has a value for each of the 2 facts, and this has 1 [wrong-form]'],
    ],
    [
      'has a value that is none',
      ofTable('{"facts": ["branch", "reader.age"], "rows": [{"weight": 1, "values": ["bas", "7"]}]}'),
      [
        '2:84 `bas` is not one of `central`, `north`, `bus` or `airport`: `branch` can never be `bas` [value-type] (did you mean `bus`?)',
        '2:91 `"7"` is not a whole number: `reader.age` can never be `"7"` [value-type]',
      ],
    ],
    [
      'has an unknown required fact in a row',
      ofTable('{"facts": ["branch"], "rows": [{"weight": 1, "values": [null]}]}'),
      ['2:70 `branch` is required: it is never unknown [not-allowed]'],
    ],
    [
      'has a table over two kinds of item',
      ofTable('{"facts": ["branch", "loans[].state"], "rows": [{"weight": 1, "values": ["bus", "open"]}]}'),
      ['2:35 `loans[].state` is not of the same item as `branch` [fact-scope]'],
    ],
    [
      'has a fact in two tables',
      ofTable(
        '{"facts": ["branch"], "rows": [{"weight": 1, "values": ["bus"]}]}, {"facts": ["branch"], "rows": [{"weight": 1, "values": ["bus"]}]}',
      ),
      ['2:92 `branch` is drawn in two tables, or twice in one [duplicate-id]'],
    ],
    [
      'has a fact in a table and by itself',
      ofTable(
        '{"facts": ["branch"], "rows": [{"weight": 1, "values": ["bus"]}]}',
        '"branch": {"values": "bus"}',
      ),
      ['3:22 `branch` is drawn in a table, and has `values` besides [unknown-property]'],
    ],
    [
      'has rows of no weight',
      ofTable('{"facts": ["branch"], "rows": [{"weight": 0, "values": ["bus"]}]}'),
      ['2:44 one weight at least is more than 0 [out-of-range]'],
    ],
    [
      'has no rows',
      ofTable('{"facts": ["branch"], "rows": []}'),
      ['2:44 this list needs at least one entry [too-few]'],
    ],
    [
      'has a list as a value',
      ofTable('{"facts": ["branch"], "rows": [{"weight": 1, "values": [["bus"]]}]}'),
      ['2:70 a list is not a value [wrong-type]'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  });
});

describe('a profile that is right', () => {
  it.each([
    ['nothing but its head', `{${HEAD}}`],
    ['facts that only one revision has', ofFacts('"reader.depositPaid": {"values": "true"}')],
    ['a share of a required fact that is none', ofFacts('"branch": {"unknown": 0}')],
    ['numbers within the bounds', ofFacts('"reader.age": {"values": "0..120"}')],
  ])('%s', (_what, text) => {
    expect(problemsIn(text)).toEqual([]);
  });
});
