import type { Text } from '@vorrang/planning';
import { z } from 'zod';
import { type Reply, ask, answerTo } from './answer.ts';
import { kinds } from './kinds.ts';
import { messages } from './messages.ts';
import type { AnyQuestion, World } from './question-kind.ts';

/** A question as a tool that a programme or an assistant calls: what it is for, what it takes, what it gives back. */
export type QuestionTool = {
  name: string;
  title: Text;
  input: z.ZodObject;
  call(given: Record<string, unknown>, world: World): Promise<Reply>;
};

/**
 * Every kind of question as a tool, and `ask`, which takes a typed one. Never fails.
 * Source: Model Context Protocol, revision 2026-07-28, "Tools"; packages/optimizer/decisions/0008-closed-questions.md.
 */
export const questionTools: readonly QuestionTool[] = [
  {
    name: 'ask',
    title: messages.texts.tools.ask,
    input: z.strictObject({
      question: z
        .string()
        .min(1)
        .max(1000)
        .meta({ description: messages.texts.tools.question.en, titles: messages.texts.tools.question }),
    }),
    call: ({ question }, world) => ask(String(question), world),
  },
  ...kinds.map(({ name, title, asks }: AnyQuestion) => ({
    name,
    title,
    input: asks,
    call: (given: Record<string, unknown>, world: World) => answerTo({ name, given }, world),
  })),
];
