export { readScenario, judgeScenario } from './read-scenario.ts';
export { verify, type Verdict } from './verify/verify.ts';
export type { Objection } from './verify/given.ts';
export { brokenWithoutWorks, findingsFor } from './findings.ts';
export { comparePlans, summaryOf, type Comparison, type PlanChange, type PlanSummary } from './compare.ts';
export {
  constraintKinds,
  constraintSentence,
  constraintSettings,
  type ConstraintKind,
  type ConstraintSettings,
} from './constraints/index.ts';
export { splitMoney, type Purse, type Split } from './money/split-money.ts';
