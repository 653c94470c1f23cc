import { defineMessages } from '#lib/language/language.ts';

export const messages = defineMessages({
  de: {
    title: 'Karte des Bestands',
    layers: 'Ebenen',
    steps: {
      bad: 'schlecht (unter 33 %)',
      worn: 'abgenutzt (33–67 %)',
      fair: 'gut (über 67 %)',
      unknown: 'Zustand nicht bekannt',
    },
    equal: 'Dieselben Anlagen stehen als Tabelle auf dieser Seite; Meldungen zeigt die Karte nicht.',
    health: (health: string) => `Zustand ${health}`,
    actBy: (year: number) => `zu handeln bis ${year}`,
    builtIn: (year: number) => `errichtet ${year}`,
    vehicles: (n: string) => `${n} Fahrzeuge am Tag`,
    trips: (n: string) => `${n} Fahrten am Werktag`,
    population: (n: string) => `${n} Menschen`,
    controls: {
      'Map.Title': 'Karte',
      'NavigationControl.ZoomIn': 'Vergrößern',
      'NavigationControl.ZoomOut': 'Verkleinern',
    },
    broken: 'Die Karte kann auf diesem Gerät nicht gezeichnet werden; alles steht in den Tabellen.',
  },
  en: {
    title: 'Map of what the city knows',
    layers: 'Layers',
    steps: {
      bad: 'bad (below 33%)',
      worn: 'worn (33–67%)',
      fair: 'good (above 67%)',
      unknown: 'condition not known',
    },
    equal: 'The same assets stand as a table on this page; the map shows no reports.',
    health: (health: string) => `condition ${health}`,
    actBy: (year: number) => `to act by ${year}`,
    builtIn: (year: number) => `built in ${year}`,
    vehicles: (n: string) => `${n} vehicles a day`,
    trips: (n: string) => `${n} trips on a working day`,
    population: (n: string) => `${n} people`,
    controls: {
      'Map.Title': 'Map',
      'NavigationControl.ZoomIn': 'Zoom in',
      'NavigationControl.ZoomOut': 'Zoom out',
    },
    broken: 'The map cannot be drawn on this device; everything stands in the tables.',
  },
});
