import type { Text } from '@vorrang/planning';

/** Bad input: ends the process with 2 and this one line. */
export class CommandProblem extends Error {
  readonly sentence: Text;
  constructor(sentence: Text) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
