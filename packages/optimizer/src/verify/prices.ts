import { type Certificate, type Scenario, carryCap } from '@vorrang/planning';

/** A certificate read for use: what each project pays for time, money and the rules it stands under. */
export type Prices = {
  /** The part of the bound that no project changes. */
  constant: number;
  /** π of a project by year: the lowest price among its own sources. */
  pi: (project: string) => number[];
  mu: Map<string, number[]>;
  /** What precedences, exclusions and conflicts add to a start at t that ends before `end`. */
  order: (project: string, t: number, end: number) => number;
  shares: { district: string; minimum: number; psi: number }[];
  bundles: { first: string; second: string; saving: number; value: number; theta: number[] }[];
};

type Term = (t: number, end: number) => number;

/** Reads the lists; a wrong length, a negative number or an unknown key is answered with its place. */
export function readPrices(scenario: Scenario, certificate: Certificate): Prices | string {
  const money = new Map<string, number[]>();
  const mu = new Map<string, number[]>();
  for (const { id, budget } of scenario.fundingSources) money.set(id, list(certificate.money, id, budget.length, 0));
  for (const { id, capacity } of scenario.resources) mu.set(id, list(certificate.capacity, id, capacity.length, 0));
  const lists = scenario.constraints.map(({ kind }, i) =>
    list(certificate.constraints, String(i), lengthOf(scenario, kind), kind === 'bundle' ? 0.5 : 0),
  );
  const wrong = firstWrong(scenario, certificate, money, mu, lists);
  if (wrong !== null) return wrong;
  const terms = new Map<string, Term[]>();
  const prices: Prices = {
    constant:
      moneyConstant(scenario, money) + sumOver(scenario.resources, ({ id, capacity }) => dot(capacity, mu.get(id)!)),
    pi: cheapest(scenario, money),
    mu,
    order: (project, t, end) => (terms.get(project) ?? []).reduce((sum, term) => sum + term(t, end), 0),
    shares: [],
    bundles: [],
  };
  const join = (project: string, term: Term) => void terms.set(project, [...(terms.get(project) ?? []), term]);
  scenario.constraints.forEach((constraint, i) => readConstraint(prices, constraint, lists[i]!, join));
  return prices;
}

const lengthOf = ({ calendar }: Scenario, kind: string): number =>
  kind === 'at-most-one' || kind === 'district-share' ? 1 : calendar.periods;
const list = (lists: Record<string, number[]> | undefined, key: string, length: number, missing: number): number[] =>
  lists && Object.hasOwn(lists, key) ? lists[key]! : Array.from({ length }, () => missing);
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const sumOver = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

function firstWrong(
  scenario: Scenario,
  certificate: Certificate,
  money: Map<string, number[]>,
  mu: Map<string, number[]>,
  lists: number[][],
): string | null {
  for (const id of Object.keys(certificate.money ?? {})) if (!money.has(id)) return `/money/${id}`;
  for (const id of Object.keys(certificate.capacity ?? {})) if (!mu.has(id)) return `/capacity/${id}`;
  for (const key of Object.keys(certificate.constraints ?? {}))
    if (!/^(0|[1-9]\d*)$/.test(key) || Number(key) >= lists.length) return `/constraints/${key}`;
  const bad = (values: number[], length: number, most: number) =>
    values.length !== length || values.some((x) => !Number.isFinite(x) || x < 0 || x > most);
  for (const { id, budget } of scenario.fundingSources)
    if (bad(money.get(id)!, budget.length, Infinity)) return `/money/${id}`;
  for (const { id, capacity } of scenario.resources)
    if (bad(mu.get(id)!, capacity.length, Infinity)) return `/capacity/${id}`;
  const i = scenario.constraints.findIndex(({ kind }, at) =>
    bad(lists[at]!, lengthOf(scenario, kind), kind === 'bundle' ? 1 : Infinity),
  );
  return i === -1 ? null : `/constraints/${i}`;
}

function moneyConstant(scenario: Scenario, money: Map<string, number[]>): number {
  return sumOver(scenario.fundingSources, ({ id, budget, carryOverShare }) => {
    const lambda = money.get(id)!;
    const rise = (y: number) => (y + 1 < budget.length ? Math.max(0, lambda[y + 1]! - lambda[y]!) : 0);
    return budget.reduce(
      (sum, cents, y) => sum + cents * lambda[y]! + (rise(y) > 0 ? carryCap(carryOverShare, cents) * rise(y) : 0),
      0,
    );
  });
}

function cheapest(scenario: Scenario, money: Map<string, number[]>): (project: string) => number[] {
  const years = Math.ceil(scenario.calendar.periods / scenario.calendar.periodsPerYear);
  const sources = new Map(
    scenario.projects.map(({ id, fundingSources }) => [id, fundingSources.map((source) => money.get(source)!)]),
  );
  const nothing = Array.from({ length: years }, () => 0);
  return (project) => {
    const own = sources.get(project) ?? [];
    return own.length === 0
      ? nothing
      : nothing.map((_, y) => own.reduce((least, lambda) => Math.min(least, lambda[y]!), Infinity));
  };
}

function readConstraint(
  prices: Prices,
  constraint: Scenario['constraints'][number],
  values: number[],
  join: (project: string, term: Term) => void,
): void {
  const projects = new Set((constraint['projects'] as string[] | undefined) ?? []);
  if (constraint.kind === 'precedence') {
    const lag = Number(constraint['lag'] ?? 0);
    const tail = values.toReversed().reduce((sums: number[], nu) => [nu + (sums[0] ?? 0), ...sums], []);
    const n = (t: number) => tail[Math.max(0, t)] ?? 0;
    join(String(constraint['before']), (_, end) => n(end + lag));
    join(String(constraint['after']), (t) => -n(t));
  } else if (constraint.kind === 'at-most-one') {
    prices.constant += values[0]!;
    for (const project of projects) join(project, () => -values[0]!);
  } else if (constraint.kind === 'corridor-conflict') {
    prices.constant += values.reduce((a, b) => a + b, 0);
    for (const project of projects) join(project, (t, end) => -values.slice(t, end).reduce((a, b) => a + b, 0));
  } else if (constraint.kind === 'district-share') {
    prices.shares.push({
      district: String(constraint['district']),
      minimum: Number(constraint['minimum']),
      psi: values[0]!,
    });
  } else if (constraint.kind === 'bundle') {
    const [first = '', second = ''] = projects;
    prices.bundles.push({
      first,
      second,
      saving: Number(constraint['saving']),
      value: Number(constraint['value']),
      theta: values,
    });
  }
}
