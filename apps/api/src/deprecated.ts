import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';

/** The day on which the names that work until the next release were given up, in seconds since 1970. */
const givenUp = 1_795_996_800;

/** Says that a program asked by a name that works only until the next release (RFC 9745). */
export const tellDeprecated = (c: Context): void => c.header('deprecation', `@${givenUp}`);

/** A field of an answer under its former name, marked in the OpenAPI document. */
export const formerly = <S extends z.ZodType>(schema: S, now: string) =>
  schema.optional().meta({ deprecated: true, description: `\`${now}\` until the next release.` });
