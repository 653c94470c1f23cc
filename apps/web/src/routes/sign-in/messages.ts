import { defineMessages } from '#lib/language/language.ts';

export const messages = defineMessages({
  de: {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    go: 'Anmelden',
    forgotten: 'Passwort vergessen? Die Administration Ihrer Stadt gibt Ihnen einen Link, der einmal gilt.',
  },
  en: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    go: 'Sign in',
    forgotten: 'Forgotten your password? Your city’s administrator hands you a link that works once.',
  },
});
