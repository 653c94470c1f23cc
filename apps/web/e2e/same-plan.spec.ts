import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from './house.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFileSync(here(`../../../scenarios/${path}`), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'vorrang-same-plan-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Functions whose last digit is every engine's own business: on the way to a plan nobody asks them. */
const enginesOwn = [
  'pow',
  'exp',
  'expm1',
  'log',
  'log1p',
  'log2',
  'log10',
  'sin',
  'cos',
  'tan',
  'atan',
  'cbrt',
  'hypot',
];

type City = {
  projects: { id: string }[];
  fundingSources: { budget: number[] }[];
  resources: { capacity: number[] }[];
};
/** The same city three times over, without its rules: so large that the search leans on the relaxation. */
function tripled(text: string): string {
  const city = JSON.parse(text) as City;
  const times3 = (list: number[]) => list.map((one) => 3 * one);
  return JSON.stringify({
    ...city,
    discountRate: 0.037,
    constraints: [],
    projects: ['a', 'b', 'c'].flatMap((copy) => city.projects.map((one) => ({ ...one, id: `${one.id}-${copy}` }))),
    fundingSources: city.fundingSources.map((one) => ({ ...one, budget: times3(one.budget) })),
    resources: city.resources.map((one) => ({ ...one, capacity: times3(one.capacity) })),
  });
}

/** What the command line writes in Node, from the sources as they are. */
function solvedInNode(text: string, steps: number, seed: number): string {
  const [scenario, plan] = [join(folder, 'scenario.json'), join(folder, 'plan.json')];
  writeFileSync(scenario, text);
  const limits = ['--engine', 'search', '--steps', String(steps), '--seed', String(seed)];
  const { status, stderr } = spawnSync(
    process.execPath,
    [here('../../cli/src/main.ts'), 'solve', scenario, ...limits, '--out', plan],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return readFileSync(plan, 'utf8');
}

/** The search and all it needs as one script; there is nothing of Node in it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: here('./solve-in-browser.ts'), formats: ['iife'], name: 'bundle' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

test('Chromium and Node make the same plan, bit for bit: objective, starts, payments, bound and prices', async ({
  page,
  context,
}) => {
  const code = await bundled();
  expect(code).not.toMatch(/from ['"]node:|require\(/);
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.evaluate(`for (const name of ${JSON.stringify(enginesOwn)})
    Math[name] = () => { throw new Error(name + ' was asked: every engine has its own last digit'); }`);
  const solvedInChromium = (text: string, steps: number, seed: number) =>
    page.evaluate<string>(
      `(() => { ${code}; return bundle.solveInBrowser(${JSON.stringify(text)}, ${steps}, ${seed}); })()`,
    );
  const auenbruck = read('auenbruck/grundlage.json');
  const cases: [text: string, steps: number, seed: number][] = [
    [read('twelve/scenario.json'), 50, 1],
    [read('twelve/scenario.json'), 50, 7],
    [auenbruck, 200, 1],
    [auenbruck, 60, 12],
    [read('auenbruck/sparkurs.json'), 60, 3],
    [tripled(auenbruck), 100, 5],
  ];
  for (const [text, steps, seed] of cases) {
    const inNode = JSON.parse(solvedInNode(text, steps, seed)) as Record<string, unknown>;
    const inChromium = JSON.parse(await solvedInChromium(text, steps, seed)) as Record<string, unknown>;
    expect((inNode['starts'] as unknown[]).length).toBeGreaterThan(0);
    expect(inNode['certificate']).not.toBeNull();
    // JSON tells every double exactly, so equal texts are equal bits.
    expect(JSON.stringify(inChromium)).toBe(JSON.stringify(inNode));
  }
});
