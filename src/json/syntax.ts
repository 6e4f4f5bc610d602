import { printParseErrorCode, visit } from 'jsonc-parser';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { nearest } from '../text/suggest.ts';
import { show } from './show.ts';

interface Stumble {
  /** The parser's own word for it. */
  kind: string;
  /** The token at which the parser stumbled. */
  start: number;
  end: number;
}

const MESSAGES: Record<string, string> = {
  PropertyNameExpected: 'a property name in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace `}` is expected here',
  CloseBracketExpected: 'a closing bracket `]` is expected here',
  EndOfFileExpected: 'nothing is expected after the end of the value',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'this text has no closing double quote',
  UnexpectedEndOfNumber: 'this number has no end',
};

/**
 * Where a text stops being JSON, and why. Only the first place: what follows it is seldom a
 * mistake of its own.
 * @param text what JSON.parse refuses
 */
export function syntaxFinding(text: string): Finding {
  if (text.trim() === '') return finding('the file is empty', 0, 0);
  const error = firstError(text);
  if (!error) return finding('this is not JSON', 0, 1);
  switch (error.kind) {
    case 'InvalidSymbol':
      return symbolFinding(text, error);
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
    case 'InvalidCharacter':
      return textFinding(text, error);
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return commaFinding(text, error) ?? plainFinding(error);
    case 'CommaExpected':
    case 'EndOfFileExpected':
      return bracketFinding(text, error) ?? zeroFinding(text, error) ?? plainFinding(error);
    default:
      return plainFinding(error);
  }
}

/**
 * The parser is left at its first error. That also bounds its recursion: up to there the text is
 * JSON, of which the depth is known.
 */
function firstError(text: string): Stumble | undefined {
  let first: Stumble | undefined;
  const stop = new Error();
  const onError = (code: number, start: number, length: number): void => {
    first = { kind: printParseErrorCode(code), start, end: start + length };
    throw stop;
  };
  try {
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return first;
}

const finding = (message: string, start: number, end: number, suggestion?: string): Finding => ({
  code: 'json-syntax',
  message,
  suggestion,
  span: { start, end },
});

const plainFinding = ({ kind, start, end }: Stumble): Finding =>
  finding(MESSAGES[kind] ?? 'this is not JSON', start, Math.max(end, start + 1));

/** A word that is no value: often a text or a name without its quotes. */
function symbolFinding(text: string, { start, end }: Stumble): Finding {
  const word = text.slice(start, end);
  if (word.startsWith("'")) return finding('JSON writes texts in double quotes', start, end);
  if (/^\s*:/.test(text.slice(end, end + 100)))
    return finding('a property name in double quotes is expected here', start, end);
  const near = nearest(word, ['true', 'false', 'null']);
  return finding(`${show(word)} is no JSON value`, start, end, near && `did you mean \`${near}\`?`);
}

/** A whole escape, or (in the group) what may not stand in a text: half an escape, a bare control character. */
const SLIP = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|(\\u?|[\u0000-\u001f])/g;

function textFinding(text: string, { start, end }: Stumble): Finding {
  const slips = text.slice(start, end).matchAll(SLIP);
  const slip = [...slips].find((match) => match[1] !== undefined);
  const at = start + (slip?.index ?? 0);
  if (slip?.[1] === '\\u') return finding('`\\u` needs four hexadecimal digits', at, at + 2);
  if (slip?.[1] === '\\') return finding(`JSON has no escape ${show(text.slice(at, at + 2))}`, at, at + 2);
  return finding('this character must be escaped in a JSON text', at, at + 1);
}

/** A comma before a closing bracket. */
function commaFinding(text: string, { start }: Stumble): Finding | undefined {
  const before = text.slice(0, start).trimEnd();
  const isLast = before.endsWith(',') && /[\]}]/.test(text.charAt(start));
  const at = before.length - 1;
  return isLast ? finding('there is nothing after this comma', at, at + 1, 'take it out') : undefined;
}

/** A bracket of the other kind. */
function bracketFinding(text: string, { kind, start, end }: Stumble): Finding | undefined {
  if (kind !== 'CommaExpected') return undefined;
  if (text[start] === '}') return finding('a closing bracket `]` is expected here', start, end);
  if (text[start] === ']') return finding('a closing brace `}` is expected here', start, end);
  return undefined;
}

/** To the parser `01` is two numbers. */
function zeroFinding(text: string, { start, end }: Stumble): Finding | undefined {
  const isZero = /(^|[^0-9.eE+])0$/.test(text.slice(Math.max(0, start - 2), start));
  if (!isZero || !/[0-9]/.test(text.charAt(start))) return undefined;
  return finding('a number has no leading zero', start - 1, end);
}
