import { readFileSync } from 'node:fs';
import { packageFile } from '../text/package.ts';
import type { Kind } from './registry.ts';

/** The page that explains a diagnostic, as markdown; undefined where it was not installed. */
export function readPage({ page }: Kind): string | undefined {
  try {
    return readFileSync(packageFile(page), 'utf8');
  } catch {
    return undefined;
  }
}

/** What stands under a heading of the second level; undefined where there is none. */
export function sectionOf(markdown: string, heading: string): string | undefined {
  const sections = markdown.split(/^## /m);
  const found = sections.find((each) => each.startsWith(`${heading}\n`));
  return found?.slice(heading.length).trim();
}

/** Markdown as plain text: without the marks of code and of headings. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/^```.*\n/gm, '')
    .replace(/^#+ /gm, '')
    .replaceAll('`', '')
    .trim();
