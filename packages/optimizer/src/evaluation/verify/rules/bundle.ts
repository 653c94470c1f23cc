import type { Lookup, VerifyRule } from '../lookup.ts';
import { savingIn } from '../nominal.ts';

/** If all start in the same period: `saving` cents less for the first in that year, and `value` points. Otherwise nothing. */
export const bundle: VerifyRule = {
  list: 'periods',
  missing: 0.5,
  most: 1,
  price(prices, { projects, saving, value }, theta) {
    const [a, ...others] = (projects as string[]).map((id) => prices.projects.get(id)!);
    if (!a) return;
    const credit = { first: new Float64Array(theta.length), other: new Float64Array(theta.length) };
    for (let t = 0; t < theta.length; t++) {
      const saved = Number(savingIn(prices.scenario, a.project, Number(saving), t));
      const G = Math.max(0, (prices.valued ? Number(value) : 0) + saved * a.mostExpensive[t]!);
      credit.first[t] = theta[t]! * G;
      credit.other[t] = ((1 - theta[t]!) * G) / others.length;
    }
    a.terms.push({ list: credit.first, factor: 1, counts: 'from start' });
    for (const b of others) b.terms.push({ list: credit.other, factor: 1, counts: 'from start' });
  },
  saves(lookup, { projects, saving }) {
    const period = together(lookup, projects);
    if (period === null) return null;
    const { project } = lookup.byProject.get((projects as string[])[0]!)!;
    return {
      project: project.id,
      year: Math.floor(period / lookup.scenario.calendar.periodsPerYear),
      cents: Number(savingIn(lookup.scenario, project, Number(saving), period)),
    };
  },
  earns: (lookup, { projects, value }) => (together(lookup, projects) === null ? 0 : Number(value)),
};

function together({ byProject }: Lookup, projects: unknown): number | null {
  const [first, ...others] = (projects as string[]).map((id) => byProject.get(id)?.period);
  return first !== undefined && others.every((period) => period === first) ? first : null;
}
