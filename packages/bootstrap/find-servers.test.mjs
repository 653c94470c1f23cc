import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { chromiumAmong, postgresAmong } from './find-servers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-servers-'));
after(() => rmSync(folder, { recursive: true }));

/** A program that says this and ends so. */
function program(name, says, status = 0) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho '${says}'\nexit ${status}\n`);
  chmodSync(file, 0o755);
  return file;
}
function postgres(version) {
  const says = `initdb (PostgreSQL) ${version}`;
  for (const name of ['initdb', 'pg_ctl']) program(`${version}/bin/${name}`, says);
  return join(folder, version, 'bin');
}

test('a browser is one that runs: the script that only names the missing snap is passed over', () => {
  const stub = program('chromium-browser', 'requires the chromium snap to be installed', 1);
  const other = program('firefox', 'Mozilla Firefox 140.0');
  const chrome = program('google-chrome', 'Google Chrome 140.0.7339.80');
  assert.equal(chromiumAmong([join(folder, 'nowhere'), stub, other, chrome]), chrome);
  assert.equal(chromiumAmong([stub, other]), undefined);
});

test('the newest PostgreSQL that is new enough is taken, whatever its version; older ones are named', () => {
  const [old, newer, newest] = [postgres('14.19'), postgres('16.10'), postgres('17.6 (Ubuntu 17.6-1)')];
  const client = program('client/bin/initdb', 'initdb (PostgreSQL) 18.0');
  assert.deepEqual(postgresAmong([old, newer, newest, dirname(client), ''], 15), { folder: newest, tooOld: [14] });
  assert.deepEqual(postgresAmong([old], 15), { folder: undefined, tooOld: [14] });
  assert.deepEqual(postgresAmong([], 15), { folder: undefined, tooOld: [] });
});
