import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive, findCity, findUserByEmail, markDemo, removeDemoAccounts, setRole } from '@vorrang/db';
import { type Role, roles } from '@vorrang/planning';
import type { Configuration } from '../configuration.ts';
import { type Auth, createAccount } from './auth.ts';

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
  archive: Archive,
  auth: Auth,
  configuration: Configuration,
  demoCityId: string,
  now: Date,
): Promise<boolean> {
  const { database } = archive;
  if (!configuration.demoAllowed || !(await findCity(database, demoCityId))?.demo) {
    await removeDemoAccounts(database);
    return false;
  }
  for (const role of roles) {
    if (await findUserByEmail(database, demoEmail(role))) continue;
    const id = await createAccount(auth, {
      name: names[role],
      email: demoEmail(role),
      password: demoPassword(configuration),
    });
    await markDemo(database, id);
    await setRole(database, demoCityId, id, role, {
      actor: { id: 'system', name: 'Vorrang', role: 'system' },
      at: now,
    });
  }
  return true;
}
