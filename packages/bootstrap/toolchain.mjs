import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const NODE = '24.21.0';
const PNPM = '12.21.0';
const major = (version) => Number(String(version).trim().replace(/^v/, '').split('.')[0]);

/** Node ≥ 24 and pnpm ≥ 11: those at hand, else those npx brings into its cache; the second time they are found without npx. */
export async function findToolchain(root) {
  const own = atHand();
  if (own) return own;
  const note = join(root, 'node_modules/.cache/vorrang/toolchain.json');
  const remembered = readNote(note);
  if (remembered) return remembered;
  console.error(`bringing Node ${NODE} and pnpm ${PNPM} from the npm registry …`);
  const script = 'process.stdout.write(JSON.stringify([process.execPath, process.env.PATH]))';
  const brought = spawnSync('npx', ['--yes', '-p', `node@${NODE}`, '-p', `pnpm@${PNPM}`, '--', 'node', '-e', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (brought.status !== 0) {
    const why = brought.stderr?.split('\n').find((line) => /err/i.test(line)) ?? brought.error?.message ?? '';
    throw new Error(
      `Node ${NODE} and pnpm ${PNPM} could not be fetched from the npm registry; check the network or install both yourself. ${why}`,
    );
  }
  const [node, path] = JSON.parse(brought.stdout);
  const first =
    path.split(delimiter).find((folder) => existsSync(join(folder, 'pnpm')) && folder.includes('_npx')) ??
    dirname(node);
  const toolchain = { node, path: [first, dirname(node)].join(delimiter) };
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ ...toolchain, NODE, PNPM }));
  return toolchain;
}

function atHand() {
  if (major(process.version) < 24) return null;
  const pnpm = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return pnpm.status === 0 && major(pnpm.stdout) >= 11
    ? { node: process.execPath, path: dirname(process.execPath) }
    : null;
}

function readNote(note) {
  try {
    const { node, path, NODE: n, PNPM: p } = JSON.parse(readFileSync(note, 'utf8'));
    return n === NODE && p === PNPM && existsSync(node) && path.split(delimiter).every((folder) => existsSync(folder))
      ? { node, path }
      : null;
  } catch {
    return null;
  }
}
