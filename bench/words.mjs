// What the page says beside the numbers.

export const ABOUT = (quick) =>
  quick
    ? 'A quick run: fewer cases and rounds than those that docs/benchmarks.md tells of, and less to be relied on.'
    : 'Written by `npm run bench -- --write`; do not edit. Ratios are what counts: rates say as much of the machine and of what else it did. All cases are synthetic, made from a seed; they describe no person and no population.';

export const METHOD = `- Correctness first. Every engine decides every case before a clock runs, and all have to agree with the direct executor, which tests bind to the reference; a part is put to the reference too. A difference ends the run.
- Each engine has a Node process of its own with the cases in its memory, and decides them in turn, over and over. Engines take turns, round after round, so that whatever else the machine does falls on all of them; before the first each warms up. A ratio is taken within a round, and the median of these is told, with the least and the greatest.
- One thread decides. An engine whose calls are promises is awaited case by case, as its documentation does.
- What is read from disk is in the system’s cache by then, for all alike.`;

/** What each workload asks, and of which cases. */
export const WORKLOADS = {
  hold: 'May the person be held, under 3.0.0? Cases have the facts that this rests on, all known: the agency, the warrant (six in ten by a judge), the match, 0 to 2 convictions with up to two spans of custody. The answer is yes or no.',
  whole:
    'What of every action, under 3.5.0? Cases have the facts of the request too, all of them known but those that have a default and do not differ from it.',
  partial:
    'The same with one fact in ten unknown, left out or null, and citations that name less than a list does. An answer can be open.',
};

export const FAVOUR = `- json-rules-engine, zen, Cedar, CEL and json-logic-engine get cases that the host has prepared outside of the timed part: defaults filled in, days as numbers, and for each conviction the day after which its judgment is recent, the time served counted in. The hand-written function and the compiled executor read the case as it is written and do all of this within the timed part.
- json-rules-engine has one engine and one rule for \`hold\`. It has no conditions on the items of a list, so a custom operator, plain JavaScript, decides about the convictions. ‘Flattened’ spares it \`path\`: the host has made the facts of the warrant facts of their own. It decides two values, and is not asked about partial cases: a fact that is absent would make a negative condition hold.
- json-logic-engine stands in the tables twice: from prepared cases, in its favour, and from cases as they are written, with the same preparation within the timed part. It decides the same as the compiled executor: all actions, three values, by asking whether a condition certainly holds, and else whether it possibly does. It compiles by \`new Function\`, which a page’s content security policy can forbid; the compiled executor does not.
- Lists are a function of the host with a cache for json-rules-engine, CEL and json-logic-engine. For zen and Cedar they are written out as the provisions that occur in the cases, so that texts need only be compared.
- Cedar has no days and no conditions on the items of a set: the host has left out convictions that are too old or do not count, and sorted the others. To Cedar are left the warrant, the match and the lists.
- The hand-written function decides one revision and nothing else; it knows no rule file. Its lists are read from one and looked up through a cache.
- \`policy, compiled\` decides all actions in three values in each of the tables, also where others decide one action in two.`;

export const NOT_SAID = `- How an engine does with other rules. These have one list of some 160 provisions, few conditions and short collections; an engine that is slow here can be fast for large decision tables, and one that is fast here may have no types, versions or reasons.
- What an answer with reasons costs: rivals, the hand-written function and the compiled executor say only what was decided. \`policy evaluate\` explains, by json-rules-engine, and is as slow as the table of single cases says.
- How fast a cold disk is, or a network.
- What happens on more cores than two, or on another Node: measure it there, \`npm run bench\` needs nothing else.
- That a rate for DuckDB is the best it can do: it runs the query that \`policy compile --to sql\` emits, written to be read. Beside it stands what it takes to read the same rows and decide nothing. Over Parquet it reads faster than over NDJSON.`;
