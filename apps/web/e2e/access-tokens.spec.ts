import { expect, expectAccessible, test } from './house.ts';

test('a planner makes a token for the assistant of her office, which asks by it until she takes it back', async ({
  page,
  request,
}) => {
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  await page.goto('/c/demo');
  await page.getByRole('link', { name: 'Paul Gruber' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zugangsschlüssel');
  await page.getByLabel('Wofür').fill('Assistent im Bauamt');
  await page.getByLabel('Gilt so viele Tage').fill('30');
  await page.getByRole('button', { name: 'Zugangsschlüssel anlegen' }).click();
  const fresh = page.getByRole('region', { name: 'Zugangsschlüssel', exact: true }).first();
  await expect(fresh.locator('code')).toHaveCount(2);
  const [token, address] = await fresh.locator('code').allTextContents();
  await expect(page.getByRole('row', { name: /Assistent im Bauamt/ })).toContainText('noch nie');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);

  const ask = () =>
    request.post(address!, {
      headers: {
        authorization: `Bearer ${token!}`,
        accept: 'application/json, text/event-stream',
        'accept-language': 'de',
      },
      data: {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'ask', arguments: { question: 'Wer zahlt die Westbrücke?' } },
      },
    });
  const answer = await ask();
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('Wer zahlt „Westbrücke: Instandsetzung“?');

  await page.reload();
  await expect(page.getByText(token!)).toHaveCount(0);
  await page.getByRole('button', { name: 'Widerrufen: Assistent im Bauamt' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Widerrufen', exact: true }).click();
  await expect(page.getByText('Noch kein Zugangsschlüssel.')).toBeVisible();
  expect((await ask()).status()).toBe(401);
});
