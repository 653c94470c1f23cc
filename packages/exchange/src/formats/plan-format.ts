import type { City, Plan, Scenario } from '@vorrang/planning';

/** A plan on its way to other systems: what it was made from, whose it is, and when it leaves. */
export type ExportedPlan = {
  city: Pick<City, 'name' | 'language'> & { id: string };
  scenario: Scenario;
  plan: Plan;
  at: Date;
  /** Days on which a body decided or will decide about it. */
  decisions: { day: string; body: string }[];
};

/** A kind of file as which a plan leaves for other systems. */
export type PlanFormat = {
  name: string;
  label: string;
  ending: string;
  mediaType: string;
  write: (handed: ExportedPlan) => Uint8Array;
};
