import { type Plan, type Scenario, type Text, yearLabel } from '@vorrang/planning';
import { rules } from '../constraints/index.ts';
import { benefitByCriterion } from '../criteria/benefit/benefit.ts';
import { disruption } from '../criteria/disruption/disruption.ts';
import { worksOf } from '../given.ts';
import { counterfactualOf, banned, forced } from './counterfactual.ts';
import { chancesOf } from './chances.ts';
import { changesFor } from './changes.ts';
import type { Chance, Explanation, Question, Solver } from './explanation.ts';
import {
  betterSentence,
  counterfactualSentences,
  both,
  changeSentence,
  money,
  obstacleSentence,
  points,
  quoted,
  startLabel,
} from './sentences.ts';

const titles = new Map<string, Text>(rules.map(({ kind, title }) => [kind, title]));

/**
 * Why a project is in a Plan, why not, or why then. The Plan must be one of the Scenario (verified), the project one of its projects.
 * Differences are told as intervals that the two bounds prove; a better Plan found on the way is handed back.
 */
export function explain(
  scenario: Scenario,
  plan: Plan,
  project: string,
  question: Question,
  solve: Solver,
): Promise<Explanation> {
  return { why, 'why-not': whyNot, when }[question](scenario, plan, project, solve);
}

async function whyNot(scenario: Scenario, plan: Plan, project: string, solve: Solver): Promise<Explanation> {
  if (plan.starts.some((start) => start.project === project)) return already(scenario, project);
  const chances = chancesOf(scenario, plan, project);
  const changes = changesFor(scenario, plan, chances);
  const sentences = chancesSentences(scenario, project, chances);
  for (const change of changes) sentences.push(changeSentence(scenario, change));
  if (chances.length === 0) return { question: 'why-not', project, chances, changes, sentences };
  const { counterfactual, better } = await counterfactualOf(scenario, plan, forced(scenario, project), true, solve);
  const what = both((l) =>
    l === 'de'
      ? `${quoted(scenario, project, l)} trotzdem zu bauen`
      : `Building ${quoted(scenario, project, l)} all the same`,
  );
  sentences.push(...counterfactualSentences(scenario, counterfactual, what));
  return withBetter({ question: 'why-not', project, chances, changes, counterfactual, sentences }, better);
}

const already = (scenario: Scenario, project: string): Explanation => ({
  question: 'why-not',
  project,
  sentences: [
    both((l) =>
      l === 'de' ? `${quoted(scenario, project, l)} ist im Plan.` : `${quoted(scenario, project, l)} is in the plan.`,
    ),
  ],
});

/** What stands against a project, or that nothing does. */
function chancesSentences(scenario: Scenario, project: string, chances: readonly Chance[]): Text[] {
  const open = chances.find(({ broken, missingCents }) => broken.length === 0 && missingCents === 0);
  if (chances.length === 0)
    return [
      both((l) =>
        l === 'de'
          ? `${quoted(scenario, project, l)} hat keinen möglichen Beginn: Kein Zeitraum zwischen frühestem Beginn und Frist reicht für die Bauzeit.`
          : `${quoted(scenario, project, l)} has no possible start: no time between its earliest start and its deadline is long enough.`,
      ),
    ];
  if (open)
    return [
      both((l) =>
        l === 'de'
          ? `${quoted(scenario, project, l)} könnte ${startLabel(scenario, open.start, l)} beginnen, ohne dass sich sonst etwas ändert, und bringt dann ${points(open.points, l)}.`
          : `${quoted(scenario, project, l)} could start in ${startLabel(scenario, open.start, l)} while nothing else changes, and then brings ${points(open.points, l)}.`,
      ),
    ];
  const first = chances[0]!;
  const reason = first.broken[0]?.sentence;
  return [
    obstacleSentence(chances, titles),
    both((l) => {
      const when = startLabel(scenario, first.start, l);
      const why = reason
        ? reason[l]
        : l === 'de'
          ? `Es fehlen ${money(scenario, first.missingCents, l)}.`
          : `${money(scenario, first.missingCents, l)} are missing.`;
      return l === 'de'
        ? `Am meisten brächte es ab ${when} (${points(first.points, l)}). Dagegen steht: ${why}`
        : `It would bring most from ${when} (${points(first.points, l)}). Against that: ${why}`;
    }),
  ];
}

async function why(scenario: Scenario, plan: Plan, project: string, solve: Solver): Promise<Explanation> {
  const own = plan.starts.filter((start) => start.project === project);
  const sentences: Text[] = [...earnsSentences(scenario, plan, project)];
  if (own.length === 0) sentences.push(notIn(scenario, project));
  else sentences.push(...paysSentence(scenario, plan, project));
  const { mandatory } = scenario.projects.find(({ id }) => id === project)!;
  if (mandatory)
    sentences.push(
      both((l) =>
        l === 'de'
          ? 'Es ist verpflichtend und muss in jedem Plan beginnen.'
          : 'It is mandatory and has to start in every plan.',
      ),
    );
  if (own.length === 0) return { question: 'why', project, sentences };
  const { counterfactual, better } = await counterfactualOf(
    scenario,
    plan,
    banned(scenario, project),
    !mandatory,
    solve,
  );
  const what = both((l) =>
    l === 'de' ? `Auf ${quoted(scenario, project, l)} zu verzichten` : `Doing without ${quoted(scenario, project, l)}`,
  );
  sentences.push(...counterfactualSentences(scenario, counterfactual, what));
  return withBetter({ question: 'why', project, counterfactual, sentences }, better);
}

