import type { Text } from '@vorrang/planning';
import type { Table } from './table.ts';

export const fields = [
  'id',
  'name',
  'department',
  'category',
  'phase',
  'status',
  'cost',
  'currency',
  'start',
  'end',
  'fundingSource',
  'district',
  'lat',
  'lon',
  'note',
  'points',
] as const;
export type Field = (typeof fields)[number];

/** What each field is called in the lists of cities, German and English. */
const synonyms: Record<Field, RegExp> = {
  id: /^(project[ _-]?(id|no|number)|id|nr\.?|nummer|vorhabens?(code|nummer)|projekt(nr\.?|nummer|-?id)|kennung)$/i,
  name: /^(name|title|titel|bezeichnung|projekt(name|titel)?|vorhaben|project([ _-]?(name|title|description))?|maßnahme)$/i,
  department: /^(department|agency|managing[ _-]?agency|abteilung|amt|dienststelle|ressort|zuständig(keit)?)$/i,
  category: /^(category|kategorie|art|sparte|type|typ|ten[ _-]?year[ _-]?plan[ _-]?category|sector|bereich)$/i,
  phase: /^(phase|stage|projektphase|abschnitt)$/i,
  status: /^(status|stand|state)$/i,
  cost: /^((total|est(imated)?)?[ _-]?(cost|costs|budget|amount)|kosten|gesamtkosten|betrag|summe|investition(ssumme|skosten)?|baukosten)([ _]*[([].*[)\]])?$/i,
  currency: /^(currency|währung|waehrung)$/i,
  start: /^(start|start[ _-]?date|begin|beginn|baubeginn|von|anfang)$/i,
  end: /^(end|end[ _-]?date|finish|ende|bauende|bis|fertigstellung)$/i,
  fundingSource: /^(funding[ _-]?source|fund(ing)?|source|geldquelle|finanzierung|topf|förderung|mittelherkunft)$/i,
  district: /^(district|ward|borough|bezirk|stadtteil|gemeindebezirk|ortsteil)$/i,
  lat: /^(lat|latitude|breite|breitengrad|y)$/i,
  lon: /^(lon|lng|long|longitude|länge|längengrad|x)$/i,
  note: /^(note|notes|remark|anmerkung|bemerkung|notiz|location|adresse|address|beschreibung|description)$/i,
  points: /^(points|punkte|score|priorität|prioritaet|priority|nutzen)$/i,
};

/** Which column means what, and why that was thought; `field` null means: kept as a fact, not used. */
export type Mapping = { column: string; field: Field | null; reason: Text }[];

/** Proposes a meaning for every column by its heading; a field is given away once. */
export function proposeMapping(table: Table): Mapping {
  const taken = new Set<Field>();
  return table.columns.map((column) => {
    const heading = column.replace(/ \(\d+\)$/, '').trim();
    const field = fields.find((candidate) => !taken.has(candidate) && synonyms[candidate].test(heading)) ?? null;
    if (field) taken.add(field);
    return {
      column,
      field,
      reason: field
        ? {
            de: `Überschrift „${heading}“ ist ein übliches Wort dafür.`,
            en: `Heading "${heading}" is a usual word for it.`,
          }
        : {
            de: 'Überschrift nicht erkannt; der Inhalt bleibt als Angabe erhalten.',
            en: 'Heading not recognised; the content is kept as a fact.',
          },
    };
  });
}
