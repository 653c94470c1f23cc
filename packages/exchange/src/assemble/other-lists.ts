import { type Choices, noteInto } from './choices.ts';
import { draftImport } from './draft-import.ts';
import { type Draft, type DraftProject } from './draft.ts';
import type { Mapping } from '../map/mapping.ts';
import type { SpatialContext } from './rows/places.ts';
import { type CellProblem, type Table, amountText } from '../parse/table.ts';
import { messages } from './messages.ts';

type Candidate = { table: Table; mapping?: Mapping };
const labelOf = (table: Table): string => table.sheet ?? table.fileName;

/**
 * Tables beside the list that are lists of projects too: what says the same projects again is told, of any other it is asked whether its
 * projects belong to the programme.
 */
export function withOtherLists(
  draft: Draft,
  auxiliarySheets: readonly Candidate[],
  choices: Choices,
  spatial: SpatialContext,
): Draft {
  return auxiliarySheets.reduce((before, { table, mapping }) => {
    if (!mapping) return before;
    const sheet = labelOf(table);
    const other = draftImport(table, mapping, within(choices, sheet), spatial);
    const problems: CellProblem[] = [];
    const known = new Set(before.projects.flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()]));
    const again = other.projects.filter(({ id, name }) => known.has(id.toLowerCase()) || known.has(name.toLowerCase()));
    if (other.projects.length === 0 || again.length * 2 >= other.projects.length)
      return { ...before, problems: [...before.problems, sameAgain(sheet, again.length)] };
    const answer = noteInto(problems, choices)(asked(sheet, before, other));
    const asking = { ...before, problems: [...before.problems, ...problems] };
    return answer === 'merge' ? together(asking, other, sheet) : asking;
  }, draft);
}

/** Answers about another sheet carry its name before their key. */
function within({ accepted, answers = {} }: Choices, sheet: string): Choices {
  const own = (key: string) => (key.startsWith(`${sheet}!`) ? [key.slice(sheet.length + 1)] : []);
  return {
    accepted: accepted === 'all' ? 'all' : accepted.flatMap(own),
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([key, answer]) => own(key).map((mine) => [mine, answer])),
    ),
    excludedRows: [],
  };
}

function together(draft: Draft, other: Draft, sheet: string): Draft {
  const ids = new Set(draft.projects.map(({ id }) => id));
  const fresh = (id: string): string => {
    let [own, n] = [id, 2];
    while (ids.has(own)) own = `${id.slice(0, 90)}-${n++}`;
    ids.add(own);
    return own;
  };
  const projects = other.projects.map((project): DraftProject => ({ ...project, id: fresh(project.id) }));
  const add = (a: Record<string, number>, b: Record<string, number>) =>
    Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + b[key]!]));
  const [mine, theirs] = [draft.reconciliation, other.reconciliation];
  const { byYear: ownYears, ...ownMoney } = mine.money;
  const { byYear: otherYears, ...otherMoney } = theirs.money;
  return {
    ...draft,
    projects: [...draft.projects, ...projects],
    problems: [...draft.problems, ...other.problems.map((problem) => ({ ...problem, sheet }))],
    hasPlaces: draft.hasPlaces || other.hasPlaces,
    crs: draft.crs ?? other.crs,
    currency: draft.currency ?? other.currency,
    reconciliation: {
      rows: add(mine.rows, theirs.rows) as Draft['reconciliation']['rows'],
      money: { ...(add(ownMoney, otherMoney) as typeof ownMoney), byYear: [...ownYears, ...otherYears] },
      totals: [...mine.totals, ...theirs.totals],
    },
  };
}

const costOf = ({ projects }: Draft): number => projects.reduce((sum, { costCents }) => sum + costCents, 0);

function asked(sheet: string, draft: Draft, other: Draft): CellProblem {
  const [own, both] = [amountText(costOf(draft)), amountText(costOf(draft) + costOf(other))];
  const [n, m] = [draft.projects.length, draft.projects.length + other.projects.length];
  return {
    type: 'other-list',
    severity: 'error',
    sheet,
    row: null,
    column: null,
    value: sheet,
    message: messages.texts.otherList({ sheet, projects: other.projects.length }),
    readings: [
      { value: 'merge', label: messages.texts.yesProjects({ m, both }) },
      { value: 'leave', label: messages.texts.noProjects({ n, own }) },
    ],
  };
}

const sameAgain = (sheet: string, count: number): CellProblem => ({
  type: 'extra-sheet',
  severity: 'notice',
  sheet,
  row: null,
  column: null,
  value: sheet,
  message: messages.texts.extraSheet({ sheet, count }),
});
