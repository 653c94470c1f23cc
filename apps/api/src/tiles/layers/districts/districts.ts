import { mergedDistricts } from '@vorrang/planning';
import { defineLayer, placed } from '../../layer.ts';
import { messages } from './messages.ts';

/** Borders of the districts, with how many people live there. */
export const districts = defineLayer({
  name: 'districts',
  label: messages.texts.label,
  reads: ['district'],
  shown: true,
  features: ({ district }) =>
    mergedDistricts(district).flatMap(({ name, population, geometry }) => placed(geometry, { name, population })),
});
