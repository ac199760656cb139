import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { CDPSession, Locator, Page } from '@playwright/test';

import type { Item } from '#domain/lesson/item.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';

import { launchChromium } from '../drive/chromium.mjs';
import { enter } from '../drive/page.mjs';
import type { Benchmark } from './benchmark.ts';
import { anyPrediction, askedItems } from './items.ts';
import { percentile95, percentileTable } from './table.ts';

/** Half of them with a network, half without. */
const CARDS = 60;
/** How many times slower than this machine: a cheap phone. */
const SLOWER = 6;
/** As long as a quick reader looks at a verdict, in milliseconds. */
const READING_MS = 1500;
/** A finger, and nothing that hovers. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** As long as a finger takes to get to a button, at the least (ms). */
const REACH_MS = 200;
/** As long as a finger rests on what it taps (ms). */
const TAP_MS = 80;
/** So long (ms) after it the page is asked nothing: answering would take from the time that is measured. */
const LEAVE_ALONE_MS = 150;
/** What 95 of a hundred steps to the next question should not exceed (ms). */
const BAR_MS = 50;
const DAYS_AGO = 5;
/** Answers that are sent at once. */
const BATCH = 20;

/** How long reviewing makes anyone wait. */
export const review: Benchmark = {
  name: 'review',
  about: `in Chromium at a ${SLOWER}th of this machine's speed: from pressing until the next thing is drawn`,
  async onServer(url) {
    const browser = await launchChromium();
    try {
      const context = await browser.newContext(PHONE);
      const tab = await context.newPage();
      await signUpWithDueCards(tab, url);
      await tab.addInitScript(watchPresses);
      await tab.goto(`${url}/review`, { waitUntil: 'load' });
      await questionOn(tab).waitFor();
      // What the device fetches ahead is there before anyone has read the first question.
      await tab.waitForLoadState('networkidle');
      const session = await context.newCDPSession(tab);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const online = await reviewCards(session, tab, CARDS / 2);
      await context.setOffline(true);
      const offline = await reviewCards(session, tab, CARDS / 2);
      const slow = percentile95([...online.questions, ...offline.questions]) ?? Infinity;
      return `${percentileTable(
        new Map([
          ['Run it, until the verdict', online.verdicts],
          ['Continue, until the next question', online.questions],
          ['… and until it can be answered', online.usable],
          ['Run it, until the verdict, without a network', offline.verdicts],
          ['Continue, until the next question, without a network', offline.questions],
          ['… and until it can be answered, without a network', offline.usable],
        ]),
      )}

  At most ${BAR_MS} ms from Continue to the next question is wanted of 95 %: ${slow <= BAR_MS ? 'met' : 'MISSED'}.

  Measured in the page: from the moment that the finger lifts (the time stamp of its event) to the end of the frame that
  draws what was pressed for. The Event Timing API would stop at the next frame, whatever is in it. Without a network nothing
  can wait for a request; with one, these began in between, in the background: ${counted(online.requests)}.`;
    } finally {
      await browser.close();
    }
  },
};

/** What a page was seen to do in a number of reviews. */
interface Seen {
  /** Milliseconds. */
  readonly verdicts: readonly number[];
  readonly questions: readonly number[];
  readonly usable: readonly number[];
  /** Addresses asked for between a press and what it was pressed for. */
  readonly requests: readonly string[];
}

/** What the page notes of its presses: milliseconds, or null until what was pressed for is there. */
interface Watched {
  drawn: number | null;
  /** Whether it can be pressed and typed into. */
  usable: number | null;
}

/** Makes an account whose cards, one of each exercise, were answered wrongly some days ago. */
async function signUpWithDueCards(tab: Page, url: string): Promise<void> {
  await tab.goto(`${url}/signup`);
  await tab.getByLabel('User name').fill(`bench-${randomUUID().slice(0, 8)}`);
  await tab.getByRole('textbox', { name: 'Password' }).fill(randomUUID());
  await tab.getByRole('button', { name: 'Make an account' }).click();
  await tab.waitForURL((address) => address.pathname !== '/signup');
  const person = await tab.locator('html').getAttribute('data-person');
  // Programs and what only a clock can tell are run by the server where there is one.
  const items = askedItems().filter(({ input, runtime }) => input.type !== 'code' && runtime === 'browser');
  const step = Math.floor(items.length / (CARDS + 5));
  const chosen = items.filter((_, place) => place % step === 0);
  for (let start = 0; start < chosen.length; start += BATCH) {
    const data = { person, ...progressWith(chosen.slice(start, start + BATCH)) };
    const response = await tab.request.post(`${url}/api/progress`, { data, headers: { Origin: url } });
    if (!response.ok()) throw new Error(`The server took no progress (${response.status()}).`);
  }
}

