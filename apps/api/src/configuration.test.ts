import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { configurationFrom } from './configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-configuration-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'file');
writeFileSync(file, '');

test.each([
  ['a port that is a word', { PORT: 'soon' }, 'PORT=soon is no port'],
  ['a limit that is a word', { UPLOAD_LIMIT_MB: 'much' }, 'UPLOAD_LIMIT_MB=much is no size'],
  ['a limit for backups below nothing', { RESTORE_LIMIT_MB: '-1' }, 'RESTORE_LIMIT_MB=-1 is no size'],
  ['an address without https', { PUBLIC_URL: 'vorrang.example.at' }, 'PUBLIC_URL is no address'],
  ['a database that is a word', { DATABASE_URL: 'here' }, 'DATABASE_URL is no address'],
  ['a data folder that is a file', { VORRANG_DATA: file }, 'cannot be written'],
  ['a data folder under a file', { VORRANG_DATA: join(file, 'deep', 'folder') }, 'cannot be written'],
])('%s gets one sentence that says what to do', (_what, env, sentence) => {
  expect(() => configurationFrom({ VORRANG_DATA: folder, ...env })).toThrow(sentence);
});

test('a backup may be ten times as large as an upload, and each limit is set by itself', () => {
  const megabytes = (env: object) => {
    const { uploadLimitBytes, restoreLimitBytes } = configurationFrom({ VORRANG_DATA: folder, ...env });
    return [uploadLimitBytes, restoreLimitBytes].map((bytes) => bytes / 1024 / 1024);
  };
  expect(megabytes({})).toEqual([25, 250]);
  expect(megabytes({ RESTORE_LIMIT_MB: '500' })).toEqual([25, 500]);
});

test('the data folder is made with all folders above it, and keeps its secret', () => {
  const deep = join(folder, 'a', 'b');
  expect(configurationFrom({ VORRANG_DATA: deep }).secret).toBe(configurationFrom({ VORRANG_DATA: deep }).secret);
});

test.runIf(process.platform === 'linux')('a data folder that the kernel refuses is refused, not waited for', () => {
  expect(() => configurationFrom({ VORRANG_DATA: '/proc/vorrang/data' })).toThrow('cannot be written');
});
