import { answerTo, ask } from '@vorrang/optimizer/questions';
import { answering } from '../plan/answering.ts';
import type { Question } from './ask-messages.ts';

answering(({ scenario, plan, asked }: Question, solve) => {
  const world = { scenario, plan, solve };
  return typeof asked === 'string' ? ask(asked, world) : answerTo(asked, world);
});
