import type { Language } from '@vorrang/planning';
import { messages } from './messages.ts';

/** A word of the house and what it means, for whoever reads a screen. */
export type Term = { term: string; meaning: string };

/** The words in the order of the reader's alphabet. Source: packages/planning/README.md. */
export const termsFor = (language: Language): Term[] =>
  Object.values(messages[language].words).sort((a, b) => a.term.localeCompare(b.term, language));
