import type { Locator } from '@playwright/test';

import { launchChromium } from '../drive/chromium.mjs';
import { enter, readyCard } from '../drive/page.mjs';
import type { Benchmark } from './benchmark.ts';
import { check } from './checks.ts';
import { askedItems } from './items.ts';
import { durationTable } from './table.ts';

const ROUNDS = 8;
/** As long as someone reads between two questions, in milliseconds. */
const READING_MS = 6000;
const PHONE = { width: 390, height: 844 };

/** How long a learner waits after pressing Run it. */
export const page: Benchmark = {
  name: 'page',
  about:
    'in Chromium, from pressing Run it until the verdict, and until this browser’s own Python result, is drawn',
  async onServer(url) {
    // Numbers, so that any can be typed. The last of each lesson is the one to be asked as second.
    const items = askedItems().filter(
      ({ runtime, input }) => runtime === 'browser' && input.type === 'number',
    );
    const pairs = items.flatMap((first) => {
      const second = items.findLast(({ lesson }) => lesson === first.lesson);
      return second && second !== first ? [{ first, second }] : [];
    });
    const seen = new Map<string, number[]>([
      ['verdict, cold', []],
      ['verdict, warm', []],
      ['result of the browser’s Python, cold', []],
      ['result of the browser’s Python, warm', []],
    ]);
    const browser = await launchChromium();
    try {
      for (const { first, second } of pairs.slice(0, ROUNDS)) {
        await check(url, second);
        // A context is a profile: nothing cached, nothing kept.
        const context = await browser.newContext({ viewport: PHONE });
        const tab = await context.newPage();
        await tab.goto(`${url}/lessons/${first.lesson}`, { waitUntil: 'commit' });
        for (const [item, how] of [
          [first, 'cold'],
          [second, 'warm'],
        ] as const) {
          const { verdict, result } = await press(await readyCard(tab, item.exercise));
          seen.get(`verdict, ${how}`)?.push(verdict);
          seen.get(`result of the browser’s Python, ${how}`)?.push(result);
          await tab.waitForTimeout(READING_MS);
        }
        await context.close();
      }
    } finally {
      await browser.close();
    }
    return `${durationTable(seen)}

  cold: a new profile, pressed as soon as the page can be used; nothing is cached, and the server has not run it.
  warm: the same page, ${READING_MS / 1000} s later, another question, which the server has run before.`;
  },
};

/** Predicts, presses, and answers after how many milliseconds the page had drawn the verdict, and its own result. */
async function press(card: Locator): Promise<{ verdict: number; result: number }> {
  await enter(card, '1');
  return card.evaluate(
    (article) =>
      new Promise<{ verdict: number; result: number }>((resolve) => {
        const button = article.querySelector<HTMLButtonElement>('button[type=submit]');
        const begun = performance.now();
        let verdict = 0;
        // No function here has a name: tsx would wrap it in a helper that the page lacks.
        const observer = new MutationObserver(() =>
          // After the next frame: what was changed is then drawn.
          requestAnimationFrame(() =>
            setTimeout(() => {
              const now = performance.now() - begun;
              if (verdict === 0 && article.querySelector('h4')) verdict = now;
              const rows = [...article.querySelectorAll('tr')].map(
                (row) => row.lastElementChild?.textContent,
              );
              if (verdict === 0 || !rows.includes('this browser, just now')) return;
              observer.disconnect();
              resolve({ verdict, result: now });
            }),
          ),
        );
        observer.observe(article, { subtree: true, childList: true, characterData: true });
        button?.click();
      }),
  );
}
