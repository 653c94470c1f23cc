import fc from 'fast-check';

/** A programme as it is meant, whatever form a city writes it in: money in whole thousands by project and year. */
export type Programme = {
  years: number[];
  projects: { id: string; name: string; group: number; cost: number[]; income: number[]; paid: number[] }[];
};

const names = [
  'Ulmenweg',
  'Eichenplatz',
  'Lindenhof',
  'Birkenallee',
  'Ahornring',
  'Buchengasse',
  'Erlenau',
  'Weidengrund',
];
const thousands = (years: number) =>
  fc.array(
    fc.integer({ min: 0, max: 40 }).map((n) => n * 25),
    { minLength: years, maxLength: years },
  );

export const programmes: fc.Arbitrary<Programme> = fc
  .record({
    first: fc.integer({ min: 2027, max: 2029 }),
    span: fc.integer({ min: 2, max: 5 }),
    count: fc.integer({ min: 2, max: 8 }),
  })
  .chain(({ first, span, count }) =>
    fc
      .array(
        fc.record({
          cost: thousands(span),
          income: thousands(span),
          paid: thousands(2),
          group: fc.integer({ min: 0, max: 2 }),
        }),
        {
          minLength: count,
          maxLength: count,
        },
      )
      .map((list) => ({
        years: Array.from({ length: span }, (_, y) => first + y),
        projects: list.map((one, i) => ({
          id: `M-${i + 1}`,
          name: names[i]!,
          ...one,
          // Every project costs something, and nobody pays more for it than it costs.
          cost: one.cost.map((value, y) => (y === i % span ? value + 500 : value)),
          income: one.income.map((value, y) => Math.min(value, one.cost[y]!)),
        })),
      })),
  );

/** How amounts are written: the words for their unit, where they stand, and the digits. */
export type Style = { head: (text: string) => string; title: string | null; write: (thousand: number) => string };

const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
export const styles: fc.Arbitrary<Style> = fc.constantFrom<Style[]>(
  { head: (text) => text, title: null, write: (k) => String(k * 1000) },
  { head: (text) => `${text} (EUR)`, title: null, write: (k) => `${grouped(k * 1000, '.')},00` },
  { head: (text) => `${text} in T€`, title: null, write: String },
  { head: (text) => `${text} (TEUR)`, title: null, write: (k) => grouped(k, '.') },
  { head: (text) => `${text} [1.000 €]`, title: null, write: String },
  { head: (text) => `${text} (in Tsd. EUR)`, title: null, write: String },
  { head: (text) => `${text} ($000s)`, title: null, write: (k) => grouped(k, ',') },
  { head: (text) => text, title: 'Alle Beträge in 1.000 EUR', write: String },
  { head: (text) => text, title: 'Beträge in T€', write: (k) => grouped(k, '.') },
  { head: (text) => text, title: '(dollars in thousands)', write: (k) => grouped(k, ',') },
  { head: (text) => `${text} (Mio. EUR)`, title: null, write: (k) => (k / 1000).toFixed(3).replace('.', ',') },
);

/** How a year is called in a heading. */
export const yearNames: fc.Arbitrary<(word: string, year: number) => string> = fc.constantFrom(
  (word, year) => `${word} ${year}`.trim(),
  (word, year) => `${year} ${word}`.trim(),
  (word, year) => `${word} FY${String(year).slice(2)}`.trim(),
  (word, year) => `FY ${year} ${word}`.trim(),
  (word, year) => `${word} FY ${String(year - 1).slice(2)}-${String(year).slice(2)}`.trim(),
);

/** Words under which lists write each kind of money, in the languages and the spelling of German-speaking cities. */
export const words = {
  cost: [
    '',
    'Kosten',
    'Auszahlungen',
    'Ausgaben',
    'Investitionen',
    'Budget',
    'Plan',
    'Finanzplan',
    'Cost',
    'Expenditure',
    'Investitionsausgaben',
  ],
  income: [
    'Einzahlungen',
    'Einnahmen',
    'Zuwendungen',
    'Fördermittel',
    'Zuschüsse',
    'Zuschuesse',
    'Revenue',
    'Grants',
    'Investitionsbeiträge',
  ],
  balance: ['Saldo', 'Balance', 'Netto', 'Nettoinvestitionen'],
  paid: ['Ist', 'Ergebnis', 'Rechnung', 'Actual', 'Actuals', 'Spent', 'verausgabt'],
  commitment: ['VE', 'Verpflichtungsermächtigung', 'Verpflichtungsermächtigungen', 'Commitments'],
  count: ['DTV', 'Schülerzahl', 'Einwohner', 'AADT', 'Besucher', 'Pupils', 'Anzahl Bäume'],
  quota: ['Förderquote', 'Fördersatz', 'Anteil %', 'Grant rate', 'Quote'],
} as const;
export const wordOf = (kind: keyof typeof words): fc.Arbitrary<string> => fc.constantFrom(...words[kind]);

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'))
    .join('\n');
