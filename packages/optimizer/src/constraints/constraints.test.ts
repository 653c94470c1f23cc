import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Start, languages, inLanguage } from '@vorrang/planning';
import { describe, expect, test } from 'vitest';
import { pointsOf } from '../criteria/index.ts';
import { contextFor } from '../evaluation/plan-context.ts';
import { ModelBuilder } from '../model/model-builder.ts';
import { startColumns } from '../model/start-columns.ts';
import { paymentAllocator } from '../money/pay.ts';
import { rowsAllow } from '../solvers/highs/allows.ts';
import { everyChoice, mode, project, tinyTown } from '../testing/tiny-scenario.ts';
import type { PlanContext } from './constraint.ts';
import { constraintKinds, constraintSettings, rules } from './index.ts';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => name !== 'messages');

test('every rule has a folder of its own name, and every folder is registered', () => {
  expect(rules.map(({ kind }) => kind).toSorted()).toEqual(folders.toSorted());
});

test('every kind can be shown in a gallery and asked for in a form', () => {
  for (const { kind, title, settings } of constraintKinds()) {
    expect(title.de && title.en, kind).toBeTruthy();
    expect(settings).toMatchObject({ type: 'object' });
  }
});

const must = project('bridge', {
  mandatory: true,
  modes: [
    mode('build', { cost: [4], demand: { crew: [1] }, co2Tonnes: 2, followUpCostPerYearCents: 5 }),
    mode('winter', { cost: [4], phases: [{ name: 'works', periods: 1, site: true, notIn: [0] }] }),
  ],
  finishBy: 2,
  district: 'north',
});
const town = tinyTown({
  // So few people that the tiny costs are cents per head.
  districts: [
    { id: 'north', name: 'North', population: 2 },
    { id: 'south', name: 'South', population: 3 },
  ],
  // The state pays half of the bridge and all that is left of the city's share, in the first two years only.
  fundingSources: [
    { ...tinyTown().fundingSources[0]!, grantTerms: { greatestShare: 0.5 } },
    {
      id: 'state',
      name: 'State',
      kind: 'grant',
      budget: [4, 6, 6],
      openingBalanceCents: 2,
      carryOverShare: 0,
      grantTerms: { payUntil: 1, leastShare: 0.5 },
    },
  ],
  projects: [
    ...tinyTown().projects.map((one) => ({ ...one, fundingSources: ['budget', 'state'] })),
    { ...must, fundingSources: ['budget', 'state'] },
  ],
});
const starts = startColumns(town, pointsOf(town), () => true);
const columnOf = ({ project: id, mode: modeId, period }: Start) =>
  starts.list.findIndex(
    (s) =>
      s.period === period &&
      town.projects[s.project]!.id === id &&
      town.projects[s.project]!.modes[s.mode]!.id === modeId,
  );

describe.each(rules.map((rule) => [rule.kind, rule] as const))('%s', (kind, rule) => {
  const settings = rule.settings.parse(rule.sample(town));
  const stored = rule.implicit ? [] : [settings as { kind: string }];
  const scenario = { ...town, constraints: stored };
  const pay = paymentAllocator(scenario);
  const plans = everyChoice(scenario, false).map((chosen): PlanContext => {
    const context = contextFor(scenario, { starts: chosen, payments: [], carryOver: [] });
    const paid = pay(context.activities, context.savings);
    return paid.ok
      ? { ...context, plan: { starts: chosen, payments: paid.payments, carryOver: paid.carryOver } }
      : context;
  });
  const broken = (context: PlanContext) => rule.check(context, settings).filter(({ state }) => state === 'broken');

  test('has its own examples beside it', () => expect(existsSync(join(here, kind, `${kind}.test.ts`))).toBe(true));

  test('its rows and its check agree on every plan of a tiny town', async () => {
    const builder = new ModelBuilder(starts);
    rule.rows(builder, settings, 0);
    const allowed = await rowsAllow(builder.finish());
    for (const context of plans)
      expect({ starts: context.plan.starts, allowed: broken(context).length === 0 }).toEqual({
        starts: context.plan.starts,
        allowed: allowed(context.plan.starts.map(columnOf)),
      });
  });

  test(rule.onlyPays ? 'it forbids no start, it only pays' : 'it allows some plans and forbids others', () => {
    expect(new Set(plans.map((context) => broken(context).length === 0))).toEqual(
      new Set(rule.onlyPays ? [true] : [true, false]),
    );
  });

  test('whatever it finds is said in both languages, with the name of its subject', () => {
    const sentences = plans.flatMap((context) =>
      rule.check(context, settings).map((measured) => ({ measured, text: rule.explain(scenario, measured, settings) })),
    );
    expect(sentences.length).toBeGreaterThan(0);
    for (const { measured, text } of sentences)
      for (const said of languages.map((language) => inLanguage(text, language))) {
        expect(said).toMatch(/\.$/);
        const names = namesIn(measured.subject);
        expect(
          names.length === 0 || names.some((name) => said.includes(name)),
          `${said} does not name its subject`,
        ).toBe(true);
      }
  });

  test('the rule itself is one sentence in both languages', () => {
    const { de, en } = rule.sentence(scenario, settings);
    expect([de, en].every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(de).not.toBe(en);
  });

  test('its settings survive storage', () => {
    if (rule.implicit) expect(rule.settings.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    else expect(constraintSettings.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
});

function namesIn(subject: Record<string, unknown>): string[] {
  const lists = [town.projects, town.districts, town.fundingSources, town.resources].flat();
  const ids = [
    subject['project'],
    subject['district'],
    subject['fundingSource'],
    subject['resource'],
    ...((subject['projects'] as string[]) ?? []),
  ];
  return lists.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
