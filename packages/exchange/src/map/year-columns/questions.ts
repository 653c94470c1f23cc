import type { MoneyOfYear } from '../fields.ts';
import type { Mapping } from '../mapping.ts';
import type { Note } from '../../parse/cell.ts';
import { markOf, readAmount } from '../../parse/amounts.ts';
import { type CellProblem, type Table, amountText } from '../../parse/table.ts';

/** What may be answered to a group of year columns, and the field it becomes; `fact` is no money. */
const answers: Record<string, MoneyOfYear | null> = {
  cost: 'costOfYear',
  source: 'costBySource',
  income: 'incomeOfYear',
  paid: 'paidOfYear',
  commitment: 'commitmentOfYear',
  fact: null,
};

/** Asks what each open group of year columns means; gives the mapping as it is then. */
export function withAnswers(table: Table, mapping: Mapping, note: Note): Mapping {
  const answered = new Map<string, string | null>();
  for (const group of new Set(mapping.flatMap(({ open }) => (open === undefined ? [] : [open]))))
    answered.set(group, note(openGroup(table, mapping, group)));
  return mapping.map((entry) => {
    const answer = entry.open === undefined ? null : (answered.get(entry.open) ?? null);
    return answer === null || !(answer in answers) ? entry : { ...entry, field: answers[answer]! };
  });
}

function openGroup(table: Table, mapping: Mapping, group: string): CellProblem {
  const members = mapping.flatMap((entry, at) => (entry.open === group ? [{ at, ...entry }] : []));
  const factor = members[0]?.factor ?? mapping.find(({ field }) => field === 'cost')?.factor ?? 1;
  const texts = members.flatMap(({ at }) => table.rows.map(({ cells }) => cells[at] ?? ''));
  const mark = markOf(texts);
  const cents = texts.reduce((sum, text) => sum + (text === '' ? 0 : (readAmount(text, mark, factor)?.cents ?? 0)), 0);
  const sum = amountText(cents);
  const columns = members.map(({ column }) => `„${column}“`).join(', ');
  return {
    type: 'year-columns',
    severity: 'error',
    row: null,
    column: members[0]?.column ?? null,
    value: group || null,
    message: {
      de: `Was bedeuten die Spalten ${columns}? Zusammen stehen dort ${sum.de}. ${members[0]?.reason.de ?? ''}`.trim(),
      en: `What do the columns ${columns.replaceAll(/[„“]/g, '"')} mean? Together they hold ${sum.en}. ${members[0]?.reason.en ?? ''}`.trim(),
    },
    readings: [
      { value: 'cost', label: { de: `Kosten: +${sum.de}`, en: `cost: +${sum.en}` } },
      {
        value: 'source',
        label:
          group === ''
            ? {
                de: `Kosten, die eine andere Quelle zahlt: +${sum.de}`,
                en: `cost that another source pays: +${sum.en}`,
              }
            : { de: `Kosten, die „${group}“ zahlt: +${sum.de}`, en: `cost that "${group}" pays: +${sum.en}` },
      },
      { value: 'income', label: { de: 'Einnahmen von anderen: keine Kosten', en: 'income from others: no cost' } },
      { value: 'paid', label: { de: 'schon bezahlt: keine künftigen Kosten', en: 'paid already: no future cost' } },
      {
        value: 'commitment',
        label: { de: 'Verpflichtungsermächtigung: keine Zahlung', en: 'commitment authority: no payment' },
      },
      {
        value: 'fact',
        label: { de: 'kein Geld, oder schon anderswo enthalten', en: 'no money, or held elsewhere already' },
      },
    ],
  };
}
