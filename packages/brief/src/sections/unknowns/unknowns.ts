import { type Assumption, type FactKind, type Scenario, factKinds, formatDate } from '@vorrang/planning';
import type { BriefInput } from '../../brief.ts';
import { benefitHorizon } from '../../horizon.ts';
import { lacking } from '../../knowledge.ts';
import { type Formatter, defineSection } from '../../section.ts';

export const unknowns = defineSection({
  name: 'unknowns',
  heading: { de: 'Was das Werkzeug nicht weiß', en: 'What the tool does not know' },
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
            ? [
                say(
                  `Annahmen, die noch niemand bestätigt hat: Geld, Punkte und Zeiten aus ${unconfirmed.join(', ')}.`,
                  `Assumptions nobody has confirmed yet: money, points and dates from ${unconfirmed.join(', ')}.`,
                ),
              ]
            : []),
          ...input.assumptions.map((one) => assumed(one, input, tell)),
          ...(none ? [none] : []),
          ...provenance(scenario, tell),
          say(
            'Was politisch versprochen, aber nicht als Regel eingetragen ist.',
            'What was promised politically but not entered as a rule.',
          ),
          scenario.costIndex
            ? say(
                'Ob die Preise so steigen, wie das Szenario es annimmt (Kostenindex).',
                'Whether prices rise as the scenario assumes (cost index).',
              )
            : say(
                'Preissteigerungen: Das Szenario hat keinen Kostenindex, alle Beträge stehen so, wie sie eingegeben wurden.',
                'Price increases: the scenario has no cost index, all amounts stand as they were entered.',
              ),
          benefitHorizon({ scenario }, tell),
        ],
      },
    ];
  },
});

/** An assumption with who has confirmed it and why, or that nobody has. */
function assumed(
  { sentence, confirmed }: Assumption,
  { language, locale, city }: BriefInput,
  { say }: Formatter,
): string {
  if (confirmed === null)
    return say(`Angenommen, nicht bestätigt: ${sentence.de}`, `Assumed, not confirmed: ${sentence.en}`);
  const { by, at, reason } = confirmed;
  const day = formatDate(new Date(at), locale, city.timeZone);
  return say(
    `Angenommen, bestätigt von ${by} am ${day} („${reason}“): ${sentence[language]}`,
    `Assumed, confirmed by ${by} on ${day} ("${reason}"): ${sentence[language]}`,
  );
}

const origins = {
  measured: ['gemessen', 'measured'],
  estimated: ['geschätzt', 'estimated'],
  assumed: ['angenommen', 'assumed'],
  derived: ['abgeleitet', 'derived'],
} as const;
const fields = ['cost', 'effects'] as const;

/** Where cost and effects come from, by project: what nobody measured may be wrong. */
function provenance({ projects }: Scenario, { say, number }: Formatter): string[] {
  if (projects.length === 0) return [];
  return fields.map((field) => {
    const known = projects.map(({ sources }) => sources?.[field]?.kind ?? '');
    const parts = (Object.keys(origins) as (keyof typeof origins)[]).flatMap((kind) => {
      const n = known.filter((one) => one === kind).length;
      return n > 0 ? [`${say(origins[kind][0], origins[kind][1])} ${number(n)}`] : [];
    });
    const without = known.filter((one) => !Object.hasOwn(origins, one)).length;
    if (without > 0) parts.push(say(`ohne Herkunft ${number(without)}`, `without a source ${number(without)}`));
    return say(
      `Ob ${field === 'cost' ? 'die Kosten' : 'die Wirkungen'} der Projekte stimmen – von ${number(projects.length)}: ${parts.join(', ')}.`,
      `Whether ${field === 'cost' ? 'the cost' : 'the effects'} of the projects ${field === 'cost' ? 'is' : 'are'} right – of ${number(projects.length)}: ${parts.join(', ')}.`,
    );
  });
}
