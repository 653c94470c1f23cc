import { type CellProblem, numberCell } from '../../parse/table.ts';
import { messages } from './messages.ts';

/** What a record says by year under a name: rows of a table of its own. */
export type Series = { path: string; key: string | null; year: string; values: Map<string, string> };
export type Parted = { rest: unknown; series: Series[]; editions: number };

const yearName = /^(?:FY|HJ|Jahr)?[ _-]?((?:19|20)\d\d)$/i;
type Given = Record<string, unknown>;
const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const yearOf = (name: string): string => yearName.exec(name)![1]!;
const isByYear = (value: unknown): value is Given =>
  isRecord(value) && Object.keys(value).length > 0 && Object.keys(value).every((name) => yearName.test(name));

/**
 * Takes what stands by year out of a record: `{"FY2027": 500}` becomes rows. Where a year holds a plan by years itself, it is an edition
 * of the plan: the latest counts, and what other series say of years before it is history.
 */
export function partByYear(record: unknown): Parted {
  const series: Series[] = [];
  let editions = 0;
  let since = '';
  const put = (path: string, key: string | null, byYear: Given): void => {
    for (const [name, held] of Object.entries(byYear)) {
      const values = isRecord(held)
        ? new Map(Object.entries(held).flatMap(([part, value]) => (isRecord(value) ? [] : [[part, cellOf(value)]])))
        : new Map([['amount', cellOf(held)]]);
      series.push({ path, key, year: yearOf(name), values });
    }
  };
  const rest = (value: unknown, path: string): unknown => {
    if (!isRecord(value)) return value;
    const kept: Given = {};
    for (const [name, part] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`;
      if (isByYear(part) && Object.values(part).some((one) => isRecord(one) && Object.values(one).some(isByYear))) {
        const latest = Object.keys(part)
          .sort((a, b) => yearOf(a).localeCompare(yearOf(b)))
          .at(-1)!;
        editions += Object.keys(part).length - 1;
        since = yearOf(latest) > since ? yearOf(latest) : since;
        kept[name] = rest(part[latest], at);
      } else if (isByYear(part)) put(at, null, part);
      else if (isRecord(part) && Object.keys(part).length > 0 && Object.values(part).every(isByYear))
        for (const [key, byYear] of Object.entries(part)) put(at, key, byYear as Given);
      else kept[name] = rest(part, at);
    }
    return kept;
  };
  const left = rest(record, '');
  return { rest: left, series: series.filter(({ year }) => year >= since), editions };
}

const cellOf = (value: unknown): string =>
  typeof value === 'number' ? numberCell(value) : value === null || value === undefined ? '' : String(value);

export const editionsLeft = (editions: number): CellProblem[] =>
  editions === 0
    ? []
    : [
        {
          type: 'not-imported',
          severity: 'notice',
          row: null,
          column: null,
          value: null,
          message: messages.texts.earlierEditionsOfPlan({ editions }),
        },
      ];
