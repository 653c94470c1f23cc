import { defineLayer, placed } from '../layer.ts';

/** Lines of public transport and their stops, with the trips of a weekday. */
export const transit = defineLayer({
  name: 'transit',
  label: { de: 'Linien und Haltestellen', en: 'Lines and stops' },
  reads: ['transit'],
  shown: false,
  features: (rows) =>
    rows.transit.flatMap(({ id, name, kind, tripsPerDay, geometry }) =>
      placed(geometry, { id, name, kind, tripsPerDay }),
    ),
});
