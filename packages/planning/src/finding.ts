import type { Text } from './text.ts';

/** What a Finding speaks of; a screen lights up whatever is named here. */
export type Subject = {
  project?: string;
  projects?: string[];
  mode?: string;
  fundingSource?: string;
  resource?: string;
  district?: string;
  year?: number;
  period?: number;
};

/** One thing a Plan does to a promise: breaks it, fills it to the brim, or leaves room. Its sentence comes from the promise's own folder. */
export type Finding = {
  /** Kind of the rule: once, window, money, capacity, or a kind of constraint. */
  constraint: string;
  /** Position in Scenario.constraints, where the rule stands there. */
  position?: number;
  state: 'broken' | 'tight' | 'slack';
  subject: Subject;
  amount: number;
  /** Cents of the amount that are carried into the next year, where money is left. */
  carried?: number;
  unit: 'cents' | 'periods' | 'units' | 'projects' | 'points' | 'tonnes';
  sentence: Text;
  citation?: string;
};
