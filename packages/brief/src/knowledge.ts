import type { CityKnowledge, FactKind } from '@vorrang/planning';
import type { BriefInput } from './brief.ts';
import type { Formatter } from './section.ts';

const words: Record<FactKind, readonly [de: string, en: string]> = {
  district: ['Bezirke', 'districts'],
  asset: ['Anlagen', 'assets'],
  inspection: ['Zustandserfassungen', 'inspections'],
  report: ['Meldungen aus der Bevölkerung', 'citizens’ reports'],
  trafficCount: ['Verkehrszählungen', 'traffic counts'],
  transit: ['Linien und Haltestellen', 'lines and stops'],
  address: ['Adressen', 'addresses'],
};

/** What was handed to this brief of the city's facts; null where none were. */
export const given = ({ known }: Pick<BriefInput, 'known'>): CityKnowledge | null =>
  known === 'not-given' ? null : known;

/**
 * Which of some kinds of facts there are none of, as one sentence; null where there are some of each. Where no facts were handed to
 * this brief, that is what it says: whether the city has any is not known here.
 */
export function lacking(
  input: Pick<BriefInput, 'known'>,
  { say }: Formatter,
  kinds: readonly FactKind[],
): string | null {
  const known = given(input);
  const none = kinds.filter((kind) => !known || known.rows[kind] === 0);
  if (none.length === 0) return null;
  const [de, en] = [0, 1].map((i) =>
    listOf(
      none.map((kind) => words[kind][i as 0 | 1]),
      say('und', 'and'),
    ),
  );
  return known
    ? say(`In dieser Stadt nicht geladen: ${de}.`, `Not loaded in this city: ${en}.`)
    : say(
        `Dieser Vorlage wurden keine Angaben der Stadt mitgegeben (${de}); ob es welche gibt, ist hier nicht gesagt.`,
        `No facts of the city were given to this brief (${en}); whether there are any is not said here.`,
      );
}

/** By when to act: a year of the programme, or its start, where it is due by then already. */
export const actingBy = (year: number, { scenario }: Pick<BriefInput, 'scenario'>, { say }: Formatter): string =>
  year <= Number(scenario.calendar.start.slice(0, 4)) ? say('Programmbeginn', 'the programme’s start') : String(year);

/** `a`, `a and b`, `a, b and c`; where a part has a comma of its own, `a, 1; b, 2 and c`. */
export const listOf = (parts: readonly string[], and: string): string => {
  const between = parts.some((part) => part.includes(', ')) ? '; ' : ', ';
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(between)} ${and} ${parts.at(-1)}`;
};
