import { type Programmed, paidCents, programmeOf, proofOf, yearsOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { type Formatter, defineSection, paragraph } from '../../section.ts';
import { waitingIn } from '../../waiting.ts';
import { demandedIn, keptIn, weighedIn } from '../../weighed.ts';
import { conflictSentences } from '../../without-plan.ts';

export const summary = defineSection({
  name: 'summary',
  heading: { de: 'Kurzfassung', en: 'Summary' },
  withoutPlan: (input, tell) => [paragraph(noPlanAtAll(input, tell)), paragraph(whatToTry(input, tell))],
  write(input, tell): Block[] {
    const programme = programmeOf(input.scenario, input.plan);
    return [
      paragraph(
        [proposal(input, tell, programme), waiting(input, tell), rules(input, tell), better(input, tell)]
          .filter(Boolean)
          .join(' '),
      ),
      paragraph(withoutDecision(tell, programme)),
    ];
  },
});

const noPlanAtAll = ({ city, plan, scenario, verified }: BriefInput, tell: Formatter): string => {
  const { say, count } = tell;
  const duty = scenario.projects.filter((project) => project.mandatory).length;
  if (plan.status !== 'infeasible')
    return say(
      `Für ${city.name} liegt kein Vorschlag vor: Bis zum Ende der Rechenzeit wurde kein Plan gefunden, der alle Regeln einhält. Ob es einen gibt, ist offen.`,
      `There is no proposal for ${city.name}: no plan that keeps every rule was found before the time ran out. Whether there is one is open.`,
    );
  const promised = demandedIn(
    scenario,
    tell,
    duty ? count(duty, ['Pflichtprojekt', 'Pflichtprojekte'], ['mandatory project', 'mandatory projects']) : null,
  );
  const proven = verified.provesNone
    ? say('das ist bewiesen', 'that is proven')
    : say('das sagt der Löser, nachrechnen kann es niemand', 'so says the solver, and nobody can re-compute it');
  return say(
    `Für ${city.name} gibt es keinen Plan, der alle Regeln dieses Szenarios einhält; ${proven}. Das heißt: ${promised} lassen sich so, wie sie eingetragen sind, nicht zugleich erfüllen. Beschlossen werden kann daher nichts.`,
    `For ${city.name} there is no plan that keeps every rule of this scenario; ${proven}. It means: ${promised}, as entered, cannot all be met together. So there is nothing to decide yet.`,
  );
};

function whatToTry(input: BriefInput, { say, language, sectionNumber }: Formatter): string {
  if (input.plan.status !== 'infeasible')
    return say(
      'Was helfen kann: länger rechnen, oder das Szenario mit mehr Geld, späteren Fristen oder weniger Regeln neu rechnen.',
      'What may help: a longer computation, or computing the scenario anew with more money, later deadlines or fewer rules.',
    );
  const named = conflictSentences(input, language).length
    ? say(
        ` Abschnitt ${sectionNumber('reasons')} nennt Vorgaben, die einander ausschließen.`,
        ` Section ${sectionNumber('reasons')} names requirements that exclude each other.`,
      )
    : '';
  return (
    say(
      'Was helfen kann: mehr Geld oder Personal in den engen Jahren, eine spätere Frist, eine Pflicht zurücknehmen oder eine Regel lockern – jeweils als neues Szenario, das neu gerechnet wird.',
      'What may help: more money or staff in the tight years, a later deadline, taking back a duty or relaxing a rule – each as a new scenario, computed anew.',
    ) + named
  );
}

function proposal(
  { city, scenario, plan }: BriefInput,
  { say, money, count, year }: Formatter,
  programme: Programmed[],
) {
  const [first, last] = [year(0), year(yearsOf(scenario.calendar) - 1)];
  const paid = money(paidCents(plan.payments));
  const when =
    first === last
      ? say(`im Jahr ${first}`, `in ${first}`)
      : say(`von ${first} bis ${last}`, `from ${first} to ${last}`);
  return say(
    `${city.name} soll ${when} insgesamt ${count(programme.length, ['Projekt', 'Projekte'], ['', ''])} bauen und dafür ${paid} zahlen.`,
    `${city.name} is to build ${count(programme.length, ['', ''], ['project', 'projects'])} ${when} and pay ${paid} for ${programme.length === 1 ? 'it' : 'them'}.`,
  );
}

/** How many wait, and why, as far as a rule alone says so. */
function waiting(input: BriefInput, tell: Formatter): string {
  const { say, number } = tell;
  const all = waitingIn(input);
  if (all.length === 0) return say('Kein Projekt muss warten.', 'No project has to wait.');
  const many = (because: string | null) => all.filter((one) => one.because === because).length;
  const known = [
    [
      many('either-or'),
      'weil statt dessen ein anderes gewählt ist (entweder – oder)',
      'because another one is chosen instead (either-or)',
    ],
    [
      many('before'),
      'weil ein Projekt fehlt, das vorher fertig sein muss',
      'because a project that has to come first is not built',
    ],
    [many('window'), 'weil keine Variante in das Zeitfenster passt', 'because no option fits the window'],
  ] as const;
  const listed = known.filter(([n]) => n > 0).map(([n, de, en]) => say(`${number(n)}, ${de}`, `${number(n)} ${en}`));
  const [total, rest] = [input.scenario.projects.length, many(null)];
  const wait = say(
    `${number(all.length)} von ${number(total)} Projekten ${all.length === 1 ? 'muss' : 'müssen'} warten`,
    `${number(all.length)} of ${number(total)} projects ${all.length === 1 ? 'has' : 'have'} to wait`,
  );
  const others = listed.length
    ? say(`${number(rest)} nach Abwägung von`, `${number(rest)} after weighing`)
    : say('nach Abwägung von', 'after weighing');
  const weighed = `${others} ${weighedIn(input.scenario, tell)}`;
  return `${wait}: ${[...listed, ...(rest ? [weighed] : [])].join('; ')}.`;
}

function rules({ scenario, verified }: BriefInput, tell: Formatter): string {
  const { say, number } = tell;
  const n = scenario.constraints.length;
  if (!verified.valid)
    return say(
      'Achtung: Die Nachrechnung des Vorschlags hat Einwände; er darf so nicht beschlossen werden.',
      'Caution: the re-computation of the proposal has objections; it must not be adopted as it is.',
    );
  if (n === 0)
    return say(
      `Der Vorschlag hält ${keptIn(scenario, tell)} ein; weitere Regeln hat das Szenario nicht.`,
      `The proposal keeps to ${keptIn(scenario, tell)}; the scenario has no further rules.`,
    );
  if (n === 1)
    return say(
      'Der Vorschlag hält die eine Regel des Szenarios ein.',
      'The proposal keeps the one rule of the scenario.',
    );
  return say(
    `Der Vorschlag hält jede der ${number(n)} Regeln des Szenarios ein.`,
    `The proposal keeps every one of the ${number(n)} rules of the scenario.`,
  );
}

/** How much better another plan could be, as far as anybody can re-compute it. */
function better({ plan, verified }: BriefInput, { say, percent }: Formatter): string {
  const { proven, best } = proofOf(plan, verified.certificateBound);
  if (!proven)
    return say(
      'Wie viel mehr Nutzen möglich wäre, ist nicht bewiesen.',
      'How much more value would be possible is not proven.',
    );
  if (best) return say('Mehr Nutzen ist nachweislich nicht möglich.', 'More value is provably not possible.');
  return say(
    `Rechnerisch wäre höchstens ${percent(proven.gap, 2)} mehr Nutzen möglich.`,
    `At most ${percent(proven.gap, 2)} more value would be possible.`,
  );
}

function withoutDecision({ say, number }: Formatter, programme: Programmed[]): string {
  const ask = say('Was passiert, wenn nicht beschlossen wird?', 'What happens without a decision?');
  const n = programme.length;
  if (n === 0)
    return `${ask} ${say('Dasselbe: Der Vorschlag beginnt kein Projekt.', 'The same: the proposal starts no project.')}`;
  const duties = programme.filter(({ project }) => project.mandatory);
  const due = duties.filter(({ project }) => typeof project.finishBy === 'number').length;
  const none = say(
    n === 1 ? 'Das vorgeschlagene Projekt beginnt nicht' : `Keines der ${number(n)} Projekte beginnt`,
    n === 1 ? 'The proposed project does not start' : `None of the ${number(n)} projects starts`,
  );
  if (duties.length === 0) return `${ask} ${none}.`;
  const many = say(
    duties.length === 1 ? 'darunter ist ein Pflichtprojekt' : `darunter sind ${number(duties.length)} Pflichtprojekte`,
    duties.length === 1 ? 'one of them is mandatory' : `${number(duties.length)} of them are mandatory`,
  );
  const deadline =
    due === duties.length
      ? say(' mit Frist', duties.length === 1 ? ' and has a deadline' : ' and have deadlines')
      : due > 0
        ? say(`, ${number(due)} davon mit Frist`, `, ${number(due)} of these with a deadline`)
        : '';
  return `${ask} ${none}; ${many}${deadline}.`;
}
