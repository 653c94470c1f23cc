import { z } from 'zod';
import { citySchema } from './city.ts';
import { factsSchema } from './facts.ts';
import { planSchema } from './plan.ts';
import { scenarioSchema } from './scenario.ts';

const rows = z.array(z.looseObject({ id: z.string().optional() }));
/** `vorrang/city@1`: the backup of a city; each list holds the rows of a table (packages/planning/city-format.md). */
export const backupSchema = z.looseObject({
  format: z.literal('vorrang/city@1'),
  city: citySchema.loose(),
  import: rows.optional(),
  project: rows,
  fact: rows.optional(),
  scenario: rows,
  frozenScenario: rows,
  plan: rows,
  brief: rows.optional(),
  solve: rows.optional(),
  decision: rows.optional(),
  event: rows.optional(),
});

const formats = { scenario: scenarioSchema, plan: planSchema, facts: factsSchema, city: backupSchema };
/** The name of a file format with a published shape: `vorrang/<name>@1`. */
export type Format = keyof typeof formats;
/** Names of the formats, in the order of the texts. */
export const formatNames = ['scenario', 'plan', 'facts', 'city'] as const satisfies readonly Format[];

/**
 * The shape of a file as JSON Schema, generated from what the code checks. What no schema can say – that references are known, that
 * lists fit the calendar – stands in the text of the format and is checked beyond it, so a file that fits its schema may still be
 * refused. Never fails.
 * Source: JSON Schema, draft 2020-12; packages/planning/scenario-format.md, facts-format.md, city-format.md.
 */
export const jsonSchemaOf = (format: Format): object => ({
  ...z.toJSONSchema(formats[format], { io: 'input', unrepresentable: 'any' }),
  $id: `vorrang/${format}@1`,
  title: `vorrang/${format}@1`,
});
