import type { DraftProject } from '../../draft.ts';
import { defineSheet, unknownName } from '../sheet.ts';

/** What each project costs in which year, and who pays. */
export const costs = defineSheet({
  kind: 'costs',
  label: { de: 'Kosten je Projekt und Jahr', en: 'cost by project and year' },
  names: /kosten|costs?|zahlung|payment|mittelabfluss|finanzplan/i,
  fields: {
    project: {
      label: { de: 'Projekt', en: 'project' },
      heading:
        /^(project([ _-]?(id|no|number))?|projekt(nr\.?|nummer|-?id)?|vorhaben(s?nummer|s?code)?|nr\.?|id|kennung)$/i,
      type: 'text',
      needed: true,
    },
    year: {
      label: { de: 'Jahr', en: 'year' },
      heading: /^(jahr|year|finanzjahr|fiscal[ _-]?year|haushaltsjahr)$/i,
      type: 'year',
      needed: true,
    },
    amount: {
      label: { de: 'Betrag', en: 'amount' },
      heading: /^(betrag|amount|kosten|cost|summe|zahlung|payment|mittel)([ _-].*|\s*\(.*\))?$/i,
      type: 'amount',
      needed: true,
    },
    fundingSource: {
      label: { de: 'Geldquelle', en: 'funding source' },
      heading: /^(geldquelle|finanzierung|topf|quelle|fund(ing)?([ _-]?(source|id))?|source)$/i,
      type: 'text',
    },
  },
  take(draft, rows, note) {
    const years = new Map<string, DraftProject['years']>();
    const known = new Set(draft.projects.map(({ id }) => id));
    for (const row of rows) {
      const [project, year, cents] = [row.text('project'), row.year('year'), row.cents('amount')];
      if (project === null || year === null || cents === null) continue;
      if (!known.has(project)) note(unknownName(row.row, { de: 'Das Projekt', en: 'project' }, project, [...known]));
      else years.set(project, [...(years.get(project) ?? []), { year, cents, source: row.text('fundingSource') }]);
    }
    const projects = draft.projects.map((project) => {
      const own = years.get(project.id);
      return own ? { ...project, years: own, costCents: Math.max(0, sum(own)), costAssumed: false } : project;
    });
    return { ...draft, projects };
  },
});

const sum = (years: DraftProject['years']): number => years.reduce((total, { cents }) => total + cents, 0);
