import { z } from '@hono/zod-openapi';
import { textSchema } from '@vorrang/planning';
import { named } from './contract.ts';

/** Shapes that more than one room answers with. */
export const text = named('Text', textSchema);
export const instant = z.iso.datetime();
export const done = named('Done', z.object({ done: z.literal(true) }));
export const newId = named('NewId', z.object({ id: z.string() }));
/** The revision to change it by from now on. */
export const revision = named('Revision', z.object({ revision: z.int() }));
