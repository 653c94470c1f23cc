import type { Transit } from '@vorrang/planning';
import { defineSheet } from '../sheet.ts';

/** Lines and stops of public transport. */
export const transit = defineSheet({
  kind: 'transit',
  label: { de: 'Linien und Haltestellen', en: 'lines and stops' },
  names: /haltestelle|haltepunkt|linien|stops?\b|transit|gtfs/i,
  placed: true,
  fields: {
    id: {
      label: { de: 'Nummer', en: 'id' },
      heading: /^(diva|stop[ _-]?id|id|nr\.?|nummer)$/i,
      type: 'text',
      needed: true,
    },
    name: {
      label: { de: 'Name', en: 'name' },
      heading: /^(name|stop[ _-]?(name|text)|platform[ _-]?text|bezeichnung|haltestelle)$/i,
      type: 'text',
      needed: true,
    },
    lineOrStop: { label: { de: 'Linie oder Haltestelle', en: 'line or stop' }, heading: /^(art|kind)$/i, type: 'text' },
    trips: {
      label: { de: 'Fahrten am Werktag', en: 'trips a weekday' },
      heading: /^(fahrten.*|trips.*)$/i,
      type: 'count',
    },
  },
  take(draft, rows) {
    const found = rows.flatMap((row): Transit[] => {
      const [id, name] = [row.text('id'), row.text('name')];
      const kind = /^(line|linie)/i.test(row.text('lineOrStop') ?? '') ? 'line' : 'stop';
      if (id === null || name === null || (kind === 'stop' && !row.geometry)) return [];
      return [{ id, name, kind, geometry: row.geometry, tripsPerDay: row.count('trips') }];
    });
    return { ...draft, facts: { ...draft.facts, transit: [...draft.facts.transit, ...found] } };
  },
});
