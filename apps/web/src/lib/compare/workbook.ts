import { type Calendar, type Language, optionName, periodLabel, unitsOf } from '@vorrang/planning';
import type { Weightings } from './certainty.ts';
import type { CrewRow } from './crews.ts';
import { figureWords, inItsUnit } from './figure-words.ts';
import type { Figure } from './figures.ts';
import { messages } from './messages.ts';
import type { moneyOf } from './money.ts';
import type { DistrictRow } from './per-head.ts';
import { type ComparedPlan, letters } from './plans.ts';
import type { Cell, ComparedProject } from './projects.ts';

/** What a page shows as a table of numbers and texts, as the API writes it into a file. */
export type Sheet = { name: string; columns: string[]; rows: (string | number | null)[][] };
/** All that stands in the comparison; `at` is when the file is made. */
export type Compared = {
  plans: readonly ComparedPlan[];
  figures: readonly Figure[];
  projects: readonly ComparedProject[];
  money: ReturnType<typeof moneyOf>;
  crews: readonly CrewRow[];
  perHead: readonly DistrictRow[];
  weightings: Weightings | null;
  at: Date;
};

/** The comparison as sheets, with the numbers of the page unrounded: money in units of the currency, shares in percent. */
export function workbookOf(compared: Compared, { language, locale }: { language: Language; locale: string }): Sheet[] {
  const { plans, figures, projects, money, crews, perHead, weightings, at } = compared;
  const w = messages[language];
  const { currency } = plans[0]!.scenario;
  const own = plans.map((_, place) => letters[place]!);
  const words = figureWords({ language, locale }, currency, letters[0]);
  const percent = (part: number | null | undefined) => (part == null ? null : 100 * part);
  const inCurrency = (what: string) => w.inCurrency({ what, currency });
  const sheet = (name: string, columns: string[], rows: Sheet['rows']): Sheet => ({
    name: w.sheets({ sheet: name }),
    columns,
    rows,
  });
  const worksColumns = w.worksColumns.with(-1, inCurrency(w.worksColumns.at(-1)!));
  const years = yearsIn(money);
  return [
    sheet(
      'plans',
      [...w.planColumns],
      plans.map(({ id, scenario, plan, gap }, place) => [
        own[place]!,
        scenario.name,
        id,
        plan.objective,
        percent(gap),
        at.toISOString().slice(0, 10),
      ]),
    ),
    sheet(
      'figures',
      [w.figure, ...own],
      figures.map((figure) => [
        words.nameOf(figure),
        ...figure.values.map((value) => (value == null ? null : inItsUnit(figure, value))),
      ]),
    ),
    sheet(
      'projects',
      [
        ...w.projectColumns,
        ...own.flatMap((letter) => worksColumns.map((what) => `${letter} ${what}`)),
        ...(weightings ? w.certainColumns : []),
      ],
      projects.map(({ id, project, cells }) => [
        id,
        project.name,
        project.category,
        project.district,
        ...cells.flatMap((cell, place) => worksIn(cell, plans[place]!.scenario.calendar, language)),
        ...(weightings
          ? [percent(weightings.shares.get(id)?.share), percent(weightings.shares.get(id)?.standardError)]
          : []),
      ]),
    ),
    sheet(
      'money',
      [
        w.planColumn,
        w.year,
        ...[...money.sources.map(({ name }) => name), w.paidInYear, w.moneyOfYear].map(inCurrency),
      ],
      money.plans.flatMap(({ years: all }, place) =>
        all.map(({ label, parts, paid, money: there }) => [
          own[place]!,
          label,
          ...[...parts, paid, there].map((cents) => unitsOf(cents)),
        ]),
      ),
    ),
    sheet(
      'crews',
      [`${w.resource}, %`, w.planColumn, ...years],
      crews.flatMap(({ name, plans: uses }) =>
        uses.flatMap((use, place) =>
          use
            ? [
                [
                  name,
                  own[place]!,
                  ...years.map((year) => percent(use.years.find(({ label }) => label === year)?.share)),
                ],
              ]
            : [],
        ),
      ),
    ),
    sheet(
      'head',
      [w.district, ...own.map((letter) => inCurrency(letter))],
      perHead.map(({ name, perHead: cents }) => [name, ...cents.map((one) => (one === null ? null : unitsOf(one)))]),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

const yearsIn = ({ plans }: Compared['money']): string[] =>
  [...new Set(plans.flatMap(({ years }) => years.map(({ label }) => label)))].sort();

function worksIn({ works }: Cell, calendar: Calendar, language: Language): (string | number | null)[] {
  if (!works) return [null, null, null, null];
  const when = (period: number) => periodLabel(calendar, period, language);
  const option = optionName(works.project, works.mode) ?? '';
  return [when(works.start), when(works.end - 1), option, unitsOf(works.costCents)];
}
