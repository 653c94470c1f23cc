import { type Assumption, type FactKind, type Scenario, factKinds, formatDate } from '@vorrang/planning';
import type { BriefInput } from '../../brief.ts';
import { benefitHorizon } from '../../horizon.ts';
import { lacking } from '../../knowledge.ts';
import { type Formatter, defineSection } from '../../section.ts';
import { messages } from './messages.ts';

export const unknowns = defineSection({
  name: 'unknowns',
  heading: messages.texts.heading,
  withoutPlan: 'same',
  write(input, tell) {
    const { unconfirmed, scenario } = input;
    const { say } = tell;
    // Districts stand in the scenario, whether or not they came as facts.
    const kinds = (Object.keys(factKinds) as FactKind[]).filter((kind) => kind !== 'district');
    const none = lacking(input, tell, kinds);
    return [
      {
        kind: 'list',
        items: [
          // Each assumption stands for itself; files stand for those that nobody has told apart.
          ...(unconfirmed.length && input.assumptions.length === 0
            ? [say(messages).unconfirmedFiles({ files: unconfirmed.join(', ') })]
            : []),
          ...input.assumptions.map((one) => assumed(one, input, tell)),
          ...(none ? [none] : []),
          ...provenance(scenario, tell),
          say(messages).promisedPolitically,
          scenario.costIndex ? say(messages).pricesByIndex : say(messages).noCostIndex,
          benefitHorizon({ scenario }, tell),
        ],
      },
    ];
  },
});

/** An assumption with who has confirmed it and why, or that nobody has. */
function assumed({ sentence, confirmed }: Assumption, { locale, city }: BriefInput, { say }: Formatter): string {
  if (confirmed === null) return say(messages).assumedNotConfirmed({ sentence });
  const { by, at, reason } = confirmed;
  const day = formatDate(new Date(at), locale, city.timeZone);
  return say(messages).assumedConfirmed({ by, day, reason, sentence });
}

const origins = ['measured', 'estimated', 'assumed', 'derived'] as const;
const fields = ['cost', 'effects'] as const;

/** Where cost and effects come from, by project: what nobody measured may be wrong. */
function provenance({ projects }: Scenario, { say }: Formatter): string[] {
  if (projects.length === 0) return [];
  return fields.map((field) => {
    const known = projects.map((project) => {
      const sources = project['sources'] as Partial<Record<string, { kind?: string }>> | undefined;
      return sources?.[field]?.kind ?? '';
    });
    const withoutOrigin = known.filter((one) => !(origins as readonly string[]).includes(one)).length;
    const counts = [
      ...origins.map((kind) => [kind, known.filter((one) => one === kind).length] as const),
      ['none', withoutOrigin] as const,
    ];
    const told = counts.filter(([, n]) => n > 0).map(([kind, n]) => say(messages).origins[kind]({ n }));
    return say(messages).whether[field]({ projects: projects.length, origins: told.join(', ') });
  });
}
