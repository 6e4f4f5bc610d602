import { xml, xmlText } from './xml.ts';

/** An HTML element; unlike one of XML it is closed by a tag of its own though it is empty. Children are HTML. */
export const html = (
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string => xml(tag, attributes, ['', ...children]);

/** An element that holds nothing but a text. */
export const texted = (
  tag: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string => html(tag, attributes, words(text));

/** A text in which backticks mark what stands in a file. */
export const words = (text: string): string =>
  text
    .split(/`([^`]*)`/)
    .map((part, at) => (at % 2 === 1 ? `<code>${xmlText(part)}</code>` : xmlText(part)))
    .join('');

/**
 * A table that can be read aloud: with a caption, and with the first cell of each row as its name.
 * @param rows cells as HTML
 */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const headRow = html('tr', {}, ...head.map((each) => texted('th', each, { scope: 'col' })));
  const bodyRows = rows.map(([name = '', ...cells]) =>
    html('tr', {}, html('th', { scope: 'row' }, name), ...cells.map((each) => html('td', {}, each))),
  );
  // A wide table is scrolled by itself, by keyboard too.
  return html(
    'div',
    { class: 'wide', role: 'region', 'aria-label': caption, tabindex: 0 },
    html(
      'table',
      {},
      texted('caption', caption),
      html('thead', {}, headRow),
      html('tbody', {}, ...bodyRows.map((each) => `\n${each}`)),
    ),
  );
}

/** A part that is folded; opened by the keyboard as by the mouse, without a script. */
export const folded = (title: string, ...children: readonly string[]): string =>
  html('details', {}, texted('summary', title), ...children);

/** JSON as it would stand in a file. */
export const json = (value: unknown): string =>
  html('pre', {}, html('code', {}, xmlText(JSON.stringify(value, null, 2))));

/** A whole page that needs nothing beside itself: it loads nothing and runs nothing. */
export function page(title: string, ...body: readonly string[]): string {
  const head = [
    xml('meta', { charset: 'utf-8' }),
    xml('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    xml('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    texted('title', title),
    html('style', {}, STYLE),
  ];
  return [
    '<!DOCTYPE html>',
    html(
      'html',
      { lang: 'en' },
      '\n',
      html('head', {}, ...head.map((each) => `\n${each}`), '\n'),
      '\n',
      html('body', {}, ...body.map((each) => `\n${each}`), '\n'),
      '\n',
    ),
    '',
  ].join('\n');
}

/** Light or dark as the reader's system is; states are told by words, colors only repeat them. */
const STYLE = `
:root { color-scheme: light dark; --text: #1c1c1c; --ground: #fff; --line: #767676; --mark: #f2f2f2; --good: #0b5d1e; --bad: #a3121f; --link: #0b4fb3; }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --ground: #161616; --line: #8c8c8c; --mark: #262626; --good: #7fd694; --bad: #ff9a9a; --link: #9cc3ff; } }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; color: var(--text); background: var(--ground); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
h2 { border-bottom: 1px solid var(--line); margin-top: 2.5rem; }
.wide { overflow-x: auto; margin: 1rem 0; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; font-weight: 400; }
thead th { background: var(--mark); font-weight: 600; }
pre { background: var(--mark); padding: .5rem; overflow-x: auto; margin: .25rem 0; }
code { background: var(--mark); }
summary { cursor: pointer; padding: .25rem 0; }
article { border-left: 4px solid var(--line); padding-left: 1rem; margin: 1.5rem 0; }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
@media print { details > * { display: block; } }
`;
