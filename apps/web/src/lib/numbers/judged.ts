import { type Language, type TypedStyle, typedFormat, typedNumber, withoutCurrency } from '@vorrang/planning';
import { messages } from './messages.ts';

/** What a field takes: at least and at most, whole numbers only, whether it may be empty, and how its numbers are written. */
export type Taken = {
  least?: number | undefined;
  most?: number | undefined;
  whole?: boolean | undefined;
  optional?: boolean | undefined;
  style?: TypedStyle | undefined;
  /** Decimals shown where there are any, and the most there may be. */
  decimals?: number | undefined;
  /** The currency of an amount, which may be typed with it (ISO 4217). */
  currency?: string | undefined;
};
type Reader = { language: Language; locale: string };

/** What was typed, read in the reader's format: a number or nothing where that may be, else the sentence that says what was expected. */
export function judged(
  text: string,
  taken: Taken,
  { language, locale }: Reader,
): { value: number | null; problem: string | null } {
  const { least, most, whole, optional, style = 'grouped', decimals, currency } = taken;
  const w = messages[language];
  const written = (value: number) => typedFormat(value, locale, style, decimals);
  const example = written(style === 'plain' ? 48.2 : whole ? Math.max(least ?? 0, 12) : exampleFor(taken));
  const refused = (problem: string) => ({ value: null, problem });
  if (text.trim() === '') return optional ? { value: null, problem: null } : refused(w.needed({ example }));
  const value = typedNumber(currency ? withoutCurrency(text, locale, currency) : text, locale, style);
  if (value === null) return refused(w.unknown({ text: text.trim().slice(0, 40), example }));
  if (whole && !Number.isSafeInteger(value)) return refused(w.whole({ example }));
  if (decimals !== undefined && Number(value.toFixed(decimals)) !== value) return refused(w.decimals({ n: decimals }));
  if (least !== undefined && value < least) return refused(w.least({ least: written(least) }));
  if (most !== undefined && value > most) return refused(w.most({ most: written(most) }));
  return { value, problem: null };
}

/** A number of the size that the field takes. */
const exampleFor = ({ most = Infinity, decimals = 0 }: Taken): number =>
  decimals > 0 ? 1_250_000.5 : most < 1_000 ? Math.min(0.5, most) : 1_250.5;
