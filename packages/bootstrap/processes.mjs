import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/** Runs a command to its end, hands signals on to it, and answers its exit code. */
export function runToEnd(command, args, { env = {}, cwd, path, toStderr = false } = {}) {
  const child = spawn(command, args, {
    cwd,
    stdio: toStderr ? ['ignore', 2, 2] : 'inherit',
    env: { ...process.env, PATH: `${path}${delimiter}${process.env.PATH}`, ...env },
    shell: process.platform === 'win32',
  });
  // Ctrl-C reaches the whole process group by itself; a signal sent to this process alone has to be handed on.
  const onTerm = () => child.kill('SIGTERM');
  const onInterrupt = () => {};
  process.on('SIGTERM', onTerm).on('SIGINT', onInterrupt).on('SIGHUP', onTerm);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', onTerm).off('SIGINT', onInterrupt).off('SIGHUP', onTerm);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
