import type { Brief, BriefInput } from './brief.ts';
import { tellerFor } from './section.ts';
import { sections } from './sections/index.ts';

/** The decision brief of a plan: sixteen sections, always all of them; what cannot be filled says so and why. */
export function writeBrief(input: BriefInput): Brief {
  const tell = tellerFor(input);
  const files = input.unconfirmed.join(', ');
  return {
    language: input.language,
    title: tell.say(
      `Bauprogramm ${input.city.name}: ${input.scenario.name}`,
      `Programme of ${input.city.name}: ${input.scenario.name}`,
    ),
    subtitle: tell.say(
      'Entscheidungsvorlage – Vorschlag, kein Beschluss',
      'Decision brief – a proposal, not a decision',
    ),
    warning: files
      ? tell.say(
          `Annahmen noch nicht bestätigt: Geld, Punkte und Zeiten aus ${files} hat Vorrang vorgeschlagen, nicht die Stadt.`,
          `Assumptions not yet confirmed: money, points and dates from ${files} were proposed by Vorrang, not by the city.`,
        )
      : null,
    sections: sections.map(({ name, number, heading, write }) => ({
      name,
      number,
      heading: heading[input.language],
      blocks: write(input, tell),
    })),
    madeAt: input.madeAt,
  };
}
