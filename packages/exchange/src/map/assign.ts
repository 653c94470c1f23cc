import { type Problem, type Result, ok, err } from '@vorrang/planning';
import { type Field, fields, isMoneyOfYear } from './fields.ts';
import { type Mapping, costUnit } from './mapping.ts';
import type { Table } from '../parse/table.ts';
import { messages } from './messages.ts';

/**
 * A mapping with columns assigned by hand: a field, or `none` for a fact. A field that a list has once is taken from the column that had
 * it.
 * Failure: one problem for a column or field that does not exist, with those that do. Source: packages/exchange/README.md (`map/`).
 */
export function assign(
  table: Table,
  mapping: Mapping,
  pairs: readonly (readonly [column: string, field: string])[],
): Result<Mapping> {
  const known: readonly string[] = fields;
  let assigned = mapping;
  for (const [column, name] of pairs) {
    if (!mapping.some((entry) => entry.column === column)) return err(noColumn(column, mapping));
    if (name !== 'none' && !known.includes(name)) return err(noField(name));
    assigned = withField(table, assigned, column, name === 'none' ? null : (name as Field));
  }
  return ok(assigned);
}

const byHand = messages.texts.assignedByHand;

const withField = (table: Table, mapping: Mapping, column: string, field: Field | null): Mapping =>
  mapping.map(({ open, ...entry }) => {
    if (entry.column === column) {
      const unit = field === 'cost' || field === 'paid' ? { factor: costUnit(table, column).factor } : {};
      return { ...entry, ...unit, field, confidence: 'high', reason: byHand };
    }
    const taken = field !== null && !isMoneyOfYear(field) && entry.field === field;
    return { ...entry, ...(open !== undefined && { open }), ...(taken && { field: null, reason: byHand }) };
  });

const noColumn = (column: string, mapping: Mapping): Problem => ({
  type: 'incorrect-label',
  pointer: '/mapping',
  message: messages.texts.incorrectLabel({ column, columns: mapping.map((entry) => entry.column).join(', ') }),
});
const noField = (name: string): Problem => ({
  type: 'incorrect-label',
  pointer: '/mapping',
  message: messages.texts.thereIsNoField({ name, fields: fields.join(', ') }),
});
