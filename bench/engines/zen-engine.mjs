// @gorules/zen-engine: a decision of one expression, made ready once. `some` goes through the convictions; the lists are part of the
// expression, written out as the provisions that occur in the cases to come.
import { ZenEngine } from '@gorules/zen-engine';
import { preparedOf2014 } from '../prepared.mjs';
import { citationsOf } from './lists.mjs';

/**
 * The law of 2014, two values.
 * @param written the cases to come
 */
export function hold(written) {
  const { any, onlyCompleted } = citationsOf('3.0.0', written);
  const list = (citations) => `[${citations.map((each) => `'${each}'`).join(', ')}]`;
  const recent = `some(convictions,
    #.class == 'felony' and #.adjudication == 'conviction'
    and (#.jurisdiction == 'NY' or (#.jurisdiction != 'foreign' and #.predicateFelony))
    and #.judgmentDay > #.certainAfter
    and (#.hateCrime or #.offense in ${list(any)} or (#.form == 'completed' and #.offense in ${list(onlyCompleted)})))`;
  const value = `agency in ['correction', 'police']
    and warrant.issuedBy in ['article-iii-judge', 'federal-magistrate-judge']
    and warrant.probableCause and warrant.authorizesCustody and warrant.presentedWithDetainer
    and (terroristScreeningMatch or ${recent})`;
  const node = (id, type, content) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    ...(content ? { content } : {}),
  });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId });
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('request', 'inputNode'),
      node('hold', 'expressionNode', {
        expressions: [{ id: 'hold', key: 'hold', value: value.replace(/\s+/g, ' ') }],
      }),
      node('response', 'outputNode'),
    ],
    edges: [edge('request', 'hold'), edge('hold', 'response')],
  });
  return {
    isAsync: true,
    prepare: preparedOf2014,
    decide: (facts) => decision.evaluate(facts),
    codeOf: ({ result }) => (result.hold ? 1 : 0),
  };
}
