import { type CityKnowledge, type FactKind, type Language, joined } from '@vorrang/planning';
import type { BriefInput } from './brief.ts';
import type { Formatter } from './section.ts';
import { messages } from './messages.ts';

/** What was handed to this brief of the city's facts; null where none were. */
export const given = ({ known }: Pick<BriefInput, 'known'>): CityKnowledge | null =>
  known === 'not-given' ? null : known;

/**
 * Which of some kinds of facts there are none of, as one sentence; null where there are some of each. Where no facts were handed to
 * this brief, that is what it says: whether the city has any is not known here.
 */
export function lacking(
  input: Pick<BriefInput, 'known'>,
  { say, language }: Formatter,
  kinds: readonly FactKind[],
): string | null {
  const known = given(input);
  const none = kinds.filter((kind) => !known || known.rows[kind] === 0);
  if (none.length === 0) return null;
  const kindsOf = say(messages).facts;
  const missing = listOf(
    none.map((kind) => kindsOf[kind]),
    language,
  );
  return known ? say(messages).notLoaded({ kinds: missing }) : say(messages).notGiven({ kinds: missing });
}

/** By when to act: a year of the programme, or its start, where it is due by then already. */
export const actingBy = (year: number, { scenario }: Pick<BriefInput, 'scenario'>, { say }: Formatter): string =>
  year <= Number(scenario.calendar.start.slice(0, 4)) ? say(messages).programmeStart : String(year);

/** `a`, `a and b`, `a, b and c`; where a part has a comma of its own, `a, 1; b, 2 and c`. */
export function listOf(parts: readonly string[], language: Language): string {
  if (!parts.some((part) => part.includes(', '))) return joined(parts, language);
  const [last, first] = [parts.slice(-2), parts.slice(0, -2)];
  return [...first, joined(last, language)].join('; ');
}
