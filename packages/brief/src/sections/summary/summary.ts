import { type Programmed, inLanguage, paidCents, programmeOf, proofOf, yearsOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { type Formatter, defineSection, paragraph } from '../../section.ts';
import { waitingIn } from '../../waiting.ts';
import { demandedIn, keptIn, weighedIn } from '../../weighed.ts';
import { conflictSentences } from '../../without-plan.ts';
import { messages } from './messages.ts';

export const summary = defineSection({
  name: 'summary',
  heading: messages.texts.heading,
  withoutPlan: (input, tell) => [paragraph(noPlanAtAll(input, tell)), paragraph(whatToTry(input, tell))],
  write(input, tell): Block[] {
    const programme = programmeOf(input.scenario, input.plan);
    return [
      paragraph(
        [proposal(input, tell, programme), waiting(input, tell), rules(input, tell), better(input, tell)]
          .filter(Boolean)
          .join(' '),
      ),
      ...switchedOff(input, tell),
      paragraph(withoutDecision(tell, programme)),
    ];
  },
});

const noPlanAtAll = ({ city, plan, scenario, verdict }: BriefInput, tell: Formatter): string => {
  const { say } = tell;
  const duty = scenario.projects.filter((project) => project.mandatory).length;
  if (plan.status !== 'infeasible') return say(messages).nothingFound({ city: city.name });
  const promised = demandedIn(scenario, tell, duty ? say(messages).duties({ n: duty }) : null);
  return say(messages).noPlanPossible({ city: city.name, proven: verdict.provesNone, promised });
};

function whatToTry(input: BriefInput, { say, language, sectionNumber }: Formatter): string {
  if (input.plan.status !== 'infeasible') return say(messages).tryLonger;
  const named = conflictSentences(input, language).length > 0;
  return say(messages).tryAnotherScenario({ named, section: sectionNumber('reasons') });
}

function proposal({ city, scenario, plan }: BriefInput, { say, money, year }: Formatter, programme: Programmed[]) {
  const [first, last] = [year(0), year(yearsOf(scenario.calendar) - 1)];
  return say(messages).proposal({
    city: city.name,
    oneYear: first === last,
    first,
    last,
    projects: programme.length,
    paid: money(paidCents(plan.payments)),
  });
}

/** How many wait, and why, as far as a rule alone says so. */
function waiting(input: BriefInput, tell: Formatter): string {
  const { say } = tell;
  const all = waitingIn(input);
  if (all.length === 0) return say(messages).nobodyWaits;
  const many = (because: string | null) => all.filter((one) => one.because === because).length;
  const told = say(messages).because;
  const known = (['either-or', 'before', 'window'] as const)
    .filter((because) => many(because) > 0)
    .map((because) => told[because]({ n: many(because) }));
  const rest = many(null);
  const weighed = () => told.weighed({ others: known.length > 0, n: rest, limits: weighedIn(input.scenario, tell) });
  return say(messages).wait({
    waiting: all.length,
    all: input.scenario.projects.length,
    reasons: [...known, ...(rest ? [weighed()] : [])].join('; '),
  });
}

function rules({ scenario, verdict }: BriefInput, tell: Formatter): string {
  const { say } = tell;
  const n = scenario.constraints.length;
  if (!verdict.valid) return say(messages).hasObjections;
  if (n === 0) return say(messages).keepsLimits({ limits: keptIn(scenario, tell) });
  return say(messages).keepsRules({ n });
}

/** More are told in the annex. */
const mostSwitchedOff = 3;
/** Rules that somebody has switched off bind nobody, and whoever decides has to know. */
function switchedOff({ switchedOff: rules }: BriefInput, { say, language }: Formatter): Block[] {
  if (rules.length === 0) return [];
  const more = rules.length - mostSwitchedOff;
  return [
    paragraph(say(messages).switchedOff({ n: rules.length })),
    {
      kind: 'list',
      items: [
        ...rules.slice(0, mostSwitchedOff).map((sentence) => inLanguage(sentence, language)),
        ...(more > 0 ? [say(messages).moreSwitchedOff({ n: more })] : []),
      ],
    },
  ];
}

/** How much better another plan could be, as far as anybody can re-compute it. */
function better({ plan, verdict }: BriefInput, { say, percent }: Formatter): string {
  const { proven, best } = proofOf(plan, verdict.recomputed.certificateBound);
  if (!proven) return say(messages).valueNotProven;
  if (best) return say(messages).noMoreValue;
  return say(messages).atMostMoreValue({ percent: percent(proven.gap, 2) });
}

function withoutDecision({ say }: Formatter, programme: Programmed[]): string {
  if (programme.length === 0) return say(messages).nothingWithoutDecision;
  const duties = programme.filter(({ project }) => project.mandatory);
  const due = duties.filter(({ project }) => typeof project.finishBy === 'number').length;
  return say(messages).withoutDecision({
    projects: programme.length,
    duties: duties.length,
    dated: due === 0 ? 'none' : due === duties.length ? 'all' : 'some',
    due,
  });
}
