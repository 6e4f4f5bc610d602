import type { Code } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { LocatedJson, Pointer } from '../json/located.ts';
import { show } from '../json/show.ts';
import type { Span } from '../text/source.ts';
import { nearest, oneOf } from '../text/suggest.ts';
import {
  commonKey,
  fitsType,
  propertiesFor,
  resolveRef,
  type SchemaNode,
  tellingKey,
  valuesOf,
} from './schema-node.ts';

/** What is wrong with a value of a format, or undefined where nothing is. */
export type ExplainFormat = (
  format: string,
  value: unknown,
) => Pick<Finding, 'code' | 'message' | 'suggestion'> | undefined;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Why a value that a JSON Schema validator refused is wrong, in words for the person at the
 * keyboard, each mistake once and with its place. The validator only decides; this walks value and
 * schema again, since the errors of a validator do not say which branch of a choice was meant.
 */
export function schemaFindings(
  json: LocatedJson,
  schema: SchemaNode,
  explain: ExplainFormat = () => undefined,
): Finding[] {
  const findings = findingsIn(json, schema, explain);
  if (findings.length > 0) return findings;
  return [{ code: 'wrong-form', message: 'this is not as the schema asks', span: json.startSpan([]) }];
}

/**
 * What is wrong with a value, by walking it beside its schema; empty where nothing is. It knows the
 * keywords that this project's schemas use; tests bind it to what a validator accepts.
 */
export function findingsIn(json: LocatedJson, schema: SchemaNode, explain: ExplainFormat): Finding[] {
  const explainer = new Explainer(json, schema, explain);
  explainer.visit(json.value, schema, []);
  return explainer.findings;
}

class Explainer {
  readonly findings: Finding[] = [];
  readonly #json: LocatedJson;
  readonly #schema: SchemaNode;
  readonly #explain: ExplainFormat;

  constructor(json: LocatedJson, schema: SchemaNode, explain: ExplainFormat) {
    this.#json = json;
    this.#schema = schema;
    this.#explain = explain;
  }

  /** Reports what is wrong with the value at a pointer; of a single value only the first thing. */
  visit(value: unknown, written: SchemaNode, at: Pointer): void {
    const node = resolveRef(this.#schema, written);
    const branches = (node.oneOf ?? node.anyOf)?.map((branch) => resolveRef(this.#schema, branch));
    const allowed = valuesOf(node);
    if (branches) this.#choice(value, branches, at);
    else if (allowed.length > 0 && !allowed.includes(value)) this.#notAllowed(value, allowed, at);
    else if (!fitsType(value, node.type)) this.#wrongType(value, [node], at);
    else if (isObject(value)) this.#object(value, node, at);
    else if (Array.isArray(value)) this.#array(value, node, at);
    else if (typeof value === 'string') this.#text(value, node, this.#json.span(at));
    else if (typeof value === 'number') this.#number(value, node, at);
  }

  #add(code: Code, message: string, span: Span, suggestion?: string): void {
    this.findings.push({ code, message, suggestion, span });
  }

  #notAllowed(value: unknown, values: readonly unknown[], at: Pointer): void {
    const allowed = values.filter((each) => each !== null).map(String);
    const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
    const message =
      allowed.length > 1
        ? `${show(value)} is not one of ${oneOf(allowed)}`
        : `this is always ${oneOf(allowed)}, not ${show(value)}`;
    this.#add('not-allowed', message, this.#json.span(at), didYouMean(near));
  }

  #wrongType(value: unknown, nodes: readonly SchemaNode[], at: Pointer): void {
    const phrases = [...new Set(nodes.map((node) => typePhrase(node, nodes)))];
    // A format says more exactly than `a text` what is asked for.
    const format = nodes.length === 1 ? nodes[0]?.format : undefined;
    const explained = format === undefined ? undefined : this.#explain(format, value);
    const message = explained?.message ?? `${show(value)} is not ${phrases.join(' or ')}`;
    this.#add('wrong-type', message, this.#json.span(at), this.#wayOut(value, nodes));
  }