function progressWith(items: readonly Item[]): object {
  const dayRule = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, rolloverHour: 4 };
  const at = Date.now() - DAYS_AGO * 86_400_000;
  const attempts = items.map((item) => ({
    attempt: randomUUID(),
    review: randomUUID(),
    exercise: item.exercise,
    revision: item.revision,
    instance: item.instance,
    prediction: anyPrediction(item),
    confidence: 'guess',
    hintsUsed: 0,
    elapsedMs: 5000,
    at,
  }));
  const reviews = attempts.map(({ attempt, review: id, exercise: card }) => ({
    type: 'rating',
    id,
    card,
    attempt,
    rating: 'again',
    at,
    day: learnerDay(at, dayRule),
  }));
  return { attempts, reviews, dayRule };
}

/** Addresses with how often each was asked for: `/api/sync 3×`. */
function counted(addresses: readonly string[]): string {
  const times = new Map<string, number>();
  for (const address of addresses) times.set(address, (times.get(address) ?? 0) + 1);
  return [...times].map(([address, count]) => `${address} ${count}×`).join(', ') || 'none';
}

function questionOn(tab: Page): Locator {
  return tab.locator('article[data-stage=predicting]');
}

/** Answers so many cards, one after the other. */
async function reviewCards(session: CDPSession, tab: Page, cards: number): Promise<Seen> {
  const seen = {
    verdicts: [] as number[],
    questions: [] as number[],
    usable: [] as number[],
    requests: [] as string[],
  };
  let waiting = false;
  const note = (request: { url: () => string }): void => {
    if (waiting) seen.requests.push(new URL(request.url()).pathname);
  };
  tab.on('request', note);
  const press = async (touch: () => Promise<void>): Promise<{ drawn: number; usable: number }> => {
    await tab.evaluate(() => {
      Object.assign(globalThis, { drawn: null, usable: null });
    });
    waiting = true;
    await touch();
    await sleep(LEAVE_ALONE_MS);
    const times = await tab.waitForFunction(
      () => {
        const { drawn, usable } = globalThis as unknown as Watched;
        return drawn !== null && usable !== null && { drawn, usable };
      },
      null,
      { polling: 50 },
    );
    waiting = false;
    return (await times.jsonValue()) as { drawn: number; usable: number };
  };
  for (let card = 0; card < cards; card += 1) {
    await answer(questionOn(tab));
    const run = tab.getByRole('button', { name: /^(Run it|Lock it)$/ });
    seen.verdicts.push((await press(() => run.tap())).drawn);
    await tab.waitForTimeout(READING_MS);
    const go = tab.getByRole('button', { name: 'Continue', exact: true });
    const next = await press(() => tap(session, go));
    seen.questions.push(next.drawn);
    seen.usable.push(next.usable);
  }
  tab.off('request', note);
  return seen;
}

/**
 * A finger that comes, rests and lifts. Touches that are sent as events get their time stamp first and wait for a frame
 * then, which no finger does. Without a screen Chromium makes no click of these: they are for what heeds the finger itself.
 */
async function tap(session: CDPSession, button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await sleep(REACH_MS);
  await session.send('Input.synthesizeTapGesture', {
    x: x + width / 2,
    y: y + height / 2,
    duration: TAP_MS,
    gestureSourceType: 'touch',
  });
}

/** Enters something that can be graded, whatever is asked. */
async function answer(card: Locator): Promise<void> {
  const things = card.locator('form button[aria-pressed]');
  const fields = card.locator('form input:not([type=radio], [type=range])');
  const [toOrder, toFill] = [await things.count(), await fields.count()];
  for (let place = 0; place < toOrder; place += 1) await things.nth(place).tap();
  // Numbers that rise, and are beyond wherever a growth begins.
  if (toOrder === 0)
    await enter(card, toFill > 1 ? Array.from({ length: toFill }, (_, place) => `${10_000 + place}`) : null);
}

/**
 * Runs in the page: takes the time from each press to the frame with what it was pressed for, the verdict or another
 * question. No function in it has a name: tsx would wrap it in a helper that the page lacks.
 */
function watchPresses(): void {
  const watched = globalThis as unknown as Watched;
  watched.drawn = watched.usable = null;
  addEventListener(
    'pointerup',
    (event) => {
      const button = (event.target as Element).closest('button');
      if (!event.isTrusted || !button) return;
      const isAnswer = button.type === 'submit';
      if (!isAnswer && button.textContent !== 'Continue') return;
      const before = button.closest('article, [data-shown]');
      let isDrawn = false;
      const observer = new MutationObserver(() => {
        const there = [...document.querySelectorAll('article')].find((article) => {
          if (!article.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
          return isAnswer
            ? article.querySelector('h4')
            : !before?.contains(article) && article.querySelector('form');
        });
        if (!there) return;
        if (!isDrawn) {
          isDrawn = true;
          requestAnimationFrame(() => {
            // What the page does once the frame is there comes after it.
            void scheduler.postTask(
              () => {
                watched.drawn = performance.now() - event.timeStamp;
              },
              { priority: 'user-blocking' },
            );
          });
        }
        if (there.closest('[inert]')) return;
        observer.disconnect();
        void scheduler.postTask(
          () => {
            watched.usable = performance.now() - event.timeStamp;
          },
          { priority: 'user-blocking' },
        );
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    { capture: true },
  );
}
