import { type Language, formatNumber } from '@vorrang/planning';
import type { Weightings } from './certainty.ts';
import { messages } from './messages.ts';

type Reader = { language: Language; locale: string };

/** `bei 78 % (± 4) von 120 anderen Gewichtungen dabei`, or `78 % ± 4` beside a heading that says of what; empty where it is not known. */
export function certainIn(
  known: Weightings | null,
  project: string,
  { language, locale }: Reader,
  as: 'told' | 'short' = 'told',
): string {
  const own = known?.shares.get(project);
  if (!known || !own) return '';
  const percent = (part: number) => formatNumber(100 * part, locale);
  const given = { percent: percent(own.share), error: percent(own.standardError) };
  const w = messages[language];
  return as === 'told' ? w.certain({ ...given, n: formatNumber(known.draws, locale) }) : w.certainShort(given);
}
