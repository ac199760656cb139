/**
 * Draws the site's mark as the pictures that an installed app needs, into `public/icons/` and `app/apple-icon.png`, and
 * copies into `public/screenshots/` what of `docs/screenshots/` the app shows of itself. Run it when the mark or the screenshots have changed, and commit
 * what it wrote: `node scripts/make-icons.mjs`.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';

import { launchChromium } from './drive/chromium.mjs';

const PAPER = '#fbf8f2';
const MEASURED = '#0b655f';
const PREDICTED = '#a3470b';

/** What to draw: pixels of a side, how much of it the mark takes, how round the paper's corners are (of the side). */
const ICONS = [
  { file: 'public/icons/icon-192.png', side: 192, mark: 0.64, round: 0.2 },
  { file: 'public/icons/icon-512.png', side: 512, mark: 0.64, round: 0.2 },
  // Devices cut these into their own shape: the mark stays within the inner circle of 80 %.
  { file: 'public/icons/maskable-192.png', side: 192, mark: 0.5, round: 0 },
  { file: 'public/icons/maskable-512.png', side: 512, mark: 0.5, round: 0 },
  { file: 'app/apple-icon.png', side: 180, mark: 0.58, round: 0 },
  // A status bar takes only its shape.
  { file: 'public/icons/badge-96.png', side: 96, mark: 0.9, round: null },
];

/** Real pages: of those that the README shows, what a store's list shows of an app. */
const SCREENSHOTS = {
  'home-1440-light': 'home-wide',
  'staircase-1440-light': 'staircase-wide',
  'review-390-light': 'review-narrow',
  'verdict-390-light': 'verdict-narrow',
};

function drawing({ side, mark, round }) {
  const cell = (x, y, colour) => `<rect x="${x}" y="${y}" width="10" height="10" rx="2" fill="${colour}"/>`;
  const [measured, predicted] = round === null ? ['#fff', '#fff'] : [MEASURED, PREDICTED];
  // The mark is 22 of its 26 units wide.
  const scale = (side * mark) / 22;
  const offset = (side - 26 * scale) / 2;
  const paper =
    round === null ? '' : `<rect width="${side}" height="${side}" rx="${side * round}" fill="${PAPER}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${paper}
    <g transform="translate(${offset} ${offset}) scale(${scale})">${cell(2, 2, measured)}${cell(14, 2, predicted)}${cell(2, 14, measured)}${cell(14, 14, measured)}</g></svg>`;
}

for (const folder of ['public/icons', 'public/screenshots']) mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  for (const icon of ICONS) {
    await page.setViewportSize({ width: icon.side, height: icon.side });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(icon)}`);
    writeFileSync(icon.file, await page.screenshot({ omitBackground: true }));
    console.log(icon.file);
  }
} finally {
  await browser.close();
}
for (const [from, to] of Object.entries(SCREENSHOTS))
  copyFileSync(`docs/screenshots/${from}.png`, `public/screenshots/${to}.png`);
