import type { Mapping, Reconciliation } from '@vorrang/exchange';
import { type Language, formatMoney } from '@vorrang/planning';

const locales: Record<Language, string> = { de: 'de-AT', en: 'en-GB' };

/** Where every row and all money of a list went, in few lines; nothing for a file without a list. */
export function reconciliationLines(
  { rows, money, totals }: Reconciliation,
  currency: string,
  language: Language,
): string[] {
  if (rows.read === 0) return [];
  const de = language === 'de';
  const one = (count: number, single: string, many: string) => (count === 1 ? single : many);
  const parts: [count: number, de: string, en: string][] = [
    [rows.projects, one(rows.projects, 'Projekt', 'Projekte'), one(rows.projects, 'project', 'projects')],
    [
      rows.parts,
      one(rows.parts, 'weitere Zeile davon', 'weitere Zeilen davon'),
      one(rows.parts, 'further row of them', 'further rows of them'),
    ],
    [rows.totals, one(rows.totals, 'Summe', 'Summen'), one(rows.totals, 'total', 'totals')],
    [rows.headings, one(rows.headings, 'Überschrift', 'Überschriften'), one(rows.headings, 'heading', 'headings')],
    [
      rows.ofWhich,
      one(rows.ofWhich, 'Davon-Zeile', 'Davon-Zeilen'),
      one(rows.ofWhich, 'of-which row', 'of-which rows'),
    ],
    [rows.finished, 'fertig oder nicht geplant', 'finished or not planned'],
    [rows.leftOut, 'weggelassen', 'left out'],
  ];
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, german, english]) => `${count} ${de ? german : english}`);
  const amount = (cents: number) => formatMoney(cents, currency, locales[language]);
  const sums: [cents: number, de: string, en: string][] = [
    [money.costCents, 'Kosten', 'cost'],
    [money.paidCents, 'schon bezahlt', 'paid already'],
    [money.incomeCents, 'Einnahmen', 'income'],
    [money.commitmentCents, 'Verpflichtungen', 'commitments'],
    [money.leftOutCents, 'nicht geplant', 'not planned'],
  ];
  const moneyTold = sums
    .filter(([cents]) => cents > 0)
    .map(([cents, german, english]) => `${de ? german : english} ${amount(cents)}`);
  const off = totals.filter(({ statedCents, ownCents }) => statedCents !== ownCents);
  return [
    `${rows.read} ${de ? one(rows.read, 'Zeile', 'Zeilen') : one(rows.read, 'row', 'rows')} = ${told.join(' + ')}`,
    ...(moneyTold.length > 0 ? [moneyTold.join(', ')] : []),
    ...(totals.length > 0
      ? [
          off.length === 0
            ? de
              ? `alle ${totals.length} Summen der Liste stimmen auf den Cent`
              : `all ${totals.length} totals of the list agree to the cent`
            : de
              ? `${totals.length - off.length} von ${totals.length} Summen der Liste stimmen`
              : `${totals.length - off.length} of ${totals.length} totals of the list agree`,
        ]
      : []),
    ...off.map(({ row, label, column, statedCents, ownCents }) =>
      de
        ? `Zeile ${row} „${label}“, „${column}“: dort ${amount(statedCents)}, hier ${amount(ownCents)}, Unterschied ${amount(statedCents - ownCents)}`
        : `row ${row} "${label}", "${column}": there ${amount(statedCents)}, here ${amount(ownCents)}, difference ${amount(statedCents - ownCents)}`,
    ),
  ];
}

/** What each column was read as, with its unit where it is not whole ones, and which are kept as facts alone. */
export function columnsLine(mapping: Mapping, language: Language): string {
  const used = mapping.flatMap(({ column, field, factor }) =>
    field === null
      ? []
      : [`„${column}“ = ${field}${factor && factor > 1 ? ` × ${factor.toLocaleString(locales[language])}` : ''}`],
  );
  const facts = mapping.filter(({ field }) => field === null).map(({ column }) => `„${column}“`);
  const line = [
    ...(used.length > 0 ? [used.join(', ')] : []),
    ...(facts.length > 0
      ? [`${{ de: 'nur als Angabe', en: 'kept as facts only' }[language]}: ${facts.join(', ')}`]
      : []),
  ].join('; ');
  return language === 'de' ? line : line.replaceAll(/[„“]/g, '"');
}
