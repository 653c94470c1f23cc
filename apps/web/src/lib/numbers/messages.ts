import { defineMessages } from '#lib/language/language.ts';

export const messages = defineMessages({
  de: {
    needed: (example: string) => `Bitte eine Zahl eingeben, zum Beispiel ${example}.`,
    unknown: (text: string, example: string) =>
      `„${text}“ ist hier keine Zahl; erwartet wird eine wie ${example}. Bitte berichtigen.`,
    decimals: (n: number) => `Erwartet werden höchstens ${n} Nachkommastellen.`,
    whole: (example: string) => `Erwartet wird eine ganze Zahl wie ${example}.`,
    least: (least: string) => `Erwartet wird mindestens ${least}.`,
    most: (most: string) => `Erwartet wird höchstens ${most}.`,
    pasted: (n: number) => (n === 1 ? 'Ein Wert eingefügt.' : `${n} Werte eingefügt.`),
    outside: (n: number) =>
      n === 1
        ? 'Ein Wert passte nicht in die Tabelle und wurde nicht eingefügt.'
        : `${n} Werte passten nicht in die Tabelle und wurden nicht eingefügt.`,
  },
  en: {
    needed: (example: string) => `Please enter a number, for example ${example}.`,
    unknown: (text: string, example: string) =>
      `“${text}” is no number here; expected one like ${example}. Please correct it.`,
    decimals: (n: number) => `Expected at most ${n} decimals.`,
    whole: (example: string) => `Expected a whole number such as ${example}.`,
    least: (least: string) => `Expected at least ${least}.`,
    most: (most: string) => `Expected at most ${most}.`,
    pasted: (n: number) => (n === 1 ? 'One value pasted.' : `${n} values pasted.`),
    outside: (n: number) =>
      n === 1
        ? 'One value did not fit into the table and was not pasted.'
        : `${n} values did not fit into the table and were not pasted.`,
  },
});
