import { type Language, inLanguage } from '@vorrang/planning';
import type { Reply } from './answer.ts';
import { messages } from './messages.ts';

/**
 * A reply as lines of text, for a terminal or an assistant: the question as it was understood first, then its sentences and what was not
 * taken into account; or why there is no answer, and what can be asked. Never fails.
 * Source: packages/optimizer/decisions/0008-closed-questions.md.
 */
export function replyInWords(reply: Reply, language: Language): string[] {
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language)!;
  if ('refused' in reply) {
    const menu = reply.choices.map(({ question }) => `– ${say(question)}`);
    return [say(reply.refused), ...(menu.length > 0 ? [say(messages.texts.ask), ...menu] : [])];
  }
  const { question, sentences, ignored } = reply.answer;
  return [
    say(messages.texts.understood({ question })),
    ...sentences.map(say),
    ...(ignored.length > 0 ? [say(messages.texts.ignored({ words: ignored.join(', ') }))] : []),
    say(messages.texts.automatic),
  ];
}
