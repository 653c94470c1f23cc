import type { Language } from '@vorrang/planning';
import type { RuleField } from '#lib/scenario/rule-fields.ts';
import { messages } from './messages.ts';

/** What a gap asks; where the sentence has just said the word itself, only which one. */
export function gapOf(field: RuleField, before: string, language: Language): string {
  const w = messages[language];
  const word = w.gap({ what: whatOf(field) });
  return before.toLowerCase().trimEnd().endsWith(word.toLowerCase()) ? w.which : word;
}
function whatOf(field: RuleField): string {
  if (field.control === 'number' || field.control === 'text') return field.control;
  if (field.list === 'projects') return field.control === 'references' ? 'projects' : 'project';
  if (field.list === 'districts') return 'district';
  return field.list === 'modes' ? 'mode' : 'moment';
}
