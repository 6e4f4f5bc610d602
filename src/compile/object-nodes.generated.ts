// Written by `node build/object-nodes.mjs`, which says why. Do not edit.
import type { ByCitation, ByText, Item, Step } from './object-step.ts';

export const BOOLEANS = [
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
];

export const BOOLEANS_IN_GROUPS = [
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
];

export const TEXTS = [
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const value = item[name];
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
];

export const TEXTS_IN_GROUPS = [
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const inside = item[group];
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
];

export const BOOLEANS_IN_INNER_GROUPS = [
(outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
(outer: string, group: string, name: string, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value === true ? yes(item) : value === false ? no(item) : unknown(item);
},
];

export const TEXTS_IN_INNER_GROUPS = [
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
(outer: string, group: string, name: string, by: ByText, a: Step, b: Step, c: Step, d: Step, e: Step, f: Step): Step => {
  const { first, second, third, atFirst, atSecond, atThird, other, absent, rest } = by;
  return (item) => {
    const around = item[outer];
    const inside = around ? (around as Item)[group] : undefined;
    const value = inside ? (inside as Item)[name] : undefined;
    const branch =
      typeof value !== 'string' ? absent
      : value === first ? atFirst
      : value === second ? atSecond
      : value === third ? atThird
      : rest === undefined ? other
      : (rest.get(value) ?? other);
    return branch === 0 ? a(item) : branch === 1 ? b(item) : branch === 2 ? c(item) : branch === 3 ? d(item) : branch === 4 ? e(item) : f(item);
  };
},
];

export const CITATIONS = [
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const value = item[name];
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
];

export const CITATIONS_IN_GROUPS = [
(group: string, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(group: string, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(group: string, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(group: string, name: string, member: ByCitation, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  const truth = typeof value === 'string' ? member.truthOf(value) : member.absent;
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
];

export const TESTS = [
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
(test: () => number, no: Step, unknown: Step, yes: Step): Step => (item) => {
  const truth = test();
  return truth === 0 ? no(item) : truth === 2 ? yes(item) : unknown(item);
},
];

export const LOOK_UPS = [
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
(record: number, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const value = item[name];
  return value;
},
];

export const LOOK_UPS_IN_GROUPS = [
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const inside = item[group];
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
];

export const LOOK_UPS_IN_INNER_GROUPS = [
(record: number, outer: string, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, outer: string, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, outer: string, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
(record: number, outer: string, group: string, name: string): ((items: readonly Item[]) => unknown) => (items) => {
  const item = items[record] as Item;
  const around = item[outer];
  const inside = around ? (around as Item)[group] : undefined;
  const value = inside ? (inside as Item)[name] : undefined;
  return value;
},
];
