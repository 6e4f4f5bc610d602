import type { Command } from 'commander';

/** `policy lsp`: a language server for rule files, over standard input and output. */
export function lsp(program: Command): Command {
  return program
    .command('lsp')
    .description('a language server for editors: diagnostics, completion, hovers, effects of unsaved edits')
    .option('--stdio', 'speak over standard input and output (the only way, and the default)')
    .option('--clientProcessId <pid>', 'end with this process')
    .addHelpText('after', '\nExample (an editor starts it; see docs/editors.md):\n  policy lsp --stdio')
    .action(async () => {
      const { serve } = await import('../../lsp/server.ts');
      // An editor ends it; until then the command is not over.
      await serve();
    });
}
