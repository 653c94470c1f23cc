import { expect, test } from 'vitest';
import { unitInHeading, unitInTitle } from './units.ts';

test.each([
  ['Kosten (T€)', 1_000, 'EUR'],
  ['Kosten in Tausend Euro', 1_000, 'EUR'],
  ['Gesamtkosten in T-Euro', 1_000, 'EUR'],
  ['Gesamtkosten (in 1.000 €)', 1_000, 'EUR'],
  ['Kosten in 1000,- EUR', 1_000, 'EUR'],
  ['Kosten in EUR 1.000', 1_000, 'EUR'],
  ["Kosten in CHF 1'000", 1_000, 'CHF'],
  ['Volumen (TCHF)', 1_000, 'CHF'],
  ['Betrag/1000', 1_000, null],
  ['Cost ($000s)', 1_000, 'USD'],
  ["Cost '000", 1_000, null],
  ['Cost in thousands', 1_000, null],
  ['KOSTEN_TEUR', 1_000, 'EUR'],
  ['Investition [Mio. €]', 1_000_000, 'EUR'],
  ['Cost $M', 1_000_000, 'USD'],
  ['Kosten (Mrd. €)', 1_000_000_000, 'EUR'],
  ['Kosten (CHF)', 1, 'CHF'],
  ['Cost in USD', 1, 'USD'],
  ['Koszt (PLN)', 1, 'PLN'],
  ['Kosten 2027', null, null],
  ['Bäume (1000 Stück)', null, null],
  ['FY 2000', null, null],
])('the heading %s counts in %s %s', (heading, factor, currency) => {
  expect(unitInHeading(heading)).toEqual({ factor, currency });
});

test.each([
  ['Alle Beträge in 1.000 EUR', 1_000, 'EUR'],
  ['Stand: 14.10.2026, Beträge in T€ (brutto), Bearb.: FB 6', 1_000, 'EUR'],
  ['(Dollars in thousands)', 1_000, 'USD'],
  ['All figures in thousands of dollars', 1_000, 'USD'],
  ['Investitionsprogramm 2027–2031 (T€)', 1_000, 'EUR'],
  ['EUR thousand', 1_000, 'EUR'],
  ['Einheit: TEUR', 1_000, 'EUR'],
  ['Währung: CHF', 1, 'CHF'],
  ['Alle Angaben in Euro', 1, 'EUR'],
  ['Tausend Bäume in der Stadt, Beträge in EUR', 1, 'EUR'],
  ['Mill Lane programme, amounts in EUR', 1, 'EUR'],
  ['Programm mit 1.000 neuen Bäumen', null, null],
  ['Dreitausend Bäume', null, null],
])('the title “%s” counts in %s %s', (title, factor, currency) => {
  expect(unitInTitle(title)).toEqual({ factor, currency });
});
