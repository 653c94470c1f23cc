import type { Lookup, VerifyRule } from '../lookup.ts';
import { savingIn } from '../nominal.ts';

/** If end(before) ≤ start(after) ≤ end(before) + within: `saving` cents less for `after` in that year, and `value` points. Otherwise nothing. */
export const oneClosure: VerifyRule = {
  list: 'periods',
  missing: 0.5,
  most: 1,
  price(prices, { before, after, within, saving, value }, theta) {
    const [first, second] = [before, after].map((id) => prices.projects.get(String(id))!);
    if (!first || !second) return;
    const periods = theta.length;
    const credit = { second: new Float64Array(periods), first: new Float64Array(periods + 1) };
    for (let s = 0; s < periods; s++) {
      const saved = Number(savingIn(prices.scenario, second.project, Number(saving), s));
      const G = Math.max(0, (prices.valued ? Number(value) : 0) + saved * second.mostExpensive[s]!);
      credit.second[s] = theta[s]! * G;
      // Whoever ends in e may be followed in any of these periods, but only in one of them.
      for (let e = Math.max(0, s - Number(within)); e <= s; e++)
        credit.first[e] = Math.max(credit.first[e]!, (1 - theta[s]!) * G);
    }
    second.terms.push({ list: credit.second, factor: 1, counts: 'from start' });
    first.terms.push({ list: credit.first, factor: 1, counts: 'from end' });
  },
  saves(lookup, settings) {
    const second = lookup.byProject.get(String(settings['after']));
    if (!second || !follows(lookup, settings)) return null;
    return {
      project: second.project.id,
      year: Math.floor(second.period / lookup.scenario.calendar.periodsPerYear),
      cents: Number(savingIn(lookup.scenario, second.project, Number(settings['saving']), second.period)),
    };
  },
  earns: (lookup, settings) => (follows(lookup, settings) ? Number(settings['value']) : 0),
};

function follows({ byProject }: Lookup, { before, after, within }: Record<string, unknown>): boolean {
  const [first, second] = [byProject.get(String(before)), byProject.get(String(after))];
  if (!first || !second) return false;
  const pause = second.period - (first.period + first.mode.duration);
  return pause >= 0 && pause <= Number(within);
}
