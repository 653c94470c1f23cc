import { defineMessages } from '#lib/language/language.ts';

export const messages = defineMessages({
  de: {
    title: 'Stadt anlegen',
    id: 'Kennung in der Adresse',
    idHint: '2 bis 40 kleine Buchstaben, Ziffern oder Bindestriche, z. B. musterstadt; kein Umlaut, kein Leerzeichen',
    onlyInstallation:
      'Städte legt nur an, wer die Installation verwaltet. Bitte mit diesem Konto anmelden oder die Installations-Administration bitten.',
    create: 'Anlegen',
    restore: 'Oder eine Sicherung zurückspielen',
    file: 'Sicherungsdatei',
    go: 'Zurückspielen',
  },
  en: {
    title: 'Create a city',
    id: 'Id in the address',
    idHint: '2 to 40 small letters, digits or hyphens, e.g. springfield; no space',
    onlyInstallation:
      'Only the administrator of the installation creates cities. Please sign in with that account or ask for it.',
    create: 'Create',
    restore: 'Or restore a backup',
    file: 'Backup file',
    go: 'Restore',
  },
});
