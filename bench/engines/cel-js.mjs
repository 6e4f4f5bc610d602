// @marcbachmann/cel-js: an expression parsed once. `exists` goes through the convictions; lists are a custom function, as its
// documentation has them.
import { Environment } from '@marcbachmann/cel-js';
import { preparedOf2014 } from '../prepared.mjs';
import { reachOf } from './lists.mjs';

/** The law of 2014, two values. */
export function hold() {
  const reach = reachOf('3.0.0');
  const environment = new Environment({ unlistedVariablesAreDyn: true })
    .registerVariable('agency', 'string')
    .registerVariable('warrant', 'map')
    .registerVariable('terroristScreeningMatch', 'bool')
    .registerVariable('convictions', 'list')
    .registerFunction('isSerious(string, string): bool', (offense, form) => reach(offense, form) === 2);
  const decide = environment.parse(`
    (agency == 'correction' || agency == 'police')
    && (warrant.issuedBy == 'article-iii-judge' || warrant.issuedBy == 'federal-magistrate-judge')
    && warrant.probableCause && warrant.authorizesCustody && warrant.presentedWithDetainer
    && (terroristScreeningMatch || convictions.exists(each,
         each.class == 'felony' && each.adjudication == 'conviction'
         && (each.jurisdiction == 'NY' || (each.jurisdiction != 'foreign' && each.predicateFelony))
         && (each.hateCrime || isSerious(each.offense, each.form))
         && each.judgmentDay > each.certainAfter))`);
  return { prepare: preparedOf2014, decide, codeOf: (held) => (held ? 1 : 0) };
}