const notIn = (scenario: Scenario, project: string): Text =>
  both((l) =>
    l === 'de'
      ? `${quoted(scenario, project, l)} ist nicht im Plan.`
      : `${quoted(scenario, project, l)} is not in the plan.`,
  );

/** What it brings, criterion by criterion, and what its works burden. */
function earnsSentences(scenario: Scenario, plan: Plan, project: string): Text[] {
  const works = worksOf(
    scenario,
    plan.starts.filter((start) => start.project === project),
  );
  if (works.length === 0) return [];
  const benefit = benefitByCriterion(scenario, works);
  const parts = scenario.criteria.filter(({ id }) => Math.abs(benefit.get(id) ?? 0) > 1e-9);
  const burden = disruption.measure(scenario, works);
  const total = [...benefit.values()].reduce((a, b) => a + b, 0) + burden;
  return [
    both((l) => {
      const list = parts.map(({ id, name }) => `${name} ${points(benefit.get(id)!, l)}`);
      if (burden !== 0)
        list.push(`${l === 'de' ? 'Belastung durch die Bauarbeiten' : 'disruption by the works'} ${points(burden, l)}`);
      const when = startLabel(
        scenario,
        plan.starts.find((start) => start.project === project)!,
        l,
      );
      return l === 'de'
        ? `${quoted(scenario, project, l)} beginnt ${when} und bringt ${points(total, l)}: ${list.join('; ')}.`
        : `${quoted(scenario, project, l)} starts in ${when} and brings ${points(total, l)}: ${list.join('; ')}.`;
    }),
  ];
}

function paysSentence(scenario: Scenario, plan: Plan, project: string): Text[] {
  const rows = plan.payments.filter((row) => row.project === project);
  if (rows.length === 0) return [];
  return [
    both((l) => {
      const list = rows.map(({ fundingSource, year, cents }) => {
        const name = scenario.fundingSources.find(({ id }) => id === fundingSource)?.name ?? fundingSource;
        return `${name} ${yearLabel(scenario.calendar, year)}: ${money(scenario, cents, l)}`;
      });
      return `${l === 'de' ? 'Bezahlt wird es aus' : 'It is paid from'} ${list.join('; ')}.`;
    }),
  ];
}

/** Its other starts as the Plan stands: those that are free, and what stands against the better ones. */
async function when(scenario: Scenario, plan: Plan, project: string): Promise<Explanation> {
  const own = plan.starts.find((start) => start.project === project);
  if (!own) return { question: 'when', project, sentences: [notIn(scenario, project)] };
  const chances = chancesOf(scenario, plan, project);
  const now = chances.find(({ start }) => start.mode === own.mode && start.period === own.period);
  const worth = now?.points ?? 0;
  const better = chances.filter((chance) => chance.points > worth + 1e-9);
  const free = chances.filter(
    ({ start, broken, missingCents }) => start !== now?.start && broken.length === 0 && missingCents === 0,
  );
  const sentences = [...earnsSentences(scenario, plan, project)];
  for (const { start, points: value, broken, missingCents } of better.slice(0, 3))
    sentences.push(
      both((l) => {
        const label = startLabel(scenario, start, l);
        const more = points(value - worth, l);
        const reason =
          broken[0]?.sentence[l] ??
          (l === 'de'
            ? `Es fehlen ${money(scenario, missingCents, l)}.`
            : `${money(scenario, missingCents, l)} are missing.`);
        if (broken.length === 0 && missingCents === 0)
          return l === 'de'
            ? `${label} brächte ${more} mehr und wäre frei.`
            : `${label} would bring ${more} more and is free.`;
        return l === 'de'
          ? `${label} brächte ${more} mehr. Dagegen steht: ${reason}`
          : `${label} would bring ${more} more. Against that: ${reason}`;
      }),
    );
  if (better.length === 0)
    sentences.push(
      both((l) => (l === 'de' ? 'Kein anderer Beginn brächte mehr.' : 'No other start would bring more.')),
    );
  const next = free.find(({ points: value }) => value <= worth);
  if (next)
    sentences.push(
      both((l) => {
        const label = startLabel(scenario, next.start, l);
        const less = points(worth - next.points, l);
        return l === 'de'
          ? `Frei wäre auch ${label}; das brächte ${less} weniger.`
          : `${label} would be free too and would bring ${less} less.`;
      }),
    );
  return { question: 'when', project, chances, sentences };
}

function withBetter(explanation: Explanation, better: Plan | undefined): Explanation {
  if (!better) return explanation;
  return { ...explanation, better, sentences: [...explanation.sentences, betterSentence(better)] };
}
