import { z } from '@hono/zod-openapi';
import { named } from '../contract.ts';
import { instant } from '../shapes.ts';

export const accessTokens = named(
  'AccessTokens',
  z.object({
    tokens: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        owner: z.string(),
        /** Whether it is the reader's own. */
        own: z.boolean(),
        createdAt: instant,
        expiresAt: instant,
        /** The hour of its last use; null where there was none. */
        lastUsedAt: instant.nullable(),
      }),
    ),
  }),
);
/** The token itself, told this once. */
export const newAccessToken = named(
  'NewAccessToken',
  z.object({ id: z.string(), token: z.string(), address: z.string() }),
);
