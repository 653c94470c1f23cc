import type { Asset } from '@vorrang/planning';
import { defineSheet } from '../sheet.ts';

/** What the city owns and keeps up: street sections, bridges, sewers. */
export const assets = defineSheet({
  kind: 'assets',
  label: { de: 'Anlagen', en: 'assets' },
  names:
    /anlage|asset|bestand|inventar|bauwerke|br(ü|ue)cken|kan(a|ä)l|stra(ß|ss)en(abschnitt|netz)|bridges|sewers|streets/i,
  placed: true,
  fields: {
    id: {
      label: { de: 'Nummer', en: 'id' },
      heading: /^(id|nr\.?|nummer|kennung|(anlage|asset|bauwerk|abschnitt|objekt)s?[ _-]?(id|nr\.?|nummer))$/i,
      type: 'text',
      needed: true,
    },
    builtIn: {
      label: { de: 'Baujahr', en: 'year built' },
      heading: /^(baujahr|errichtet|year[ _-]?built|built([ _-]?in)?|construction[ _-]?year)$/i,
      type: 'year',
      needed: true,
    },
    name: {
      label: { de: 'Name', en: 'name' },
      heading: /^(name|bezeichnung|stra(ß|ss)e|anlage|asset|bauwerk|street)$/i,
      type: 'text',
    },
    assetKind: {
      label: { de: 'Art', en: 'kind' },
      heading: /^(art|typ|type|kind|klasse|class|kategorie|category)$/i,
      type: 'text',
    },
    material: { label: { de: 'Material', en: 'material' }, heading: /^(material|baustoff|bauart)$/i, type: 'text' },
    usefulLife: {
      label: { de: 'Nutzungsdauer (Jahre)', en: 'useful life (years)' },
      heading: /^(nutzungsdauer|lebensdauer|useful[ _-]?life)(\s*\(.*\))?$/i,
      type: 'number',
    },
    vehicles: {
      label: { de: 'Fahrzeuge am Tag', en: 'vehicles a day' },
      heading: /^(dtv\w*|aadt|kfz(\/| (je|am) )tag|fahrzeuge.*|vehicles.*)$/i,
      type: 'count',
    },
  },
  take(draft, rows) {
    const found = rows.flatMap((row): Asset[] => {
      const id = row.text('id');
      if (id === null) return [];
      const years = row.number('usefulLife');
      return [
        {
          id,
          name: row.text('name') ?? id,
          kind: row.text('assetKind') ?? '–',
          geometry: row.geometry,
          builtIn: row.year('builtIn'),
          material: row.text('material'),
          usefulLifeYears: years !== null && years > 0 ? years : null,
          vehiclesPerDay: row.count('vehicles'),
        },
      ];
    });
    return { ...draft, facts: { ...draft.facts, asset: [...draft.facts.asset, ...found] } };
  },
});
