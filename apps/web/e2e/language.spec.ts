import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve } from './server.ts';

const house = fileURLToPath(new URL('../../../', import.meta.url));
const french = join(house, 'apps/web/e2e/fixtures/french');
const copy = mkdtempSync(join(tmpdir(), 'vorrang-french-'));
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (command: string, args: string[], cwd = copy): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
const node = (script: string, cwd = copy) => run(process.execPath, ['--input-type=module', '-e', script], cwd);

/** The house as it stands, with what is installed; git counts what is changed in it. */
function copyHouse(): void {
  const files = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], house).split('\0');
  for (const file of files) if (file && existsSync(join(house, file))) cpSync(join(house, file), join(copy, file));
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'));
  for (const { dir } of files
    .filter((file) => /^[^/]+\/.*package\.json$|^(db|scenarios)\/package\.json$/.test(file))
    .map((file) => ({ dir: dirname(file) })))
    if (existsSync(join(house, dir, 'node_modules')))
      cpSync(join(house, dir, 'node_modules'), join(copy, dir, 'node_modules'), {
        recursive: true,
        verbatimSymlinks: true,
      });
  run('git', ['init', '-q']);
  run('git', ['add', '-A']);
}

type Words = { [key: string]: string | Words };
const wordsOf = (path: string): Words => JSON.parse(readFileSync(join(french, path, 'fr.json'), 'utf8')) as Words;

/** Messages that came since the fixtures were written are said in English, so that nobody who adds one must know French. */
const wholeBeside = (english: Words, own: Words): Words =>
  Object.fromEntries(
    Object.entries(english).map(([key, text]) => {
      const mine = own[key] ?? text;
      return [key, typeof text === 'object' && !Array.isArray(text) ? wholeBeside(text, mine as Words) : mine];
    }),
  );

function addFrench(): void {
  for (const file of globSync('**/fr.json', { cwd: french })) {
    const [own, english] = [join(french, file), join(copy, dirname(file), 'en.json')].map(
      (path) => JSON.parse(readFileSync(path, 'utf8')) as Words,
    ) as [Words, Words];
    writeFileSync(join(copy, file), JSON.stringify(wholeBeside(english, own)));
  }
}

test('French on the start page, the page of a scenario, the brief and in what the server refuses is a set of files: nothing is edited', async ({
  browser,
}) => {
  copyHouse();
  addFrench();
  run(process.execPath, ['.config/house/messages/write.mjs']);
  const added = run('git', ['ls-files', '--others', '--exclude-standard']).trim().split('\n');
  expect(added.toSorted()).toEqual(globSync('**/fr.json', { cwd: french }).toSorted());
  // What else is different was made of them: the modules that import the files of a language.
  const changed = run('git', ['diff', '--name-only']).trim().split('\n');
  expect(
    changed.filter((file) => !readFileSync(join(copy, file), 'utf8').startsWith('// Made from the files')),
  ).toEqual([]);
  const faults = node(
    "import { messageFaults } from './.config/house/messages/index.mjs'; console.log(JSON.stringify(await messageFaults()));",
  );
  expect(JSON.parse(faults)).toEqual([]);

  const brief = node(
    `import { toMarkdown, writeBrief } from './src/index.ts';
    import { smallInput } from './src/testing/small-programme.ts';
    console.log(toMarkdown(writeBrief({ ...smallInput('en'), language: 'fr', locale: 'fr-FR' })));`,
    join(copy, 'packages/brief'),
  );
  const headings = [...brief.matchAll(/^## \d+\. (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toHaveLength(16);
  const sections = globSync('packages/brief/src/sections/*/messages', { cwd: french });
  expect(headings.toSorted()).toEqual(sections.map((section) => wordsOf(section)['heading']).toSorted());
  expect(brief).toContain('Auenbrück réaliserait 2 projets de 2027 à 2028');
  expect(brief).not.toMatch(/\b(the|projects|der|die|Projekte)\b/);

  run(process.execPath, [join(house, 'apps/web/node_modules/vite/bin/vite.js'), 'build'], join(copy, 'apps/web'));
  const server = await serve(join(copy, 'apps/api/src/main.ts'));
  try {
    const refused = await fetch(`${server.address}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'fr-FR,fr;q=0.9' },
      body: JSON.stringify({ email: 'nobody', password: 5 }),
    });
    expect(refused.headers.get('content-language')).toBe('fr');
    const { detail } = (await refused.json()) as { detail: string };
    expect(detail.replace(/\s/g, ' ')).toBe(
      '2 données ne conviennent pas ; rien n’a été enregistré. Adresse électronique : attendu une adresse électronique comme nom@ville.example, trouvé « nobody ».',
    );
    const context = await browser.newContext({ locale: 'fr-FR', baseURL: server.address });
    const page = await context.newPage();
    await page.goto('/');
    const start = wordsOf('apps/web/src/routes/start-messages');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(start['headline']));
    await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
    await page.getByRole('button', { name: String(start['try']) }).click();
    // A page without French of its own reads English.
    await expect(page.getByRole('heading', { name: 'Scenarios' })).toBeVisible();
    await page
      .getByRole('link', { name: /Grundlage/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Règles' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Calculer' })).toBeVisible();
    await expect(page.getByRole('cell', { name: /^«.+» avant «.+»\.$/ }).first()).toBeVisible();
    const said = ['lib/scenario/messages', 'lib/scenario/editor-messages'].flatMap((path) =>
      Object.values(wordsOf(`apps/web/src/${path}`)),
    );
    for (const heading of await page.getByRole('heading', { level: 2 }).allTextContents())
      expect(said).toContain(heading);
    await context.close();
  } finally {
    await server.stop();
  }
});
