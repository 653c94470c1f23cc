import type { DraftProject } from './draft.ts';
import type { Note } from '../parse/cell.ts';
import { type CellProblem, amountText } from '../parse/table.ts';
import { messages } from './messages.ts';

/** A project with what its total has beyond its years. */
export type WithRest = DraftProject & { restCents: number };

/** Asks what the total of a project is beyond its years: later cost, or paid before. */
export function withRest(projects: readonly WithRest[], note: Note): DraftProject[] {
  const some = projects.filter(({ restCents, inWorks }) => restCents > 0 && !inWorks);
  const answer = some.length === 0 ? null : note(restProblem(some));
  return projects.map(({ restCents, ...project }) =>
    answer === 'paid' && restCents > 0 && !project.inWorks
      ? { ...project, costCents: project.costCents - restCents, paidCents: project.paidCents + restCents }
      : project,
  );
}

function restProblem(some: readonly WithRest[]): CellProblem {
  const rest = amountText(some.reduce((sum, { restCents }) => sum + restCents, 0));
  return {
    type: 'rest-of-total',
    severity: 'error',
    row: null,
    column: null,
    value: null,
    message: messages.texts.restOfTotal({ some: some.length, rest, first: some[0]!.row }),
    fix: { value: 'later', rule: messages.texts.toBePaidAfter },
    readings: [
      {
        value: 'later',
        label: messages.texts.restProblemStillToBe({ rest }),
      },
      { value: 'paid', label: messages.texts.paidAlready },
    ],
  };
}

/** Asks what works in progress still cost where the list says how far they are and not what is paid. */
export function withStillToPay(projects: readonly DraftProject[], note: Note): DraftProject[] {
  const some = projects.filter(isPartlyDone);
  const answer = some.length === 0 ? null : note(stillToPay(some));
  return projects.map((project) => {
    if (answer !== 'share' || !isPartlyDone(project)) return project;
    const costCents = left(project);
    return { ...project, costCents, paidCents: project.costCents - costCents };
  });
}

const isPartlyDone = ({ inWorks, percent, paidCents, years }: DraftProject): boolean =>
  inWorks && percent !== null && percent > 0 && percent < 100 && paidCents === 0 && years.length === 0;
const left = ({ costCents, percent }: DraftProject): number => Math.round((costCents * (100 - percent!)) / 100);

function stillToPay(some: readonly DraftProject[]): CellProblem {
  const [whole, share] = [
    amountText(some.reduce((sum, { costCents }) => sum + costCents, 0)),
    amountText(some.reduce((sum, project) => sum + left(project), 0)),
  ];
  return {
    type: 'still-to-pay',
    severity: 'error',
    row: null,
    column: null,
    value: null,
    message: messages.texts.stillToPay({ some: some.length, first: some[0]!.row }),
    fix: {
      value: 'share',
      rule: messages.texts.shareThatIsMissing({ share }),
    },
    readings: [
      {
        value: 'share',
        label: messages.texts.shareThatIsMissing({ share }),
      },
      { value: 'whole', label: messages.texts.wholeCost({ whole }) },
    ],
  };
}
