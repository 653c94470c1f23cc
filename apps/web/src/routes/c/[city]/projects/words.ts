import { defineWords } from '#lib/language/language.ts';

export const words = defineWords({
  de: {
    title: 'Projekte',
    project: 'Projekt',
    kind: 'Art',
    district: 'Bezirk',
    modes: 'Varianten',
    cost: 'Kosten ab',
    none: 'Noch keine Projekte.',
    whole: 'ganze Stadt',
  },
  en: {
    title: 'Projects',
    project: 'Project',
    kind: 'Kind',
    district: 'District',
    modes: 'Options',
    cost: 'Cost from',
    none: 'No projects yet.',
    whole: 'city-wide',
  },
});
