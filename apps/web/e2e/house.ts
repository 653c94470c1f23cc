import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test as base } from '@playwright/test';

/** Every page is opened on the running server; any console error or request that leaves the server fails the test. */
export const test = base.extend<{ page: Page }>({
  baseURL: ({ browserName: _ }, use) => use(process.env['VORRANG_ADDRESS']),
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on(
      'console',
      (message) =>
        message.type() === 'error' && !/409 \(Conflict\)/.test(message.text()) && faults.push(message.text()),
    );
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== baseURL) faults.push(`left the server: ${request.url()}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});
export { expect };

/** No serious or critical finding of axe on what is shown, or on a part of it. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  const serious = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical');
  expect(
    serious.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join('; ')}`),
  ).toEqual([]);
}
