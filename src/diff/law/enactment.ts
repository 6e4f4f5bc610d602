import { inForcePhrase } from '../../print/days.ts';
import type { Revision } from '../../revision/model.ts';
import { isSame } from '../text/compare.ts';
import { type LawChange, sentence } from './model.ts';

/** By which act, from which day; for the same act what is told of it otherwise. */
export function enactmentSentences(a: Revision, b: Revision): LawChange[] {
  const [before, after] = [a.written.enactment, b.written.enactment];
  const isSameAct = before.citation === after.citation && before.instrument === after.instrument;
  const sentences = isSameAct ? sameAct(a, b) : [otherAct(a, b)];
  const { corrects } = b.written;
  if (corrects !== undefined && corrects !== a.written.corrects)
    sentences.push(sentence(`corrects: ${corrects}`, [after.citation], ['enactment']));
  return sentences;
}

function otherAct(a: Revision, b: Revision): LawChange {
  const { enactment, status, amends } = b.written;
  const isLaw = status === 'enacted';
  const does =
    amends === a.version
      ? `${isLaw ? 'amends' : 'would amend'} ${a.version} by`
      : `${isLaw ? 'is' : 'would be'} the law by`;
  const text = `${does} ${actOf(b)}${isLaw ? `, ${inForcePhrase(enactment.inForce)}` : ` (${status}: not law)`}`;
  const was = amends === a.version ? '' : `; ${a.version} by ${actOf(a)}`;
  const citations = [enactment.citation, ...(was === '' ? [] : [a.written.enactment.citation])];
  return sentence(`${text}${was}`, citations, ['enactment']);
}

function actOf({ written: { enactment } }: Revision): string {
  const { citation, instrument } = enactment;
  return citation === instrument ? citation : `${citation} (${instrument})`;
}

function sameAct(a: Revision, b: Revision): LawChange[] {
  const [before, after] = [a.written, b.written];
  const told = (text: string): LawChange => sentence(text, [after.enactment.citation], ['enactment']);
  const rest = (['basis', 'source'] as const).filter(
    (name) => !isSame(before.enactment[name], after.enactment[name]),
  );
  const words = { basis: 'how its days are known', source: 'where it can be read' };
  return [
    ...(before.status === after.status ? [] : [told(`is ${after.status}, before ${before.status}`)]),
    ...(isSame(before.enactment.inForce, after.enactment.inForce)
      ? []
      : [
          told(
            `${inForcePhrase(after.enactment.inForce)}, before ${inForcePhrase(before.enactment.inForce)}`,
          ),
        ]),
    ...(before.enactment.adoptedOn === after.enactment.adoptedOn
      ? []
      : [
          told(
            `became law on ${after.enactment.adoptedOn ?? 'a day not told'}, before ${before.enactment.adoptedOn ?? 'a day not told'}`,
          ),
        ]),
    ...(rest.length === 0 ? [] : [told(`tells otherwise ${rest.map((name) => words[name]).join(' and ')}`)]),
  ];
}
