import { currencySymbol, formatMoney, formatNumber, optionName, periodLabel, unitsOf } from '@vorrang/planning';
import type { Reader } from '#lib/language/language.ts';
import type { ColumnKey } from './columns/columns.ts';
import type { SortKey } from './listing.ts';
import { messages } from './messages.ts';
import { qualityOf, worth } from './quality.ts';
import { type InPlans, type Works, scenariosOf, shownWorks, worksIn } from './in-plans.ts';
import { type Row, costsOf, followUpOf, mostNeeded, nameIn } from './rows.ts';

/** How amounts are told in a column: by a million, by a thousand, or whole. */
export type Unit = { divisor: 1e6 | 1e3 | 1; digits: 0 | 1 };

/** The largest unit in which the least amount still says something. */
export function unitFor(cents: readonly number[]): Unit {
  const least = Math.min(...cents.filter((one) => one > 0));
  if (unitsOf(least) >= 100_000) return { divisor: 1e6, digits: 1 };
  return unitsOf(least) >= 1_000 ? { divisor: 1e3, digits: 0 } : { divisor: 1, digits: 0 };
}

export const districtOf = ({ project, list }: Row, whole: string): string =>
  project.district === null ? whole : nameIn(list?.districts, project.district);

/** What stands in the cells of a table: a text, and a value to sort by (null: none). */
export function cellWords(reader: Reader, unit: Unit, inPlans: InPlans) {
  const { language, locale, currency } = reader;
  const w = messages[language];
  const amount = (cents: number) => formatNumber(unitsOf(cents) / unit.divisor, locale, unit.digits);
  const span = ({ least, most }: { least: number; most: number }, say: (cents: number) => string) =>
    say(least) === say(most) ? say(least) : `${say(least)}–${say(most)}`;
  const whole = (cents: number) => formatMoney(cents, currency, locale, 'whole');
  const when = (row: Row, period: number | null | undefined) =>
    period == null ? '–' : row.list ? periodLabel(row.list.calendar, period, language) : String(period);
  const worksTold = (works: Works | null) =>
    works
      ? w.works({
          from: periodLabel(works.calendar, works.start, language),
          until: periodLabel(works.calendar, works.end - 1, language),
        })
      : w.waits;
  const texts: Record<SortKey, (row: Row) => string> = {
    name: ({ project }) => project.name,
    quality: ({ project }) =>
      qualityOf(project)
        .map(({ aspect, trust }) => w.trusted({ aspect: w.aspects[aspect], trust: w.trusts[trust] }))
        .join(', '),
    district: (row) => districtOf(row, w.whole),
    cost: ({ project }) => span(costsOf(project), amount),
    works: (row) => worksTold(shownWorks(inPlans, row)),
    plans: (row) =>
      scenariosOf(inPlans, row)
        .map((one) => w.inScenario({ scenario: one.name, when: worksTold(worksIn(one, row)) }))
        .join('; ') || '–',
    deadline: (row) => when(row, row.project.finishBy == null ? null : row.project.finishBy - 1),
    earliest: (row) => when(row, row.project.earliestStart || null),
    sources: (row) => row.project.fundingSources.map((id) => nameIn(row.list?.fundingSources, id)).join(', ') || '–',
    kind: ({ project }) => project.category,
    mandatory: ({ project }) => (project.mandatory ? w.duty : '–'),
    options: ({ project }) => String(project.modes.length),
    followUp: ({ project }) => {
      const costs = followUpOf(project);
      return costs ? span(costs, (cents) => formatNumber(unitsOf(cents), locale)) : '–';
    },
    capacity: ({ project, list }) => {
      const need = mostNeeded(project);
      if (!need) return '–';
      return w.need({
        name: nameIn(list?.resources, need.id),
        units: formatNumber(need.units, locale, 1),
        unit: list?.resources.find(({ id }) => id === need.id)?.unit ?? '',
      });
    },
    sunk: ({ project }) => (project.sunkCostCents ? whole(project.sunkCostCents) : '–'),
    description: ({ project }) => (typeof project['description'] === 'string' ? project['description'] : '–'),
  };
  const values: Partial<Record<SortKey, (row: Row) => number | null>> = {
    quality: ({ project }) => worth(qualityOf(project)),
    cost: ({ project }) => costsOf(project).least,
    works: (row) => shownWorks(inPlans, row)?.start ?? null,
    plans: (row) => -scenariosOf(inPlans, row).filter((one) => worksIn(one, row)).length,
    deadline: ({ project }) => project.finishBy ?? null,
    earliest: ({ project }) => project.earliestStart ?? 0,
    mandatory: ({ project }) => (project.mandatory ? 0 : 1),
    options: ({ project }) => project.modes.length,
    followUp: ({ project }) => followUpOf(project)?.least ?? null,
    sunk: ({ project }) => project.sunkCostCents ?? null,
  };
  const symbol = currencySymbol(currency, locale);
  return {
    text: (row: Row, key: SortKey): string => texts[key](row),
    value: (row: Row, key: SortKey): string | number | null => {
      const own = values[key];
      if (own) return own(row);
      const text = texts[key](row);
      return text === '–' ? null : text;
    },
    heading: (key: ColumnKey): string =>
      key === 'cost' ? w.costIn({ unit: String(unit.divisor), currency: symbol }) : w.columns[key],
    money: whole,
    option: ({ project }: Row, mode: Row['project']['modes'][number]): string => optionName(project, mode) ?? w.only,
  };
}
export type CellWords = ReturnType<typeof cellWords>;
