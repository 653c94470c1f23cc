import { readAmount } from '../parse/amounts.ts';
import type { DraftProject } from './draft.ts';
import type { WithRest } from './money-questions.ts';
import type { Note } from '../parse/cell.ts';
import { type CellProblem, amountText } from '../parse/table.ts';
import { messages } from './messages.ts';

/**
 * What works of a kind cost at least, in whole units of a currency: less is a slip or another unit. Assumed, on the low side of everything
 * the lists of New York, Washington DC and Karlsruhe hold for such works; an amount below is asked about and never changed by itself.
 */
const kinds: readonly [name: RegExp, leastUnits: number][] = [
  [
    /(?<!\p{L})(\p{L}*schulen?|\p{L}*schule|\p{L}*gymnasium|kita|kitas|kindergarten|kindergärten|kindertagesstätte|school|schools|kindergarten|day ?care)(?!\p{L})/iu,
    5_000,
  ],
  [
    /(?<!\p{L})(\p{L}*brücken?|\p{L}*steg|bridges?|footbridge|viaduct|\p{L}*tunnel|tunnels?|unterführung|underpass)(?!\p{L})/iu,
    5_000,
  ],
  [
    /(?<!\p{L})(\p{L}*turnhalle|sporthalle|\p{L}*halle|feuerwehr(haus|wache)|feuerwache|rathaus|hallenbad|freibad|schwimmbad|bibliothek|fire ?(station|house)|city hall|town hall|gym(nasium)?|swimming pool|library|police station|hospital|klinik|krankenhaus)(?!\p{L})/iu,
    5_000,
  ],
  [
    /(?<!\p{L})(\p{L}*kanal(isation|sanierung|bau)?|kläranlage|kanalsanierung|wasserwerk|sewers?|water ?main|treatment plant|pump(ing)? station|regenrückhaltebecken)(?!\p{L})/iu,
    5_000,
  ],
  [
    /(?<!\p{L})(\p{L}*straßen?(bau|erneuerung|sanierung|ausbau)|(erneuerung|ausbau|sanierung|neubau) \p{L}*(straße|weg|platz|gasse|allee)|street reconstruction|road reconstruction|umgehung(sstraße)?|ring road|ortsumfahrung)(?!\p{L})/iu,
    2_000,
  ],
];

/** One project may be a repair; if a third of a programme costs less than so many times the least, its unit is in doubt. */
const ofAList = 4;

/**
 * A list that counts in thousands has no amount above this: it would be 200 million and more for one project, or five billion where many projects
 * speak for thousands already (New York's own list has one of three billion).
 */
const ofFewCents = 200_000_00;
const ofManyCents = 5_000_000_00;
const many = 5;

const leastCents = ({ name, category }: DraftProject): number | null => {
  const found = kinds.find(([kind]) => kind.test(name)) ?? kinds.find(([kind]) => kind.test(category));
  return found ? found[1] * 100 : null;
};

/**
 * Asks about amounts that are too small for what they pay. Where that is a third of the projects whose kind is known and the list names no unit,
 * the unit itself is the question; else each amount, with what is written as the proposal. Gives the projects with what was answered.
 */
export function plausible(projects: readonly WithRest[], unitStated: boolean, note: Note): WithRest[] {
  const known = projects.filter((project) => project.costCents + project.paidCents > 0 && leastCents(project) !== null);
  const small = known.filter((project) => project.costCents + project.paidCents < leastCents(project)!);
  const asAList = known.filter((project) => project.costCents + project.paidCents < ofAList * leastCents(project)!);
  const mostExpensive = projects.reduce((most, { costCents }) => Math.max(most, costCents), 0);
  const end = known.length < many ? ofFewCents : ofManyCents;
  if (!unitStated && asAList.length > 0 && asAList.length * 3 >= known.length && mostExpensive < end) {
    const factor = Number(note(unitProblem(projects, asAList)) ?? 1);
    return projects.map((project) => (factor === 1 ? project : times(project, factor)));
  }
  const corrected = new Map(
    small.flatMap((project) => {
      const cents = readAmount(note(amountProblem(project)) ?? '', null)?.cents;
      return cents === undefined ? [] : [[project, cents] as const];
    }),
  );
  return projects.map((project) => {
    const costCents = corrected.get(project);
    return costCents === undefined
      ? project
      : { ...project, costCents, years: [], bySource: [], laterCents: 0, restCents: 0 };
  });
}

/** A project whose amounts all count in another unit; nothing beyond what an integer holds. */
function times(project: WithRest, factor: number): WithRest {
  const larger = (cents: number) => (Number.isSafeInteger(cents * factor) ? cents * factor : cents);
  const all = (list: DraftProject['years']) => list.map((one) => ({ ...one, cents: larger(one.cents) }));
  return {
    ...project,
    costCents: larger(project.costCents),
    paidCents: larger(project.paidCents),
    laterCents: larger(project.laterCents),
    restCents: larger(project.restCents),
    years: all(project.years),
    bySource: project.bySource.map((one) => ({ ...one, cents: larger(one.cents) })),
    income: all(project.income),
    commitments: all(project.commitments),
  };
}

function unitProblem(projects: readonly DraftProject[], small: readonly DraftProject[]): CellProblem {
  const sum = projects.reduce((total, { costCents }) => total + costCents, 0);
  const [example] = small as [DraftProject];
  const cost = amountText(example.costCents);
  const reading = (factor: number, unit: 'one' | 'thousands' | 'millions') => ({
    value: String(factor),
    label: messages.texts.together({ unit, sum: amountText(sum * factor) }),
  });
  return {
    type: 'unit',
    severity: 'error',
    row: null,
    column: null,
    value: null,
    message: messages.texts.unit({ name: example.name, cost }),
    readings: [reading(1, 'one'), reading(1_000, 'thousands'), reading(1_000_000, 'millions')],
  };
}

function amountProblem({ row, name, costCents }: DraftProject): CellProblem {
  const cost = amountText(costCents);
  return {
    type: 'unusual-amount',
    severity: 'error',
    row,
    column: null,
    value: cost.en,
    message: messages.texts.unusualAmount({ row, name, cost }),
    fix: { value: 'as-written', rule: messages.texts.rightAsItIs },
    readings: [{ value: 'as-written', label: messages.texts.right({ cost }) }],
    entry: 'amount',
  };
}
