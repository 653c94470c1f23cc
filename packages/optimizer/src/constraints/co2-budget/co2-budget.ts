import { z } from 'zod';
import type { Mode } from '@vorrang/planning';
import { powerOfTwoFrom } from '../../model/power-of-two.ts';
import { modeAt } from '../../model/start-columns.ts';
import { type PlanContext, defineConstraint, nameOf, stored } from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('co2-budget', {
  mostTonnes: z.number().min(0).meta({ title: 'At most', titles: messages.texts.atMost, unit: 't CO₂' }),
});

/**
 * What the city promises: building all this causes no more than so many tonnes of CO₂ equivalent.
 *
 * Formula: Σ co2Tonnes(mode) · x ≤ mostTonnes.
 *
 * When tight: the budget decides between projects; the price is what one more tonne would be worth, to be held against the price of CO₂.
 *
 * Source: packages/planning/scenario-format.md, co2-budget.
 */
export const co2Budget = defineConstraint({
  kind: 'co2-budget',
  title: messages.texts.title,
  settings,
  sample: () => ({ kind: 'co2-budget' as const, mostTonnes: 1 }),
  rows(builder, { mostTonnes }, position) {
    const all = builder.starts.list.map((_, column) => tonnesOf(modeAt(builder.starts, column)));
    const most = all.reduce((largest, tonnes) => Math.max(largest, tonnes), 0);
    // A power of two, so that dividing loses nothing.
    const scale = most > 0 ? powerOfTwoFrom(most) : 1;
    const row = builder.row(-Infinity, mostTonnes / scale);
    all.forEach((tonnes, column) => builder.put(row, column, tonnes / scale));
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row) / scale] }];
  },
  check(context, { mostTonnes }) {
    const tonnes = context.activities.reduce((sum, { mode }) => sum + tonnesOf(mode), 0);
    const tolerance = 1e-9 * Math.max(1, mostTonnes);
    const state = tonnes > mostTonnes + tolerance ? 'broken' : tonnes >= mostTonnes - tolerance ? 'tight' : 'slack';
    const project = dirtiest(context);
    return [{ state, subject: project === undefined ? {} : { project }, amount: tonnes, unit: 'tonnes' }];
  },
  // To the kilogramme.
  relaxation: { setting: 'mostTonnes', to: ({ amount }) => Math.ceil(amount * 1000) / 1000 },
  sentence: (_, { mostTonnes }) => messages.texts.sentence({ tonnes: shown(mostTonnes) }),
  explain(scenario, { state, subject, amount }, { mostTonnes }) {
    const project = subject.project === undefined ? '' : nameOf(scenario, subject.project);
    return messages.texts.measured({
      tonnes: shown(amount),
      state,
      rest: shown(Math.abs(mostTonnes - amount)),
      most: project === '' ? 'nobody' : amount > 0 ? 'caused' : 'possible',
      project,
    });
  },
  scope: () => null,
});

const tonnesOf = ({ co2Tonnes = 0 }: Mode): number => co2Tonnes;
const shown =
  (tonnes: number) =>
  (locale: string): string =>
    tonnes.toLocaleString(
      locale,
      Math.abs(tonnes) < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 1 },
    );

/** The project that causes most, of those in the plan; without any of all there are. */
function dirtiest({ scenario, activities }: PlanContext): string | undefined {
  const all = scenario.projects.map((project) => ({ project, most: Math.max(...project.modes.map(tonnesOf)) }));
  const inPlan = activities.map(({ project, mode }) => ({ project, most: tonnesOf(mode) }));
  const of = (list: typeof all) =>
    list.reduce<(typeof all)[0] | undefined>((a, b) => (a && a.most >= b.most ? a : b), undefined);
  const worst = of(inPlan.some(({ most }) => most > 0) ? inPlan : all);
  return worst && worst.most > 0 ? worst.project.id : scenario.projects[0]?.id;
}
