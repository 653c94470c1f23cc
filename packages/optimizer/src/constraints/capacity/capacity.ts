import { type Language, type Scenario, periodLabel, unitsUsed } from '@vorrang/planning';
import { z } from 'zod';
import { powerOfTwoFrom } from '../../model/power-of-two.ts';
import { modeAt, startAt } from '../../model/start-columns.ts';
import { type Measured, defineConstraint } from '../constraint.ts';
import { messages } from './messages.ts';

/**
 * What the city promises: in no period do the works need more crews, engineers or site managers than there are.
 *
 * Formula: for every resource r and period t, Σ demand(r, t − start)·x ≤ capacity(r, t), within 1e-9 · max(1, capacity).
 *
 * When tight: everybody is on a site; the price is what one more crew in that period would be worth.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", capacity.
 */
export const capacity = defineConstraint({
  kind: 'capacity',
  title: messages.texts.title,
  implicit: true,
  settings: z.object({}),
  sample: () => ({}),
  rows(builder) {
    const { scenario } = builder;
    const scales = scalesOf(scenario);
    const rows = new Map(
      scenario.resources.map(({ id, capacity: units }) => [
        id,
        units.map((most) => builder.row(-Infinity, most / scales.get(id)!)),
      ]),
    );
    builder.starts.list.forEach((_, column) => {
      const { period } = startAt(builder.starts, column);
      for (const [resource, units] of Object.entries(modeAt(builder.starts, column).demand))
        units.forEach((demand, k) => {
          const row = rows.get(resource)?.[period + k];
          if (row !== undefined) builder.put(row, column, demand / scales.get(resource)!);
        });
    });
    return scenario.resources.map(({ id }) => ({
      list: 'capacity',
      key: id,
      prices: (price) => rows.get(id)!.map((row) => price(row) / scales.get(id)!),
    }));
  },
  check({ scenario, activities }) {
    const used = unitsUsed(scenario.resources, activities);
    return scenario.resources.flatMap((resource) =>
      resource.capacity.map((units, period): Measured => {
        const left = units - used.get(resource.id)![period]!;
        const tolerance = 1e-9 * Math.max(1, units);
        const state = left < -tolerance ? 'broken' : left <= tolerance && units > 0 ? 'tight' : 'slack';
        return { state, subject: { resource: resource.id, period }, amount: Math.abs(left), unit: 'units' };
      }),
    );
  },
  sentence: () => messages.texts.sentence,
  explain(scenario, { state, subject, amount }) {
    const resource = scenario.resources.find(({ id }) => id === subject.resource);
    const name = resource?.name ?? subject.resource ?? '';
    const unit = resource?.unit ?? '';
    const period = (_: string, language: Language) => periodLabel(scenario.calendar, subject.period ?? 0, language);
    const units = Number(amount.toFixed(9));
    if (state === 'broken') return messages.texts.tooFew({ name, period, units, unit });
    if (state === 'tight') return messages.texts.fullyUsed({ name, period });
    return messages.texts.free({ name, period, units, unit });
  },
  scope: () => null,
});

/** Units in one unit of a resource's rows: a power of two where somebody needs billions, because HiGHS takes no coefficient of 1e15. */
function scalesOf({ resources, projects }: Scenario): Map<string, number> {
  const most = new Map(resources.map(({ id }) => [id, 0]));
  for (const { demand } of projects.flatMap(({ modes }) => modes))
    for (const [id, units] of Object.entries(demand))
      most.set(
        id,
        units.reduce((a, b) => Math.max(a, b), most.get(id) ?? 0),
      );
  return new Map([...most].map(([id, units]) => [id, units < 1e9 ? 1 : powerOfTwoFrom(units) / 2]));
}
