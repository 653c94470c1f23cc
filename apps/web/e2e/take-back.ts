import type { Page } from '@playwright/test';
import { expect } from './house.ts';

/** Takes back what this test has loaded, and nothing of the demo's own. */
export async function takeBack(page: Page, fileName: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: fileName }).filter({ hasNotText: 'zurückgenommen' });
  await row.getByRole('button', { name: 'Import zurücknehmen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Import zurücknehmen' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: fileName }).first()).toContainText('zurückgenommen');
}
