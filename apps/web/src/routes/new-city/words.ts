import { defineWords } from '#lib/language/language.ts';

export const words = defineWords({
  de: {
    title: 'Stadt anlegen',
    id: 'Kennung in der Adresse (kleine Buchstaben, Ziffern, Bindestrich)',
    create: 'Anlegen',
    restore: 'Oder eine Sicherung zurückspielen',
    file: 'Sicherungsdatei',
    go: 'Zurückspielen',
  },
  en: {
    title: 'Create a city',
    id: 'Id in the address (small letters, digits, hyphen)',
    create: 'Create',
    restore: 'Or restore a backup',
    file: 'Backup file',
    go: 'Restore',
  },
});
