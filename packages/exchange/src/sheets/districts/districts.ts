import type { DraftDistrict } from '../../draft.ts';
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
  },
  fits: (rows) => rows.length > 0 && rows.every(({ geometry }) => geometry && /Polygon$/.test(geometry.type)),
  take(draft, rows) {
    const found = rows.flatMap((row): DraftDistrict[] => {
      const name = row.text('name');
      return name === null
        ? []
        : [{ code: row.text('code'), name, population: row.count('population'), geometry: row.geometry }];
    });
    return { ...draft, districts: found.reduce(together, draft.districts) };
  },
});

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isSame = (a: DraftDistrict, b: DraftDistrict): boolean =>
  bare(a.name) === bare(b.name) || (a.code !== null && a.code === b.code);

/** A district may be told by two tables: its border by one, its people by another. */
function together(known: DraftDistrict[], fresh: DraftDistrict): DraftDistrict[] {
  if (!known.some((one) => isSame(one, fresh))) return [...known, fresh];
  return known.map((one) =>
    isSame(one, fresh)
      ? {
          code: one.code ?? fresh.code,
          name: one.name,
          population: one.population ?? fresh.population,
          geometry: one.geometry ?? fresh.geometry,
        }
      : one,
  );
}
