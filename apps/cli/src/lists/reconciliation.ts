import type { Mapping, Reconciliation } from '@vorrang/exchange';
import { type Language, formatMoney, localeOf } from '@vorrang/planning';
import { messages } from './messages.ts';

/** Where every row and all money of a list went, in few lines; nothing for a file without a list. */
export function reconciliationLines(
  { rows, money, totals }: Reconciliation,
  currency: string,
  language: Language,
): string[] {
  if (rows.read === 0) return [];
  const w = messages[language];
  const amount = (cents: number) => formatMoney(cents, currency, localeOf(language));
  const parts = (Object.keys(w.parts) as (keyof typeof w.parts)[]).filter((part) => rows[part] > 0);
  const sums = (Object.keys(w.sums) as (keyof typeof w.sums)[]).filter((sum) => money[sum] > 0);
  const off = totals.filter(({ statedCents, ownCents }) => statedCents !== ownCents);
  return [
    w.rows({ n: rows.read, parts: parts.map((part) => w.parts[part]({ n: rows[part] })).join(' + ') }),
    ...(sums.length > 0 ? [sums.map((sum) => w.sums[sum]({ amount: amount(money[sum]) })).join(', ')] : []),
    ...(totals.length > 0
      ? [w.totals({ off: off.length, agreeing: totals.length - off.length, all: totals.length })]
      : []),
    ...off.map(({ row, label, column, statedCents, ownCents }) =>
      w.total({
        row,
        label,
        column,
        there: amount(statedCents),
        here: amount(ownCents),
        difference: amount(statedCents - ownCents),
      }),
    ),
  ];
}

/** What each column was read as, with its unit where it is not whole ones, and which are kept as facts alone. */
export function columnsLine(mapping: Mapping, language: Language): string {
  const w = messages[language];
  const used = mapping.flatMap(({ column: name, field, factor }) =>
    field === null ? [] : [w.column({ name, field, scaled: (factor ?? 1) > 1, factor: factor ?? 1 })],
  );
  const facts = mapping.filter(({ field }) => field === null).map(({ column: name }) => w.quoted({ name }));
  return [
    ...(used.length > 0 ? [used.join(', ')] : []),
    ...(facts.length > 0 ? [w.factsOnly({ columns: facts.join(', ') })] : []),
  ].join('; ');
}
