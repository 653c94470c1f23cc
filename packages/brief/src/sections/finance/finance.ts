import {
  fundsInWords,
  grantTermsInWords,
  nominalCost,
  paidBySourceAndYear,
  programmeOf,
  savedCents,
  sumOf,
  paidByYear,
  yearsOf,
} from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { listOf } from '../../knowledge.ts';
import { savingOf } from '../../saving.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

export const finance = defineSection({
  name: 'finance',
  heading: messages.texts.heading,
  write: (input, tell) => [
    payments(input, tell),
    ...terms(input, tell),
    ...means(input, tell),
    ...debts(input, tell),
    ...reconciliation(input, tell),
    ...sunk(input, tell),
    ...listedLater(input, tell),
    carryOver(input, tell),
    ...followUp(input, tell),
    unknown(input, tell),
  ],
});

function payments({ scenario, plan, verdict }: BriefInput, { say, money, year }: Formatter): Block {
  const years = Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => y);
  const rows = paidBySourceAndYear(scenario, plan);
  const paid = paidByYear(scenario, plan);
  return {
    kind: 'table',
    caption: say(messages).caption,
    columns: [
      { label: say(messages).year },
      ...rows.map((row) => ({ label: row.name, number: true })),
      { label: say(messages).total, number: true },
    ],
    rows: years.map((y) => [year(y), ...rows.map((row) => money(row.years[y] ?? 0)), money(paid[y]!)]),
    total: [say(messages).total, ...rows.map((row) => money(row.total)), money(sumOf(paid))],
    source: verdict.valid ? say(messages).source : say(messages).sourceWithObjections,
  };
}

/** What funding sources ask before they pay. */
function terms({ scenario, verdict }: BriefInput, { say }: Formatter): Block[] {
  const items = scenario.fundingSources.flatMap(({ name, grantTerms }) => {
    if (!grantTerms) return [];
    return [say(messages).termsOf({ name, terms: grantTermsInWords(scenario.calendar, grantTerms) })];
  });
  if (items.length === 0) return [];
  return [paragraph(verdict.valid ? say(messages).grantTermsKept : say(messages).grantTerms), { kind: 'list', items }];
}

/** What funding sources have beside their budgets. */
function means({ scenario }: BriefInput, { say }: Formatter): Block[] {
  const items = scenario.fundingSources.flatMap((source) => {
    const funds = fundsInWords(scenario, source);
    return funds ? [say(messages).fundsOf({ name: source.name, funds })] : [];
  });
  if (items.length === 0) return [];
  return [paragraph(say(messages).beside), { kind: 'list', items }];
}

/** What is owed at the end of every year, loan by loan. */
function debts({ scenario, plan }: BriefInput, { say, money, year }: Formatter): Block[] {
  const paid = paidBySourceAndYear(scenario, plan);
  return scenario.fundingSources.flatMap(({ name, debt }, f): Block[] => {
    if (!debt) return [];
    let owed = debt.openingCents;
    return [
      {
        kind: 'table',
        caption: say(messages).debtOf({ name }),
        columns: [
          { label: say(messages).year },
          { label: say(messages).drawn, number: true },
          { label: say(messages).repaid, number: true },
          { label: say(messages).debt, number: true },
          { label: say(messages).debtCeiling, number: true },
        ],
        rows: debt.ceilingCents.map((ceiling, y) => {
          const [drawn, repaid] = [paid[f]!.years[y]!, debt.repaymentCents[y]!];
          owed += drawn - repaid;
          return [year(y), money(drawn), money(repaid), money(owed), money(ceiling)];
        }),
      },
    ];
  });
}

function reconciliation(input: BriefInput, tell: Formatter): Block[] {
  const { scenario, plan } = input;
  const { say, money, year } = tell;
  const cost = programmeOf(scenario, plan).reduce((sum, { costCents }) => sum + costCents, 0);
  const saved = savedCents(scenario, plan);
  const dearer = nominalCost(scenario, plan) - cost;
  const saving = { saves: saved !== 0, saving: savingOf(input, saved, tell) };
  const told = scenario.costIndex
    ? say(messages).costAtPrices({
        year: year(0),
        cost: money(cost),
        rise: money(dearer),
        ...saving,
        payments: money(cost + dearer - saved),
      })
    : say(messages).costAndSaving({ cost: money(cost), ...saving, payments: money(cost - saved) });
  return [paragraph(told)];
}

/** What was paid before the programme begins is told apart and added to nothing. */
function sunk({ scenario, plan }: BriefInput, { say, money }: Formatter): Block[] {
  const items = programmeOf(scenario, plan).flatMap(({ project }) =>
    project.sunkCostCents ? [`${project.name}: ${money(project.sunkCostCents)}`] : [],
  );
  if (items.length === 0) return [];
  return [paragraph(say(messages).sunk), { kind: 'list', items }];
}

/** What a list gives for "2030 and later" has no year of its own: whoever decides has to know that it stands in the last years of the works. */
function listedLater({ scenario, plan }: BriefInput, { say, money }: Formatter): Block[] {
  const items = programmeOf(scenario, plan).flatMap(({ project }) =>
    project.listedLaterCents ? [`${project.name}: ${money(project.listedLaterCents)}`] : [],
  );
  if (items.length === 0) return [];
  return [paragraph(say(messages).listedLater), { kind: 'list', items }];
}

function carryOver({ scenario, plan }: BriefInput, { say, money, year }: Formatter): Block {
  if (plan.carryOver.length === 0) return paragraph(say(messages).nothingCarried);
  const name = new Map(scenario.fundingSources.map((source) => [source.id, source.name]));
  return {
    kind: 'table',
    caption: say(messages).carried,
    columns: [
      { label: say(messages).fundingSource },
      { label: say(messages).fromYear },
      { label: say(messages).amount, number: true },
    ],
    rows: plan.carryOver.map((row) => [
      name.get(row.fundingSource) ?? row.fundingSource,
      year(row.fromYear),
      money(row.cents),
    ]),
  };
}

/** Follow-up cost where the project list states it. */
function followUp({ scenario, plan }: BriefInput, { say, money }: Formatter): Block[] {
  const programme = programmeOf(scenario, plan);
  const stated = programme.flatMap(({ mode }) => mode.followUpCostPerYearCents ?? []);
  const silent = programme.length - stated.length;
  if (stated.length === 0) return [missing(say(messages).noFollowUpCost)];
  const sum = stated.reduce((a, b) => a + b, 0);
  return [paragraph(say(messages).followUpCost({ cents: money(sum), silent }))];
}

/** What a council asks for and the scenario does not hold. */
function unknown({ scenario }: BriefInput, { say, language }: Formatter): Block {
  const loans = scenario.fundingSources.some(({ debt }) => debt);
  const hasReserve = scenario.fundingSources.some(({ kind }) => kind === 'reserve');
  const { spread, reserve, interest, debtService, cashFlow } = say(messages).absent;
  const absent = [spread, ...(hasReserve ? [] : [reserve]), loans ? interest : debtService, cashFlow];
  return missing(say(messages).missing({ loans, absent: listOf(absent, language) }));
}
