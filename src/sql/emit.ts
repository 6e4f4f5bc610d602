import type { Provision } from '../revision/model.ts';
import type { Frame } from './frame.ts';
import type { Cte } from './layout.ts';
import { comment, Names, quoted } from './names.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import { Rows } from './rows.ts';
import { laidOut } from './text.ts';
import { chainOf, write } from './write.ts';

/** The parts of a query in the making: relations are added to the chains of frames. */
export class Emitter {
  readonly plan: Plan;
  readonly ctes: Cte[] = [];
  readonly #names: Names;

  /** @param taken names of relations that the query reads from outside */
  constructor(plan: Plan, taken: Iterable<string>) {
    this.plan = plan;
    const sources = plan.layout.sources();
    this.#names = new Names([...taken, ...sources.map((each) => each.name)]);
    this.ctes.push(...sources);
  }

  /** Adds a relation. Gives its name, which is the one wanted or one like it. */
  add(wanted: string, about: readonly string[], body: () => string): string {
    const name = this.#names.take(wanted);
    this.ctes.push({ name, about, body });
    return name;
  }

  /** Adds the next relation of a frame's chain. */
  next(frame: Frame, wanted: string, about: readonly string[], body: string): void {
    frame.relation = this.add(wanted, about, () => body);
  }

  /** Gives a frame its first relation, if it has none. */
  begin(frame: Frame): void {
    if (frame.relation !== '') return;
    const { layout, columns } = this.plan;
    const { outer } = frame;
    if (!outer) {
      frame.relation = this.#names.take('facts');
      this.ctes.push({
        name: frame.relation,
        about: ['The facts of each case, with their defaults.'],
        body: () => layout.cases(frame.wanted),
        materialized: layout.numbers,
      });
      return;
    }
    this.begin(outer);
    const last = frame.items.length - 1;
    const { collection, parent } = frame.items[last] as Frame['items'][number];
    outer.want(parent, collection, layout.hasLists ? 'items' : 'known');
    const from = quoted(outer.relation);
    const isOwn = frame.items.every((each, at) => each.parent === at - 1);
    const beside = isOwn
      ? ''
      : `${columns.of((frame.items[last - 1] as Frame['items'][number]).collection.path, 'items')} and `;
    frame.relation = this.add(
      beside + columns.of(collection.path, 'items'),
      [`A row for each item of ${collection.title}${isOwn ? '' : ', beside another item'}.`],
      () => {
        const wanted = frame.wanted;
        const carried = [
          ...outer.keys,
          ...wanted.filter((each) => each.at < last).map((each) => each.column),
        ];
        const own = wanted.filter((each) => each.at === last);
        return layout.items(frame, from, [...new Set(carried)], own);
      },
    );
  }

  /** A provision as the next relation of its frame: all that was there, and whether it holds. */
  provision(provision: Provision, place: Place, column: string, frame: Frame): void {
    const slots = chainOf(place.slot);
    const { made, from, star } = Rows.make(frame, (rows) =>
      laidOut(write(provision.when, place, rows.at(slots), this.plan), '    '),
    );
    const expression = made.includes('\n') ? `(\n    ${made}\n  )` : made;
    const body = `SELECT ${star},\n  ${expression} AS ${quoted(column)}\n${from}`;
    this.next(frame, provision.id, aboutProvision(provision), body);
  }

  /** The parts as text. */
  text(): string {
    const bodies = this.ctes.map(({ name, about, body, materialized }) => {
      const comments = about.flatMap((each) => comment(each));
      const lines = body().replaceAll('\n', '\n  ');
      return [...comments, `${quoted(name)} AS ${materialized ? 'MATERIALIZED ' : ''}(\n  ${lines}\n)`].join(
        '\n',
      );
    });
    return `WITH\n${bodies.join(',\n')}`;
  }
}

/** What stands above a provision: its citation, and what it says in plain words. */
export const aboutProvision = ({ citation, text }: Pick<Provision, 'citation' | 'text'>): string[] => [
  citation,
  text,
];
