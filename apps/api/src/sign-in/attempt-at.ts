import { createHmac, randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { generateSignedCookie, getSignedCookie } from 'hono/cookie';
import type { Configuration } from '../configuration.ts';
import type { Env } from '../services.ts';

const year = 365 * 24 * 60 * 60;

/** An attempt to sign in: whether it may be made, and what follows when it succeeds. */
export type Attempt = {
  allowed: boolean;
  /** Forgets the failures of whoever signed in; the cookie by which this browser is known from now on. */
  succeeded: () => Promise<string>;
};

/** Counts an attempt: a browser that has signed in with this address before has a count of its own, which no stranger can use up. */
export async function attemptAt(c: Context<Env>, email: string): Promise<Attempt> {
  const { attempts, configuration } = c.var.services;
  const { secret } = configuration;
  const address = keyOf(secret, email);
  const cookie = `vorrang.device.${address.slice(0, 10)}`;
  const known = (await getSignedCookie(c, secret, cookie)) || null;
  const device = known?.startsWith(`${address}.`) ? known : null;
  const network = keyOf(secret, `${email} ${networkOf(c, configuration)}`);
  const allowed = device
    ? await attempts.byDevice.take(device)
    : (await attempts.byNetwork.take(network)) && (await attempts.byAddress.take(address));
  return {
    allowed,
    async succeeded() {
      if (device) await attempts.byDevice.forget(device);
      else await Promise.all([attempts.byNetwork.forget(network), attempts.byAddress.forget(address)]);
      const id = device ?? `${address}.${randomBytes(16).toString('base64url')}`;
      const secure = configuration.publicUrl?.startsWith('https:') ?? false;
      const where = { path: '/api/sign-in', httpOnly: true, sameSite: 'Lax', secure, maxAge: year } as const;
      return generateSignedCookie(cookie, id, secret, where);
    },
  };
}

/** No address of a person or a network stands in the database. */
const keyOf = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url');

/** Where a request comes from: behind a proxy what that says last, which a stranger cannot; of IPv6 the part that one household has. */
function networkOf(c: Context<Env>, { publicUrl }: Configuration): string {
  const said = publicUrl === null ? undefined : c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const bound = (c.env as Partial<HttpBindings> | undefined)?.incoming !== undefined;
  const address = said ?? (bound ? getConnInfo(c).remote.address : undefined) ?? '';
  return address.includes('.') ? address : address.split(':').slice(0, 4).join(':');
}
