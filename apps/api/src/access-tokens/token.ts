import { randomBytes } from 'node:crypto';
import { ownerOfAccessToken } from '@vorrang/db';
import type { Person, Services } from '../services.ts';
import { hashToken } from '../sign-in/links.ts';

/** Seen in a file or a log, it says what it is. */
const prefix = 'vorrang_';
export const freshToken = (): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** What a programme may be asked by with a token: nothing else takes one. */
const paths = /^\/api\/cities\/([^/]+)\/mcp$/;
export const takesToken = (path: string): boolean => paths.test(path);

/** Whose token comes with a request; null where none does, or one that does not hold in the city of the path. */
export async function bearerOf(request: Request, { archive, now }: Services): Promise<Person | null> {
  const city = paths.exec(new URL(request.url).pathname)?.[1];
  const token = /^Bearer (vorrang_[\w-]{43})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (city === undefined || token === undefined) return null;
  return ownerOfAccessToken(archive.database, decodeURIComponent(city), hashToken(token), now());
}
