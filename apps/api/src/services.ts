import type { Archive, Context as ChangeContext } from '@vorrang/db';
import type { Role } from '@vorrang/planning';
import type { Configuration } from './configuration.ts';
import type { SignInAttempts } from './sign-in/attempts.ts';
import type { Auth } from './sign-in/auth.ts';
import type { SolveQueue } from './solves/queue.ts';
import type { BaseMap } from './tiles/base-map.ts';
import type { TileRenderer } from './tiles/tile-renderer.ts';

/** What the composition root hands to every route; clock and ids are injected. */
export type Services = {
  archive: Archive;
  auth: Auth;
  attempts: SignInAttempts;
  solves: SolveQueue;
  tiles: TileRenderer;
  /** The server's own base map beside those of the cities, where it has one. */
  baseMap: BaseMap | null;
  configuration: Configuration;
  now: () => Date;
  newId: () => string;
  /** The address this server answers on, once it listens. */
  address: () => string;
};

export type Person = { id: string; name: string; email: string; installationAdministrator: boolean };
/** The signed-in person, and the role in the city of the path where there is one. */
export type Env = { Variables: { services: Services; person: Person | null; cityId: string; role: Role } };

/** Who acts, in which role, when, and why: for the event of a change. */
export function changeContext(c: { var: Env['Variables'] }, reason?: string): ChangeContext {
  const { person, role, services } = c.var;
  if (!person) throw new Error('a change needs a signed-in person');
  return { actor: { id: person.id, name: person.name, role: role ?? 'administrator' }, at: services.now(), reason };
}
