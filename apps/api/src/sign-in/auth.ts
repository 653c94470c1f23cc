import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { type Archive, authTables } from '@vorrang/db';
import type { Configuration } from '../configuration.ts';

export type Auth = ReturnType<typeof createAuth>;

/** Accounts, password hashes and session cookies; nobody can register, accounts come from one-time links. */
export function createAuth(archive: Archive, configuration: Configuration, origin: () => string) {
  return betterAuth({
    database: drizzleAdapter(archive.database, { provider: 'pg', schema: authTables }),
    secret: configuration.secret,
    baseURL: configuration.publicUrl ?? 'http://127.0.0.1',
    basePath: '/api/auth',
    trustedOrigins: () => [origin()],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    // What is not named here does not come with a session, and nobody would run the installation.
    user: { additionalFields: { installationAdministrator: { type: 'boolean', required: true, input: false } } },
    session: { expiresIn: 12 * 60 * 60, updateAge: 60 * 60 },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'vorrang',
      useSecureCookies: configuration.publicUrl?.startsWith('https:') ?? false,
      ipAddress: { disableIpTracking: true },
    },
  });
}

export async function hashPassword(auth: Auth, password: string): Promise<string> {
  return (await auth.$context).password.hash(password);
}
