import {
  type Certificate,
  type Mode,
  type Phase,
  type Project,
  type Scenario,
  type Start,
  ppm,
} from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mode, pricesListed, project, tinyScenarios, withoutTerms, tinyTown } from '../../testing/tiny-scenario.ts';
import { certificateBound } from './certificate-bound.ts';

type Row = { kind: string; projects: string[]; saving: number; value: number; district: string; minimum: number } & {
  before: string;
  after: string;
  lag?: number;
} & { project: string; mode?: string; from?: number; to?: number; needs: string; count: number; most: number } & {
  mostTonnes: number;
  centsPerHead: number;
  starts: Start[];
  mostChanges?: number;
  pointsPerChange?: number;
  year: number;
  mostCents: number;
  within: number;
};

/** The format's formula, symbol by symbol and option by option; nothing is prepared. */
function byTheFormat(scenario: Scenario, certificate: Certificate, valued: boolean, startsIn = [-Infinity, Infinity]) {
  const { periods: T, periodsPerYear, evaluationPeriods: E } = scenario.calendar;
  const beta = (1 + scenario.discountRate) ** (-1 / periodsPerYear);
  const sum = (from: number, to: number, of: (s: number) => number) => {
    let all = 0;
    for (let s = from; s < to; s++) all += of(s);
    return all;
  };
  const rows = scenario.constraints as unknown as Row[];
  const lambda = (f: string, y: number) => certificate.money?.[f]?.[y] ?? 0;
  const mu = (r: string, t: number) => certificate.capacity?.[r]?.[t] ?? 0;
  const price = (i: number, t: number) =>
    certificate.constraints?.[i]
      ? (certificate.constraints[i][t] ?? 0)
      : ['bundle', 'one-closure'].includes(rows[i]!.kind)
        ? 0.5
        : 0;
  const y = (t: number) => Math.floor(t / periodsPerYear);
  const pi = ({ fundingSources }: Project, year: number) =>
    fundingSources.length ? Math.min(...fundingSources.map((f) => lambda(f, year))) : 0;
  /** The first entry that names the category, else the first that names none. */
  const index = ({ category }: Project, year: number) => {
    const entries = scenario.costIndex ?? [];
    const named = entries.filter(({ categories }) => categories?.includes(category));
    const others = entries.filter(({ categories }) => !categories);
    return ppm([...named, ...others][0]?.byYear[year] ?? 1);
  };
  const bill = (p: Project, m: Mode, t: number, k: number) => Math.floor((m.cost[k]! * index(p, y(t + k))) / 1e6 + 0.5);
  const N = (i: number, t: number) => sum(Math.max(0, t), T, (s) => price(i, s));
  const G = (row: Row, t: number) => {
    const a = scenario.projects.find(({ id }) => id === (row.kind === 'bundle' ? row.projects[0] : row.after))!;
    return Math.max(0, (valued ? row.value : 0) + Math.floor((row.saving * index(a, y(t))) / 1e6) * pi(a, y(t)));
  };
  /** The phase in which the k-th period of the works lies. */
  const phase = (m: Mode, k: number) => (m.phases ?? []).flatMap((one) => new Array<Phase>(one.periods).fill(one))[k];
  const open = (m: Mode, k: number) => !m.phases || phase(m, k)!.site === true;
  const staged = (m: Mode, t: number) =>
    sum(0, m.duration, (k) => {
      const [now, next] = [phase(m, k), phase(m, k + 1)];
      const points = scenario.criteria.reduce(
        (all, c) => all + c.weight * c.pointsPerUnit * (now?.effects?.[c.id] ?? 0),
        0,
      );
      return now === next ? 0 : points * sum(t + k + 1, E, (s) => beta ** s);
    });
  const value = (m: Mode, t: number) =>
    scenario.criteria.reduce((points, c) => points + c.weight * c.pointsPerUnit * (m.effects[c.id] ?? 0), 0) *
      sum(t + m.duration, E, (s) => beta ** s) -
    scenario.disruptionWeight * m.disruption * sum(0, m.duration, (k) => (open(m, k) ? beta ** (t + k) : 0)) +
    staged(m, t) +
    (m.pointsByStart?.[t] ?? 0) +
    (m.residualValue?.points ?? 0) *
      Math.max(0, 1 - (E - t - m.duration) / (m.residualValue?.lifetimePeriods ?? 1)) *
      beta ** E;
  const ruled = (p: Project, m: Mode, t: number) => {
    const [d, cost] = [m.duration, m.cost.reduce((a, b) => a + b, 0)];
    return rows.reduce((points, row, i) => {
      const holds = row.projects?.includes(p.id);
      if (row.kind === 'precedence' && row.before === p.id) points += N(i, t + d + (row.lag ?? 0));
      if (row.kind === 'precedence' && row.after === p.id) points -= N(i, t);
      if (row.kind === 'at-most-one' && holds) points -= price(i, 0);
      if (row.kind === 'corridor-conflict' && holds) points -= sum(0, d, (k) => (open(m, k) ? price(i, t + k) : 0));
      if (row.kind === 'district-share')
        points += price(i, 0) * ((p.district === row.district ? 1 : 0) - ppm(row.minimum) / 1e6) * cost;
      if (row.kind === 'bundle' && row.projects[0] === p.id) points += price(i, t) * G(row, t);
      if (row.kind === 'bundle' && row.projects.slice(1).includes(p.id))
        points += ((1 - price(i, t)) * G(row, t)) / (row.projects.length - 1);
      if (row.kind === 'one-closure' && row.after === p.id) points += price(i, t) * G(row, t);
      if (row.kind === 'one-closure' && row.before === p.id) {
        const follows = Array.from({ length: T }, (_, s) => s).filter((s) => s >= t + d && s <= t + d + row.within);
        points += Math.max(0, ...follows.map((s) => (1 - price(i, s)) * G(row, s)));
      }
      if (row.kind === 'at-least' && holds) points += price(i, 0);
      if (row.kind === 'requires' && row.project === p.id) points -= price(i, 0);
      if (row.kind === 'requires' && row.needs === p.id) points += price(i, 0);
      if (row.kind === 'works-at-once' && p.district === row.district)
        points -= sum(0, d, (k) => (open(m, k) ? price(i, t + k) : 0));
      if (row.kind === 'co2-budget') points -= price(i, 0) * (m['co2Tonnes'] ?? 0);
      const costIn = (inside: (year: number) => boolean) => sum(0, d, (k) => (inside(y(t + k)) ? bill(p, m, t, k) : 0));
      if (row.kind === 'spending-ceiling') points -= price(i, 0) * costIn((year) => year === row.year);
      if (row.kind === 'commitment-ceiling' && y(t) === row.year)
        points -= price(i, 0) * costIn((year) => year > row.year);
      if (row.kind === 'follow-up-ceiling' && t + d <= row.year * periodsPerYear)
        points -= price(i, 0) * (m['followUpCostPerYearCents'] ?? 0);
      if (row.kind === 'per-head-floor' && p.district === row.district) points += price(i, 0) * cost;
      if (row.kind === 'per-head-ceiling' && p.district === row.district) points -= price(i, 0) * cost;
      if (row.kind === 'stability') {
        const listed = row.starts.find(({ project: id }) => id === p.id);
        const change = (row.mostChanges === undefined ? 0 : price(i, 0)) + (valued ? (row.pointsPerChange ?? 0) : 0);
        if (!listed) points -= change;
        else if (listed.mode === m.id && listed.period === t) points += change;
      }
      return points;
    }, 0);
  };
  const forbidden = (p: Project, m: Mode, t: number) =>
    rows.some(({ kind, project: id, projects, mode: named = m.id, from = 0, to = T - 1 }) => {
      const inside = m.id === named && t >= from && t <= to;
      if (kind === 'pin') return id === p.id && !inside;
      if (kind === 'ban') return id === p.id && inside;
      const works = Array.from({ length: m.duration }, (_, k) => t + k).filter((s) => open(m, s - t));
      return kind === 'moratorium' && projects.includes(p.id) && works.some((s) => s >= from && s < to);
    });
  const inSeason = (m: Mode, t: number) =>
    sum(0, m.duration, (k) => Number(phase(m, k)?.notIn?.includes((t + k) % periodsPerYear) ?? false)) === 0;
  const R = (p: Project, m: Mode, t: number) =>
    (valued ? value(m, t) : 0) -
    sum(0, m.duration, (k) => bill(p, m, t, k) * pi(p, y(t + k))) -
    Object.entries(m.demand).reduce((all, [r, units]) => all + sum(0, m.duration, (k) => units[k]! * mu(r, t + k)), 0) +
    ruled(p, m, t);
  let bound = 0;
  for (const p of scenario.projects) {
    const [least, most] = p.id === 'a' ? startsIn : [-Infinity, Infinity];
    const options = p.modes.flatMap((m) =>
      Array.from({ length: T }, (_, t) => t)
        .filter((t) => t >= (p.earliestStart ?? 0) && t + m.duration <= Math.min(T, p.finishBy ?? T))
        .filter((t) => t >= least! && t <= most!)
        .filter((t) => !forbidden(p, m, t) && inSeason(m, t))
        .map((t) => R(p, m, t)),
    );
    const pinned = rows.some(({ kind, project: id }) => kind === 'pin' && id === p.id);
    if (!p.mandatory && !pinned && (p.id !== 'a' || most === Infinity)) options.push(0);
    bound += Math.max(...options);
  }
  for (const { id, budget, carryOverShare, openingBalanceCents = 0, debt } of scenario.fundingSources) {
    const Y = budget.length;
    const room = (z: number) =>
      debt!.ceilingCents[z]! + sum(0, z + 1, (w) => debt!.repaymentCents[w]!) - debt!.openingCents;
    const D = (y: number) => (y < 0 ? 0 : Math.min(...Array.from({ length: Y - y }, (_, k) => room(y + k))));
    budget.forEach((cents, year) => {
      const arriving = debt ? D(year) - D(year - 1) : cents + (year === 0 ? openingBalanceCents : 0);
      const K = debt ? D(year) : Math.floor((ppm(carryOverShare) * cents) / 1e6) + openingBalanceCents;
      bound += arriving * lambda(id, year);
      if (year + 1 < Y) bound += K * Math.max(0, lambda(id, year + 1) - lambda(id, year));
    });
  }
  for (const { id, capacity } of scenario.resources) bound += sum(0, T, (t) => capacity[t]! * mu(id, t));
  const people = (id: string) => scenario.districts.find((one) => one.id === id)!.population!;
  rows.forEach(({ kind, count, most, mostTonnes, mostCents, centsPerHead, district, starts, mostChanges }, i) => {
    if (kind === 'at-most-one') bound += price(i, 0);
    if (kind === 'corridor-conflict') bound += sum(0, T, (t) => price(i, t));
    if (kind === 'at-least') bound -= count * price(i, 0);
    if (kind === 'works-at-once') bound += most * sum(0, T, (t) => price(i, t));
    if (kind === 'co2-budget') bound += mostTonnes * price(i, 0);
    if (kind.endsWith('-ceiling') && kind !== 'per-head-ceiling') bound += mostCents * price(i, 0);
    if (kind === 'per-head-floor') bound -= price(i, 0) * Math.ceil(centsPerHead * people(district));
    if (kind === 'per-head-ceiling') bound += price(i, 0) * Math.floor(centsPerHead * people(district));
    if (kind === 'stability' && mostChanges !== undefined) bound += price(i, 0) * (mostChanges - starts.length);
  });
  return bound;
}

