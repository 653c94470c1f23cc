import type { Cents, Text } from '@vorrang/planning';
import type { LinearModel } from '../model/linear-model.ts';
import { RowBuilder } from '../model/linear-model.ts';
import { askJavascriptLpSolver } from '../solvers/javascript-lp-solver/ask.ts';
import { messages } from './messages.ts';

/** One source of a project: its points lost per cent (a preference; lower is used first), and what is left of it in each year. */
export type Payer = { fundingSource: string; preference: number; left: Cents[] };
/** Cents that each payer gives in each year; or the sentence that says why nobody can pay all. */
export type Split =
  { ok: true; payments: { fundingSource: string; year: number; cents: Cents }[] } | { ok: false; sentence: Text };

const maxColumns = 8;

/**
 * How ONE project's dues (cents by year) are shared between its own sources, given what is left in each source and year: Σ preference ·
 * cents → min, by a linear programme of at most eight columns (one for each source and year that matter). The solver's answer is a
 * suggestion: it is rounded down to cents, the rest is filled in order of preference, and the sums are checked before anything is shown.
 * Failure: a sentence, where there is too little money in a year or there are too many columns; throws where a sum does not come out,
 * which would be our mistake.
 * Source: packages/planning/scenario-format.md, "What a Plan must respect" (money).
 *
 * @example
 * const payers = [{ fundingSource: 'own', preference: 1, left: [400] }, { fundingSource: 'grant', preference: 0, left: [350] }];
 * const split = splitMoney([500], payers);
 * split.ok && split.payments.map(({ fundingSource, cents }) => `${fundingSource} ${cents}`); // ['own 150', 'grant 350']
 */
export function splitMoney(dues: readonly Cents[], payers: readonly Payer[]): Split {
  const columns = dues.flatMap((due, year) =>
    due > 0 ? payers.flatMap((payer, source) => ((payer.left[year] ?? 0) > 0 ? [{ source, year }] : [])) : [],
  );
  if (columns.length > maxColumns) return { ok: false, sentence: tooMany(columns.length) };
  const short = dues.findIndex(
    (due, year) => payers.reduce((sum, payer) => sum + Math.max(0, payer.left[year] ?? 0), 0) < due,
  );
  if (short !== -1) return { ok: false, sentence: tooLittle(short) };
  const suggested = askJavascriptLpSolver(modelOf(dues, payers, columns)).values;
  const payments = exact(dues, payers, columns, suggested);
  return { ok: true, payments };
}

function modelOf(
  dues: readonly Cents[],
  payers: readonly Payer[],
  columns: { source: number; year: number }[],
): LinearModel {
  const unit = Math.max(1, ...dues);
  const builder = new RowBuilder([]);
  const rows = dues.map((due) => builder.row(due / unit, due / unit));
  for (const { source, year } of columns) {
    const { left, preference } = payers[source]!;
    builder.put(rows[year]!, builder.column(-preference, Math.min(left[year]!, dues[year]!) / unit), 1);
  }
  return builder.finish();
}

/** Whole cents: the suggestion as far as it keeps the limits, the rest from the preferred sources. */
function exact(
  dues: readonly Cents[],
  payers: readonly Payer[],
  columns: { source: number; year: number }[],
  suggested: readonly number[],
) {
  const unit = Math.max(1, ...dues);
  const rows = columns.map(({ source, year }, j) => {
    const most = Math.min(dues[year]!, payers[source]!.left[year]!);
    const cents = Math.floor((Number.isFinite(suggested[j]!) ? suggested[j]! : 0) * unit + 1e-6);
    return { source, year, most, cents: Math.min(most, Math.max(0, cents)) };
  });
  dues.forEach((due, year) => {
    const own = rows
      .filter((row) => row.year === year)
      .sort((a, b) => payers[a.source]!.preference - payers[b.source]!.preference);
    let open = due - own.reduce((sum, { cents }) => sum + cents, 0);
    for (const row of own) {
      const more = Math.max(-row.cents, Math.min(open, row.most - row.cents));
      row.cents += more;
      open -= more;
    }
    if (open !== 0 && due > 0) throw new Error(`${open} cents of year ${year} were left open`);
  });
  return rows.flatMap(({ source, year, cents }) =>
    cents > 0 ? [{ fundingSource: payers[source]!.fundingSource, year, cents }] : [],
  );
}

const tooMany = (columns: number): Text => messages.texts.paymentsCouldShareCost({ columns, maxColumns });
const tooLittle = (year: number): Text => messages.texts.inYearOwnSources({ year: year + 1 });
