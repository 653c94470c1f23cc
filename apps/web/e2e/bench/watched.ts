import type { Page } from '@playwright/test';

/** What stood on the page: milliseconds after the page was opened, and the gap as it is shown (percent). */
export type Shown = { at: number; isPlan: boolean; gap: number | null };
type Watch = { shown: Shown[]; tasks: { at: number; ms: number }[]; pressed: number };
declare global {
  interface Window {
    watch: Watch;
  }
}

/** Notes from inside the page, without asking it, what is shown of a plan and for how long nothing else could be done. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own: Watch = { shown: [], tasks: [], pressed: 0 };
    window.watch = own;
    const note = () => {
      const isPlan = document.querySelector('[role=status]')?.textContent?.startsWith('vorläufig') ?? false;
      const told = /höchstens ([\d,]+)\s*% besser/i.exec(document.querySelector('aside.right')?.textContent ?? '');
      const gap = told ? Number(told[1]!.replace(',', '.')) : null;
      const last = own.shown.at(-1);
      if (last?.isPlan !== isPlan || last.gap !== gap) own.shown.push({ at: performance.now(), isPlan, gap });
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ startTime, duration }) => own.tasks.push({ at: startTime, ms: duration })),
    ).observe({ type: 'longtask' });
    for (const kind of ['keydown', 'pointerdown'])
      addEventListener(kind, () => (own.pressed = performance.now()), { capture: true });
  });
}

export type Answer = { firstMs: number | null; gapAfter: (ms: number) => number | null };

/** What the page showed after the last key or press, once it rests. */
export async function answered(page: Page): Promise<Answer> {
  const { shown, pressed } = await page.evaluate(() => window.watch);
  const since = shown.filter(({ at }) => at >= pressed);
  const asked = since.findIndex(({ isPlan }) => !isPlan);
  const first = since.slice(Math.max(0, asked)).find(({ isPlan }) => isPlan);
  return {
    firstMs: first ? first.at - pressed : null,
    gapAfter: (ms) => since.findLast(({ at, isPlan }) => isPlan && at - pressed <= ms)?.gap ?? null,
  };
}

/** The longest task since a moment of the page, in milliseconds; none of 50 or more: null. */
export const longestTask = (page: Page, since: number): Promise<number | null> =>
  page.evaluate(
    (from) =>
      window.watch.tasks.reduce<number | null>(
        (most, { at, ms }) => (at < from ? most : Math.max(most ?? 0, ms)),
        null,
      ),
    since,
  );
