/** Budgets for which a plan is looked for, from half to one and a half of today's. */
export const frontierCount = 15;