  /** What to do about a value of a wrong type, where that can be told. */
  #wayOut(value: unknown, nodes: readonly SchemaNode[]): string | undefined {
    if (isCondition(nodes)) return `a condition has one of ${oneOf(nodes.map(tellingKey))}`;
    const [node, ...others] = nodes;
    if (!node || others.length > 0) return undefined;
    const { items, required = [] } = node;
    if (items && fitsType(value, resolveRef(this.#schema, items).type)) return 'put it into brackets';
    const isShort = required.length > 0 && required.length < 5;
    return isShort ? `as \`{ ${required.map((name) => `"${name}": …`).join(', ')} }\`` : undefined;
  }

  #array(value: readonly unknown[], node: SchemaNode, at: Pointer): void {
    if (value.length < (node.minItems ?? 0)) {
      this.#add('too-few', 'this list needs at least one entry', this.#json.span(at));
    }
    const { items } = node;
    if (items) for (const [index, each] of value.entries()) this.visit(each, items, [...at, index]);
  }

  #text(value: string, node: SchemaNode, span: Span): void {
    if (node.pattern !== undefined && !new RegExp(node.pattern, 'u').test(value)) {
      this.#add('wrong-form', wrongForm(value, node), span);
    }
    const explained = node.format === undefined ? undefined : this.#explain(node.format, value);
    if (explained) this.findings.push({ ...explained, span });
  }

  #number(value: number, node: SchemaNode, at: Pointer): void {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = node;
    if (value >= minimum && value <= maximum) return;
    const words =
      value < minimum ? `less than ${minimum}, the smallest` : `more than ${maximum}, the largest`;
    this.#add('out-of-range', `${show(value)} is ${words} allowed`, this.#json.span(at));
  }

  #object(value: JsonObject, node: SchemaNode, at: Pointer): void {
    const properties = propertiesFor(node, value);
    const others = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
    const meant = new Set<string | undefined>();
    for (const [name, inner] of Object.entries(value)) {
      const here = [...at, name];
      if (node.propertyNames) {
        this.#text(name, resolveRef(this.#schema, node.propertyNames), this.#json.keySpan(here));
      }
      const property = Object.hasOwn(properties, name) ? properties[name] : others;
      if (property) this.visit(inner, property, here);
      else if (node.additionalProperties === false) meant.add(this.#unknown(name, value, properties, here));
    }
    for (const name of this.#isForeign(value, node, at) ? [] : (node.required ?? [])) {
      // A misspelt property is one mistake: it is not missed besides.
      if (!Object.hasOwn(value, name) && !meant.has(name)) this.#missing(`\`${name}\``, at);
    }
    if (Object.keys(value).length < (node.minProperties ?? 0)) {
      const known = Object.keys(properties);
      const message = `this needs at least one ${known.length > 0 ? `of ${oneOf(known)}` : 'property'}`;
      this.#add('too-few', message, this.#json.span(at));
    }
  }

  /** Whether an object, not the whole file, has only what it should not have: it is another thing, and lacks nothing. */
  #isForeign(value: JsonObject, node: SchemaNode, at: Pointer): boolean {
    const names = Object.keys(value);
    return (
      at.length > 0 && names.length > 0 && !names.some((name) => Object.hasOwn(node.properties ?? {}, name))
    );
  }

  #missing(what: string, at: Pointer): void {
    this.#add('missing-property', `${what} is missing here`, this.#json.startSpan(at));
  }

  /** Reports a property that the schema does not have; gives the one that was meant. */
  #unknown(
    name: string,
    value: JsonObject,
    properties: Record<string, SchemaNode>,
    at: Pointer,
  ): string | undefined {
    const known = Object.keys(properties);
    const span = this.#json.keySpan(at);
    if (name === 'path' && known.includes('operator')) {
      const message = '`path` is not allowed: it would be run as a script over the fact';
      this.#add('scripted-path', message, span, 'name the fact by its whole path in `fact`');
      return undefined;
    }
    const near = nearest(
      name,
      known.filter((each) => !Object.hasOwn(value, each)),
    );
    const all = known.length > 0 ? `known here: ${oneOf(known, 20)}` : undefined;
    this.#add('unknown-property', `unknown property ${show(name)}`, span, didYouMean(near) ?? all);
    return near;
  }

  /** A value of one of several kinds: only what is wrong with it as the kind that was meant is said. */
  #choice(value: unknown, branches: readonly SchemaNode[], at: Pointer): void {
    const fitting = branches.filter((branch) => fitsType(value, branch.type));
    const [only] = fitting;
    const common = commonKey(fitting);
    if (!only) this.#wrongType(value, branches, at);
    // An object of which nothing is required has no property that tells it from others.
    else if (!isObject(value) || tellingKey(only) === '') this.visit(value, only, at);
    else if (common !== undefined) this.#byValueOf(common, value, fitting, at);
    else this.#byKey(value, fitting, at);
  }

  /** Kinds of which each has values of its own for one property. */
  #byValueOf(key: string, value: JsonObject, branches: readonly SchemaNode[], at: Pointer): void {
    const told = branches.find((branch) => valuesOf(branch.properties?.[key]).includes(value[key]));
    const allowed = branches.flatMap((branch) => valuesOf(branch.properties?.[key]));
    if (!Object.hasOwn(value, key)) this.#ofNoKind(value, branches, at);
    else if (told) this.visit(value, told, at);
    else this.#notAllowed(value[key], allowed, [...at, key]);
  }

  /** Kinds of which each has a property of its own. */
  #byKey(value: JsonObject, branches: readonly SchemaNode[], at: Pointer): void {
    const told = branches.filter((branch) => Object.hasOwn(value, tellingKey(branch)));
    const meant = told[0] ?? onlyOwner(value, branches);
    if (told.length > 1) this.#ofTwoKinds(value, told.map(tellingKey), isCondition(branches), at);
    else if (meant) this.visit(value, meant, at);
    else this.#ofNoKind(value, branches, at);
  }

  #ofTwoKinds(value: JsonObject, keys: readonly string[], isOfConditions: boolean, at: Pointer): void {
    const [first = '', second = ''] = Object.keys(value).filter((name) => keys.includes(name));
    const span = this.#json.keySpan([...at, second]);
    if (isOfConditions) {
      const message = `this has \`${first}\` and \`${second}\`: a condition is of one kind`;
      this.#add(
        'condition-shape',
        message,
        span,
        'put one into the other, or both into an `all` or an `any`',
      );
    } else {
      this.#add('unknown-property', `\`${second}\` may not stand beside \`${first}\``, span);
    }
  }

  #ofNoKind(value: JsonObject, branches: readonly SchemaNode[], at: Pointer): void {
    const keys = [...new Set(branches.map(tellingKey))];
    const slip = misspelt(value, keys, branches);
    const [only] = branches;
    if (slip) {
      const span = this.#json.keySpan([...at, slip.name]);
      this.#add('unknown-property', `unknown property ${show(slip.name)}`, span, didYouMean(slip.meant));
    } else if (only && branches.length === 1 && Object.keys(value).length === 0) {
      this.visit(value, only, at);
    } else if (isCondition(branches)) {
      this.#add('condition-shape', `this needs one of ${oneOf(keys)}`, this.#json.startSpan(at));
    } else {
      this.#missing(oneOf(keys), at);
    }
  }
}

