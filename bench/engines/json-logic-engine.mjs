// json-logic-engine, compiled. Three values are told by asking whether a condition certainly holds, and else whether it
// possibly does; `some` and `and` then end early. Lists are one custom method, as its documentation has it.
import { LogicEngine } from 'json-logic-engine';
import { prepared, preparedOf2014 } from '../prepared.mjs';
import { reachOf } from './lists.mjs';

const fact = (name) => ({ var: name });
const is = (name, value) => ({ '===': [fact(name), value] });
const isNot = (name, value) => ({ '!==': [fact(name), value] });
const JUDGES = ['article-iii-judge', 'federal-magistrate-judge'];

function engineOf(version) {
  const engine = new LogicEngine();
  const reach = reachOf(version);
  engine.addMethod('reach', ([offense, form]) => reach(offense, form), { sync: true, deterministic: true });
  return engine;
}
const REACH = { reach: [fact('offense'), fact('form')] };

const CERTAINLY_QUALIFIES = [
  is('class', 'felony'),
  is('adjudication', 'conviction'),
  {
    or: [
      is('jurisdiction', 'NY'),
      {
        and: [is('predicateFelony', true), isNot('jurisdiction', 'foreign'), isNot('jurisdiction', null)],
      },
    ],
  },
  { or: [is('hateCrime', true), { '===': [REACH, 2] }] },
];
const POSSIBLY_QUALIFIES = [
  { or: [is('class', 'felony'), is('class', null)] },
  is('adjudication', 'conviction'),
  {
    or: [
      is('jurisdiction', 'NY'),
      { and: [isNot('jurisdiction', 'foreign'), isNot('predicateFelony', false)] },
      is('jurisdiction', null),
    ],
  },
  { or: [is('hateCrime', true), { '>': [REACH, 0] }] },
];
const CERTAINLY_RECENT = {
  and: [isNot('judgmentDay', null), { '>': [fact('judgmentDay'), fact('certainAfter')] }],
};
const POSSIBLY_RECENT = {
  or: [is('judgmentDay', null), { '>': [fact('judgmentDay'), fact('possibleAfter')] }],
};
const some = (conditions) => ({ some: [fact('convictions'), { and: conditions }] });

/** The law of 2014, two values. */
export function hold() {
  const rule = {
    and: [
      { or: [is('agency', 'correction'), is('agency', 'police')] },
      { in: [fact('warrant.issuedBy'), JUDGES] },
      fact('warrant.probableCause'),
      fact('warrant.authorizesCustody'),
      fact('warrant.presentedWithDetainer'),
      { or: [fact('terroristScreeningMatch'), some([...CERTAINLY_QUALIFIES, CERTAINLY_RECENT])] },
    ],
  };
  return {
    prepare: preparedOf2014,
    decide: engineOf('3.0.0').build(rule),
    codeOf: (held) => (held ? 1 : 0),
  };
}

/** 2 where it certainly holds, 1 where it possibly does, else 0. */
const truth = (certainly, possibly) => ({ if: [certainly, 2, possibly, 1, 0] });

/** All actions of 3.5.0, three values, packed as the hand-written function packs them. */
export function all() {
  const convicted = {
    if: [
      is('convictions', null),
      1,
      truth(some([...CERTAINLY_QUALIFIES, CERTAINLY_RECENT]), some([...POSSIBLY_QUALIFIES, POSSIBLY_RECENT])),
    ],
  };
  const ever = {
    if: [is('convictions', null), 1, truth(some(CERTAINLY_QUALIFIES), some(POSSIBLY_QUALIFIES))],
  };
  const isMatch = is('terroristScreeningMatch', true);
  const mayMatch = is('terroristScreeningMatch', null);
  const ground = { if: [isMatch, 2, mayMatch, { max: [1, convicted] }, convicted] };
  const warrant = ['probableCause', 'authorizesCustody', 'presentedWithDetainer'];
  const isPresented = {
    and: [{ in: [fact('warrant.issuedBy'), JUDGES] }, ...warrant.map((each) => is(`warrant.${each}`, true))],
  };
  const mayBePresented = {
    and: [
      { or: [is('warrant.issuedBy', null), { in: [fact('warrant.issuedBy'), JUDGES] }] },
      ...warrant.map((each) => isNot(`warrant.${each}`, false)),
    ],
  };
  const held = { if: [isPresented, ground, mayBePresented, { min: [1, ground] }, 0] };
  const pending = {
    if: [
      isMatch,
      2,
      is('illegalReentry', true),
      { if: [mayMatch, { max: [1, ever] }, ever] },
      mayMatch,
      1,
      is('illegalReentry', null),
      { min: [1, ever] },
      0,
    ],
  };
  const isFromAuthorities = {
    or: [
      is('request.employer', 'ice'),
      { and: [is('request.employer', 'dhs'), { in: ['civil-immigration', fact('request.duties')] }] },
    ],
  };
  const mayBeFromAuthorities = {
    or: [is('request.employer', null), { and: [is('request.employer', 'dhs'), is('request.duties', null)] }],
  };
  const isOpen = {
    or: [
      mayMatch,
      is('request.subject', null),
      is('request.purpose', null),
      is('request.requiredByLaw', null),
    ],
  };
  const may = {
    if: [
      {
        or: [
          is('request.subject', 'immigration-status'),
          isMatch,
          is('request.purpose', 'unrelated'),
          is('request.requiredByLaw', true),
        ],
      },
      2,
      isOpen,
      { max: [1, convicted] },
      convicted,
    ],
  };
  const disclose = { if: [isFromAuthorities, may, mayBeFromAuthorities, 1, 3] };
  const rule = {
    if: [
      is('agency', 'police'),
      { '+': [{ '*': [5, held] }, { '*': [16, pending] }, 192] },
      is('agency', 'probation'),
      { '+': [held, 204] },
      { '+': [{ '*': [5, held] }, { '*': [64, disclose] }] },
    ],
  };
  return { prepare: prepared, decide: engineOf('3.5.0').build(rule), codeOf: (code) => code };
}

/** The same from cases as they are written: what the host prepares is within the timed part, as it is for the compiled executor. */
export function allFromWritten() {
  const { prepare, decide, ...engine } = all();
  return { ...engine, prepare: (written) => written, decide: (written) => decide(prepare(written)) };
}
