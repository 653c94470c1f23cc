import { type Page, expect } from '@playwright/test';

/** A scenario of its own with a plan, opened in the workspace. */
export async function openWorkspace(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Grundlage' }).click();
  await page.getByLabel('Name der Variante').fill(name);
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByLabel('höchstens (Sekunden)').fill('5');
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await expect(page.getByTestId('solve-state')).toHaveText('fertig', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Arbeitsplatz' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');
}

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
