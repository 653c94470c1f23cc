import type { DraftProject } from './draft.ts';
import type { Note } from '../parse/cell.ts';
import { type CellProblem, amountText } from '../parse/table.ts';

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
    message: {
      de: `${some.length === 1 ? 'Bei einem Projekt sind' : `Bei ${some.length} Projekten sind`} die Gesamtkosten um ${rest.de} höher als die Summe der Jahre (zuerst Zeile ${some[0]!.row}). Was ist dieser Rest?`,
      en: `For ${some.length === 1 ? 'one project' : `${some.length} projects`} the total cost exceeds the sum of the years by ${rest.en} (first row ${some[0]!.row}). What is this rest?`,
    },
    fix: { value: 'later', rule: { de: 'nach dem letzten Jahr zu zahlen', en: 'to be paid after the last year' } },
    readings: [
      {
        value: 'later',
        label: {
          de: `noch zu zahlen, nach dem letzten Jahr: +${rest.de}`,
          en: `still to be paid, after the last year: +${rest.en}`,
        },
      },
      { value: 'paid', label: { de: 'schon bezahlt: keine künftigen Kosten', en: 'paid already: no future cost' } },
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
    message: {
      de: `${some.length === 1 ? 'Ein Projekt im Bau nennt' : `${some.length} Projekte im Bau nennen`}, wie weit ${some.length === 1 ? 'es ist' : 'sie sind'}, aber nicht, was schon bezahlt ist (zuerst Zeile ${some[0]!.row}). Was ist noch zu zahlen?`,
      en: `${some.length === 1 ? 'One project in works says' : `${some.length} projects in works say`} how far ${some.length === 1 ? 'it is' : 'they are'}, but not what is paid already (first row ${some[0]!.row}). What is still to be paid?`,
    },
    fix: {
      value: 'share',
      rule: { de: `der Anteil, der fehlt: ${share.de}`, en: `the share that is missing: ${share.en}` },
    },
    readings: [
      {
        value: 'share',
        label: { de: `der Anteil, der fehlt: ${share.de}`, en: `the share that is missing: ${share.en}` },
      },
      { value: 'whole', label: { de: `die ganzen Kosten: ${whole.de}`, en: `the whole cost: ${whole.en}` } },
    ],
  };
}
