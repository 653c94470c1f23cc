import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const sumOf = (content) => createHash('sha256').update(content).digest('hex');

/** The file to start in `folder`, if all it was made of (paths from `root`) is as it was then; else null. JavaScript without a dependency: it decides whether to build. */
export function currentBuild(folder, root) {
  try {
    const { start, inputs } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8'));
    const asItWas = ([file, sum]) => sumOf(readFileSync(join(root, file))) === sum;
    return existsSync(join(folder, start)) && Object.entries(inputs).every(asItWas) ? join(folder, start) : null;
  } catch {
    return null;
  }
}
