import { type Text, inTurn } from '@vorrang/planning';
import { messages } from './messages.ts';

const { faults, kept } = messages.texts;

/** Why a solve ended that neither answered nor was cancelled; what is stored, in no language yet. */
export type Fault = keyof typeof faults;

/** What the reader is told: what happened, and what is left or can be done. */
export function faultSentence(message: string, withPlan: boolean): Text {
  const { what, remedy } = faults[Object.hasOwn(faults, message) ? (message as Fault) : 'solver-ended'];
  return inTurn([what, withPlan ? kept : remedy]);
}
