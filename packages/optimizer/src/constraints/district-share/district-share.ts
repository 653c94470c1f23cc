import { costOf, formatPercent, ppm } from '@vorrang/planning';
import { z } from 'zod';
import { modeAt } from '../../model/start-columns.ts';
import {
  type PlanContext,
  defineConstraint,
  districtNameOf,
  refersTo,
  stored,
  unknownDistrict,
} from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('district-share', {
  district: refersTo('districts', messages.texts.district),
  minimum: z.number().min(0).max(1).meta({ title: 'At least', titles: messages.texts.atLeast, unit: 'share' }),
});

/**
 * What the city promises: a district gets at least its share of all money spent.
 *
 * Formula: 10^6 · D ≥ ppm(minimum) · A, with D and A the full cost (before savings) of the started projects in the district and of all.
 * As a row: Σ (minimum − 1[p in district]) · cost · x ≤ 0.
 *
 * When tight: the share decides which projects are chosen; the price is what one cent less of obligation would be worth.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", district-share.
 */
export const districtShare = defineConstraint({
  kind: 'district-share',
  title: messages.texts.title,
  settings,
  sample: ({ districts }) => ({ kind: 'district-share' as const, district: districts[0]!.id, minimum: 0.4 }),
  problems: (scenario, { district }, path) => unknownDistrict(scenario, district, [...path, 'district']),
  rows(builder, { district, minimum }, position) {
    const row = builder.row(-Infinity, 0);
    const share = ppm(minimum);
    builder.starts.list.forEach(({ project }, column) => {
      const inside = builder.scenario.projects[project]!.district === district;
      const cost = modeAt(builder.starts, column).cost.reduce((a, b) => a + b, 0);
      builder.put(row, column, ((share - (inside ? 1e6 : 0)) / 1e6) * (cost / builder.unit));
    });
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row) / builder.unit] }];
  },
  check(context, { district, minimum }) {
    const [inside, all] = spent(context, district);
    const over = 1_000_000n * inside - BigInt(ppm(minimum)) * all;
    const state = over < 0n ? 'broken' : over === 0n && all > 0n ? 'tight' : 'slack';
    const magnitude = over < 0n ? -over : over;
    const cents = (over < 0n ? magnitude + 999_999n : magnitude) / 1_000_000n;
    return [{ state, subject: { district }, amount: Number(cents), unit: 'cents' }];
  },
  relaxation: {
    setting: 'minimum',
    to(_, { activities }, { district }) {
      const costIn = (all: boolean) =>
        activities.reduce(
          (sum, { project, mode }) => sum + (all || project.district === district ? costOf(mode) : 0),
          0,
        );
      return costIn(false) > 0 ? Number((BigInt(costIn(false)) * 1_000_000n) / BigInt(costIn(true))) / 1e6 : null;
    },
  },
  sentence(scenario, { district, minimum }) {
    const name = districtNameOf(scenario, district);
    return messages.texts.sentence({ name, minimum: (locale) => formatPercent(minimum, locale) });
  },
  explain(scenario, { state, amount }, { district, minimum }) {
    const name = districtNameOf(scenario, district);
    const money = (locale: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: scenario.currency }).format(amount / 100);
    const share = (locale: string) => formatPercent(minimum, locale);
    if (state === 'broken') return messages.texts.tooLittle({ name, money, share });
    if (state === 'tight') return messages.texts.exactly({ name, share });
    return messages.texts.more({ name, money });
  },
  scope: () => null,
});

function spent({ activities }: PlanContext, district: string): [inside: bigint, all: bigint] {
  let [inside, all] = [0n, 0n];
  for (const { project, mode } of activities) {
    const cost = mode.cost.reduce((sum, cents) => sum + BigInt(cents), 0n);
    all += cost;
    if (project.district === district) inside += cost;
  }
  return [inside, all];
}
