import { mergedDistricts } from '@vorrang/planning';
import { defineLayer, placed } from '../layer.ts';

/** Borders of the districts, with how many people live there. */
export const districts = defineLayer({
  name: 'districts',
  label: { de: 'Bezirke', en: 'Districts' },
  reads: ['district'],
  shown: true,
  features: ({ district }) =>
    mergedDistricts(district).flatMap(({ name, population, geometry }) => placed(geometry, { name, population })),
});
