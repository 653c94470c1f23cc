import { defineMessages } from '#lib/language/language.ts';
import type { Entry } from './typed.ts';

export const messages = defineMessages({
  de: {
    title: 'Fragen, die das Ergebnis ändern',
    lead: 'Wo die Liste auf mehr als eine Art gelesen werden kann und Geld, Jahr, Ort oder Zahl der Projekte davon abhängen, entscheiden Sie. Jede Antwort kann hier wieder geändert werden.',
    none: 'Zu dieser Datei gibt es keine Fragen.',
    open: (open: number, all: number) =>
      open === 0
        ? all === 1
          ? 'Die Frage ist beantwortet.'
          : `Alle ${all} Fragen sind beantwortet.`
        : `Noch ${open} von ${all} ${all === 1 ? 'Frage' : 'Fragen'} offen.`,
    acceptAll: (n: number) => (n === 1 ? 'Den Vorschlag annehmen' : `Alle ${n} Vorschläge annehmen`),
    sheet: (name: string) => `Blatt „${name}“`,
    row: (row: number) => `Zeile ${row}`,
    column: (name: string) => `Spalte „${name}“`,
    cell: (text: string) => `dort steht „${text}“`,
    proposal: 'Vorschlag',
    answered: 'beantwortet',
    lastTime: 'wie beim letzten Mal',
    change: 'ändern',
    changeAll: 'alle ändern',
    toColumns: 'zu den Spalten',
    group: (n: number, open: number) =>
      open === 0
        ? `${n} Fragen dieser Art, alle beantwortet`
        : open === n
          ? `${n} Fragen dieser Art`
          : `${n} Fragen dieser Art, ${open} davon offen`,
    first: 'Zuerst:',
    all: (n: number, label: string) => `alle ${n}: ${label}`,
    allProposals: (n: number) => `alle ${n} Vorschläge annehmen`,
    times: (n: number, label: string) => `${n} × ${label}`,
    single: 'einzeln ansehen',
    more: (n: number) => `${n} weitere zeigen`,
    enter: {
      amount: (unit: string) => `Betrag in ${unit}`,
      amountOfRow: 'Betrag in der Einheit der Zeile',
      day: 'Tag',
      text: 'Text, wie er in der Zelle stehen soll',
    },
    thousands: (currency: string) => `Tausend ${currency}`,
    millions: (currency: string) => `Millionen ${currency}`,
    take: 'übernehmen',
    expected: {
      amount: (example: string) =>
        `Das ist kein Betrag. Erwartet wird eine Zahl ab 0 wie ${example}; bitte so eintragen oder eine der Antworten oben wählen.`,
      day: (example: string) =>
        `Das ist kein Tag. Erwartet wird z. B. ${example}, 2027 oder Q3 2027; bitte so eintragen oder eine der Antworten oben wählen.`,
      text: (_example: string) =>
        'Hier steht noch nichts. Erwartet wird der Text der Zelle; bitte eintragen oder eine der Antworten oben wählen.',
    } satisfies Record<Entry, (example: string) => string>,
  },
  en: {
    title: 'Questions that change the result',
    lead: 'Where the list can be read in more than one way and money, year, place or the number of projects depend on it, you decide. Every answer can be changed here again.',
    none: 'There are no questions about this file.',
    open: (open: number, all: number) =>
      open === 0
        ? all === 1
          ? 'The question is answered.'
          : `All ${all} questions are answered.`
        : `${open} of ${all} ${all === 1 ? 'question' : 'questions'} still open.`,
    acceptAll: (n: number) => (n === 1 ? 'Accept the proposal' : `Accept all ${n} proposals`),
    sheet: (name: string) => `sheet "${name}"`,
    row: (row: number) => `row ${row}`,
    column: (name: string) => `column "${name}"`,
    cell: (text: string) => `it says "${text}"`,
    proposal: 'proposed',
    answered: 'answered',
    lastTime: 'as last time',
    change: 'change',
    changeAll: 'change all',
    toColumns: 'to the columns',
    group: (n: number, open: number) =>
      open === 0
        ? `${n} questions of this kind, all answered`
        : open === n
          ? `${n} questions of this kind`
          : `${n} questions of this kind, ${open} of them open`,
    first: 'First:',
    all: (n: number, label: string) => `all ${n}: ${label}`,
    allProposals: (n: number) => `accept all ${n} proposals`,
    times: (n: number, label: string) => `${n} × ${label}`,
    single: 'look at them one by one',
    more: (n: number) => `show ${n} more`,
    enter: {
      amount: (unit: string) => `Amount in ${unit}`,
      amountOfRow: 'Amount in the unit of the row',
      day: 'Day',
      text: 'Text as the cell should have it',
    },
    thousands: (currency: string) => `thousand ${currency}`,
    millions: (currency: string) => `million ${currency}`,
    take: 'use it',
    expected: {
      amount: (example: string) =>
        `This is no amount. Expected a number from 0 such as ${example}; enter it so, or choose one of the answers above.`,
      day: (example: string) =>
        `This is no day. Expected for example ${example}, 2027 or Q3 2027; enter it so, or choose one of the answers above.`,
      text: (_example: string) =>
        'Nothing stands here yet. Expected the text of the cell; enter it, or choose one of the answers above.',
    } satisfies Record<Entry, (example: string) => string>,
  },
});
