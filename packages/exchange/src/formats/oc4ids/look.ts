import { type CellProblem, numberCell } from '../../parse/table.ts';
import { messages } from './messages.ts';

export type Given = Record<string, unknown>;
type Kind = 'list' | 'record' | 'text' | 'number' | 'yesOrNo';
type Outcome = 'one' | 'stands' | 'unused';
type Deviation = { path: string; expected: Kind; found: Kind; outcome: Outcome; row: number; value: string };

/** How one project is read: every value is of the type that is asked for, and what was of another is remembered to be told. */
export type Look = {
  /** An object; an empty one where there is none. */
  record: (value: unknown, path: string) => Given;
  /** A list; a single object or text counts as a list of one. */
  list: (value: unknown, path: string) => unknown[];
  text: (value: unknown, path: string) => string;
  /** An amount as a cell; a text that may be one is handed on. */
  number: (value: unknown, path: string) => string;
  /** An amount with its currency, also where only a number stands in its place. */
  amount: (value: unknown, path: string) => { amount: string; currency: string };
};

export function looking(): { into: (row: number) => Look; told: () => CellProblem[] } {
  const seen: Deviation[] = [];
  const into = (row: number): Look => {
    const other = (path: string, expected: Kind, value: unknown, outcome: Outcome): void => {
      seen.push({ path, expected, found: kindOf(value), outcome, row, value: JSON.stringify(value).slice(0, 60) });
    };
    const absent = (value: unknown): boolean => value === undefined || value === null;
    const look: Look = {
      record(value, path) {
        if (isRecord(value)) return value;
        if (!absent(value)) other(path, 'record', value, 'unused');
        return {};
      },
      list(value, path) {
        if (Array.isArray(value)) return value;
        if (absent(value)) return [];
        const single = isRecord(value) || typeof value === 'string';
        other(path, 'list', value, single ? 'one' : 'unused');
        return single ? [value] : [];
      },
      text(value, path) {
        if (typeof value === 'string') return value.trim();
        if (typeof value === 'number') return numberCell(value);
        if (!absent(value)) other(path, 'text', value, 'unused');
        return '';
      },
      number(value, path) {
        if (typeof value === 'number') return numberCell(value);
        const text = typeof value === 'string' ? value.trim() : '';
        if (text !== '') other(path, 'number', value, 'stands');
        else if (!absent(value)) other(path, 'number', value, 'unused');
        return text;
      },
      amount(value, path) {
        if (typeof value === 'number' || typeof value === 'string') {
          other(path, 'record', value, 'stands');
          return { amount: look.text(value, path), currency: '' };
        }
        const { amount, currency } = look.record(value, path);
        return { amount: look.number(amount, `${path}.amount`), currency: look.text(currency, `${path}.currency`) };
      },
    };
    return look;
  };
  return { into, told: () => deviationsTold(seen) };
}

export const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): Kind => {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yesOrNo';
  return typeof value === 'string' ? 'text' : 'record';
};

/** One sentence for each name and type, however many projects it is about. */
function deviationsTold(seen: readonly Deviation[]): CellProblem[] {
  const groups = Map.groupBy(seen, ({ path, expected, found, outcome }) => [path, expected, found, outcome].join('|'));
  return [...groups.values()].map((group): CellProblem => {
    const { path, expected, found, outcome, value } = group[0]!;
    const rows = [...new Set(group.map(({ row }) => row))];
    const listed = `${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' …' : ''}`;
    return {
      type: 'type-error',
      severity: 'warning',
      row: rows.length === 1 ? rows[0]! : null,
      column: path,
      value,
      message: messages.texts.typeError({ path, expected, found, listed, outcome }),
    };
  });
}
