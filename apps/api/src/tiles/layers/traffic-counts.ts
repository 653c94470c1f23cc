import { defineLayer, placed } from '../layer.ts';

/** Where vehicles were counted, and how many pass on a working day. */
export const trafficCounts = defineLayer({
  name: 'traffic-counts',
  label: { de: 'Verkehrszählungen', en: 'Traffic counts' },
  reads: ['trafficCount'],
  shown: true,
  features: ({ trafficCount }) =>
    trafficCount.flatMap(({ id, name, vehiclesPerDay, year, at }) =>
      placed({ type: 'Point', coordinates: at }, { id, name, vehiclesPerDay, year }),
    ),
});
