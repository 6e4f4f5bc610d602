import type { ErrorObject } from 'ajv';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import { alternativesOf, type SchemaNode, schemaAt } from './schema-node.ts';

/**
 * What a JSON Schema validator found, in words for the person at the keyboard, each with its place.
 * Of a choice (`oneOf`) only the branch that the writer meant is reported: the one whose telling
 * property is there. Format checks of cases say themselves what is wrong (`explain`).
 */
export function schemaFindings(
  json: LocatedJson,
  schema: SchemaNode,
  errors: readonly ErrorObject[],
  explain: (format: string, value: unknown) => Pick<Finding, 'code' | 'message'> | undefined = () =>
    undefined,
): Finding[] {
  const choices = choicesOf(json, schema, errors);
  const findings = new Map<string, Finding>();
  const paths = errors.map((error) => error.instancePath);
  for (const error of errors) {
    const pointer = pointerOf(error.instancePath);
    const branch = choices.get(error.instancePath);
    if (branch && branch.keeps(error) === false) continue;
    if (error.keyword === 'if' || error.keyword === 'propertyNames') continue;
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf') {
      // Something more exact is said of a part of the value, or of the branch that was meant.
      if (branch?.silent || paths.some((path) => path.startsWith(`${error.instancePath}/`))) continue;
    }
    const finding = toFinding(json, schema, error, pointer, explain, branch);
    if (!finding) continue;
    const key = `${finding.code} ${finding.span.start} ${finding.message}`;
    if (!findings.has(key)) findings.set(key, finding);
  }
  return dropEchoes([...findings.values()]);
}

interface Choice {
  /** Whether an error at the place of the choice concerns the branch that was meant. */
  keeps(error: ErrorObject): boolean;
  /** Whether the branch's own errors say it all. */
  silent: boolean;
  finding?: Pick<Finding, 'code' | 'message' | 'suggestion'>;
  /** The property to point at, where the finding is about one. */
  key?: string | undefined;
}

/** For each place where a choice failed: which branch was meant, or why none can be. */
function choicesOf(
  json: LocatedJson,
  schema: SchemaNode,
  errors: readonly ErrorObject[],
): Map<string, Choice> {
  const choices = new Map<string, Choice>();
  for (const error of errors) {
    if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') continue;
    const value = valueAt(json.value, pointerOf(error.instancePath));
    const alternatives = alternativesOf(schema, error.schemaPath);
    if (alternatives.length === 0) continue;
    choices.set(error.instancePath, choose(value, alternatives));
  }
  return choices;
}

type Alternatives = ReturnType<typeof alternativesOf>;

function choose(value: unknown, alternatives: Alternatives): Choice {
  const objects = alternatives.filter((each) => each.node.type === 'object');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const fitting = alternatives.filter((each) => fitsType(value, each.node.type));
    if (fitting.length === 1 && fitting[0]) return meant(fitting[0], alternatives);
    if (objects.length === alternatives.length)
      return { keeps: (error) => error.keyword === 'oneOf', silent: false };
    return { keeps: (error) => error.keyword === 'oneOf' || error.keyword === 'anyOf', silent: false };
  }
  const named = value as Record<string, unknown>;
  const telling = objects.filter((each) => each.tells(named));
  if (telling.length === 1 && telling[0]) return meant(telling[0], alternatives);
  if (telling.length > 1) return tooMany(telling);
  return none(named, objects);
}

/** The branch that was meant: only its own errors count at this place. */
function meant(branch: Alternatives[number], alternatives: Alternatives): Choice {
  const others = alternatives.filter((each) => each !== branch).map((each) => `${each.path}/`);
  return {
    silent: true,
    keeps: (error) => !others.some((other) => error.schemaPath.startsWith(other)),
  };
}

function tooMany(telling: Alternatives): Choice {
  const keys = telling.map((each) => each.key);
  const message = `this has ${keys.map((key) => `\`${key}\``).join(' and ')}: a condition is of one kind`;
  const suggestion = 'put one into the other, or both into an `all` or an `any`';
  const key = keys.at(-1);
  return choiceFinding({ code: 'condition-shape', message, suggestion }, key);
}

function none(value: Record<string, unknown>, objects: Alternatives): Choice {
  const keys = objects.map((each) => each.key);
  const byConstant = objects[0]?.constants;
  if (byConstant && objects.every((each) => each.constants)) {
    const allowed = objects.flatMap((each) => each.constants ?? []);
    const written = value[objects[0]?.key ?? ''];
    if (written === undefined) {
      return choiceFinding({ code: 'missing-property', message: `\`${objects[0]?.key}\` is missing here` });
    }
    const near = typeof written === 'string' ? nearest(written, allowed) : undefined;
    const message = `\`${String(written)}\` is not one of ${oneOf(allowed)}`;
    return choiceFinding(
      { code: 'not-allowed', message, suggestion: near && `did you mean \`${near}\`?` },
      objects[0]?.key,
    );
  }
  const unique = [...new Set(keys)];
  for (const name of Object.keys(value)) {
    const near = nearest(name, unique);
    if (!near) continue;
    const message = `unknown property \`${name}\``;
    return choiceFinding(
      { code: 'unknown-property', message, suggestion: `did you mean \`${near}\`?` },
      name,
    );
  }
  return choiceFinding({ code: 'condition-shape', message: `this needs one of ${oneOf(unique)}` });
}

