import { defineLayer, placed } from '../../layer.ts';
import { messages } from './messages.ts';

/** Where vehicles were counted, and how many pass on a working day. */
export const trafficCounts = defineLayer({
  name: 'traffic-counts',
  label: messages.texts.label,
  reads: ['trafficCount'],
  shown: true,
  features: ({ trafficCount }) =>
    trafficCount.flatMap(({ id, name, vehiclesPerDay, year, at }) =>
      placed({ type: 'Point', coordinates: at }, { id, name, vehiclesPerDay, year }),
    ),
});
