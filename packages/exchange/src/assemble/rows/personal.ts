import type { CellProblem, Table } from '../../parse/table.ts';
import { messages } from './messages.ts';

/** Headings under which lists name people and how to reach them. */
const heading =
  /(^|[^a-zäöüß])(e-?mail|mail(adresse)?|telefon(nummer)?|tel|phone([ _-]?number)?|mobil(nummer|telefon)?|handy|fax|ansprechpartner(in)?|ansprechperson|kontakt(person|daten)?|contact([ _-]?(name|person|email|phone))?|sachbearbeiter(in)?|bearbeiter(in)?|eigent(ü|ue)mer(in)?|owner[ _-]?name|geburts(datum|jahr)|birth[ _-]?date|iban)([^a-zäöüß]|$)/i;

export const isPersonal = (column: string): boolean => heading.test(column);

/** Columns that name people are not stored; they are told by their headings, never by what stands below them. */
export function personalColumns({ columns }: Pick<Table, 'columns'>, used: (i: number) => boolean): CellProblem[] {
  const names = columns.filter((column, i) => isPersonal(column) && !used(i));
  if (names.length === 0) return [];
  return [
    {
      type: 'not-imported',
      severity: 'notice',
      row: null,
      column: null,
      value: null,
      message: messages.texts.notImported({ names: names.length, listed: names.join(', ') }),
    },
  ];
}
