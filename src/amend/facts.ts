import semver from 'semver';
import { parseDay } from '../dates/day.ts';
import { BadCall } from '../diagnostics/diagnostic.ts';
import type * as Written from '../revision/written.ts';

/** What is told of an amendment beside the law itself: by flags, by a patch, or in a dialogue. */
export interface Facts {
  status: 'enacted' | 'proposed';
  title?: string;
  instrument?: string;
  citation?: string;
  adoptedOn?: string;
  inForce?: string | Written.DateBounds;
  basis?: string;
  source?: Written.Source[];
  proposalId?: string;
}

/** The flags of `policy amend` that tell facts. */
export interface FactFlags {
  status?: 'enacted' | 'proposed';
  title?: string;
  instrument?: string;
  citation?: string;
  adoptedOn?: string;
  inForce?: string;
  inForceEarliest?: string;
  inForceLatest?: string;
  basis?: string;
  source?: string[];
  proposalId?: string;
}

/**
 * The facts that flags tell.
 * @throws BadCall for flags that contradict one another, or a value that is none
 */
export function factsOf(flags: FactFlags): Facts {
  const { proposalId, inForce, inForceEarliest: earliest, inForceLatest: latest } = flags;
  const status = flags.status ?? (proposalId === undefined ? 'enacted' : 'proposed');
  const facts: Facts = { status };
  if (status === 'enacted' && proposalId !== undefined)
    throw new BadCall('`--proposal-id` is for a bill, and the status is `enacted`', 'leave out one of them');
  if (status === 'proposed' && (inForce ?? earliest ?? latest) !== undefined)
    throw new BadCall('a bill is in force on no day', 'leave out --in-force and its bounds');
  if (inForce !== undefined && (earliest ?? latest) !== undefined)
    throw new BadCall('the day in force is given twice', 'give --in-force, or its two bounds');
  if ((earliest === undefined) !== (latest === undefined))
    throw new BadCall(
      'of the bounds of the day in force only one is given',
      'give --in-force-earliest and --in-force-latest',
    );
  for (const name of ['title', 'instrument', 'citation', 'basis'] as const)
    if (flags[name] !== undefined) facts[name] = textOf(flags[name], flagOf(name));
  if (flags.adoptedOn !== undefined) facts.adoptedOn = dayOf(flags.adoptedOn, '--adopted-on');
  if (inForce !== undefined) facts.inForce = dayOf(inForce, '--in-force');
  if (earliest !== undefined && latest !== undefined) facts.inForce = boundsOf(earliest, latest);
  if (flags.source !== undefined) facts.source = flags.source.map(sourceOf);
  if (proposalId !== undefined) facts.proposalId = proposalIdOf(proposalId);
  return facts;
}

/**
 * The facts that a patch told: title and enactment where it changed them. What flags tell comes before.
 * @param before the header that was amended
 * @param patched the same after the patch
 */
export function factsOfPatch(before: Written.Revision, patched: Record<string, unknown>): Partial<Facts> {
  const told: Partial<Facts> = {};
  const { title, enactment } = patched as Partial<Written.Revision>;
  if (title !== undefined && title !== before.title) told.title = title;
  if (enactment === null || typeof enactment !== 'object') return told;
  if (JSON.stringify(enactment) === JSON.stringify(before.enactment)) return told;
  const { instrument, citation, adoptedOn, inForce, basis, source } = enactment;
  const all = { ...told, instrument, citation, adoptedOn, inForce, basis, source };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** One fact that can be asked for. */
export interface Question {
  /** How the command line tells it. */
  flag: string;
  /** What a person is asked. */
  text: string;
  isNeeded: boolean;
  /**
   * Takes an answer in.
   * @throws BadCall for one that cannot be
   */
  take(facts: Facts, answer: string): void;
}

/** What is not told yet and can be: what is needed first. */
export function open(facts: Facts): Question[] {
  const isBill = facts.status === 'proposed';
  const word = (name: 'title' | 'instrument' | 'citation' | 'basis', text: string, isNeeded: boolean) => ({
    name,
    flag: flagOf(name),
    text,
    isNeeded,
    take: (told: Facts, answer: string) => {
      told[name] = textOf(answer, flagOf(name));
    },
  });
  const questions: (Question & { name: keyof Facts })[] = [
    word('title', 'What does the amendment do, in a few words?', true),
    word('instrument', isBill ? 'What is the bill called?' : 'What is the act called?', true),
    word('citation', 'How is it cited?', true),
  ];
  if (isBill) {
    questions.push({
      name: 'proposalId',
      flag: '--proposal-id',
      text: 'Which short name does the bill have in its version, as `bill.12`?',
      isNeeded: true,
      take: (told, answer) => {
        told.proposalId = proposalIdOf(answer);
      },
    });
  } else {
    questions.push({
      name: 'inForce',
      flag: '--in-force (or --in-force-earliest and --in-force-latest)',
      text: 'From which day is it in force? A day, or two with .. between where only bounds are known',
      isNeeded: true,
      take: (told, answer) => {
        const [earliest = '', latest, ...more] = answer.split('..').map((each) => each.trim());
        if (more.length > 0) throw new BadCall(`\`${answer}\` is no day and no two days`);
        told.inForce = latest === undefined ? dayOf(earliest, '--in-force') : boundsOf(earliest, latest);
      },
    });
  }
  questions.push(
    {
      name: 'adoptedOn',
      flag: '--adopted-on',
      text: 'On which day was it adopted?',
      isNeeded: false,
      take: (told, answer) => {
        told.adoptedOn = dayOf(answer, '--adopted-on');
      },
    },
    word('basis', 'How are the days known, and how surely?', false),
    {
      name: 'source',
      flag: '--source',
      text: 'Where can it be read? As TITLE=https://…, or a title alone',
      isNeeded: false,
      take: (told, answer) => {
        told.source = [sourceOf(answer)];
      },
    },
  );
  return questions.filter(({ name }) => facts[name] === undefined);
}

const flagOf = (name: string): string => `--${name}`;

function textOf(text: string, flag: string): string {
  if (text.trim() === '') throw new BadCall(`\`${flag}\` is empty`, 'write it in words');
  return text.trim();
}

/** @throws BadCall for a day that does not exist */
export function dayOf(text: string, flag: string): string {
  if (parseDay(text) === undefined)
    throw new BadCall(`\`${flag}\`: \`${text}\` is not a day that exists`, 'as 2019-06-30');
  return text;
}

function boundsOf(earliest: string, latest: string): Written.DateBounds {
  const bounds = {
    earliest: dayOf(earliest, '--in-force-earliest'),
    latest: dayOf(latest, '--in-force-latest'),
  };
  if (earliest > latest) throw new BadCall(`the earliest day, ${earliest}, is after the latest, ${latest}`);
  return bounds;
}

/** `TITLE=https://…`, or a title alone. A title may have equals signs of its own. */
function sourceOf(text: string): Written.Source {
  const [, title, address] = /^(.*?)=(https?:\/\/\S+)$/.exec(text) ?? [];
  if (title === undefined || address === undefined) return { title: textOf(text, '--source') };
  return { title: textOf(title, '--source'), address };
}

function proposalIdOf(id: string): string {
  if (semver.valid(`1.0.0-${id}`) !== null && !id.includes('+')) return id;
  throw new BadCall(
    `\`--proposal-id\`: \`${id}\` cannot stand in a version`,
    'letters, digits and hyphens, with dots between: bill.12',
  );
}