function choiceFinding(finding: NonNullable<Choice['finding']>, key?: string): Choice {
  return {
    silent: false,
    finding,
    key,
    keeps: (error) => error.keyword === 'oneOf' || error.keyword === 'anyOf',
  };
}

function fitsType(value: unknown, type: unknown): boolean {
  const types = Array.isArray(type) ? type : [type];
  const actual = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return (
    types.includes(actual) || (actual === 'number' && types.includes('integer') && Number.isInteger(value))
  );
}

function toFinding(
  json: LocatedJson,
  schema: SchemaNode,
  error: ErrorObject,
  pointer: Pointer,
  explain: (format: string, value: unknown) => Pick<Finding, 'code' | 'message'> | undefined,
  choice: Choice | undefined,
): Finding | undefined {
  const value = valueAt(json.value, pointer);
  const node = schemaAt(schema, error.schemaPath.replace(/\/[^/]+$/, ''));
  const span = json.span(pointer);
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownProperty(json, pointer, String(error.params.additionalProperty), node);
    case 'required': {
      const name = String(error.params.missingProperty);
      return {
        code: 'missing-property',
        message: `\`${name}\` is missing here`,
        span: json.startSpan(pointer),
      };
    }
    case 'type':
      return { code: 'wrong-type', message: `${show(value)} is not ${typePhrase(error.params.type)}`, span };
    case 'enum':
    case 'const': {
      const allowed = (
        error.keyword === 'const' ? [error.params.allowedValue] : error.params.allowedValues
      ).map(String);
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
      const message = `${show(value)} is not ${allowed.length > 1 ? 'one of ' : ''}${oneOf(allowed)}`;
      return { code: 'not-allowed', message, suggestion: near && `did you mean \`${near}\`?`, span };
    }
    case 'pattern':
      return {
        code: 'wrong-form',
        message: wrongForm(value, node),
        span: error.propertyName === undefined ? span : json.keySpan([...pointer, error.propertyName]),
      };
    case 'format': {
      const explained = explain(String(error.params.format), value);
      return {
        code: 'wrong-form',
        message: `${show(value)} is not a ${error.params.format}`,
        ...explained,
        span,
      };
    }
    case 'minItems':
      return { code: 'too-few', message: 'this list needs at least one entry', span };
    case 'minProperties':
      return {
        code: 'too-few',
        message: `this needs at least one of ${oneOf(Object.keys(node?.properties ?? {}))}`,
        span,
      };
    case 'minimum':
    case 'maximum':
      return {
        code: 'out-of-range',
        message: `${show(value)} is ${error.keyword === 'minimum' ? 'less than' : 'more than'} ${error.params.limit}, the ${error.keyword} allowed`,
        span,
      };
    case 'oneOf':
    case 'anyOf': {
      if (choice?.finding) {
        const at =
          choice.key === undefined ? json.startSpan(pointer) : json.keySpan([...pointer, choice.key]);
        return {
          ...choice.finding,
          span:
            choice.finding.code === 'not-allowed' && choice.key ? json.span([...pointer, choice.key]) : at,
        };
      }
      const phrase = alternativesOf(schema, error.schemaPath).map(
        (each) => each.node.title ?? typePhrase(each.node.type),
      );
      return {
        code: 'wrong-type',
        message: `${show(value)} is not ${[...new Set(phrase)].join(' or ')}`,
        span,
      };
    }
    default:
      return { code: 'wrong-form', message: error.message ?? 'this is not as the schema asks', span };
  }
}

function unknownProperty(
  json: LocatedJson,
  pointer: Pointer,
  name: string,
  node: SchemaNode | undefined,
): Finding {
  const span = json.keySpan([...pointer, name]);
  const known = Object.keys(node?.properties ?? {});
  if (name === 'path' && known.includes('operator')) {
    const message = '`path` is not allowed: it would be run as a script over the fact';
    return { code: 'scripted-path', message, suggestion: 'name the fact by its whole path in `fact`', span };
  }
  const near = nearest(name, known);
  const suggestion = near
    ? `did you mean \`${near}\`?`
    : known.length > 0
      ? `known here: ${oneOf(known, 20)}`
      : undefined;
  return { code: 'unknown-property', message: `unknown property \`${name}\``, suggestion, span };
}

function wrongForm(value: unknown, node: SchemaNode | undefined): string {
  if (typeof value === 'string' && value.trim() === '') return 'this text is empty';
  const what = node?.title ?? 'of the form asked for';
  const example = node?.examples?.[0];
  return `${show(value)} is not ${what}${example === undefined ? '' : `, as ${show(example)}`}`;
}

/** Where one value is wrong in two ways of the same kind, the first report is enough. */
function dropEchoes(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.code} ${finding.span.start} ${finding.span.end}`;
    const isValue =
      finding.code === 'wrong-type' || finding.code === 'not-allowed' || finding.code === 'wrong-form';
    if (isValue && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const TYPE_WORDS: Record<string, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

function typePhrase(type: unknown): string {
  const types = (Array.isArray(type) ? type : [type]).filter((each) => each !== 'null');
  return types.map((each) => TYPE_WORDS[String(each)] ?? String(each)).join(' or ');
}

/** A value in a message, cut to what one line holds. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}

function pointerOf(instancePath: string): Pointer {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(value: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}
