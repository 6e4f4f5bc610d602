import type { Command } from 'commander';
import { type LawOptions, selectionOf, withFormat, withLaw } from '../globals.ts';
import { readInput } from '../input.ts';
import { wantsColor, writeJson } from '../output.ts';

/** `policy evaluate CASE`: the answer with its reasons. */
export function evaluate(program: Command): Command {
  const command = program
    .command('evaluate')
    .description('answer one case: statuses, reasons with citations, what is needed, what was assumed')
    .argument('<case>', 'a JSON file, or - for standard input');
  return withFormat(withLaw(command), ['text', 'json'])
    .option('--explain', 'print the whole tree of reasons')
    .addHelpText('after', '\nExample:\n  policy evaluate case.json --version 3.5.0 --explain')
    .action(async (path: string, options: LawOptions & { format: string; explain?: boolean }) => {
      const { openPolicy } = await import('../../open.ts');
      const opened = openPolicy(options);
      const source = await readInput(path);
      const isText = options.format === 'text';
      const { chosen, answer } = await opened.evaluateText(source, {
        ...selectionOf(options),
        explain: isText || options.explain === true,
      });
      if (!isText) return writeJson(answer);
      const { answerText, uncertainText } = await import('../../print/answer-text.ts');
      const style = { color: wantsColor(process.stdout), whole: options.explain === true };
      process.stdout.write(
        answer.version === null
          ? uncertainText(answer, opened.policy, chosen, style)
          : answerText(answer, opened.policy, chosen[0], style),
      );
    });
}
