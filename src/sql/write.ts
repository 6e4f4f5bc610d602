import type { SqlScope } from '../operators/sql.ts';
import type { Condition, Fact } from '../revision/model.ts';
import type { Dialect } from './dialect.ts';
import { literalOf } from './dialect.ts';
import type { Part } from './frame.ts';
import type { Place, Slot } from './place.ts';
import type { Computed, Plan } from './plan.ts';
import { joined, type Logic } from './text.ts';

/** Where a condition is written: gives names to what it reads. */
export interface Site {
  /** A fact's column; `slot` is the item that it is a fact of, undefined for the case. */
  fact(slot: Slot | undefined, fact: Fact, part: Part): string;
  /** A column that is computed from rows of some items. */
  computed(column: Computed, slots: readonly Slot[]): string;
}

/** A condition as SQL: true, false, or NULL where it is unknown. */
export function write(condition: Condition, place: Place, site: Site, plan: Plan): Logic {
  const inner = (part: Condition): Logic => write(part, place, site, plan);
  switch (condition.kind) {
    case 'all':
      return joined('AND', condition.conditions.map(inner));
    case 'any':
      return joined('OR', condition.conditions.map(inner));
    case 'not':
      return { kind: 'NOT', part: inner(condition.condition) };
    case 'unknown':
      return { kind: 'leaf', sql: `(${oneLine(inner(condition.condition))}) IS NULL` };
    case 'constant':
      return { kind: 'leaf', sql: condition.holds ? 'TRUE' : 'FALSE' };
    case 'named': {
      const column = plan.definition(condition.definition);
      return { kind: 'leaf', sql: site.computed(column, chainOf(place.slotOf(condition.definition.of))) };
    }
    case 'count': {
      const column = plan.count(condition, place);
      return { kind: 'leaf', sql: site.computed(column, column.slots) };
    }
    case 'comparison':
      return {
        kind: 'leaf',
        sql: condition.operator.sql(condition.value, condition.fact, scopeAt(condition, place, site, plan)),
      };
  }
}

function oneLine(logic: Logic): string {
  switch (logic.kind) {
    case 'leaf':
      return logic.sql;
    case 'NOT':
      return `NOT (${oneLine(logic.part)})`;
    default:
      return logic.parts.map((part) => `(${oneLine(part)})`).join(` ${logic.kind} `);
  }
}

/** An item and those that it lies in, the outermost first. */
export function chainOf(slot: Slot | undefined): Slot[] {
  return slot ? [...chainOf(slot.parent), slot] : [];
}

/** What an operator's SQL is made of, for a comparison in a place. */
function scopeAt(comparison: object, place: Place, site: Site, plan: Plan): SqlScope {
  const column = (fact: Fact, part: Part): string => site.fact(place.slotOf(fact.collection), fact, part);
  const { dialect } = plan;
  return {
    fact: (fact) => column(fact, 'value'),
    literal: literalOf,
    listed(fact, list) {
      const { listed, slots } = {
        listed: plan.listed(fact, list),
        slots: chainOf(place.slotOf(fact.collection)),
      };
      return site.computed(listed, slots);
    },
    contains: (fact, text) =>
      plan.layout.hasText(column(fact, 'value'), literalOf(text, { kind: 'text', values: undefined })),
    before: (day, period) => leadOf(day, period, dialect),
    daysBetween: (later, earlier) => `${later} - ${earlier}`,
    lengthening(extension) {
      const { certain, possible } = plan.lengthening(extension, comparison, place);
      return {
        certain: site.computed(certain, certain.slots),
        possible: site.computed(possible, possible.slots),
      };
    },
  };
}

/** Months in 400 years, after which the calendar is the same again, and their days. */
const [CYCLE_MONTHS, CYCLE_DAYS] = [4800, 146_097];

/** No further back than 400 years by the calendar, for databases begin somewhere; the rest is whole cycles, and days. */
function leadOf(
  day: string,
  { years = 0, months = 0, days = 0 }: { years?: number; months?: number; days?: number },
  dialect: Dialect,
): { lead: string; days: number } {
  const all = years * 12 + months;
  const cycles = Math.floor(all / CYCLE_MONTHS);
  const rest = all - cycles * CYCLE_MONTHS;
  return { lead: rest === 0 ? day : dialect.monthsBefore(day, rest), days: days + cycles * CYCLE_DAYS };
}
