import { type Language, type Problem, type Text, inLanguage, textOf } from '@vorrang/planning';
import { messages } from './messages.ts';

/** What the parts of an input are called on the page; a pointer is for programs. */
const names: Record<string, Text> = messages.texts.fields;

/** The problem as a person reads it: fields by their names, places in a list counted from one. */
export function inWords(problem: Problem): Problem {
  const { pointer, message } = problem;
  if (pointer === '') return problem;
  const steps = pointer.slice(1).split('/');
  const named = (language: Language): string =>
    steps
      .map((step) => word(step.replaceAll('~1', '/').replaceAll('~0', '~'), language))
      .join(', ')
      .replace(/, #/g, ' ');
  return {
    ...problem,
    message: textOf((language) => inLanguage(message, language).replace(pointer, () => named(language))),
  };
}

const word = (step: string, language: Language): string => {
  if (/^\d+$/.test(step)) return `#${Number(step) + 1}`;
  return Object.hasOwn(names, step)
    ? inLanguage(names[step]!, language)
    : messages[language].unnamedField({ name: step.slice(0, 60) });
};
