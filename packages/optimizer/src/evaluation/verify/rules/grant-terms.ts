import type { Plan, Text, Violation } from '@vorrang/planning';
import { type Lookup, type Started, type VerifyRule, cents, violation } from '../lookup.ts';
import { priceLayers } from '../layer-prices.ts';
import { cut, isOpen, isTermed, layersOf, sourcesOf } from '../layers.ts';
import { billAt, indexOf, isIndexed } from '../nominal.ts';
import { messages } from './messages.ts';

/** Every cent is paid by a source whose terms allow it: its window, its last year, and its shares of every bill. */
export const grantTerms: VerifyRule = {
  price(prices) {
    for (const own of prices.projects.values())
      if (isTermed(prices.scenario, own.project) || isIndexed(prices.scenario, own.project)) priceLayers(prices, own);
  },
  violations(lookup) {
    const paid = Map.groupBy(lookup.plan.payments, ({ project }) => project);
    return [...lookup.byProject.values()].flatMap((one) =>
      isTermed(lookup.scenario, one.project) ? wrong(lookup, one, paid.get(one.project.id) ?? []) : [],
    );
  },
};

function wrong({ scenario, saved }: Lookup, { project, mode, period }: Started, paid: Plan['payments']): Violation[] {
  const bad = (sentence: Text) => [violation('grant-terms', '/payments', sentence)];
  const { name } = project;
  const { periodsPerYear, periods } = scenario.calendar;
  const yearOf = (k: number) => Math.floor((period + k) / periodsPerYear);
  const sources = sourcesOf(scenario, project);
  const saving = Number(saved.get(project.id)?.get(yearOf(0)) ?? 0n);
  for (let year = yearOf(0); year <= yearOf(mode.duration - 1) && year * periodsPerYear < periods; year++) {
    const layers = layersOf(sources.filter((source) => isOpen(source, period, mode.duration, year)));
    const owed = layers.map(() => 0n);
    for (let k = 0; k < mode.duration; k++) {
      if (yearOf(k) !== year) continue;
      const cost = billAt(mode.cost[k]!, indexOf(scenario, project, year));
      if (cut(cost, layers).some((part, i) => part > 0 && layers[i]!.sources.length === 0))
        return bad(messages.texts.unpayable({ name }));
      cut(k === 0 ? cost - saving : cost, layers).forEach((part, i) => (owed[i]! += BigInt(part)));
    }
    const left = new Map<string, bigint>();
    for (const row of paid)
      if (row.year === year) left.set(row.fundingSource, (left.get(row.fundingSource) ?? 0n) + cents(row.cents));
    layers.forEach(({ sources }, i) => {
      for (const id of sources) {
        const part = [owed[i]!, left.get(id) ?? 0n].reduce((a, b) => (a < b ? a : b));
        owed[i]! -= part;
        left.set(id, (left.get(id) ?? 0n) - part);
      }
    });
    for (const [id, over] of left)
      if (over > 0n) return bad(messages.texts.misplaced({ name, year, over: String(over), id }));
  }
  return [];
}
