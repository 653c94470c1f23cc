import { currencySymbol, formatDifference, formatNumber, formatPercent, millionsOf, unitsOf } from '@vorrang/planning';
import type { Language } from '@vorrang/planning';
import { type Figure, differenceTo } from './figures.ts';
import { messages } from './messages.ts';

type Reader = { language: Language; locale: string };

const inMillions = ['payments', 'risk', 'followUp'];

/** A figure's value in the unit its name tells: money in millions, by head in single ones. */
export function inItsUnit({ of }: Figure, value: number): number {
  if (inMillions.includes(of)) return millionsOf(value);
  return of === 'weakest' ? unitsOf(value) : value;
}
function digitsOf(figure: Figure): number {
  if (figure.of === 'followUp') return 2;
  if (inMillions.includes(figure.of)) return 1;
  return figure.of === 'effect' && isSmall(figure) ? 1 : 0;
}

/** What the table calls a figure, and how it writes one and its difference. */
export function figureWords({ language, locale }: Reader, currency: string, reference: string) {
  const symbol = currencySymbol(currency, locale);
  const written = (figure: Figure, value: number): string =>
    formatNumber(inItsUnit(figure, value), locale, digitsOf(figure));
  return {
    nameOf: (figure: Figure): string =>
      figure.of === 'effect'
        ? figure.isAlone
          ? figure.criterion.unit
          : `${figure.criterion.name} (${figure.criterion.unit})`
        : messages[language].figures({ figure: figure.of, reference, currency: symbol }),
    value: (figure: Figure, place: number): string => {
      const value = figure.values[place];
      return value == null ? '–' : written(figure, value);
    },
    /** Points as a part of those of the reference, all else in its own unit; null where one of the two is not known. */
    difference: (figure: Figure, place: number): string | null => {
      const own = differenceTo(figure, place);
      const points = figure.of === 'value' ? figure.values[0] : null;
      if (!own) return null;
      return points
        ? formatDifference(rounded(own.by / Math.abs(points), 3), (part) => formatPercent(part, locale, 1))
        : formatDifference(own.by, (size) => written(figure, size)).replace(/^[+−](?=[0.,]*$)/, '±');
    },
  };
}
const isSmall = ({ values }: Figure): boolean => values.every((value) => value === null || Math.abs(value) < 10);
const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
