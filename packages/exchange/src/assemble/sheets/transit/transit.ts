import type { Transit } from '@vorrang/planning';
import { defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** Lines and stops of public transport. */
export const transit = defineSheet({
  kind: 'transit',
  label: messages.texts.linesAndStops,
  names: /haltestelle|haltepunkt|linien|stops?\b|transit|gtfs/i,
  placed: true,
  fields: {
    id: {
      label: messages.texts.text,
      heading: /^(diva|stop[ _-]?id|id|nr\.?|nummer)$/i,
      type: 'text',
      needed: true,
    },
    name: {
      label: messages.texts.name,
      heading: /^(name|stop[ _-]?(name|text)|platform[ _-]?text|bezeichnung|haltestelle)$/i,
      type: 'text',
      needed: true,
    },
    lineOrStop: { label: messages.texts.lineOrStop, heading: /^(art|kind)$/i, type: 'text' },
    trips: {
      label: messages.texts.count,
      heading: /^(fahrten.*|trips.*)$/i,
      type: 'count',
    },
  },
  merge(draft, rows) {
    const found = rows.flatMap((row): Transit[] => {
      const [id, name] = [row.text('id'), row.text('name')];
      const kind = /^(line|linie)/i.test(row.text('lineOrStop') ?? '') ? 'line' : 'stop';
      if (id === null || name === null || (kind === 'stop' && !row.geometry)) return [];
      return [{ id, name, kind, geometry: row.geometry, tripsPerDay: row.count('trips') }];
    });
    return { ...draft, facts: { ...draft.facts, transit: [...draft.facts.transit, ...found] } };
  },
});
