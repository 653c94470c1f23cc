import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { findCity } from './stores/cities.ts';
import { listEvents } from './stores/events.ts';
import { listImports } from './stores/imports.ts';
import { findSolve } from './stores/solves.ts';
import { testDatabases } from './testing/databases.ts';

const today = fileURLToPath(new URL('../migrations', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vorrang-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The migrations as they were when `count` of them had been released. */
function released(count: number): string {
  const then = join(folder, String(count));
  cpSync(today, then, { recursive: true });
  const file = join(then, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] };
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return then;
}

describe.each(testDatabases())('last release on $kind', ({ open }) => {
  test.each([3, 4])(
    'a database of a release with %i migrations is brought up to date with everything in it',
    async (count) => {
      const archive = await open(released(count));
      const { database } = archive;
      await database.execute(sql`insert into city values
      ('old', 'Altstadt', 'EUR', 'de', 'de-AT', 'Europe/Vienna', 1, '[14, 48, 15, 49]', null, false, 1, now())`);
      await database.execute(sql`insert into event (city_id, at, actor_id, actor_name, role, operation, target)
      values ('old', now(), 'u', 'Anna Berger', 'planner', 'city.update', 'old'),
             ('old', now(), 'u', 'Anna Berger', 'planner', 'intake.confirm', 'i')`);
      await database.execute(sql`insert into solve (city_id, id, scenario_id, fingerprint, options, state, created_by, created_at)
      values ('old', 'run', 'base', 'sha256:x', '{}', 'done', 'u', now())`);
      await database.execute(sql`insert into intake (city_id, id, file_name, file_sha256, rows, assumptions, created_at, created_by)
      values ('old', 'i', 'liste.csv', 'ab', 3, '{}', now(), 'u')`);
      await migrate(database, { migrationsFolder: today });
      expect(await listImports(database, 'old')).toMatchObject([
        { fileName: 'liste.csv', replaced: null, mapping: null },
      ]);
      expect(await findCity(database, 'old')).toMatchObject({ name: 'Altstadt' });
      expect(await findSolve(database, 'old', 'run')).toMatchObject({ state: 'done', attempt: 0 });
      expect(await listEvents(database, 'old', { limit: 9 })).toMatchObject([
        { operation: 'import.confirm' },
        { operation: 'city.update', actorName: 'Anna Berger' },
      ]);
      expect(await listEvents(database, null, { limit: 9 })).toEqual([]);
      await archive.drop();
    },
  );
});
