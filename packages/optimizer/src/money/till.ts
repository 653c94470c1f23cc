import { type Scenario, carryCap, yearsOf } from '@vorrang/planning';
import type { Work } from '../constraints/constraint.ts';
import { fundingClasses } from '../model/book.ts';
import { Network } from './max-flow.ts';
import { duesOf } from './pay.ts';

/** Takes works one after the other as long as every cent can be paid; a refused work changes nothing. Savings are not counted on. */
export class Till {
  readonly #scenario: Scenario;
  readonly #network: Network;
  readonly #due: number[][];
  readonly #classOf: Map<string, number>;

  constructor(scenario: Scenario) {
    const { of, sources } = fundingClasses(scenario);
    const years = yearsOf(scenario.calendar);
    const funds = scenario.fundingSources;
    const fund = (f: number, year: number) => 2 + f * years + year;
    const group = (e: number, year: number) => 2 + (funds.length + e) * years + year;
    this.#scenario = scenario;
    this.#classOf = new Map(scenario.projects.map(({ id }, p) => [id, of[p]!]));
    this.#network = new Network(2 + (funds.length + sources.length) * years);
    funds.forEach(({ budget, carryOverShare }, f) =>
      budget.forEach((cents, year) => {
        this.#network.arc(0, fund(f, year), cents);
        if (year + 1 < years) this.#network.arc(fund(f, year), fund(f, year + 1), carryCap(carryOverShare, cents));
      }),
    );
    this.#due = sources.map((own, e) =>
      Array.from({ length: years }, (_, year) => {
        for (const f of own) this.#network.arc(fund(f, year), group(e, year), Number.MAX_SAFE_INTEGER);
        return this.#network.arc(group(e, year), 1, 0);
      }),
    );
  }
  /** Pays a work in all its years, or refuses it. */
  take(work: Work): boolean {
    const undo = this.#network.remember();
    const dues = duesOf(this.#scenario, [work], []).get(work.project.id)!;
    const arcs = this.#due[this.#classOf.get(work.project.id)!]!;
    const wanted = dues.reduce((sum, cents, year) => {
      this.#network.raise(arcs[year]!, cents);
      return sum + cents;
    }, 0);
    if (wanted === 0 || this.#network.run() === wanted) return true;
    undo();
    return false;
  }
}
