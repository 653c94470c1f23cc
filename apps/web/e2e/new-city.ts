import { type Page, expect } from '@playwright/test';

const person = { email: 'anna.berger@example.at', password: 'ein langes Passwort' };

/** An empty city whose administrator has signed in: the one who used the link of the first start, whichever walk came first. */
export async function newCity(page: Page, id: string, name: string): Promise<void> {
  const token = /https?:\/\/\S+\/link\/(\S+)/.exec(process.env['VORRANG_SAID'] ?? '')![1]!;
  await page.request.post('/api/links/use', { data: { token, name: 'Anna Berger', ...person } });
  await page.request.post('/api/sign-in', { data: person });
  const city = {
    id,
    name,
    currency: 'EUR',
    language: 'de',
    numberFormat: 'de-AT',
    timeZone: 'Europe/Vienna',
    fiscalYearFirstMonth: 1,
    mapExtent: [14.2, 48.2, 14.4, 48.4],
  };
  expect((await page.request.post('/api/cities', { data: city })).status()).toBe(200);
  await page.goto(`/c/${id}`);
}
