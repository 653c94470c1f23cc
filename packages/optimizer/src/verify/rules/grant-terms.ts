import { type Given, type Objection, type Priced, type Started, type VerifyRule, cents, objection } from '../given.ts';
import { priceLayers } from '../layer-prices.ts';
import { cut, layersOf, openTo } from '../layers.ts';
import { billIn, isIndexed } from '../nominal.ts';

/** Every cent is paid by a source whose terms allow it: its window, its last year, and its shares of every bill. */
export const grantTerms: VerifyRule = {
  price(prices) {
    const { scenario } = prices;
    for (const own of prices.projects.values())
      if (isTermed(scenario, own.project) || isIndexed(scenario, own.project)) priceLayers(prices, own);
  },
  objections: (given) =>
    [...given.byProject.values()].flatMap((one) => (isTermed(given.scenario, one.project) ? wrong(given, one) : [])),
};

const isTermed = ({ fundingSources }: Given['scenario'], project: Priced['project']): boolean =>
  fundingSources.some(({ id, grantTerms: terms }) => terms !== undefined && project.fundingSources.includes(id));

function wrong({ scenario, plan, saved }: Given, { project, mode, period }: Started): Objection[] {
  const bad = (de: string, en: string) => [
    objection('grant-terms', '/payments', `„${project.name}“ ${de}`, `"${project.name}" ${en}`),
  ];
  const { periodsPerYear, periods } = scenario.calendar;
  const [first, last] = [
    Math.floor(period / periodsPerYear),
    Math.floor((period + mode.duration - 1) / periodsPerYear),
  ];
  const saving = saved.get(project.id)?.get(first) ?? 0n;
  for (let year = first; year <= last && year * periodsPerYear < periods; year++) {
    const layers = layersOf(openTo(scenario, project, mode, period, year));
    const owed = layers.map(() => 0n);
    for (let k = 0; k < mode.duration; k++) {
      if (Math.floor((period + k) / periodsPerYear) !== year) continue;
      const cost = billIn(scenario, project, mode, period, k);
      if (cut(cost, layers).some((part, i) => part > 0n && layers[i]!.sources.length === 0))
        return bad(
          'darf nach den Förderbedingungen niemand ganz bezahlen.',
          'may not be paid in full by anybody under the grant terms.',
        );
      cut(k === 0 ? cost - saving : cost, layers).forEach((part, i) => (owed[i]! += part));
    }
    const left = new Map<string, bigint>();
    for (const row of plan.payments)
      if (row.project === project.id && row.year === year)
        left.set(row.fundingSource, (left.get(row.fundingSource) ?? 0n) + cents(row.cents));
    layers.forEach(({ sources }, i) => {
      for (const id of sources) {
        const part = [owed[i]!, left.get(id) ?? 0n].reduce((a, b) => (a < b ? a : b));
        owed[i]! -= part;
        left.set(id, (left.get(id) ?? 0n) - part);
      }
    });
    for (const [id, over] of left)
      if (over > 0n)
        return bad(
          `bekommt im Jahr ${year} ${over} Cent aus „${id}“, die deren Förderbedingungen nicht erlauben.`,
          `gets ${over} cents from "${id}" in year ${year} that its terms do not allow.`,
        );
  }
  return [];
}
