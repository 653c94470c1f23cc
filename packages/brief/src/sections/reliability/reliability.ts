import { type Language, type Plan, isWithoutAnswer, proofOf } from '@vorrang/planning';
import type { BriefInput } from '../../brief.ts';
import { type Formatter, defineSection, missing, paragraph } from '../../section.ts';

export const reliability = defineSection({
  name: 'reliability',
  heading: { de: 'Wie zuverlässig ist das?', en: 'How reliable is this?' },
  withoutPlan: ({ plan, verified }, { language, say }) => [
    ...lostOf(plan, language),
    paragraph(
      plan.status === 'infeasible'
        ? verified.provesNone
          ? say(
              'Dass kein Plan alle Regeln einhält, ist bewiesen; längeres Rechnen ändert daran nichts.',
              'That no plan keeps every rule is proven; a longer computation changes nothing about it.',
            )
          : say(
              'Dass kein Plan alle Regeln einhält, sagt der Löser, der alles durchsucht hat; einen Nachweis, den andere nachrechnen können, gibt es nicht.',
              'That no plan keeps every rule is what the solver says, having searched everything; there is no proof that others can re-compute.',
            )
        : say(
            'Ob es einen Plan gibt, ist offen: Weder ein Plan noch ein Beweis des Gegenteils wurde gefunden.',
            'Whether there is a plan is open: neither a plan nor a proof of the contrary was found.',
          ),
    ),
  ],
  write(input, tell) {
    const { plan, verified } = input;
    const { language, say, number, percent } = tell;
    const { solver } = plan;
    const { proven, best, claimed } = proofOf(plan, verified.certificateBound);
    const proof = best
      ? say(
          'Kein Plan dieses Szenarios ist besser; das ist bewiesen.',
          'No plan of this scenario is better; that is proven.',
        )
      : proven
        ? say(
            `Bestes gefundenes Ergebnis; höchstens ${percent(proven.gap, 2)} besser wäre möglich.`,
            `Best result found; at most ${percent(proven.gap, 2)} better would be possible.`,
          )
        : say(
            'Bestes gefundenes Ergebnis; eine bewiesene Obergrenze liegt nicht vor.',
            'Best result found; there is no proven bound.',
          );
    const rows: [string, string][] = [
      [say('Nutzen', 'Value'), plan.objective === null ? '–' : number(plan.objective, 2)],
      [
        say('Obergrenze, die jeder nachrechnen kann', 'Bound that anybody can re-compute'),
        proven ? number(proven.bound, 2) : '–',
      ],
      [
        say('Nachrechnung des Plans', 'Re-computation of the plan'),
        verified.valid ? say('ohne Einwand', 'no objection') : say('mit Einwänden', 'with objections'),
      ],
      [say('Rechner', 'Solver'), `${solver?.name ?? '–'} ${solver?.version ?? ''}`.trim()],
      [say('Startwert', 'Seed'), solver?.seed == null ? '–' : String(solver.seed)],
    ];
    return [
      paragraph(
        claimed
          ? `${proof} ${say('Was der Löser darüber hinaus sagt: Anlage E.', 'What the solver says beyond: Annex E.')}`
          : proof,
      ),
      ...lostOf(plan, language),
      {
        kind: 'table',
        caption: say('Prüfbare Angaben', 'Facts that can be checked'),
        columns: [{ label: say('Angabe', 'Item') }, { label: say('Wert', 'Value'), number: true }],
        rows,
      },
      elsewhere(input, tell),
    ];
  },
});

/** How many of the proposed projects stand in the plans of other scenarios too. */
function elsewhere({ plan, alternatives }: BriefInput, { say, number, count, sectionNumber }: Formatter) {
  const others = alternatives.filter((other) => !isWithoutAnswer(other.plan.status));
  if (others.length === 0)
    return missing(
      say(
        'Dieser Vorlage liegt kein Plan eines anderen Szenarios bei; wie viele Projekte auch bei anderem Geld oder anderen Gewichten dabei wären, sagt sie nicht.',
        'No plan of another scenario was given to this brief; how many projects would stay under other money or weights it does not say.',
      ),
    );
  const inAll = plan.starts.filter(({ project }) =>
    others.every((other) => other.plan.starts.some((start) => start.project === project)),
  ).length;
  return paragraph(
    say(
      `${number(inAll)} von ${count(plan.starts.length, ['vorgeschlagenem Projekt steht', 'vorgeschlagenen Projekten stehen'], ['', ''])} auch ${others.length === 1 ? 'im Plan des anderen Szenarios' : `in allen Plänen der ${number(others.length)} anderen Szenarien`} (Abschnitt ${sectionNumber('alternatives')}).`,
      `${number(inAll)} of ${count(plan.starts.length, ['', ''], ['proposed project', 'proposed projects'])} ${inAll === 1 ? 'stands' : 'stand'} in ${others.length === 1 ? 'the plan of the other scenario' : `every plan of the ${number(others.length)} other scenarios`} too (section ${sectionNumber('alternatives')}).`,
    ),
  );
}

/** A solver that was lost on the way is told: what stands here was found without it. */
function lostOf({ solver }: Plan, language: Language) {
  return solver?.lost ? [paragraph(solver.lost[language])] : [];
}
