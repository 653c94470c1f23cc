import type { Page } from '@playwright/test';

/** What is opened from now on is shown by the server and does nothing yet; what comes back wakes it up. */
export async function asleep(page: Page): Promise<() => void> {
  let wake = () => {};
  const awake = new Promise<void>((resolve) => (wake = resolve));
  await page.route(/\.js$/, async (route) => {
    await awake;
    await route.continue();
  });
  return wake;
}
