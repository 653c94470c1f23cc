import type { Given, VerifyRule } from '../given.ts';

/** If both start in the same period: `saving` cents less for the first in that year, and `value` points. Otherwise nothing. */
export const bundle: VerifyRule = {
  list: 'periods',
  missing: 0.5,
  most: 1,
  price(prices, { projects, saving, value }, theta) {
    const [first = '', second = ''] = projects as string[];
    const [a, b] = [prices.projects.get(first)!, prices.projects.get(second)!];
    const G = a.pi.map((pi) => Math.max(0, (prices.valued ? Number(value) : 0) + Number(saving) * pi));
    a.terms.push({ list: G.map((worth, t) => theta[t]! * worth), counts: 'from start' });
    b.terms.push({ list: G.map((worth, t) => (1 - theta[t]!) * worth), counts: 'from start' });
  },
  saves(given, { projects, saving }) {
    const period = together(given, projects);
    if (period === null) return null;
    return {
      project: (projects as string[])[0]!,
      year: Math.floor(period / given.scenario.calendar.periodsPerYear),
      cents: Number(saving),
    };
  },
  earns: (given, { projects, value }) => (together(given, projects) === null ? 0 : Number(value)),
};

function together({ byProject }: Given, projects: unknown): number | null {
  const [a, b] = (projects as string[]).map((id) => byProject.get(id)?.period);
  return a !== undefined && a === b ? a : null;
}
