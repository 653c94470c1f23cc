import { type Language, languages } from './languages.ts';

/**
 * The language for a reader: the one they have chosen, else the one their browser wants most of those there are, else German. `de-AT`
 * asks for German; the region of another language (`fr-DE`) asks for nothing.
 * Failure: what names no language there is, or no weight above 0, counts for nothing. Source: RFC 9110, 12.5.4; RFC 4647, 3.4.
 *
 * @example
 * languageFor(undefined, 'en;q=0.5, de-AT'); // 'de'
 * languageFor('en', 'de-AT'); // 'en'
 */
export function languageFor(chosen: string | null | undefined, accepted: string | null | undefined): Language {
  const wishes = (accepted ?? '')
    .split(',')
    .map(wishOf)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const tags = [chosen ?? '', ...wishes.map(({ tag }) => tag)].map((tag) => tag.trim().toLowerCase().split('-')[0]);
  return tags.find((tag): tag is Language => (languages as readonly string[]).includes(tag!)) ?? 'de';
}

function wishOf(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';');
  const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1]).find(Boolean);
  return { tag, weight: weight === undefined ? 1 : Number(weight) };
}
