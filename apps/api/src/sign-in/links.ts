import { createHash, randomBytes } from 'node:crypto';
import { type Context, type Link, createLink } from '@vorrang/db';
import type { Services } from '../services.ts';

const days = 24 * 60 * 60 * 1000;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A link that works once, for seven days; the token is shown once and only its hash is kept. */
export async function makeLink(
  { archive, address }: Pick<Services, 'archive' | 'address'>,
  cityId: string | null,
  link: Pick<Link, 'purpose' | 'role' | 'userId'>,
  context: Context,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await createLink(
    archive.database,
    cityId,
    {
      ...link,
      cityId: link.purpose === 'invitation' ? cityId : null,
      createdBy: context.actor.id,
      tokenHash: hashToken(token),
      createdAt: context.at,
      expiresAt: new Date(context.at.getTime() + 7 * days),
    },
    context,
  );
  return `${address()}/link/${token}`;
}

/** Whether a token is whole: mail programmes break long addresses. */
export const isWhole = (token: string): boolean => /^[\w-]{43}$/.test(token);
