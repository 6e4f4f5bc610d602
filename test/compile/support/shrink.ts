import { CaseValidator } from '../../../src/case/validate.ts';
import type { WrittenCase } from '../../../src/case/written-facts.ts';
import { parseJson } from '../../../src/json/parse.ts';
import type { Revision } from '../../../src/revision/model.ts';
import { Source } from '../../../src/text/source.ts';
import { type Json, revisionOf } from '../../support/mutants.ts';

/** Two answers to one case. */
type Ask = (revision: Revision, written: WrittenCase) => readonly [unknown, unknown];

/** What differs, in words, with all taken out of the case and of the revision that makes no difference. */
export function shrunk(what: string, revision: Revision, written: WrittenCase, ask: Ask): string {
  const differs = (law: Revision | undefined, each: WrittenCase): boolean => {
    if (!law || !isValid(law, each)) return false;
    try {
      const [one, other] = ask(law, each);
      return JSON.stringify(one) !== JSON.stringify(other);
    } catch {
      return false;
    }
  };
  const law = smallest(revision.written, simplerRevisions, (each) => differs(revisionOf(each), written));
  const small = revisionOf(law) ?? revision;
  const shortest = smallest(written, simplerCases, (each) => differs(small, each));
  const [expected, found] = ask(small, shortest);
  const { definitions, actions, rules, lists } = law as Json;
  return [
    `${what} differs from direct under ${revision.version} (${revision.file})`,
    `expected ${JSON.stringify(expected)}`,
    `found    ${JSON.stringify(found)}`,
    `case     ${JSON.stringify(shortest)}`,
    `revision ${JSON.stringify({ lists: lists.length, definitions, actions, rules })}`,
    `whole    ${JSON.stringify(written)}`,
  ].join('\n');
}

function isValid(revision: Revision, written: WrittenCase): boolean {
  try {
    new CaseValidator(revision.written.case).check(parseJson(new Source('case', JSON.stringify(written))));
    return true;
  } catch {
    // A case of a whole policy may state what one revision does not know: then it is left as it is.
    return Object.keys(written).some((name) => !Object.hasOwn(revision.written.case.properties, name));
  }
}

/** Goes on as long as something simpler still is so. */
function smallest<Value>(
  value: Value,
  simpler: (value: Json) => Iterable<Json>,
  isSo: (value: Value) => boolean,
): Value {
  let best = value;
  for (let tries = 0; tries < 100; ) {
    let next: Value | undefined;
    for (const each of simpler(best)) {
      if (++tries > 100) break;
      if (!isSo(each)) continue;
      next = each;
      break;
    }
    if (next === undefined) break;
    best = next;
  }
  return best;
}

/** The value with one thing less, anywhere in it. */
function* simplerCases(value: Json): Generator<Json> {
  if (value === null || typeof value !== 'object') return;
  for (const key of Object.keys(value)) {
    if (Array.isArray(value)) yield value.filter((_, at) => at !== Number(key));
    else yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    const put = (inner: Json): Json =>
      Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
    for (const inner of simplerCases(value[key])) yield put(inner);
  }
}

/** The revision without a provision, or with a simpler condition somewhere. */
function* simplerRevisions(written: Json): Generator<Json> {
  // Mostly it is one action that differs.
  if (written.actions.length > 1)
    for (const action of written.actions) {
      const rules = written.rules.filter((each: Json) => each.permits.includes(action.id));
      yield {
        ...written,
        actions: [action],
        rules: rules.map((each: Json) => ({ ...each, permits: [action.id] })),
      };
    }
  for (const part of ['rules', 'actions', 'definitions'])
    for (const at of written[part].keys()) yield { ...written, [part]: written[part].toSpliced(at, 1) };
  for (const part of ['rules', 'definitions'])
    for (const [at, provision] of written[part].entries())
      for (const when of simplerConditions(provision.when))
        yield { ...written, [part]: written[part].with(at, { ...provision, when }) };
  for (const [at, action] of written.actions.entries())
    for (const when of simplerConditions(action.coverage.when))
      yield {
        ...written,
        actions: written.actions.with(at, { ...action, coverage: { ...action.coverage, when } }),
      };
}

function* simplerConditions(condition: Json): Generator<Json> {
  if (condition.always || condition.never) return;
  yield { always: true };
  yield { never: true };
  for (const join of ['all', 'any']) {
    for (const [at, part] of (condition[join] ?? []).entries()) {
      yield part;
      if (condition[join].length > 1) yield { [join]: condition[join].toSpliced(at, 1) };
      for (const inner of simplerConditions(part)) yield { [join]: condition[join].with(at, inner) };
    }
  }
  if (condition.not) {
    yield condition.not;
    for (const inner of simplerConditions(condition.not)) yield { not: inner };
  }
  if (condition.where) for (const where of simplerConditions(condition.where)) yield { ...condition, where };
  const extension = condition.value?.extendedBy;
  if (!extension) return;
  const { extendedBy: _, ...window } = condition.value;
  yield { ...condition, value: window };
  for (const where of simplerConditions(extension.where))
    yield { ...condition, value: { ...window, extendedBy: { ...extension, where } } };
}
