import { type Text, enumerated } from '@vorrang/planning';
import type { Meaning } from './meaning.ts';
import { type YearColumn, type YearGroup, agree, besideYears, minus, plus, sumsOf } from './groups.ts';
import { messages } from './messages.ts';

/** What a group of year columns is read as and why; `open` where more than one reading remains. */
export type Resolved = { group: YearGroup; meaning: Meaning | null; reason: Text; open: boolean };

type Sums = (number | null)[];

/**
 * Decides what each group of year columns holds: by the words of its headings, then by arithmetic (a balance is out less in, a total the
 * sum of the others, the cost adds up to the column of total costs); what is left open is to be asked.
 */
export function resolveGroups(groups: readonly YearGroup[], totals: Sums | null): Resolved[] {
  const sums = new Map(groups.map((group) => [group, sumsOf(group)]));
  const set = new Map<YearGroup, Resolved>();
  const put = (group: YearGroup, meaning: Meaning | null, reason: Text) =>
    set.set(group, { group, meaning, reason, open: meaning === null });
  for (const group of groups) if (group.byWords !== null) put(group, group.byWords, byWords(group));
  const of = (...wanted: (Meaning | null)[]) =>
    groups.filter((group) => wanted.includes(set.get(group)?.meaning ?? null));
  balances(groups, sums, set, put);
  sumOfOthers(of, sums, put);
  settle({ of, sums, totals, put });
  return groups.map((group) => set.get(group) ?? { group, meaning: null, reason: unknown(group), open: true });
}

type Put = (group: YearGroup, meaning: Meaning | null, reason: Text) => void;
type Of = (...wanted: (Meaning | null)[]) => YearGroup[];

/** A group that is everywhere the difference of two others is their balance, whatever it is called. */
function balances(
  groups: readonly YearGroup[],
  sums: Map<YearGroup, Sums>,
  set: Map<YearGroup, Resolved>,
  put: Put,
): void {
  for (const group of groups) {
    if (!['balance', 'cost', null].includes(set.get(group)?.meaning ?? null)) continue;
    const pair = pairs(groups.filter((other) => other !== group)).find(
      ([a, b]) => isInAndOut(set, a, b) && agree(sums.get(group)!, minus(sums.get(a)!, sums.get(b)!)),
    );
    if (pair) put(group, 'balance', differenceOf(pair[0], pair[1]));
  }
}
const isInAndOut = (set: Map<YearGroup, Resolved>, a: YearGroup, b: YearGroup): boolean => {
  const found = [set.get(a)?.meaning, set.get(b)?.meaning];
  return found.includes('income') && found.includes('cost');
};
const pairs = (groups: readonly YearGroup[]): [YearGroup, YearGroup][] =>
  groups.flatMap((a) => groups.filter((b) => b !== a).map((b): [YearGroup, YearGroup] => [a, b]));

/** A group that is everywhere the sum of at least two others is their total. */
function sumOfOthers(of: Of, sums: Map<YearGroup, Sums>, put: Put): void {
  for (const group of of('total', 'cost', 'version', null)) {
    const parts = of('source', 'income', 'cost', null).filter((other) => other !== group);
    if (parts.length < 2 || !agree(sums.get(group)!, plus(...parts.map((part) => sums.get(part)!)))) continue;
    put(group, 'total', totalOf(parts));
    for (const part of parts) put(part, 'source', partOf(group));
    return;
  }
}

type Rest = { of: Of; sums: Map<YearGroup, Sums>; totals: Sums | null; put: Put };

function settle({ of, sums, totals, put }: Rest): void {
  const together = (list: YearGroup[]) => plus(...list.map((group) => sums.get(group)!));
  const besideAll = () => plus(...of('cost', 'paid').map(besideYears));
  // A total may hold what was paid before and what comes later, or not.
  const fits = (list: YearGroup[]) =>
    totals !== null &&
    list.length > 0 &&
    [[], [together(of('paid'))], [besideAll()], [besideAll(), together(of('paid'))]].some((more) =>
      agree(totals, plus(together(list), ...more)),
    );
  // Without parts a total is the cost itself; beside a cost it says the same once more, or is to be asked.
  for (const group of of('total'))
    if (of('source').length === 0 && of('cost').length === 0) put(group, 'cost', alone(group));
  const costs = of('cost').filter((group) => yearsOf(group).length > 0);
  if (costs.length > 1) {
    const whole = costs.find((group) => fits([group]));
    if (whole && !fits(costs)) for (const other of costs) if (other !== whole) put(other, null, unknown(other));
    if (!whole && !fits(costs)) for (const group of costs) put(group, null, unknown(group));
  }
  goesOn(of, put);
  besideCosts({ of, sums, totals, put });
  withoutCosts({ of, put, fits, overlap: (list) => overlapping(list) });
}

