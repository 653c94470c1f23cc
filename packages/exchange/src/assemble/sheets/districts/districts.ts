import { type DistrictFact, mergedDistricts } from '@vorrang/planning';
import { defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** Where the city's parts lie and how many people live in them. */
export const districts = defineSheet({
  kind: 'districts',
  label: messages.texts.districts,
  names: /bezirk|district|quartier|stadtteil|borough|ward|gemeinde/i,
  fields: {
    code: {
      label: messages.texts.text,
      heading:
        /^(id|nr\.?|nummer|code|bez(irks?)?[_ -]?(nr|nummer|id)|bezirk|district|boro(ugh)?[_ -]?code|objid|kuerzel|kürzel)$/i,
      type: 'text',
    },
    name: {
      label: messages.texts.name,
      heading: /^(name[kg]?|bezeichnung|bezirksname|district[ _-]?name|boro(ugh)?[ _-]?name|quartier|stadtteil)$/i,
      type: 'text',
      needed: true,
    },
    population: {
      label: messages.texts.count,
      heading: /^(bev(ö|oe)lkerung(szahl)?|einwohner(zahl|innen)?|population|residents|inhabitants|bev)(\b.*)?$/i,
      type: 'count',
    },
    budget: {
      label: messages.texts.amount,
      heading: /^(bezirks?budget|budget|district[ _-]?budget)(\s*\(.*\))?$/i,
      type: 'amount',
    },
  },
  fits: (rows) => rows.length > 0 && rows.every(({ geometry }) => geometry && /Polygon$/.test(geometry.type)),
  merge(draft, rows) {
    const found = rows.flatMap((row): DistrictFact[] => {
      const name = row.text('name');
      return name === null
        ? []
        : [
            {
              code: row.text('code'),
              name,
              population: row.count('population'),
              budgetCents: row.cents('budget'),
              geometry: row.geometry,
            },
          ];
    });
    return { ...draft, facts: { ...draft.facts, district: mergedDistricts([...draft.facts.district, ...found]) } };
  },
});
