import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, createAccount, findCity, findUserByEmail, removeDemoAccounts, setRole } from '@vorrang/db';
import { type Role, roles } from '@vorrang/planning';
import type { Configuration } from '../configuration.ts';
import type { Services } from '../services.ts';
import { hashPassword } from './auth.ts';

export const demoEmail = (role: Role): string => `${role}@demo.example`;
const names: Record<Role, string> = {
  administrator: 'Alma Winkler',
  planner: 'Paul Gruber',
  clerk: 'Kerstin Maier',
  council: 'Rosa Lechner',
  reader: 'Bert Öllinger',
};

/** The same for every process with the same secret; whoever can read the data folder may sign in to the demo. */
export function demoPassword({ dataFolder, secret }: Configuration): string {
  const file = join(dataFolder, 'demo-password');
  if (!existsSync(file))
    writeFileSync(file, createHmac('sha256', secret).update('demo password').digest('base64url').slice(0, 12), {
      mode: 0o600,
    });
  return readFileSync(file, 'utf8');
}

/** One account a role while only this machine can reach the server and the demo city stands; none otherwise. */
export async function keepDemoAccounts(
  {
    archive: { database },
    auth,
    configuration,
    now,
    newId,
  }: Pick<Services, 'archive' | 'auth' | 'configuration' | 'now' | 'newId'>,
  demoCityId: string,
): Promise<boolean> {
  const context: Context = { actor: { id: 'system', name: 'Vorrang', role: 'system' }, at: now(), reason: 'demo' };
  if (!configuration.demoAllowed || !(await findCity(database, demoCityId))?.demo) {
    await removeDemoAccounts(database, context);
    return false;
  }
  for (const role of roles) {
    if (await findUserByEmail(database, demoEmail(role))) continue;
    const passwordHash = await hashPassword(auth, demoPassword(configuration));
    const fresh = { id: newId(), name: names[role], email: demoEmail(role), passwordHash, demo: true };
    await database.transaction(async (tx) => {
      await createAccount(tx, fresh, context);
      await setRole(tx, demoCityId, fresh.id, role, context);
    });
  }
  return true;
}
