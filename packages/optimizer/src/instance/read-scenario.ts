import {
  gainsOf,
  type Problem,
  type Result,
  type Scenario,
  problemsOf as schemaProblems,
  ok,
  readScenarioText,
  readScenarioValue,
  err,
  errsFor,
} from '@vorrang/planning';
import { problemAt } from '../constraints/constraint.ts';
import { ruleOf, storedRules } from '../constraints/index.ts';
import { pointsPerPeriod } from '../criteria/benefit/benefit.ts';
import { discountedPeriods } from '../model/discount.ts';
import { precedenceCycle } from './precedence-cycle.ts';
import { messages } from './messages.ts';

/**
 * A Scenario from JSON text, wholly judged: structure and references, known kinds of constraint, and what each kind asks of its
 * settings.
 * Failure: every problem with its place (RFC 6901), a cycle of precedences and a worth beyond the doubles among them; nothing is
 * repaired.
 * Source: packages/planning/scenario-format.md.
 */
export function readScenario(text: string): Result<Scenario> {
  const reading = readScenarioText(text);
  return reading.ok ? judged(reading.value) : reading;
}

/** The same for an already parsed document. Failure: as `readScenario`. Source: packages/planning/scenario-format.md. */
export function judgeScenario(value: unknown): Result<Scenario> {
  const reading = readScenarioValue(value);
  return reading.ok ? judged(reading.value) : reading;
}

function judged(scenario: Scenario): Result<Scenario> {
  const problems = scenario.constraints.flatMap((_, position) => problemsOf(scenario, position));
  if (problems.length) return errsFor(problems);
  const unmeasured = beyondMeasure(scenario);
  if (unmeasured.length) return errsFor(unmeasured);
  const cycle = precedenceCycle(scenario);
  return cycle ? err(cycle) : ok(scenario);
}

function problemsOf(scenario: Scenario, position: number): Problem[] {
  const constraint = scenario.constraints[position]!;
  const path = ['constraints', position];
  const rule = ruleOf(constraint.kind);
  if (!rule) {
    const kinds = storedRules.map(({ kind }) => kind).join(', ');
    return [problemAt([...path, 'kind'], 'unknown-kind', messages.texts.unknownKind({ kind: constraint.kind, kinds }))];
  }
  const parsed = rule.settings.safeParse(constraint);
  if (parsed.success) return rule.problems?.(scenario, parsed.data, path) ?? [];
  return schemaProblems(parsed.error, constraint, path).map((problem) => ({ ...problem, type: 'constraint-settings' }));
}

/** Every number may be finite and their product still not be: then no plan with such a project has a worth. */
function beyondMeasure(scenario: Scenario): Problem[] {
  const periods = discountedPeriods(scenario)(0, scenario.calendar.evaluationPeriods);
  const { evaluationPeriods: end } = scenario.calendar;
  const atTheEnd = discountedPeriods(scenario)(end, end + 1);
  let total = 0;
  return scenario.projects.flatMap(({ name, modes }, i) =>
    modes.flatMap((mode, k) => {
      const points = gainsOf(mode).reduce(
        (sum, { effects }) => sum + Math.abs(pointsPerPeriod(scenario, effects)),
        Math.abs(scenario.disruptionWeight * mode.disruption),
      );
      if (points !== 0) total += points * periods;
      const left = mode.residualValue?.points ?? 0;
      total += Math.max(0, ...(mode.pointsByStart ?? []).map(Math.abs)) + (left && left * atTheEnd);
      if (Number.isFinite(total)) return [];
      total = 0;
      return [problemAt(['projects', i, 'modes', k], 'points-range', messages.texts.pointsRange({ name }))];
    }),
  );
}
