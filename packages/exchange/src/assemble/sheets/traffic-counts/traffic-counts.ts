import type { TrafficCount } from '@vorrang/planning';
import { positionsOf } from '../../../parse/crs/geometry.ts';
import { type SheetRow, defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** How many vehicles pass a place on a working day; of several rows for a place those of the last year count, on average. */
export const trafficCounts = defineSheet({
  kind: 'traffic-counts',
  label: messages.texts.trafficCounts,
  names: /z(ä|ae)hl|verkehr|traffic|counts?/i,
  placed: true,
  fields: {
    station: {
      label: messages.texts.text,
      heading: /^(znr|zst([ _-]?(id|nr))?|z(ä|ae)hlstelle(n?(nr|nummer))?|station([ _-]?(id|nr))?|id|nr\.?)$/i,
      type: 'text',
      needed: true,
    },
    vehicles: {
      label: messages.texts.number,
      heading: /^(dtv(ms|w|mo|w5)?|aadt|adt|kfz((\/| (je|am) )tag)?|fahrzeuge.*|vehicles.*|pkw.*)$/i,
      type: 'number',
      needed: true,
    },
    name: {
      label: messages.texts.name,
      heading: /^(zname|zst[ _-]?name|name|bezeichnung|ort|stra(ß|ss)e)$/i,
      type: 'text',
    },
    date: {
      label: messages.texts.day,
      heading: /^(datum|date|jahr|year|monat|month)$/i,
      type: 'day',
    },
  },
  merge(draft, rows) {
    const stations = new Map<string, SheetRow[]>();
    for (const row of rows) {
      const id = row.text('station');
      if (id !== null && row.geometry && row.number('vehicles') !== null)
        stations.set(id, [...(stations.get(id) ?? []), row]);
    }
    const found = [...stations].map(([id, own]) => countOf(id, own));
    return { ...draft, facts: { ...draft.facts, trafficCount: [...draft.facts.trafficCount, ...found] } };
  },
});

function countOf(id: string, own: SheetRow[]): TrafficCount {
  const years = own.map((row) => Number(row.day('date', 'first')?.slice(0, 4) ?? 0));
  const year = Math.max(...years);
  const counted = own.filter((_, i) => years[i] === year).map((row) => Math.max(0, row.number('vehicles')!));
  const [lon, lat] = positionsOf(own[0]!.geometry!)[0]!;
  return {
    id,
    name: own[0]!.text('name') ?? id,
    at: [lon, lat],
    vehiclesPerDay: Math.round(counted.reduce((sum, one) => sum + one, 0) / counted.length),
    year: year === 0 ? null : year,
  };
}
