export { readScenario, judgeScenario } from './instance/read-scenario.ts';
export { verify } from './evaluation/verify/verify.ts';
export { brokenWithoutWorks, findingsFor } from './evaluation/findings.ts';
export { promisedAmounts, type PromisedAmount } from './evaluation/promised-amounts.ts';
export { outcomeFor } from './evaluation/outcome.ts';
export { comparePlans, summaryOf, type Comparison, type PlanChange, type PlanSummary } from './evaluation/compare.ts';
export {
  constraintKinds,
  constraintSentence,
  constraintSettings,
  scenarioJsonSchema,
  sentenceOrTitle,
  switchedOffSentences,
  type ConstraintKind,
  type ConstraintSettings,
} from './constraints/index.ts';
export { splitMoney, type Payer, type Split } from './money/split-money.ts';
