import { workbookOf } from '@vorrang/planning/testing';

/** A list of a kind that can be read wrongly: what is asked about it, how that is answered, and what has to come of it. */
export type KindOfList = {
  kind: string;
  file: string;
  content: string | Uint8Array;
  /** Words of a question, and the button that answers it or what is typed. */
  answers: { question: RegExp; button?: RegExp; typed?: string }[];
  /** What the reconciliation says before the list is confirmed. */
  reconciled: RegExp[];
  /** The projects as they are stored, with the cost that the page of all projects shows. */
  stored: Record<string, string>;
  /** What is told and asks nothing. */
  told?: RegExp[];
};

const csv = (...rows: string[]): string => rows.join('\n');

export const kindsOfLists: KindOfList[] = [
  {
    kind: 'income and balance beside cost by year',
    file: 'saldo.csv',
    content: csv(
      'Nr;Maßnahme;Auszahlungen 2028;Einzahlungen 2028;Saldo 2028;Auszahlungen 2029;Einzahlungen 2029;Saldo 2029',
      'KS-1;Kastaniensteig;600000;200000;400000;300000;0;300000',
      'KS-2;Kiesweg;90000;0;90000;110000;50000;60000',
    ),
    answers: [],
    reconciled: [
      /2 Zeilen gelesen = 2 Projekte/,
      /Kosten, noch zu zahlen € 1\.100\.000,00/,
      /Einnahmen von anderen € 250\.000,00/,
    ],
    stored: { Kastaniensteig: '€ 900.000', Kiesweg: '€ 200.000' },
  },
  {
    kind: 'a word that nobody knows above the years',
    file: 'umlage.csv',
    content: csv('Nr;Maßnahme;Umlage 2028;Umlage 2029', 'UM-1;Uferpark;100000;250000', 'UM-2;Ulanenhof;50000;0'),
    answers: [{ question: /Was bedeuten die Spalten „Umlage 2028“/, button: /^Kosten: \+400\.000,00/ }],
    reconciled: [/Kosten, noch zu zahlen € 400\.000,00/],
    stored: { Uferpark: '€ 350.000', Ulanenhof: '€ 50.000' },
  },
  {
    kind: 'thousands without a word for the unit',
    file: 'ohne-einheit.csv',
    content: csv('Nr;Name;Kosten', 'OE-1;Volksschule Ost;4200', 'OE-2;Brücke Erlenau;1850', 'OE-3;Turnhalle Nord;2600'),
    answers: [{ question: /Die Liste nennt keine Einheit/, button: /^in Tausend: zusammen 8\.650\.000,00/ }],
    reconciled: [/Kosten, noch zu zahlen € 8\.650\.000,00/],
    stored: { 'Volksschule Ost': '€ 4.200.000', 'Brücke Erlenau': '€ 1.850.000' },
  },
  {
    kind: 'a heading of two rows, years above sources',
    file: 'zweizeilig.xlsx',
    content: workbookOf([
      {
        name: 'Programm',
        rows: [
          ['Nr', 'Maßnahme', '2028', null, '2029', null],
          [null, null, 'Stadt (T€)', 'Land (T€)', 'Stadt (T€)', 'Land (T€)'],
          ['ZZ-1', 'Zeisigweg', 120, 80, 300, 0],
          ['ZZ-2', 'Zinnplatz', 45, 5, 0, 50],
        ],
        merges: ['C1:D1', 'E1:F1', 'A1:A2', 'B1:B2'],
      },
    ]),
    answers: [],
    reconciled: [/2 Zeilen gelesen = 2 Projekte/, /Kosten, noch zu zahlen € 600\.000,00/],
    stored: { Zeisigweg: '€ 500.000', Zinnplatz: '€ 100.000' },
  },
  {
    kind: 'subtotals below each group, one of them wrong',
    file: 'zwischensummen.csv',
    content: csv(
      'Nr;Maßnahme;Amt;Kosten',
      'ZS-1;Rosengasse;66;100000',
      'ZS-2;Tulpenweg;66;200000',
      ';Summe Straßen;;300000',
      'ZS-3;Mohnpark;67;50000',
      'ZS-4;Asternpark;67;70000',
      ';Summe Parks;;125000',
      ';Gesamtsumme;;425000',
    ),
    answers: [{ question: /^3 Fragen dieser Art/, button: /^alle 3: eine Summe/ }],
    reconciled: [
      /7 Zeilen gelesen = 4 Projekte \+ 3 Summen/,
      /Kosten, noch zu zahlen € 420\.000,00/,
      /2 von 3 Summen der Liste stimmen nicht/,
      /Summe Parks .*€ 125\.000,00.*€ 120\.000,00.*\+ die Liste nennt € 5\.000,00 mehr/,
    ],
    stored: { Rosengasse: '€ 100.000', Asternpark: '€ 70.000' },
  },
  {
    kind: 'a row for each project, year and source',
    file: 'lang.csv',
    content: csv(
      'Projekt-Nr;Bezeichnung;Jahr;Geldquelle;Betrag (EUR)',
      'LL-1;Hafenkai;2028;Stadt;300000',
      'LL-1;Hafenkai;2028;Land;100000',
      'LL-1;Hafenkai;2029;Stadt;200000',
      'LL-2;Hangweg;2028;Stadt;80000',
    ),
    answers: [],
    reconciled: [/4 Zeilen gelesen = 2 Projekte \+ 2 weitere Zeilen davon/, /Kosten, noch zu zahlen € 680\.000,00/],
    stored: { Hafenkai: '€ 600.000', Hangweg: '€ 80.000' },
  },
  {
    kind: 'finished, postponed, and in works',
    file: 'status.csv',
    content: csv(
      'Nr;Name;Kosten;Status',
      'ST-1;Fliederhof;400000;abgeschlossen',
      'ST-2;Farnweg;150000;zurückgestellt',
      'ST-3;Fichtenplatz;600000;im Bau, 25 %',
      'ST-4;Finkensteg;90000;geplant',
    ),
    answers: [
      { question: /„zurückgestellt“: ein Projekt/, button: /^nicht planen \(−150\.000,00\)/ },
      { question: /Was ist noch zu zahlen/, button: /^der Anteil, der fehlt: 450\.000,00/ },
    ],
    reconciled: [
      /4 Zeilen gelesen = 2 Projekte \+ 2 fertig oder nicht geplant/,
      /Kosten, noch zu zahlen € 540\.000,00/,
      /schon bezahlt € 150\.000,00/,
      /nicht geplant € 550\.000,00/,
    ],
    stored: { Fichtenplatz: '€ 450.000', Finkensteg: '€ 90.000' },
  },
  {
    kind: '0/0 as a place',
    file: 'orte.csv',
    content: csv('Nr;Name;Kosten;Breite;Länge', 'OO-1;Nullbrunnen;30000;0;0', 'OO-2;Nullbank;40000;0;0'),
    answers: [],
    reconciled: [/2 Zeilen gelesen = 2 Projekte/, /Kosten, noch zu zahlen € 70\.000,00/],
    told: [/Bei 2 von 2 Zeilen steht 0\/0 als Ort/],
    stored: { Nullbrunnen: '€ 30.000' },
  },
  {
    kind: 'slashed dates of which nobody knows whether day or month comes first',
    file: 'dates.csv',
    content: csv('ID,Project,Cost,Start,End', 'SD-1,Sorrel Street,500000,04/05/2028,05/07/2029'),
    answers: [{ question: /ob der Tag oder der Monat zuerst steht/, button: /^Tag zuerst: 2028-05-04/ }],
    reconciled: [/Kosten, noch zu zahlen € 500\.000,00/],
    stored: { 'Sorrel Street': '€ 500.000' },
  },
  {
    kind: 'a formula without its result',
    file: 'formel.xlsx',
    content: workbookOf([
      {
        name: 'Liste',
        rows: [
          ['Nr', 'Name', 'Planung', 'Bau', 'Kosten'],
          ['FO-1', 'Formelgasse', 20_000, 180_000, { formula: 'C2+D2' }],
          ['FO-2', 'Festweg', 5_000, 45_000, 50_000],
        ],
      },
    ]),
    answers: [{ question: /enthält nur die Formel/, typed: '200.000' }],
    reconciled: [/Kosten, noch zu zahlen € 250\.000,00/],
    stored: { Formelgasse: '€ 200.000', Festweg: '€ 50.000' },
  },
  {
    kind: 'two sheets with the same columns',
    file: 'zwei-blaetter.xlsx',
    content: workbookOf([
      {
        name: 'Tiefbau',
        rows: [
          ['Nr', 'Name', 'Kosten'],
          ['ZB-1', 'Zedernweg', 70_000],
          ['ZB-2', 'Zirbengasse', 30_000],
        ],
      },
      {
        name: 'Hochbau',
        rows: [
          ['Nr', 'Name', 'Kosten'],
          ['ZB-3', 'Zeughaus', 900_000],
        ],
      },
    ]),
    answers: [],
    reconciled: [/3 Zeilen gelesen = 3 Projekte/, /Kosten, noch zu zahlen € 1\.000\.000,00/],
    told: [/„Tiefbau“, „Hochbau“ haben dieselben Spalten und werden als eine Liste gelesen/],
    stored: { Zirbengasse: '€ 30.000', Zeughaus: '€ 900.000' },
  },
  {
    kind: 'money before the first year of the plan',
    file: 'vorher.csv',
    content: csv('Nr;Maßnahme;Kosten 2025;Kosten 2028', 'VO-1;Vogelwiese;60000;140000'),
    answers: [{ question: /für Jahre vor \d{4}, mit dem der Plan beginnt/, button: /^schon bezahlt/ }],
    reconciled: [
      /Eine Zeile gelesen = 1 Projekt/,
      /Kosten, noch zu zahlen € 140\.000,00/,
      /schon bezahlt € 60\.000,00/,
    ],
    stored: { Vogelwiese: '€ 140.000' },
  },
  {
    kind: 'rough and missing amounts, corrected where they are asked about',
    file: 'ungefaehr.csv',
    content: csv('Nr;Name;Kosten (T€)', 'UG-1;Ulmenhof;ca. 480', 'UG-2;Unterweg;n. n.', 'UG-3;Urbanplatz;75'),
    answers: [
      { question: /„ca\. 480“ ist ungefähr/, button: /^480\.000,00/ },
      { question: /„n\. n\.“ – der Betrag ist noch nicht bekannt/, typed: '62,5' },
    ],
    reconciled: [/3 Zeilen gelesen = 3 Projekte/, /Kosten, noch zu zahlen € 617\.500,00/],
    stored: { Ulmenhof: '€ 480.000', Unterweg: '€ 62.500' },
  },
  {
    kind: 'a cross in brackets',
    file: 'kreuze.csv',
    content: csv('Nr;Name;Kosten;2028;2029;2030', 'KR-1;Kranichweg;90000;x;x;(x)', 'KR-2;Krokusweg;30000;x;;'),
    answers: [{ question: /ist ein Kreuz mit Vorbehalt/, button: /^nein, nur in den Jahren mit sicherem Kreuz/ }],
    reconciled: [/2 Zeilen gelesen = 2 Projekte/, /Kosten, noch zu zahlen € 120\.000,00/],
    stored: { Kranichweg: '€ 90.000', Krokusweg: '€ 30.000' },
  },
];