const same = (found: number | string, expected: number) =>
  expect(found).toSatisfy(
    (x) => x === expected || Math.abs((x as number) - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    String(expected),
  );

/** Any prices for a tiny Scenario, some lists missing. */
const pricesFor = ({ fundingSources, calendar, constraints }: Scenario): fc.Arbitrary<Certificate> => {
  const list = (length: number, most = 3) =>
    fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: most, noNaN: true })), {
      minLength: length,
      maxLength: length,
    });
  return fc.record({
    format: fc.constant('vorrang/certificate@1' as const),
    money: fc.record(Object.fromEntries(fundingSources.map(({ id, budget }) => [id, list(budget.length)])), {
      requiredKeys: [],
    }),
    capacity: fc.record({ crew: list(calendar.periods) }, { requiredKeys: [] }),
    constraints: fc.record(
      Object.fromEntries(
        constraints.map(({ kind }, i) => [
          String(i),
          list(pricesListed(kind, calendar.periods), ['bundle', 'one-closure'].includes(kind) ? 1 : 3),
        ]),
      ),
      { requiredKeys: [] },
    ),
  }) as fc.Arbitrary<Certificate>;
};

test('the bound is the formula of the format, for any prices, with values or without, split or not', () => {
  // What grant terms add is held by the rules' own tests, and by every plan of every tiny town staying below the bound.
  const priced = tinyScenarios
    .map(withoutTerms)
    .chain((scenario) =>
      fc.tuple(fc.constant(scenario), pricesFor(scenario), pricesFor(scenario), fc.integer({ min: -1, max: 3 })),
    );
  const kinds = new Set<string>();
  fc.assert(
    fc.property(priced, ([scenario, yes, no, startBy]) => {
      scenario.constraints.forEach(({ kind }) => kinds.add(kind));
      for (const objectiveTerms of ['as valued', 'all zero'] as const) {
        const valued = objectiveTerms === 'as valued';
        same(certificateBound(scenario, yes, objectiveTerms), byTheFormat(scenario, yes, valued));
        same(
          certificateBound(scenario, { split: { project: 'a', startBy }, yes, no }, objectiveTerms),
          Math.max(
            byTheFormat(scenario, yes, valued, [-Infinity, startBy]),
            byTheFormat(scenario, no, valued, [startBy + 1, Infinity]),
          ),
        );
      }
    }),
    { seed: 17, numRuns: 1500 },
  );
  expect(kinds.size).toBe(19);
});

test('a project without a source pays no price, and one whose works outlast the horizon never starts', () => {
  const scenario = tinyTown({
    projects: [
      project('gift', { fundingSources: [], modes: [mode('build', { effects: { safety: 2 } })] }),
      project('tower', { modes: [mode('build', { cost: [1, 1, 1, 1], effects: { safety: 100 } })] }),
    ],
  });
  const prices: Certificate = { money: { budget: [1, 0, 0] }, capacity: { crew: [0, 0, 2] } };
  same(certificateBound(scenario, prices), 2 * 5 + 10 + 2);
  scenario.projects[1]!.mandatory = true;
  expect(certificateBound(scenario, prices)).toBe(-Infinity);
});
