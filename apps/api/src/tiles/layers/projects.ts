import { defineLayer, placed } from '../layer.ts';

/** The projects of the city where they lie. */
export const projects = defineLayer({
  name: 'projects',
  label: { de: 'Projekte', en: 'Projects' },
  reads: ['projects'],
  shown: false,
  features: (rows) =>
    rows.projects.flatMap(({ id, name, category, geometry }) => placed(geometry, { id, name, category })),
});