/** `Request 2027` before `2028`, `2029`: one state of the budget for the years that the others do not name is their cost. */
function goesOn(of: Of, put: Put): void {
  const [versions, costs] = [of('version'), of('cost').filter((group) => yearsOf(group).length > 0)];
  const years = [...versions, ...costs].flatMap(yearsOf).sort((a, b) => a - b);
  const inTurn = years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
  if (versions.length !== 1 || costs.length === 0 || !inTurn) return;
  put(versions[0]!, 'cost', nextTo(versions[0]!));
}

function besideCosts({ of, sums, put }: Rest): void {
  const cost = of('cost').find((group) => yearsOf(group).length > 0) ?? of('cost')[0];
  if (!cost) return;
  const sources = of('source', 'income');
  if (sources.length > 0 && of('source').length > 0) {
    const paying = plus(...sources.map((group) => sums.get(group)!));
    if (sources.length > 1 && agree(sums.get(cost)!, paying)) {
      put(cost, 'total', totalOf(sources));
      for (const group of sources) put(group, 'source', partOf(cost));
    } else {
      const within = sums.get(cost)!.every((cents, row) => (paying[row] ?? 0) <= (cents ?? 0));
      for (const group of of('source')) put(group, within ? 'income' : null, within ? paysPart(group) : unknown(group));
    }
  }
  for (const group of of('version')) put(group, null, unknown(group));
}

type Without = { of: Of; put: Put; fits: (list: YearGroup[]) => boolean; overlap: (list: YearGroup[]) => boolean };

function withoutCosts({ of, put, fits, overlap }: Without): void {
  const unknowns = of(null);
  if (of('cost').length === 0) {
    const versions = of('version');
    if (versions.length > 0 && !overlap(versions)) for (const group of versions) put(group, 'cost', alone(group));
    else for (const group of versions) put(group, null, unknown(group));
    const payers = of('source', 'income');
    if (of('cost').length === 0 && of('source').length > 0 && unknowns.length === 0)
      for (const group of payers) put(group, 'source', paysPart(group));
    else if (of('cost').length === 0 && unknowns.length > 0 && fits([...payers, ...unknowns]))
      for (const group of [...payers, ...unknowns])
        put(group, payers.length + unknowns.length > 1 ? 'source' : 'cost', addsUp(group));
    else if (of('cost').length === 0) for (const group of of('income', 'balance')) put(group, null, unknown(group));
  }
  const single = of(null).find((group) => fits([group]));
  if (single && of('cost', 'source').length === 0) put(single, 'cost', addsUp(single));
}

const yearsOf = ({ columns }: YearGroup): number[] =>
  columns.flatMap(({ heading }) => (heading.kind === 'year' ? [heading.year] : []));
const overlapping = (groups: YearGroup[]): boolean => {
  const all = groups.flatMap(yearsOf);
  return new Set(all).size < all.length;
};

/** Columns of planned money for years of which another group holds what was really paid. */
export function superseded(resolved: readonly Resolved[]): Set<YearColumn> {
  const paid = resolved.filter(({ meaning }) => meaning === 'paid').flatMap(({ group }) => yearsOf(group));
  const last = Math.max(-Infinity, ...paid);
  return new Set(
    resolved
      .filter(({ meaning }) => meaning === 'cost' || meaning === 'source')
      .flatMap(({ group }) => group.columns.filter(({ heading }) => heading.kind === 'year' && heading.year <= last)),
  );
}

const named = ({ stem }: YearGroup): string => stem || '–';
const byWords = (group: YearGroup): Text =>
  group.stem === '' ? messages.texts.headingsOfYearsAlone : messages.texts.soHeading({ stem: group.stem });
const differenceOf = (a: YearGroup, b: YearGroup): Text =>
  messages.texts.everywhereLess({ whole: named(a), less: named(b) });
const totalOf = (parts: YearGroup[]): Text =>
  messages.texts.everywhereSumOf({
    columns: enumerated(parts.map((part) => messages.texts.column({ name: named(part) }))),
  });
const partOf = (whole: YearGroup): Text => messages.texts.partOf({ named: named(whole) });
const paysPart = (group: YearGroup): Text => messages.texts.saysWhoPays({ named: named(group) });
const alone = (group: YearGroup): Text => messages.texts.isOnlyStatementOf({ named: named(group) });
const nextTo = (group: YearGroup): Text => messages.texts.isForYearsThat({ named: named(group) });
const addsUp = (group: YearGroup): Text => messages.texts.addsUpToTotal({ named: named(group) });
const unknown = (group: YearGroup): Text => messages.texts.whatByYearMeans({ named: named(group) });
