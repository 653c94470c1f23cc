export { readScenario, judgeScenario } from './instance/read-scenario.ts';
export { verify, type Verdict } from './evaluation/verify/verify.ts';
export type { Violation } from './evaluation/verify/lookup.ts';
export { brokenWithoutWorks, findingsFor } from './evaluation/findings.ts';
export { comparePlans, summaryOf, type Comparison, type PlanChange, type PlanSummary } from './evaluation/compare.ts';
export {
  constraintKinds,
  constraintSentence,
  constraintSettings,
  scenarioJsonSchema,
  type ConstraintKind,
  type ConstraintSettings,
} from './constraints/index.ts';
export { splitMoney, type Payer, type Split } from './money/split-money.ts';
