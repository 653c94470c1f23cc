import { defineMessages } from '#lib/language/language.ts';

export const messages = defineMessages({
  de: {
    title: {
      administrator: 'Installation übernehmen',
      invitation: 'Einladung annehmen',
      password: 'Neues Passwort setzen',
    },
    lead: {
      administrator: 'Sie werden die Administration dieser Installation. Danach legen Sie Ihre Stadt an.',
      invitation: 'Mit diesem Link erhalten Sie ein Konto mit der Rolle:',
      password: 'Danach sind Sie überall abgemeldet und melden sich mit dem neuen Passwort an.',
    },
    name: 'Name, wie er in Protokoll und Beschlüssen steht',
    email: 'E-Mail-Adresse (nur zum Anmelden)',
    password: 'Passwort',
    passwordHint: 'Mindestens 12 Zeichen.',
    go: 'Speichern und anmelden',
  },
  en: {
    title: {
      administrator: 'Take over the installation',
      invitation: 'Accept the invitation',
      password: 'Set a new password',
    },
    lead: {
      administrator: 'You become the administrator of this installation. Then you create your city.',
      invitation: 'This link gives you an account with the role:',
      password: 'Afterwards you are signed out everywhere and sign in with the new password.',
    },
    name: 'Name, as it stands in events and decisions',
    email: 'E-mail address (for signing in only)',
    password: 'Password',
    passwordHint: 'At least 12 characters.',
    go: 'Save and sign in',
  },
});
