import { defineLayer, placed } from '../../layer.ts';
import { messages } from './messages.ts';

/** Lines of public transport and their stops, with the trips of a weekday. */
export const transit = defineLayer({
  name: 'transit',
  label: messages.texts.label,
  reads: ['transit'],
  shown: false,
  features: (rows) =>
    rows.transit.flatMap(({ id, name, kind, tripsPerDay, geometry }) =>
      placed(geometry, { id, name, kind, tripsPerDay }),
    ),
});
