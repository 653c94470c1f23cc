export { type Answer, type Reply, type SolveTrace, answerTo, ask, menuOf, restated } from './answer.ts';
export { replyInWords } from './in-words.ts';
export { type QuestionName, kinds } from './kinds.ts';
export type { AnyQuestion, Told, World } from './question-kind.ts';
export { type QuestionTool, questionTools } from './tools.ts';
export { type Asked, type Understanding, understand } from './understanding/understand.ts';
