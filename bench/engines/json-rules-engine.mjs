// json-rules-engine, plain, as its documentation would write it: one engine, facts with `path` where they are nested, a custom
// operator for what an item of a list must be (it has no conditions on items), named conditions for what is used again.
// Two values: a fact that is unknown would make a negative condition hold.
import { Engine } from 'json-rules-engine';
import { prepared, preparedOf2014 } from '../prepared.mjs';
import { reachOf } from './lists.mjs';

const fact = (name, operator, value) => ({ fact: name, operator, value });
const at = (name, path, operator, value) => ({ fact: name, path: `$.${path}`, operator, value });

/** The two ways to give a warrant: nested, or as facts of their own that the host took out of it beforehand. */
const nested = (name, operator, value) => at('warrant', name, operator, value);
const flat = (name, operator, value) => fact(name, operator, value);
const flattened = (written) => {
  const { warrant, ...others } = preparedOf2014(written);
  return { ...others, ...warrant };
};

const judicial = (of) => [
  of('issuedBy', 'in', ['article-iii-judge', 'federal-magistrate-judge']),
  of('probableCause', 'equal', true),
  of('authorizesCustody', 'equal', true),
  of('presentedWithDetainer', 'equal', true),
];

function engineOf(version) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const reach = reachOf(version);
  const qualifies = (each) =>
    each.class === 'felony' &&
    each.adjudication === 'conviction' &&
    (each.jurisdiction === 'NY' || (each.jurisdiction !== 'foreign' && each.predicateFelony)) &&
    (each.hateCrime || reach(each.offense, each.form) === 2);
  engine.addOperator('includesQualifying', (convictions, isRecent) =>
    convictions.some((each) => qualifies(each) && (!isRecent || each.judgmentDay > each.certainAfter)),
  );
  return engine;
}

function holdOf(version, agencies, of) {
  const engine = engineOf(version);
  engine.addRule({
    conditions: {
      all: [
        fact('agency', 'in', agencies),
        ...judicial(of),
        {
          any: [
            fact('terroristScreeningMatch', 'equal', true),
            fact('convictions', 'includesQualifying', true),
          ],
        },
      ],
    },
    event: { type: 'hold' },
  });
  return (facts) => engine.run(facts);
}

const codeOf = ({ events }) => events.length;

/** The law of 2014, two values. */
export const hold = () => ({
  isAsync: true,
  prepare: preparedOf2014,
  decide: holdOf('3.0.0', ['correction', 'police'], nested),
  codeOf,
});

/** The same where the host has made the facts of the warrant facts of their own. */
export const holdFlat = () => ({
  isAsync: true,
  prepare: flattened,
  decide: holdOf('3.0.0', ['correction', 'police'], flat),
  codeOf,
});

/** `hold` alone under 3.5.0, two values. */
export const holdOfAll = () => ({
  isAsync: true,
  prepare: prepared,
  decide: holdOf('3.5.0', ['correction', 'police', 'probation'], nested),
  codeOf: (result) => (codeOf(result) ? 2 : 0),
  mask: 3,
});

/** All actions of 3.5.0, two values. */
export function all() {
  const engine = engineOf('3.5.0');
  engine.setCondition('judicial-warrant-presented', { all: judicial(nested) });
  engine.setCondition('convicted-or-match', {
    any: [fact('terroristScreeningMatch', 'equal', true), fact('convictions', 'includesQualifying', true)],
  });
  engine.setCondition('disclosure-is-regulated', {
    all: [
      fact('agency', 'equal', 'correction'),
      {
        any: [
          at('request', 'employer', 'equal', 'ice'),
          {
            all: [
              at('request', 'employer', 'equal', 'dhs'),
              at('request', 'duties', 'contains', 'civil-immigration'),
            ],
          },
        ],
      },
    ],
  });
  const rule = (type, conditions) => engine.addRule({ conditions, event: { type } });
  const holding = [{ condition: 'judicial-warrant-presented' }, { condition: 'convicted-or-match' }];
  rule('hold', { all: holding });
  rule('notify', { all: [fact('agency', 'in', ['correction', 'police']), ...holding] });
  rule('hold-pending-warrant', {
    all: [
      fact('agency', 'equal', 'police'),
      {
        any: [
          fact('terroristScreeningMatch', 'equal', true),
          {
            all: [fact('illegalReentry', 'equal', true), fact('convictions', 'includesQualifying', false)],
          },
        ],
      },
    ],
  });
  rule('disclose', {
    all: [
      { condition: 'disclosure-is-regulated' },
      {
        any: [
          at('request', 'subject', 'equal', 'immigration-status'),
          at('request', 'purpose', 'equal', 'unrelated'),
          at('request', 'requiredByLaw', 'equal', true),
          { condition: 'convicted-or-match' },
        ],
      },
    ],
  });
  rule('notify-is-regulated', { all: [fact('agency', 'in', ['correction', 'police'])] });
  rule('disclosure-is-regulated', { all: [{ condition: 'disclosure-is-regulated' }] });
  return {
    isAsync: true,
    prepare: prepared,
    decide: (facts) => engine.run(facts),
    codeOf({ events }) {
      const has = (type) => events.some((each) => each.type === type);
      return (
        (has('hold') ? 2 : 0) |
        ((has('notify') ? 2 : has('notify-is-regulated') ? 0 : 3) << 2) |
        ((has('hold-pending-warrant') ? 2 : 0) << 4) |
        ((has('disclose') ? 2 : has('disclosure-is-regulated') ? 0 : 3) << 6)
      );
    },
  };
}
