import { type DistrictFact, mergedDistricts } from '@vorrang/planning';
import { defineSheet } from '../sheet.ts';

/** Where the city's parts lie and how many people live in them. */
export const districts = defineSheet({
  kind: 'districts',
  label: { de: 'Bezirke', en: 'districts' },
  names: /bezirk|district|quartier|stadtteil|borough|ward|gemeinde/i,
  fields: {
    code: {
      label: { de: 'Nummer', en: 'number' },
      heading:
        /^(id|nr\.?|nummer|code|bez(irks?)?[_ -]?(nr|nummer|id)|bezirk|district|boro(ugh)?[_ -]?code|objid|kuerzel|kürzel)$/i,
      type: 'text',
    },
    name: {
      label: { de: 'Name', en: 'name' },
      heading: /^(name[kg]?|bezeichnung|bezirksname|district[ _-]?name|boro(ugh)?[ _-]?name|quartier|stadtteil)$/i,
      type: 'text',
      needed: true,
    },
    population: {
      label: { de: 'Bevölkerung', en: 'population' },
      heading: /^(bev(ö|oe)lkerung(szahl)?|einwohner(zahl|innen)?|population|residents|inhabitants|bev)(\b.*)?$/i,
      type: 'count',
    },
    budget: {
      label: { de: 'eigenes Geld je Jahr', en: 'money of its own a year' },
      heading: /^(bezirks?budget|budget|district[ _-]?budget)(\s*\(.*\))?$/i,
      type: 'amount',
    },
  },
  fits: (rows) => rows.length > 0 && rows.every(({ geometry }) => geometry && /Polygon$/.test(geometry.type)),
  take(draft, rows) {
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
