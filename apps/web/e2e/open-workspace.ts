import { type APIResponse, type Page, expect } from '@playwright/test';

/** A scenario of its own with a plan, opened in the workspace: a variant whose plan goes on from the demo's. */
export async function openWorkspace(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await expect(page.getByRole('heading', { name: 'Szenarien' })).toBeVisible();
  const city = '/api/cities/demo';
  const { plans } = await asked<{ plans: { id: string; scenarioId: string }[] }>(page.request.get(`${city}/plans`));
  const demo = plans.find(({ scenarioId }) => scenarioId === 'grundlage')!;
  const { plan } = await asked<{ plan: { starts: object[] } }>(page.request.get(`${city}/plans/${demo.id}`));
  const made = page.request.post(`${city}/scenarios/grundlage/variant`, { data: { name } });
  const { id: scenarioId } = await asked<{ id: string }>(made);
  const data = { scenarioId, timeLimitSeconds: 3, warmStart: plan.starts };
  const { id } = await asked<{ id: string }>(page.request.post(`${city}/solves`, { data }));
  const state = async () => {
    const { solves } = await asked<{ solves: { id: string; state: string }[] }>(page.request.get(`${city}/solves`));
    return solves.find((one) => one.id === id)?.state;
  };
  await expect.poll(state, { timeout: 60_000 }).toBe('done');
  await page.goto(`/c/demo/scenarios/${scenarioId}/workspace`);
  await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');
}

const asked = async <T>(answer: Promise<APIResponse>) => (await (await answer).json()) as T;

/** The page that is open, as a council member sees it. */
export async function readAsCouncil(page: Page): Promise<void> {
  const address = page.url();
  // Tiles of the map that are still on their way are refused to whoever has signed out.
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByRole('button', { name: 'Demo ausprobieren' })).toBeVisible();
  await page.request.post('/api/demo/sign-in', { data: { role: 'council' } });
  await page.goto(address);
  await expect(page.getByText('Nur lesen')).toBeVisible();
}

/** A rule about one project, by the gallery and the form it leads to. */
export async function addRule(page: Page, kind: string, project: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Regel hinzufügen' }).click();
  await page.getByRole('dialog').getByRole('option', { name: kind }).click();
  const form = page.getByRole('form', { name: kind });
  await pickProject(page, 'Projekt', project);
  await form.getByLabel('Begründung').fill(reason);
  await form.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(form).toBeHidden();
}

/** A project into a gap of the form that is open, from the list, in place of the one in it. */
export async function pickProject(page: Page, gap: string, project: string): Promise<void> {
  const field = page.getByRole('combobox', { name: `${gap}: Projekt suchen` });
  await field.fill(project);
  await page.getByRole('option', { name: project, exact: true }).click();
}
