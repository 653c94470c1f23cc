import { isWithoutAnswer } from '@vorrang/planning';
import type { Brief, BriefInput } from './brief.ts';
import { type SectionDefinition, type Formatter, formatterFor } from './section.ts';
import { sections as allSections } from './sections/index.ts';
import { cannotBeFilled } from './without-plan.ts';

/** The decision brief of a plan: every section, always all of them; what cannot be filled says so and why. */
export function writeBrief(input: BriefInput, sections: readonly SectionDefinition[] = allSections): Brief {
  const names = sections.map(({ name }) => name);
  const tell = formatterFor(input, names);
  return {
    language: input.language,
    title:
      input.city.name === input.scenario.name
        ? tell.say(`Bauprogramm: ${input.scenario.name}`, `Programme: ${input.scenario.name}`)
        : tell.say(
            `Bauprogramm ${input.city.name}: ${input.scenario.name}`,
            `Programme of ${input.city.name}: ${input.scenario.name}`,
          ),
    subtitle: isWithoutAnswer(input.plan.status)
      ? tell.say('Entscheidungsvorlage – noch ohne Vorschlag', 'Decision brief – without a proposal yet')
      : tell.say('Entscheidungsvorlage – Vorschlag, kein Beschluss', 'Decision brief – a proposal, not a decision'),
    warning: warningOf(input, tell),
    sections: sections.map((section) => ({
      name: section.name,
      number: tell.sectionNumber(section.name),
      heading: section.heading[input.language],
      blocks: blocksOf(section, input, tell),
    })),
    madeAt: input.madeAt?.toISOString() ?? null,
  };
}

/** What stands above everything as long as somebody has still to say that an assumption may stand. */
function warningOf({ unconfirmed, assumptions }: BriefInput, { say, number, sectionNumber }: Formatter): string | null {
  const files = unconfirmed.join(', ');
  const open = assumptions.filter(({ confirmed }) => confirmed === null).length;
  if (open > 0) {
    const at = sectionNumber('unknowns');
    const [de, en] = ['aus', 'from'].map((from) => (files ? ` (${from} ${files})` : ''));
    return say(
      `${open === 1 ? 'Eine Annahme' : `${number(open)} Annahmen`} dieses Szenarios${de} hat noch niemand bestätigt; Abschnitt ${at} nennt sie.`,
      `Nobody has confirmed ${open === 1 ? 'one assumption' : `${number(open)} assumptions`} of this scenario${en} yet; section ${at} names ${open === 1 ? 'it' : 'them'}.`,
    );
  }
  return files
    ? say(
        `Annahmen noch nicht bestätigt: Geld, Punkte und Zeiten aus ${files} hat Vorrang vorgeschlagen, nicht die Stadt.`,
        `Assumptions not yet confirmed: money, points and dates from ${files} were proposed by Vorrang, not by the city.`,
      )
    : null;
}

function blocksOf({ write, withoutPlan }: SectionDefinition, input: BriefInput, tell: Formatter) {
  if (!isWithoutAnswer(input.plan.status) || withoutPlan === 'same') return write(input, tell);
  return (withoutPlan ?? cannotBeFilled)(input, tell);
}
