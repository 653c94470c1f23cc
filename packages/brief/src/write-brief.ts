import { inLanguage, isWithoutAnswer } from '@vorrang/planning';
import type { Brief, BriefInput } from './brief.ts';
import { type SectionDefinition, type Formatter, formatterFor } from './section.ts';
import { sections as allSections } from './sections/index.ts';
import { cannotBeFilled } from './without-plan.ts';
import { messages } from './messages.ts';

/**
 * The decision brief of a plan: every section, always all of them, from data that come in; nothing is solved here. Never fails: what
 * cannot be filled says so and why.
 * Source: packages/brief/README.md; packages/planning/README.md, "brief".
 */
export function writeBrief(input: BriefInput, sections: readonly SectionDefinition[] = allSections): Brief {
  const names = sections.map(({ name }) => name);
  const tell = formatterFor(input, names);
  return {
    language: input.language,
    title:
      input.city.name === input.scenario.name
        ? tell.say(messages).titleOfScenario({ scenario: input.scenario.name })
        : tell.say(messages).titleOfCity({ city: input.city.name, scenario: input.scenario.name }),
    subtitle: isWithoutAnswer(input.plan.status)
      ? tell.say(messages).withoutProposal
      : tell.say(messages).proposalNoDecision,
    warning: warningOf(input, tell),
    sections: sections.map((section) => ({
      name: section.name,
      number: tell.sectionNumber(section.name),
      heading: inLanguage(section.heading, input.language),
      blocks: blocksOf(section, input, tell),
    })),
    madeAt: input.madeAt?.toISOString() ?? null,
  };
}

/** What stands above everything as long as somebody has still to say that an assumption may stand. */
function warningOf({ unconfirmed, assumptions }: BriefInput, { say, sectionNumber }: Formatter): string | null {
  const files = unconfirmed.join(', ');
  const open = assumptions.filter(({ confirmed }) => confirmed === null).length;
  if (open > 0) {
    return say(messages).unconfirmed({
      open,
      fromFiles: files !== '',
      files,
      section: sectionNumber('unknowns'),
    });
  }
  return files ? say(messages).unconfirmedFiles({ files }) : null;
}

function blocksOf({ write, withoutPlan }: SectionDefinition, input: BriefInput, tell: Formatter) {
  if (!isWithoutAnswer(input.plan.status) || withoutPlan === 'same') return write(input, tell);
  return (withoutPlan ?? cannotBeFilled)(input, tell);
}
