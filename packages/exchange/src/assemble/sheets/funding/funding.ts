import type { DraftFunding } from '../../draft.ts';
import { defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** How much money each source has in which year. */
export const funding = defineSheet({
  kind: 'funding',
  label: messages.texts.fundingSources,
  names: /finanzierung|geldquelle|fund|budget|förder|töpfe|mittel/i,
  // Money of a project is a cost, whoever pays it.
  never: /^(project|projekt|vorhaben)/i,
  fields: {
    name: {
      label: messages.texts.text,
      heading: /^(geldquelle|finanzierung|topf|quelle|fund(ing)?([ _-]?(source|id))?|source|name|bezeichnung)$/i,
      type: 'text',
      needed: true,
    },
    year: {
      label: messages.texts.year,
      heading: /^(jahr|year|finanzjahr|fiscal[ _-]?year|haushaltsjahr)$/i,
      type: 'year',
    },
    amount: {
      label: messages.texts.amount,
      heading: /^(betrag|amount|budget|mittel|summe|verfügbar|available)([ _-].*|\s*\(.*\))?$/i,
      type: 'amount',
    },
    carryOver: {
      label: messages.texts.number,
      heading: /^((ü|ue)bertrag(bar)?(santeil)?|carry[ _-]?over([ _-]?share)?)(\s*\(.*\))?$/i,
      type: 'number',
    },
  },
  yearly: true,
  merge(draft, rows) {
    const found = new Map<string, DraftFunding>(draft.funding.map((one) => [one.name, one]));
    for (const row of rows) {
      const name = row.text('name');
      if (name === null) continue;
      const [year, cents] = [row.year('year'), row.cents('amount')];
      const single = year !== null && cents !== null ? [{ year, cents }] : [];
      const many = row.years('amount').map(({ year: of, value }) => ({ year: of, cents: value }));
      const before = found.get(name);
      const share = row.number('carryOver');
      found.set(name, {
        name,
        years: [...(before?.years ?? []), ...single, ...many],
        carryOverShare: share === null ? (before?.carryOverShare ?? null) : share > 1 ? share / 100 : share,
      });
    }
    return { ...draft, funding: [...found.values()].filter(({ years }) => years.length > 0) };
  },
});
