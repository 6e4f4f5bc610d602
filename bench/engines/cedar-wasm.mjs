// @cedar-policy/cedar-wasm, policies parsed once. Cedar has no days and no conditions on the items of a set: beforehand the
// host leaves out the convictions that are too old or do not count, and sorts the offences of the others by their form. What is
// left to Cedar are the warrant, the match and the lists.
import { createRequire } from 'node:module';
import { preparedOf2014 } from '../prepared.mjs';
import { citationsOf } from './lists.mjs';

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');
const uid = (type, id) => ({ type, id });

function prepare(written) {
  const { agency, warrant, terroristScreeningMatch, convictions } = preparedOf2014(written);
  const counting = convictions.filter(
    (each) =>
      each.class === 'felony' &&
      each.adjudication === 'conviction' &&
      (each.jurisdiction === 'NY' || (each.jurisdiction !== 'foreign' && each.predicateFelony)) &&
      each.judgmentDay > each.certainAfter,
  );
  const offenses = (some) => some.map((each) => each.offense);
  return {
    principal: uid('Agency', agency),
    action: uid('Action', 'hold'),
    resource: uid('Person', 'person'),
    context: {
      ...warrant,
      terroristScreeningMatch,
      hateCrime: counting.some((each) => each.hateCrime),
      completed: offenses(counting.filter((each) => each.form === 'completed')),
      otherForms: offenses(counting.filter((each) => each.form !== 'completed')),
    },
    entities: [],
    preparsedPolicySetId: 'hold',
  };
}

/**
 * The law of 2014, two values.
 * @param written the cases to come: the lists are written out as the provisions that occur in them
 */
export function hold(written) {
  const { any, onlyCompleted } = citationsOf('3.0.0', written);
  const set = (citations) => `[${citations.map((each) => JSON.stringify(each)).join(', ')}]`;
  const policies = `
    permit (principal, action == Action::"hold", resource)
    when { principal == Agency::"correction" || principal == Agency::"police" }
    when { context.issuedBy == "article-iii-judge" || context.issuedBy == "federal-magistrate-judge" }
    when { context.probableCause && context.authorizesCustody && context.presentedWithDetainer }
    when {
      context.terroristScreeningMatch || context.hateCrime
      || context.completed.containsAny(${set([...any, ...onlyCompleted])})
      || context.otherForms.containsAny(${set(any)})
    };`;
  const parsed = cedar.preparsePolicySet('hold', { staticPolicies: policies });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed.errors));
  return {
    prepare,
    decide: (call) => cedar.statefulIsAuthorized(call),
    codeOf(answer) {
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer.errors));
      return answer.response.decision === 'allow' ? 1 : 0;
    },
  };
}
