import { type Project, firstDayOf, lastDayBefore, programmeOf } from '@vorrang/planning';
import type { ExportedPlan, PlanFormat } from '../plan-format.ts';

/** A plan as a package of projects after OC4IDS 0.9: what came in as such a package keeps every field it had. */
export const oc4idsPlan: PlanFormat = {
  name: 'oc4ids',
  label: 'OC4IDS 0.9',
  ending: '.oc4ids.json',
  mediaType: 'application/json',
  write: (handed) => new TextEncoder().encode(`${JSON.stringify(packageOf(handed), null, 1)}\n`),
};

const moment = (day: string, end = false): string => `${day}T${end ? '23:59:59' : '00:00:00'}Z`;

function packageOf(handed: ExportedPlan) {
  const { city, scenario, plan, at } = handed;
  const names = new Map(scenario.fundingSources.map(({ id, name }) => [id, name]));
  return {
    uri: `urn:vorrang:${encodeURIComponent(city.id)}:${plan.scenario}`,
    version: '0.9',
    publishedDate: at.toISOString(),
    publisher: { name: city.name },
    projects: programmeOf(scenario, plan).map(({ project, start, end, costCents }) => {
      const payments = plan.payments.filter((payment) => payment.project === project.id);
      const { periodsPerYear } = scenario.calendar;
      const value = (cents: number) => ({ amount: cents / 100, currency: scenario.currency });
      return {
        ...recordOf(project),
        id: project.id,
        title: project.name,
        period: {
          startDate: moment(firstDayOf(scenario.calendar, start)),
          endDate: moment(lastDayBefore(scenario.calendar, end), true),
        },
        budget: {
          amount: value(costCents),
          ...(payments.length > 0 && {
            budgetBreakdowns: [
              {
                id: 'vorrang',
                budgetBreakdown: payments.map(({ fundingSource, year, cents }, i) => ({
                  id: String(i + 1),
                  description: names.get(fundingSource) ?? fundingSource,
                  amount: value(cents),
                  period: {
                    startDate: moment(firstDayOf(scenario.calendar, year * periodsPerYear)),
                    endDate: moment(lastDayBefore(scenario.calendar, (year + 1) * periodsPerYear), true),
                  },
                  sourceParty: { name: names.get(fundingSource) ?? fundingSource, id: fundingSource },
                })),
              },
            ],
          }),
        },
        ...placesOf(project),
      };
    }),
  };
}

type Record = { [name: string]: unknown };
const recordOf = ({ given }: Project): Record => (given?.['oc4ids'] as Record | undefined) ?? {};

/** The locations the record had, or the place that was drawn since. */
function placesOf(project: Project): Record {
  const { geometry } = project;
  if (!geometry || 'locations' in recordOf(project)) return {};
  const shapes = geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry];
  return { locations: shapes.map((shape, i) => ({ id: String(i + 1), geometry: shape })) };
}
