import { type Project, type Scenario, sumOf } from '@vorrang/planning';
import { buildModel } from '../build-model.ts';
import { lackOf, withCapacity } from '../explain/changes.ts';
import { givenFor, rulesAtWork, worksOf } from '../given.ts';
import { constraintSentence } from '../constraints/index.ts';
import { elastic, rowsOf, withoutWorth } from './elastic.ts';
import { loosenings } from './loosened.ts';
import { moreMoney } from './more-money.ts';
import type { Pledge } from './pledge.ts';
import { type Retractable, promisesOf } from './promises.ts';
import type { Attempt } from './repair.ts';
import { amountSentence, capacitySentence, deadlineSentence, withoutSentence } from './repair-sentences.ts';

/** The ways to repair a conflict: amounts that give way, and what can only be taken back. */
export function attemptsFor(
  scenario: Scenario,
  conflict: readonly Pledge[],
): { amounts: Attempt[]; wholes: Attempt[] } {
  const known = promisesOf(scenario);
  const promises = conflict.flatMap((pledge) => known.find((one) => isSame(one, pledge)) ?? []);
  const sources = promises.filter(({ rule }) => rule === 'money');
  const named = new Set(conflict.flatMap(({ subject }) => subject.project ?? subject.projects ?? []));
  return {
    amounts: [
      ...(sources.length > 0 ? [moreMoney(scenario, sources)] : []),
      ...promises.filter(({ rule }) => rule === 'capacity').map((one) => moreCapacity(scenario, one)),
      ...promises.filter(({ rule }) => rule in loosenings).map((one) => otherAmount(scenario, one)),
      ...scenario.projects.filter(({ id }) => named.has(id)).flatMap((project) => laterDeadline(scenario, project)),
    ],
    wholes: promises
      .filter(({ rule }) => rule !== 'money' && rule !== 'capacity')
      .map((one): Attempt => takenBack(scenario, one)),
  };
}

const isSame = (one: Pledge, other: Pledge): boolean =>
  one.rule === other.rule &&
  one.position === other.position &&
  (one.position !== undefined ||
    (one.subject.project === other.subject.project &&
      one.subject.fundingSource === other.subject.fundingSource &&
      one.subject.resource === other.subject.resource));

/** More units of one resource, as few as possible over all periods. */
function moreCapacity(scenario: Scenario, promise: Retractable): Attempt {
  const resource = promise.subject.resource!;
  const { capacity } = scenario.resources.find(({ id }) => id === resource)!;
  return {
    relaxed: promise.without(scenario),
    model() {
      const city = buildModel(scenario);
      return elastic(
        city,
        rowsOf(city, 'capacity', resource).map((row) => [row]),
      );
    },
    settle(starts) {
      const more = lackOf(scenario, starts).get(resource);
      if (!more) return null;
      const change = sumOf(more.map(({ units }) => units)) / Math.max(1, sumOf(capacity));
      const sentence = capacitySentence(scenario, resource, more);
      return {
        repaired: withCapacity(scenario, { resource, periods: more }),
        repair: { kind: 'capacity', change, resource, more, sentence },
      };
    },
  };
}

/** A higher ceiling or a lower floor of a stored rule. */
function otherAmount(scenario: Scenario, promise: Retractable): Attempt {
  const { rule, settings, position } = rulesAtWork(scenario).find((one) => one.position === promise.position)!;
  const { setting, to } = loosenings[rule.kind]!;
  const stored = scenario.constraints[position!]!;
  return {
    relaxed: promise.without(scenario),
    model() {
      const city = buildModel(scenario);
      return elastic(city, [rowsOf(city, 'constraints', String(position))]);
    },
    settle(starts) {
      const given = givenFor(scenario, { starts, payments: [], carryOver: [] });
      const measured = rule.check(given, settings).find(({ state }) => state === 'broken');
      const from = Number(stored[setting]);
      const value = measured ? to(stored, measured, scenario, starts) : null;
      if (value === null) return null;
      const loosened = { ...stored, [setting]: value };
      return {
        repaired: { ...scenario, constraints: scenario.constraints.with(position!, loosened) },
        repair: {
          kind: 'amount',
          change: Math.abs(value - from) / Math.max(setting === 'minimum' ? from : 1, from),
          rule: rule.kind,
          position: position!,
          setting,
          from,
          to: value,
          sentence: amountSentence(constraintSentence(scenario, loosened)),
        },
      };
    },
  };
}

/** The project may be finished later, by as few periods as possible. */
function laterDeadline(scenario: Scenario, project: Project): Attempt[] {
  const { periods: horizon } = scenario.calendar;
  const finishBy = project.finishBy ?? horizon;
  if (finishBy >= horizon) return [];
  const until = (date: number | null): Scenario => ({
    ...scenario,
    projects: scenario.projects.map((one) => (one.id === project.id ? { ...one, finishBy: date } : one)),
  });
  const relaxed = until(null);
  const endsIn = (starts: Parameters<Attempt['settle']>[0]) =>
    worksOf(scenario, starts).find((work) => work.project.id === project.id)?.end ?? 0;
  return [
    {
      relaxed,
      model() {
        const city = buildModel(relaxed);
        const position = city.starts.positionOf.get(project.id)!;
        const objective = new Float64Array(city.model.columns);
        city.starts.list.forEach(({ project: own, mode, period }, column) => {
          if (own !== position) return;
          objective[column] = -Math.max(0, period + project.modes[mode]!.duration - finishBy);
        });
        return { ...city.model, objective };
      },
      settle(starts) {
        const end = endsIn(starts);
        if (end <= finishBy) return null;
        const later = end - finishBy;
        const sentence = deadlineSentence(scenario, project.id, later, end);
        return {
          repaired: until(end),
          repair: {
            kind: 'deadline',
            change: later / horizon,
            project: project.id,
            periods: later,
            finishBy: end,
            sentence,
          },
        };
      },
    },
  ];
}

/** A promise is taken back altogether. */
function takenBack(scenario: Scenario, { without, ...pledge }: Retractable): Attempt {
  const repaired = without(scenario);
  const { rule, position, subject } = pledge;
  return {
    relaxed: repaired,
    model: () => withoutWorth(repaired),
    settle: () => ({
      repaired,
      repair: {
        kind: 'promise',
        change: 1,
        rule,
        ...(position === undefined ? {} : { position }),
        subject,
        sentence: withoutSentence(pledge),
      },
    }),
  };
}
