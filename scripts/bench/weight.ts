import type { CDPSession } from '@playwright/test';

import { launchChromium } from '../drive/chromium.mjs';
import type { Benchmark } from './benchmark.ts';
import { askedItems } from './items.ts';
import { table } from './table.ts';

/** Long enough for what a page fetches when it is idle, in milliseconds. */
const IDLE_MS = 8000;

/** Bytes of some files, as they travelled (with response headers) and decoded. */
interface Weight {
  travelled: number;
  decoded: number;
}

/** How much a page costs before it can be used. */
export const weight: Benchmark = {
  name: 'weight',
  about: 'what Chromium fetches for each page, with an empty cache; counted once, because it does not vary',
  async onServer(url) {
    const browser = await launchChromium();
    const rows: string[][] = [];
    try {
      for (const path of [
        '/',
        `/lessons/${askedItems()[0]?.lesson}`,
        '/review',
        '/signin',
        '/interpreters',
      ]) {
        const context = await browser.newContext();
        const tab = await context.newPage();
        const files = await watchNetwork(await context.newCDPSession(tab));
        const response = await tab.goto(url + path, { waitUntil: 'load' });
        const named = scriptsNamedIn((await response?.text()) ?? '');
        await tab.waitForTimeout(IDLE_MS);
        const sum = (fits: (file: string) => boolean): string =>
          show([...files].filter(([file]) => fits(new URL(file).pathname)).map(([, bytes]) => bytes));
        const isPython = (file: string): boolean => file.startsWith('/python');
        const isScript = (file: string): boolean => file.endsWith('.js') && !isPython(file);
        rows.push([
          path,
          sum((file) => isScript(file) && named.has(file)),
          sum((file) => isScript(file) && !named.has(file)),
          sum((file) => !isScript(file) && !isPython(file)),
          sum(isPython),
        ]);
        await context.close();
      }
    } finally {
      await browser.close();
    }
    return `${table(['', 'first-load JS', 'later JS', 'HTML, CSS, fonts', 'Python'], rows)}

  In KB (1000 bytes), as it travelled / decoded. First-load: the scripts that the HTML itself names. Later: those that
  they fetch within ${IDLE_MS / 1000} s, such as what is wanted after a verdict. Python is fetched when the page is idle.`;
  },
};

/** The paths of the scripts that a page's HTML tells the browser to fetch. */
function scriptsNamedIn(html: string): ReadonlySet<string> {
  return new Set(
    [...html.matchAll(/(?:src|href)="([^"?]+\.js)(?:\?[^"]*)?"/g)].map(([, file]) => file ?? ''),
  );
}

/** Counts what a page and its workers fetch, by address. */
async function watchNetwork(session: CDPSession): Promise<ReadonlyMap<string, Weight>> {
  const files = new Map<string, Weight>();
  const addresses = new Map<string, string>();
  const of = (request: string): Weight => {
    const address = addresses.get(request) ?? 'data:,';
    const known = files.get(address) ?? { travelled: 0, decoded: 0 };
    files.set(address, known);
    return known;
  };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) addresses.set(requestId, request.url);
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (addresses.has(requestId)) of(requestId).decoded += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (addresses.has(requestId)) of(requestId).travelled += encodedDataLength;
  });
  await session.send('Network.enable');
  return files;
}

function show(weights: readonly Weight[]): string {
  if (weights.length === 0) return '–';
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
  const total = (key: keyof Weight): number => weights.reduce((sum, one) => sum + one[key], 0);
  return `${kilobytes(total('travelled'))} / ${kilobytes(total('decoded'))}`;
}
