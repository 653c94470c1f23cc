import { defineLayer, placed } from '../../layer.ts';
import { messages } from './messages.ts';

/** The projects of the city where they lie. */
export const projects = defineLayer({
  name: 'projects',
  label: messages.texts.label,
  reads: ['projects'],
  shown: false,
  features: (rows) =>
    rows.projects.flatMap(({ id, name, category, geometry }) => placed(geometry, { id, name, category })),
});
