import type { DraftProject } from '../../draft.ts';
import { defineSheet, unknownProject } from '../sheet.ts';
import { messages } from './messages.ts';

/** What each project costs in which year, and who pays. */
export const costs = defineSheet({
  kind: 'costs',
  label: messages.texts.costByProjectAnd,
  fullest: true,
  names: /kosten|costs?|zahlung|payment|mittelabfluss|finanzplan/i,
  fields: {
    project: {
      label: messages.texts.text,
      heading:
        /^(project([ _-]?(id|no|number))?|projekt(nr\.?|nummer|-?id)?|vorhaben(s?nummer|s?code)?|nr\.?|id|kennung)$/i,
      type: 'text',
      needed: true,
    },
    year: {
      label: messages.texts.year,
      heading: /^(jahr|year|finanzjahr|fiscal[ _-]?year|haushaltsjahr)$/i,
      type: 'year',
      needed: true,
    },
    amount: {
      label: messages.texts.amount,
      heading:
        /^(betrag|amount|kosten|cost|summe|zahlung|payment|mittel|proposed|planned|geplant)([ _-].*|\s*\(.*\))?$/i,
      type: 'amount',
      needed: true,
    },
    fundingSource: {
      label: messages.texts.fundingSource,
      heading: /^(geldquelle|finanzierung|topf|quelle|fund(ing)?([ _-]?(source|id))?|source)$/i,
      type: 'text',
    },
  },
  merge(draft, rows, note) {
    const years = new Map<string, DraftProject['years']>();
    const known = new Set(draft.projects.map(({ id }) => id));
    const unplanned = new Set(draft.unplannedIds);
    for (const row of rows) {
      const [project, year, cents] = [row.text('project'), row.year('year'), row.cents('amount')];
      if (project === null || year === null || cents === null || unplanned.has(project)) continue;
      if (!known.has(project)) note(unknownProject(row.row, project, [...known]));
      else years.set(project, [...(years.get(project) ?? []), { year, cents, source: row.text('fundingSource') }]);
    }
    const factor = looksLikeThousands(draft.projects, years) && note(thousands(rows.length)) !== null ? 1_000 : 1;
    const projects = draft.projects.map((project) => {
      const own = years.get(project.id)?.map((one) => ({ ...one, cents: one.cents * factor }));
      return own ? { ...project, years: own, costCents: Math.max(0, sum(own)), costAssumed: false } : project;
    });
    return { ...draft, projects };
  },
});

/** Whether what the years of a project sum up to is about a thousandth of what the list says it costs, for most projects. */
function looksLikeThousands(projects: DraftProject[], years: Map<string, DraftProject['years']>): boolean {
  const ratios = projects
    .flatMap(({ id, costCents }) => {
      const total = sum(years.get(id) ?? []);
      return total > 0 && costCents > 0 ? [costCents / total] : [];
    })
    .sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)];
  return middle !== undefined && middle > 300 && middle < 3_000;
}

const thousands = (count: number) => ({
  type: 'constraint-error',
  severity: 'error' as const,
  row: null,
  column: null,
  value: null,
  message: messages.texts.constraintError({ count }),
  fix: { value: '1000', rule: messages.texts.readInThousands },
});

const sum = (years: DraftProject['years']): number => years.reduce((total, { cents }) => total + cents, 0);
