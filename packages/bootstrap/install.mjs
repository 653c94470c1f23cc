import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './processes.mjs';

/** `pnpm install --frozen-lockfile`, unless nothing has changed since the last one. */
export async function installFromLockfile(root, toolchain) {
  const stamp = join(root, 'node_modules/.cache/vorrang/installed');
  const now = createHash('sha256').update(toolchain.node).update(manifests(root)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const code = await runToEnd('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], {
    path: toolchain.path,
    toStderr: true,
  });
  if (code !== 0)
    throw new Error(
      'The installation from the lockfile failed; see the lines above. The npm registry must be reachable.',
    );
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, now);
}

function manifests(root) {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'db/package.json', 'scenarios/package.json'];
  for (const group of ['apps', 'packages'])
    for (const name of readdirSync(join(root, group))) files.push(`${group}/${name}/package.json`);
  return files
    .filter((file) => existsSync(join(root, file)))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
}
