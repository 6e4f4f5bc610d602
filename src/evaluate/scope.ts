import type { Reader } from '../operators/operator.ts';
import type { Condition, Fact, Facts, FactValue } from '../revision/model.ts';
import { defaultOf } from '../revision/values.ts';
import type { Truth } from '../truth.ts';
import { truthIn } from './direct.ts';

/**
 * Where facts are read from: the case, or an item of a collection in it. Given a trace, it notes
 * the path of every unknown fact that is read.
 */
export class Scope implements Reader {
  readonly facts: Facts;
  /** What stands before a fact's keys in its path: empty for the case, `loans[0].` for an item. */
  readonly prefix: string;
  readonly collection: string | undefined;
  /** Where the item was asked for: the case, or an item of any collection. */
  readonly outer: Scope | undefined;
  readonly trace: string[] | undefined;
  /** Whether an absent fact has its default: for facts of a case to which no revision has given its own. */
  readonly takesDefaults: boolean;

  constructor(
    facts: Facts,
    trace?: string[],
    item?: { prefix: string; collection: string; outer: Scope },
    takesDefaults = item?.outer.takesDefaults ?? false,
  ) {
    this.facts = facts;
    this.trace = trace;
    this.takesDefaults = takesDefaults;
    this.prefix = item?.prefix ?? '';
    this.collection = item?.collection;
    this.outer = item?.outer;
  }

  value(fact: Fact): FactValue | undefined {
    return this.#read(fact) as FactValue | undefined;
  }

  peek(fact: Fact): FactValue | undefined {
    return this.#lookUp(fact) as FactValue | undefined;
  }

  items(collection: Fact): readonly Scope[] | undefined {
    const items = this.#read(collection) as readonly Facts[] | undefined;
    if (!items) return undefined;
    const path = this.pathOf(collection);
    return items.map(
      (item, index) =>
        new Scope(item, this.trace, {
          prefix: `${path}[${index}].`,
          collection: collection.path,
          outer: this,
        }),
    );
  }

  truth(condition: Condition): Truth {
    return truthIn(condition, this);
  }

  /** What tells this scope from others: every item in question, the outermost first. */
  get identity(): string {
    return this.outer ? `${this.outer.identity} ${this.prefix}` : this.prefix;
  }

  /** The path of a fact with the indexes of the items in question: `loans[0].dueOn`. */
  pathOf(fact: Fact): string {
    return this.owner(fact).prefix + fact.keys.join('.');
  }

  /** The scope that a fact belongs to: the innermost item of its collection, or the case. */
  owner(fact: Fact): Scope {
    return this.scopeOf(fact.collection);
  }

  /** The scope of the item of a collection that is in question, or of the case. */
  scopeOf(collection: string | undefined): Scope {
    let scope: Scope | undefined = this;
    while (scope && scope.collection !== collection) scope = scope.outer;
    // The loader lets nothing through that names an item outside of its collection.
    if (!scope) throw new Error(`no item of \`${collection}\` is in question`);
    return scope;
  }

  #read(fact: Fact): unknown {
    const value = this.#lookUp(fact);
    if (value === undefined) this.trace?.push(this.pathOf(fact));
    return value;
  }

  #lookUp(fact: Fact): unknown {
    let at: unknown = this.owner(fact).facts;
    for (const key of fact.keys) {
      at = (at as Facts)[key];
      if (at === undefined) return this.takesDefaults ? defaultOf(fact) : undefined;
    }
    return at;
  }
}
