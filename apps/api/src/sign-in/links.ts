import { createHash, randomBytes } from 'node:crypto';
import { type Connection, type Link, createLink } from '@vorrang/db';

const days = 24 * 60 * 60 * 1000;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A link that works once, for seven days; the token is shown once and only its hash is kept. */
export async function makeLink(
  db: Connection,
  link: Pick<Link, 'purpose' | 'cityId' | 'role' | 'userId' | 'createdBy'>,
  now: Date,
  address: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await createLink(db, {
    ...link,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + 7 * days),
  });
  return `${address}/link/${token}`;
}