const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The branch that alone has a property of the value: `of` can only belong to an `atLeast`. */
function onlyOwner(value: JsonObject, branches: readonly SchemaNode[]): SchemaNode | undefined {
  const ownersOf = (name: string) =>
    branches.filter((branch) => Object.hasOwn(branch.properties ?? {}, name));
  const owners = Object.keys(value)
    .map(ownersOf)
    .filter((each) => each.length === 1);
  const [first] = owners;
  return owners.every((each) => each[0] === first?.[0]) ? first?.[0] : undefined;
}

/** The first name that no branch has and that is near to one of the keys. */
function misspelt(
  value: JsonObject,
  keys: readonly string[],
  branches: readonly SchemaNode[],
): { name: string; meant: string } | undefined {
  const known = new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})));
  for (const name of Object.keys(value)) {
    const meant = known.has(name) ? undefined : nearest(name, keys);
    if (meant !== undefined) return { name, meant };
  }
  return undefined;
}

/** Whether the branches are the kinds of a condition; the other choices have no such branch. */
const isCondition = (branches: readonly SchemaNode[]): boolean =>
  branches.some((branch) => tellingKey(branch) === 'always');

const didYouMean = (near: string | undefined): string | undefined =>
  near === undefined ? undefined : `did you mean \`${near}\`?`;

function wrongForm(value: string, node: SchemaNode): string {
  if (value.trim() === '') return 'this text is empty';
  const example = node.examples?.[0];
  const like = example === undefined ? '' : `, as ${show(example)}`;
  return `${show(value)} is not ${node.title ?? 'of the form asked for'}${like}`;
}

const TYPE_WORDS: Record<string, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

/** What a value should be, in words; the objects of a choice by the property that tells them. */
function typePhrase(node: SchemaNode, choice: readonly SchemaNode[]): string {
  const isMixed = choice.length > 1 && choice.some((each) => each.type !== 'object');
  if (isMixed && node.type === 'object') return `an object with \`${tellingKey(node)}\``;
  if (node.title !== undefined && (isMixed || Array.isArray(node.type))) return node.title;
  const types = (Array.isArray(node.type) ? node.type : [node.type]).filter((each) => each !== 'null');
  return types.map((each) => TYPE_WORDS[String(each)]).join(' or ');
}
