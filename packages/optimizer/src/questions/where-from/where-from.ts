import { z } from 'zod';
import { type Given, type Text, asWritten, provenanceSchema } from '@vorrang/planning';
import { anyProject } from '../examples.ts';
import { project } from '../fields.ts';
import { quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldOf } from '../told-by.ts';
import { messages } from './messages.ts';

/** Where a project's numbers come from, as its file says; that nothing is said is told, too. Source: packages/planning/scenario-format.md, `sources`. */
export const whereFrom = defineQuestion({
  name: 'where-from',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ project }),
  restated: (scenario, asked) => messages.texts.restated({ project: quoted(scenario, asked.project) }),
  example: (scenario) => anyProject(scenario),
  answer({ scenario }, { project: id }) {
    const { sources } = scenario.projects.find((one) => one.id === id)!;
    const known = Object.entries(asWritten(z.record(z.string(), provenanceSchema), sources) ?? {});
    const { fields, kinds, from, unsaid } = messages.texts;
    const nameOf = (words: Readonly<Record<string, Text>>, word: string): Given =>
      Object.hasOwn(words, word) ? words[word]! : word;
    const sentences = known.map(([field, { kind, source }]) =>
      from({
        field: nameOf(fields, field),
        known: kind === undefined ? 'no' : source === undefined ? 'kind' : 'both',
        kind: nameOf(kinds, kind ?? ''),
        source: source ?? '',
      }),
    );
    return toldOf(sentences.length > 0 ? sentences : [unsaid({ project: quoted(scenario, id) })], [id]);
  },
});
