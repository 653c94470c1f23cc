// Brings the Node and pnpm the house needs, installs from the lockfile, and runs a task. No dependency; nobody imports it.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installFromLockfile } from './install.mjs';
import { runToEnd } from './processes.mjs';
import { tasks } from './tasks.mjs';
import { findToolchain } from './toolchain.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [task, ...rest] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `Vorrang needs Node 20 or newer to start, this is ${process.version}; install it from your distribution or nodejs.org.`,
  );
  process.exit(1);
}
if (!tasks[task]) {
  console.error(`There is no task "${task}"; there are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
const calledFrom = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
process.env.TURBO_TELEMETRY_DISABLED = '1';
process.env.DO_NOT_TRACK = '1';
try {
  const toolchain = await findToolchain(root);
  await installFromLockfile(root, toolchain);
  process.exitCode = await tasks[task]({
    root,
    toolchain,
    rest,
    calledFrom,
    run: (command, args, env, cwd) => runToEnd(command, args, { env, cwd, path: toolchain.path }),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
