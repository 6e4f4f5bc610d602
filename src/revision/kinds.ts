import type { FactType } from './model.ts';
import type * as Written from './written.ts';

/** What a written fact is: a kind of value, or a group of facts. */
export type Kind = FactType['kind'] | 'group';

/** The kind of a fact of a valid case schema. */
export function kindOf(fact: Exclude<Written.Fact, Written.GroupFact>): FactType['kind'];
export function kindOf(fact: Written.Fact): Kind;
export function kindOf(fact: Written.Fact): Kind {
  switch (fact.type) {
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      return fact.format ?? 'text';
    case 'object':
      return 'group';
    case 'array':
      return fact.items.type === 'string' ? 'texts' : (fact.format ?? 'collection');
  }
}
