import { BadCall } from '../diagnostics/diagnostic.ts';
import { type Facts, open } from './facts.ts';

/** Puts one question to a person; undefined where nobody answers any more. */
export type Ask = (question: string) => Promise<string | undefined>;

/**
 * Asks for the facts that are not told, what is needed until it is answered, the rest once. Asks for
 * nothing where all that is needed is told.
 * @param ask undefined where there is nobody to ask
 * @throws BadCall that names the flags of what is missing, where nobody answers
 */
export async function complete(facts: Facts, ask: Ask | undefined): Promise<Facts> {
  const told = { ...facts };
  const isMissing = (): boolean => open(told).some((each) => each.isNeeded);
  if (!isMissing()) return told;
  if (ask === undefined) throw missing(told);
  for (const question of open(told)) {
    const words = question.isNeeded ? question.text : `${question.text} (empty where it is not known)`;
    let before = '';
    for (;;) {
      const answer = (await ask(before + words))?.trim();
      if (answer === undefined && isMissing()) throw missing(told);
      if (answer === undefined) return told;
      if (answer === '' && !question.isNeeded) break;
      try {
        question.take(told, answer);
        break;
      } catch (error) {
        if (!(error instanceof BadCall)) throw error;
        before = `${error.message}${error.help ? `: ${error.help}` : ''}\n`;
      }
    }
  }
  return told;
}

function missing(facts: Facts): BadCall {
  const flags = open(facts)
    .filter((each) => each.isNeeded)
    .map((each) => each.flag);
  return new BadCall(
    `not all is told of the ${facts.status === 'proposed' ? 'bill' : 'act'}; missing: ${flags.join(', ')}`,
    'to put the same enactment right takes none of them: --same-enactment',
  );
}
