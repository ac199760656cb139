/**
 * `npm run screenshots`: goes through Heapwise as a newcomer does, on a phone and on a desk, in light and in dark, and
 * photographs what there is to see: everything into test-results/screenshots/, what the README shows into
 * docs/screenshots/ too, and what a device shows before it installs the app into public/screenshots/.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { launchChromium } from './drive/chromium.mjs';
import { startHeapwise } from './drive/server.mjs';
import { SCENES } from './screenshots/scenes.mjs';

const ALL = 'test-results/screenshots';
const SHOWN = 'docs/screenshots';
const FOR_INSTALLING = 'public/screenshots';

/** A phone is touched: it shows no keys, and no field has the focus by itself. */
const DEVICES = [
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  { viewport: { width: 1440, height: 900 } },
];

/** How many pixels of the top the header (and on a phone the progress) keeps covered, by width. */
const STAYS_IN_VIEW = { 390: 112, 1440: 76 };

/** What README.md shows: scene and width. */
const IN_README = new Set(['home-1440', 'verdict-390', 'bytes-390', 'review-390', 'staircase-1440']);

/** What app/manifest.ts names, in the light. */
const IN_MANIFEST = {
  'review-390-light': 'review-narrow',
  'verdict-390-light': 'verdict-narrow',
  'home-1440-light': 'home-wide',
  'staircase-1440-light': 'staircase-wide',
};

async function main() {
  for (const folder of [ALL, SHOWN, FOR_INSTALLING]) mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  const server = await startHeapwise();
  try {
    for (const device of DEVICES)
      for (const colorScheme of /** @type {const} */ (['light', 'dark']))
        await photograph(await browser.newContext({ baseURL: server.url, colorScheme, ...device }), {
          width: device.viewport.width,
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
    const picture = `${name}-${width}-${theme}`;
    const file = `${picture}.png`;
    await page.screenshot({ path: path.join(ALL, file), animations: 'disabled', caret: 'hide' });
    if (IN_README.has(`${name}-${width}`)) copyFileSync(path.join(ALL, file), path.join(SHOWN, file));
    if (picture in IN_MANIFEST) {
      copyFileSync(path.join(ALL, file), path.join(FOR_INSTALLING, `${IN_MANIFEST[picture]}.png`));
    }
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
