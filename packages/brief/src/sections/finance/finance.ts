import {
  fundsInWords,
  grantTermsInWords,
  nominalCost,
  paidBySourceAndYear,
  programmeOf,
  savedCents,
  sumOf,
  sumsByYear,
  yearsOf,
} from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { listOf } from '../../knowledge.ts';
import { savingOf } from '../../saving.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';

export const finance = defineSection({
  name: 'finance',
  heading: { de: 'Finanzielle Auswirkungen', en: 'Financial effects' },
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

function payments({ scenario, plan, verified }: BriefInput, { say, money, year }: Formatter): Block {
  const years = Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => y);
  const rows = paidBySourceAndYear(scenario, plan);
  const paid = sumsByYear(
    rows.map((row) => row.years),
    years.length,
  );
  return {
    kind: 'table',
    caption: say('Zahlungen nach Jahr und Geldquelle', 'Payments by year and funding source'),
    columns: [
      { label: say('Jahr', 'Year') },
      ...rows.map((row) => ({ label: row.name, number: true })),
      { label: say('Summe', 'Total'), number: true },
    ],
    rows: years.map((y) => [year(y), ...rows.map((row) => money(row.years[y] ?? 0)), money(paid[y]!)]),
    total: [say('Summe', 'Total'), ...rows.map((row) => money(row.total)), money(sumOf(paid))],
    source: verified.valid
      ? say(
          'Plan, Zahlungen auf den Cent; geprüft gegen Budget und Übertrag jeder Quelle.',
          'Plan, payments to the cent; checked against budget and carry-over of every source.',
        )
      : say(
          'Plan, Zahlungen auf den Cent; die Nachrechnung hat Einwände.',
          'Plan, payments to the cent; the re-computation has objections.',
        ),
  };
}

/** What funding sources ask before they pay. */
function terms({ scenario, verified }: BriefInput, { say }: Formatter): Block[] {
  const items = scenario.fundingSources.flatMap(({ name, grantTerms }) => {
    if (!grantTerms) return [];
    const { de, en } = grantTermsInWords(scenario.calendar, grantTerms);
    return [say(`${name} ${de}.`, `${name} ${en}.`)];
  });
  if (items.length === 0) return [];
  return [
    paragraph(
      verified.valid
        ? say('Förderbedingungen, die jede Zahlung einhält:', 'Grant terms that every payment keeps:')
        : say('Förderbedingungen:', 'Grant terms:'),
    ),
    { kind: 'list', items },
  ];
}

/** What funding sources have beside their budgets. */
function means({ scenario }: BriefInput, { say }: Formatter): Block[] {
  const items = scenario.fundingSources.flatMap((source) => {
    const words = fundsInWords(scenario, source);
    return words ? [say(`${source.name}: ${words.de}.`, `${source.name}: ${words.en}.`)] : [];
  });
  if (items.length === 0) return [];
  return [
    paragraph(say('Was Geldquellen außer ihrem Budget haben:', 'What funding sources have beside their budgets:')),
    { kind: 'list', items },
  ];
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
        caption: say(`Schuldenstand „${name}“ am Jahresende`, `Debt of “${name}” at the end of the year`),
        columns: [
          { label: say('Jahr', 'Year') },
          { label: say('aufgenommen', 'drawn'), number: true },
          { label: say('getilgt', 'repaid'), number: true },
          { label: say('Schuldenstand', 'debt'), number: true },
          { label: say('Kreditrahmen', 'debt ceiling'), number: true },
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
  const less = saved === 0 ? null : `${savingOf(input, tell)} ${money(saved)}`;
  if (scenario.costIndex)
    return [
      paragraph(
        say(
          `Kosten aller vorgeschlagenen Projekte zu Preisen von ${year(0)}: ${money(cost)}. Mit der Preissteigerung bis zum Jahr der Zahlung (${money(dearer)})${less === null ? '' : ` und abzüglich ${less}`} ergibt das Zahlungen von ${money(cost + dearer - saved)}.`,
          `Cost of all proposed projects at prices of ${year(0)}: ${money(cost)}. With the rise of prices until the year of payment (${money(dearer)})${less === null ? '' : ` and less ${less}`} this makes payments of ${money(cost + dearer - saved)}.`,
        ),
      ),
    ];
  return [
    paragraph(
      say(
        less === null
          ? `Kosten aller vorgeschlagenen Projekte ${money(cost)}. Das sind auch die Zahlungen; gespart wird nichts.`
          : `Kosten aller vorgeschlagenen Projekte ${money(cost)}, abzüglich ${less}, ergibt Zahlungen von ${money(cost - saved)}.`,
        less === null
          ? `Cost of all proposed projects ${money(cost)}. The payments are the same; nothing is saved.`
          : `Cost of all proposed projects ${money(cost)}, less ${less}, makes payments of ${money(cost - saved)}.`,
      ),
    ),
  ];
}

/** What was paid before the programme begins is told apart and added to nothing. */
function sunk({ scenario, plan }: BriefInput, { say, money }: Formatter): Block[] {
  const items = programmeOf(scenario, plan).flatMap(({ project }) =>
    project.sunkCostCents ? [`${project.name}: ${money(project.sunkCostCents)}`] : [],
  );
  if (items.length === 0) return [];
  return [
    paragraph(
      say(
        'Vor dem Programm schon bezahlt und in keiner Summe hier enthalten:',
        'Paid already before the programme and in no sum here:',
      ),
    ),
    { kind: 'list', items },
  ];
}

/** What a list gives for "2030 and later" has no year of its own: whoever decides has to know that it stands in the last years of the works. */
function listedLater({ scenario, plan }: BriefInput, { say, money }: Formatter): Block[] {
  const items = programmeOf(scenario, plan).flatMap(({ project }) =>
    project.listedLaterCents ? [`${project.name}: ${money(project.listedLaterCents)}`] : [],
  );
  if (items.length === 0) return [];
  return [
    paragraph(
      say(
        'Von den Kosten gibt die Liste diese Beträge nur für spätere Jahre zusammen an; der Plan zahlt sie am Ende der Arbeiten, ihr Jahr ist offen:',
        'Of the cost the list gives these amounts for later years together only; the plan pays them at the end of the works, their year is open:',
      ),
    ),
    { kind: 'list', items },
  ];
}

function carryOver({ scenario, plan }: BriefInput, { say, money, year }: Formatter): Block {
  if (plan.carryOver.length === 0)
    return paragraph(say('Kein Geld wird in ein späteres Jahr übertragen.', 'No money is carried into a later year.'));
  const name = new Map(scenario.fundingSources.map((source) => [source.id, source.name]));
  return {
    kind: 'table',
    caption: say('Überträge in das Folgejahr', 'Carried into the next year'),
    columns: [
      { label: say('Geldquelle', 'Funding source') },
      { label: say('von Jahr', 'from year') },
      { label: say('Betrag', 'Amount'), number: true },
    ],
    rows: plan.carryOver.map((row) => [
      name.get(row.fundingSource) ?? row.fundingSource,
      year(row.fromYear),
      money(row.cents),
    ]),
  };
}

/** Follow-up cost where the project list states it. */
function followUp({ scenario, plan }: BriefInput, { say, money, count }: Formatter): Block[] {
  const programme = programmeOf(scenario, plan);
  const stated = programme.flatMap(({ mode }) => mode.followUpCostPerYearCents ?? []);
  const silent = programme.length - stated.length;
  if (stated.length === 0)
    return [
      missing(
        say(
          'Folgekosten: Kein vorgeschlagenes Projekt nennt welche.',
          'Follow-up cost: no proposed project states any.',
        ),
      ),
    ];
  const sum = stated.reduce((a, b) => a + b, 0);
  return [
    paragraph(
      say(
        `Folgekosten laut Projektliste: ${money(sum)} im Jahr.`,
        `Follow-up cost as stated in the project list: ${money(sum)} a year.`,
      ) +
        (silent
          ? ` ${say(`${count(silent, ['Projekt nennt', 'Projekte nennen'], ['', ''])} keine.`, `${count(silent, ['', ''], ['project states', 'projects state'])} none.`)}`
          : ''),
    ),
  ];
}

/** What a council asks for and the scenario does not hold. */
function unknown({ scenario }: BriefInput, { say }: Formatter): Block {
  const debts = scenario.fundingSources.some(({ debt }) => debt);
  const reserve = scenario.fundingSources.some(({ kind }) => kind === 'reserve');
  const absent = [
    ['P50 und P80 der Kosten', 'P50 and P80 of cost'],
    ...(reserve ? [] : [['Reserve', 'reserve']]),
    debts ? ['Zinsen', 'interest'] : ['Schuldendienst', 'debt service'],
    ['freie Finanzspitze', 'free cash flow'],
  ];
  const de = listOf(
    absent.map((words) => words[0]!),
    'und',
  );
  const en = listOf(
    absent.map((words) => words[1]!),
    'and',
  );
  return missing(
    debts
      ? say(
          `${de} fehlen: Das Szenario enthält je Variante nur einen Kostenwert und von Krediten nur Schuldenstand, Rahmen und Tilgung.`,
          `${en} are missing: the scenario holds one cost figure per option and of loans only debt, ceiling and repayment.`,
        )
      : say(
          `${de} fehlen: Das Szenario enthält je Variante nur einen Kostenwert und keine Schuldenstände.`,
          `${en} are missing: the scenario holds one cost figure per option and no debt figures.`,
        ),
  );
}
