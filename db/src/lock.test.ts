import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'lock');
beforeEach(() => rmSync(file, { force: true }));
/** A process that has ended: its number is nobody's. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

test('a folder that nobody has is taken, says where its holder listens, and is given back', () => {
  const lock = takeLock(file);
  if (!lock.held) throw new Error('nobody else has it');
  lock.announce('http://127.0.0.1:3000');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: process.pid, address: 'http://127.0.0.1:3000' });
  lock.release();
  expect(existsSync(file)).toBe(false);
});

test('a folder of a process that runs is not taken, one of a process that is gone is', () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, address: 'there' }));
  expect(takeLock(file)).toEqual({ held: false, holder: { pid: process.ppid, address: 'there' } });
  writeFileSync(file, JSON.stringify({ pid: gone, address: 'there' }));
  expect(takeLock(file).held).toBe(true);
});

test('a lock that somebody is just writing is theirs; one that was never written is nobody’s', () => {
  writeFileSync(file, '');
  expect(takeLock(file)).toMatchObject({ held: false, holder: { address: null } });
  const long = new Date(Date.now() - 60_000);
  utimesSync(file, long, long);
  expect(takeLock(file).held).toBe(true);
});
