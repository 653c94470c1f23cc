import { z } from '@hono/zod-openapi';
import { languages } from '@vorrang/planning';
import { named } from '../contract.ts';
import { instant } from '../shapes.ts';

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()), ordered: z.boolean().optional() }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.object({ label: z.string(), number: z.boolean().optional() })),
    rows: z.array(z.array(z.string())),
    total: z.array(z.string()).optional(),
    source: z.string().optional(),
  }),
  z.object({ kind: z.literal('figure'), svg: z.string(), alt: z.string(), caption: z.string() }),
  /** What cannot be filled yet, and why. */
  z.object({ kind: z.literal('missing'), text: z.string() }),
]);
/** A brief in one language, as it was written. */
export const brief = named(
  'Brief',
  z.object({
    language: z.enum(languages),
    title: z.string(),
    subtitle: z.string(),
    warning: z.string().nullable(),
    sections: z.array(z.object({ name: z.string(), number: z.int(), heading: z.string(), blocks: z.array(block) })),
    madeAt: instant.nullable(),
  }),
);

/** What a brief is written from; `unknown` where it was written before that was kept. */
const changedSources = ['city', 'assumptions', 'decisions', 'alternatives', 'facts', 'unknown'] as const;
export type ChangedSource = (typeof changedSources)[number];

const version = z.object({ number: z.int(), version: z.int() });
/** The number of a plan's brief in the city, and which version this is. */
export const briefVersion = named('BriefVersion', version);
export const briefAnswer = named(
  'NumberedBrief',
  version.extend({
    /** The latest version there is. */
    latest: z.int(),
    /** What of its sources has changed since: with any, it would be another brief, were it written now. */
    changed: z.array(z.enum(changedSources)),
    contentHash: z.string(),
    writtenAt: instant,
    brief,
  }),
);
export type BriefAnswer = z.infer<typeof briefAnswer>;
