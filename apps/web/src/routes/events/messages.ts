import { defineMessages } from '#lib/language/language.ts';

export const messages = defineMessages({
  de: {
    title: 'Protokoll der Installation',
    lead: 'Städte, Konten und Passwörter: wer hat wann was getan. Einträge werden nie verändert. Was in einer Stadt geschieht, steht in deren Verwaltung.',
    none: 'Noch keine Einträge.',
    older: 'Ältere Einträge',
  },
  en: {
    title: 'Events of the installation',
    lead: 'Cities, accounts and passwords: who did what and when. Entries are never altered. What happens in a city stands in its administration.',
    none: 'No entries yet.',
    older: 'Older entries',
  },
});
