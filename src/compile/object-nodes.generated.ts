// Written by `node build/object-nodes.mjs`, which says why. Do not edit.
import type { ByCitation, ByText, Item, Step } from './object-step.ts';

export const BOOLEANS = [
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
];

export const BOOLEANS_IN_GROUPS = [
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
];

export const TEXTS = [
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const value = (items[record] as Item)[name];
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
];

export const TEXTS_IN_GROUPS = [
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const inside = (items[record] as Item)[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
];

export const BOOLEANS_IN_INNER_GROUPS = [
(record: number, outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
(record: number, outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(items) : value === false ? no(items) : unknown(items);
},
];

export const TEXTS_IN_INNER_GROUPS = [
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
(record: number, outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (items) => {
    const around = (items[record] as Item)[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : typeof value !== 'string' ? absent
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(items) : branch === 1 ? b(items) : branch === 2 ? c(items) : branch === 3 ? d(items) : branch === 4 ? e(items) : f(items);
  };
},
];

export const CITATIONS = [
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const value = (items[record] as Item)[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
];

export const CITATIONS_IN_GROUPS = [
(record: number, group: string, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, group: string, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, group: string, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(record: number, group: string, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
];

export const TESTS = [
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (items) => {
  const truth = test();
  return truth === 0 ? no(items) : truth === 2 ? yes(items) : unknown(items);
},
];

export const LOOK_UPS = [
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const value = (items[record] as Item)[name];
  return value;
},
];

export const LOOK_UPS_IN_GROUPS = [
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const inside = (items[record] as Item)[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
];

export const LOOK_UPS_IN_INNER_GROUPS = [
(record: number, outer: string, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, outer: string, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, outer: string, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, outer: string, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const around = (items[record] as Item)[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
];
