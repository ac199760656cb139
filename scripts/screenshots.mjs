/**
 * `npm run screenshots`: goes through Heapwise as a newcomer does, on a phone and on a desk, in light and in dark, and
 * photographs what there is to see: everything into test-results/screenshots/, what the README shows into
 * docs/screenshots/ too.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { launchChromium } from './drive/chromium.mjs';
import { startHeapwise } from './drive/server.mjs';
import { SCENES } from './screenshots/scenes.mjs';

const ALL = 'test-results/screenshots';
const SHOWN = 'docs/screenshots';
const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** How many pixels of the top the header (and on a phone the progress) keeps covered, by width. */
const STAYS_IN_VIEW = { 390: 112, 1440: 76 };

/** What README.md shows: scene and width. */
const IN_README = new Set(['home-1440', 'verdict-390', 'bytes-390', 'review-390', 'staircase-1440']);

async function main() {
  for (const folder of [ALL, SHOWN]) mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  const server = await startHeapwise();
  try {
    for (const viewport of VIEWPORTS)
      for (const colorScheme of /** @type {const} */ (['light', 'dark']))
        await photograph(await browser.newContext({ baseURL: server.url, viewport, colorScheme }), {
          width: viewport.width,
          theme: colorScheme,
        });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Plays all scenes in one profile, in order: what was answered in one is reviewed in a later one. */
async function photograph(context, { width, theme }) {
  const page = await context.newPage();
  for (const [name, play] of Object.entries(SCENES)) {
    const top = await play(page);
    await page.evaluate(() => document.fonts.ready);
    await top?.evaluate((element, covered) => {
      window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - covered);
    }, STAYS_IN_VIEW[width]);
    const file = `${name}-${width}-${theme}.png`;
    await page.screenshot({ path: path.join(ALL, file), animations: 'disabled', caret: 'hide' });
    if (IN_README.has(`${name}-${width}`)) copyFileSync(path.join(ALL, file), path.join(SHOWN, file));
    console.log(path.join(ALL, file));
  }
  await context.close();
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
