import type { Asset } from '@vorrang/planning';
import { defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** What the city owns and keeps up: street sections, bridges, sewers. */
export const assets = defineSheet({
  kind: 'assets',
  label: messages.texts.assets,
  names:
    /anlage|asset|bestand|inventar|bauwerke|br(ü|ue)cken|kan(a|ä)l|stra(ß|ss)en(abschnitt|netz)|bridges|sewers|streets/i,
  placed: true,
  fields: {
    id: {
      label: messages.texts.text,
      heading: /^(id|nr\.?|nummer|kennung|(anlage|asset|bauwerk|abschnitt|objekt)s?[ _-]?(id|nr\.?|nummer))$/i,
      type: 'text',
      needed: true,
    },
    builtIn: {
      label: messages.texts.year,
      heading: /^(baujahr|errichtet|year[ _-]?built|built([ _-]?in)?|construction[ _-]?year)$/i,
      type: 'year',
      needed: true,
    },
    name: {
      label: messages.texts.name,
      heading: /^(name|bezeichnung|stra(ß|ss)e|anlage|asset|bauwerk|street)$/i,
      type: 'text',
    },
    assetKind: {
      label: messages.texts.kind,
      heading: /^(art|typ|type|kind|klasse|class|kategorie|category)$/i,
      type: 'text',
    },
    material: { label: messages.texts.material, heading: /^(material|baustoff|bauart)$/i, type: 'text' },
    usefulLife: {
      label: messages.texts.number,
      heading: /^(nutzungsdauer|lebensdauer|useful[ _-]?life)(\s*\(.*\))?$/i,
      type: 'number',
    },
    vehicles: {
      label: messages.texts.count,
      heading: /^(dtv\w*|aadt|kfz(\/| (je|am) )tag|fahrzeuge.*|vehicles.*)$/i,
      type: 'count',
    },
  },
  merge(draft, rows) {
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
