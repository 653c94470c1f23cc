import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a whole process took, from outside. `null` where this machine does not tell. */
export type Measured = {
  code: number | null;
  out: string;
  err: string;
  /** Date.now() when the process was asked for. */
  from: number;
  /** Wall seconds to its end. */
  seconds: number;
  /** User and system seconds of all its threads. */
  cpuSeconds: number | null;
  /** The most memory it held, looked at twenty times a second. */
  megabytes: number | null;
  /** Seconds that a virtual machine's host took from all processors meanwhile, added up. */
  stolenSeconds: number | null;
  /** It did not end by itself and was ended. */
  ended: boolean;
};

let running: ChildProcess | null = null;
/** Ends the process under measurement with everything it started: a group of its own, so Ctrl-C does not reach it by itself. */
export function endRunning(): void {
  if (running?.pid === undefined) return;
  try {
    process.kill(-running.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/**
 * Runs a command and measures it. CPU time comes from the shell's `times`: the one count of a finished child's user and system time,
 * all threads included, that every POSIX machine has without a package, and that is the same for Node, CBC and GLPK. (Node tells only
 * its own usage; GNU time is not everywhere.) The shell itself takes about a millisecond.
 */
export async function measured(
  command: string,
  args: string[],
  { cwd, endAfter }: { cwd: string; endAfter: number },
): Promise<Measured> {
  const from = Date.now();
  const began = performance.now();
  const stolenBefore = stolenSeconds();
  const shell = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', command, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  running = shell;
  const [out, err, times] = [1, 2, 3].map((n) => textOf(shell.stdio[n] as NodeJS.ReadableStream));
  let megabytes: number | null = null;
  const look = setInterval(() => (megabytes = Math.max(megabytes ?? 0, memoryOf(shell.pid) ?? 0) || null), 50);
  let ended = false;
  const end = setTimeout(() => {
    ended = true;
    endRunning();
  }, endAfter * 1000);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      shell.once('error', reject).once('exit', resolve);
    });
    const seconds = (performance.now() - began) / 1000;
    const cpuSeconds = childSecondsIn(await times!);
    const stolenAfter = stolenSeconds();
    const stolen = stolenBefore === null || stolenAfter === null ? null : stolenAfter - stolenBefore;
    return {
      code,
      out: await out!,
      err: await err!,
      from,
      seconds,
      cpuSeconds,
      megabytes,
      stolenSeconds: stolen,
      ended,
    };
  } finally {
    clearInterval(look);
    clearTimeout(end);
    running = null;
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const part of stream.setEncoding('utf8')) text += part;
  return text;
}

/** The second line of `times`: user and system time of the shell's children, as `0m1.230000s 0m0.120000s`. */
export function childSecondsIn(times: string): number | null {
  const found = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.,]+)s/g)];
  if (found.length !== 2) return null;
  return found.reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds!.replace(',', '.')),
    0,
  );
}

/** Steal time since the machine started: hundredths of a second, the eighth number of the first line of /proc/stat. */
function stolenSeconds(): number | null {
  try {
    const hundredths = Number(readFileSync('/proc/stat', 'utf8').split('\n')[0]!.trim().split(/\s+/)[8]);
    return Number.isFinite(hundredths) ? hundredths / 100 : null;
  } catch {
    return null;
  }
}

/** The high-water mark of the shell's child, from /proc. */
function memoryOf(shell: number | undefined): number | null {
  try {
    const [child] = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').split(' ');
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
