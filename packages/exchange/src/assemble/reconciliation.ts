import type { DraftProject, Reconciliation } from './draft.ts';

export const noReconciliation = (): Reconciliation => ({
  rows: { read: 0, projects: 0, parts: 0, totals: 0, headings: 0, ofWhich: 0, finished: 0, excluded: 0 },
  money: {
    costCents: 0,
    paidCents: 0,
    incomeCents: 0,
    commitmentCents: 0,
    laterCents: 0,
    unplannedCents: 0,
    byYear: [],
  },
  totals: [],
});

/** The money of a list's projects, by year and source where it says them. */
export function moneyOfProjects(projects: readonly DraftProject[], unplannedCents: number): Reconciliation['money'] {
  const sum = (of: (project: DraftProject) => number) => projects.reduce((total, project) => total + of(project), 0);
  const add = (list: readonly { cents: number }[]) => list.reduce((total, { cents }) => total + cents, 0);
  const byYear = new Map<string, { year: number; source: string | null; cents: number }>();
  for (const { years, fundingSource } of projects)
    for (const { year, cents, source } of years) {
      const payer = source ?? fundingSource;
      const key = `${year} ${payer ?? ''}`;
      byYear.set(key, { year, source: payer, cents: (byYear.get(key)?.cents ?? 0) + cents });
    }
  return {
    costCents: sum(({ costCents }) => costCents),
    paidCents: sum(({ paidCents }) => paidCents),
    incomeCents: sum(({ income }) => add(income)),
    commitmentCents: sum(({ commitments }) => add(commitments)),
    laterCents: sum(({ laterCents }) => laterCents),
    unplannedCents,
    byYear: [...byYear.values()].sort((a, b) => a.year - b.year || (a.source ?? '').localeCompare(b.source ?? '')),
  };
}
