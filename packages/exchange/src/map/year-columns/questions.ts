import { enumerated, inTurn } from '@vorrang/planning';
import type { MoneyOfYear } from '../fields.ts';
import type { Mapping } from '../mapping.ts';
import type { Note } from '../../parse/cell.ts';
import { markOf, readAmount } from '../../parse/amounts.ts';
import { type CellProblem, type Table, amountText } from '../../parse/table.ts';
import { messages } from './messages.ts';

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
  const columns = enumerated(members.map(({ column }) => messages.texts.column({ name: column })));
  const reason = members[0]?.reason;
  return {
    type: 'year-columns',
    severity: 'error',
    row: null,
    column: members[0]?.column ?? null,
    value: group || null,
    message: inTurn([messages.texts.whatColumnsMean({ columns, sum: amountText(cents) }), ...(reason ? [reason] : [])]),
    readings: [
      { value: 'cost', label: messages.texts.yearColumns({ sum }) },
      {
        value: 'source',
        label: group === '' ? messages.texts.costThatAnotherSource({ sum }) : messages.texts.costThat({ group, sum }),
      },
      { value: 'income', label: messages.texts.incomeFromOthers },
      { value: 'paid', label: messages.texts.paidAlready },
      {
        value: 'commitment',
        label: messages.texts.commitmentAuthority,
      },
      {
        value: 'fact',
        label: messages.texts.noMoney,
      },
    ],
  };
}
