import { leftOut, programmeOf } from '@vorrang/planning';
import { defineSection, paragraph } from '../../section.ts';

export const summary = defineSection({
  name: 'summary',
  number: 3,
  heading: { de: 'Kurzfassung', en: 'Summary' },
  write({ city, scenario, plan }, { say, money, percent, count, year }) {
    const programme = programmeOf(scenario, plan);
    const paid = plan.payments.reduce((sum, { cents }) => sum + cents, 0);
    const out = leftOut(scenario, plan);
    const years = Math.ceil(scenario.calendar.periods / scenario.calendar.periodsPerYear);
    const better =
      plan.gap == null
        ? ''
        : say(
            `Rechnerisch wäre höchstens ${percent(plan.gap, 2)} mehr Nutzen möglich.`,
            `At most ${percent(plan.gap, 2)} more value would be possible.`,
          );
    const duty = programme.filter(({ project }) => project.mandatory).length;
    return [
      paragraph(
        say(
          `${city.name} soll von ${year(0)} bis ${year(years - 1)} ${count(programme.length, ['Projekt', 'Projekte'], ['', ''])} bauen und dafür ${money(paid)} zahlen. ${out.length} von ${scenario.projects.length} Projekten ${out.length === 1 ? 'muss' : 'müssen'} warten, weil Geld oder Personal nicht für alle reicht. Der Vorschlag hält jede der ${count(scenario.constraints.length, ['Regel', 'Regeln'], ['', ''])} des Szenarios ein. ${better}`,
          `${city.name} is to build ${count(programme.length, ['', ''], ['project', 'projects'])} from ${year(0)} to ${year(years - 1)} and pay ${money(paid)} for them. ${out.length} of ${scenario.projects.length} projects ${out.length === 1 ? 'has' : 'have'} to wait, because money or staff do not suffice for all. The proposal keeps every one of the ${count(scenario.constraints.length, ['', ''], ['rule', 'rules'])} of the scenario. ${better}`,
        ),
      ),
      paragraph(
        say(
          `Was passiert, wenn nicht beschlossen wird? Keines der ${programme.length} Projekte beginnt` +
            (duty
              ? `; darunter ${duty === 1 ? 'ist ein Pflichtprojekt' : `sind ${duty} Pflichtprojekte`} mit Frist.`
              : '.'),
          `What happens without a decision? None of the ${programme.length} projects starts` +
            (duty ? `; ${duty === 1 ? 'one of them is' : `${duty} of them are`} mandatory with a deadline.` : '.'),
        ),
      ),
    ];
  },
});
