import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { APIRequestContext, Page } from '@playwright/test';

import { instanceKey } from '#domain/lesson/instance.ts';
import type { Item } from '#domain/lesson/item.ts';

import { signUp } from './support/account.ts';
import { holdsSentinel, writeAlteredFacts } from './support/altered-facts.ts';
import { answersOf } from './support/exercises.ts';
import { anItem, askedItems, listItems, listSlugs } from './support/lessons.ts';
import { locked } from './support/locked.ts';
import { runServer } from './support/run-server.ts';
import type { RunningServer } from './support/run-server.ts';
import { teachingOf } from './support/teaching.ts';
import { expect, test } from './support/test.ts';

/*
 * No answer leaves the server before the prediction is locked. A server of its own is given facts in which every answer
 * is a sentinel, and everything it sends is searched for them, and for the words of explanations and diagnoses.
 */

const PAGES = [
  '/',
  ...listSlugs().map((slug) => `/lessons/${slug}`),
  '/review',
  '/interpreters',
  '/signin',
  '/signup',
  '/forgot',
  '/account',
  '/people',
  '/setup?token=none',
  '/reset/none',
  '/no-such-page',
];
const DAYS_AHEAD = 60;
const RECORDED = 'a recorded answer';

let facts: string;
let own: RunningServer;
let learner: Page;
let secrets: readonly string[];

test.beforeAll(async ({ browser }) => {
  test.slow();
  facts = writeAlteredFacts();
  own = await runServer({ HEAPWISE_FACTS: facts });
  secrets = (await Promise.all(listSlugs().map(teachingOf))).flat();
  learner = await (await browser.newContext({ baseURL: own.url })).newPage();
  await signUp(learner);
});

test.afterAll(async () => {
  await own.stop();
  rmSync(facts, { recursive: true, force: true });
});

/** What of `text` should not be known yet. */
function leaksIn(text: string): string[] {
  const words = text.replaceAll(/\\[nu"](?:[0-9a-f]{4})?|&[#\w]+;|\s+/g, ' ');
  return [...(holdsSentinel(text) ? [RECORDED] : []), ...secrets.filter((secret) => words.includes(secret))];
}

/** What an address gives away. */
async function leaksAt(request: APIRequestContext, address: string): Promise<string[]> {
  const response = await request.get(address);
  expect(response.status(), address).toBeLessThan(500);
  const text = await response.text();
  expect(text.length, address).toBeGreaterThan(0);
  return leaksIn(text).map((leak) => `${address}: ${leak}`);
}

/** What the flight data of a page gives away: what React asks for when it goes there without a page load. */
async function leaksInFlight(request: APIRequestContext, address: string): Promise<string[]> {
  // Next sends whoever has the wrong mark to the address with the right one.
  const response = await request.get(address, { headers: { RSC: '1' } });
  expect(response.headers()['content-type'], address).toContain('text/x-component');
  const text = await response.text();
  expect(text.length, address).toBeGreaterThan(0);
  return leaksIn(text).map((leak) => `flight data of ${address}: ${leak}`);
}

/** What the server answers to a locked prediction. */
async function checked(request: APIRequestContext, item: Item): Promise<string> {
  return (await request.post('/api/checks', { data: locked(item, null) })).text();
}

test('once a prediction is locked, answers and explanations do come, and are recognised', async () => {
  const firsts = listSlugs().flatMap((slug) => {
    const item = askedItems().find(({ lesson, kind }) => lesson === slug && kind === 'predict-size');
    return item ? [item] : [];
  });
  expect(firsts.length).toBeGreaterThan(1);
  const leaks: string[] = [];
  for (const item of firsts) leaks.push(...leaksIn(await checked(learner.request, item)));
  expect(leaks.filter((leak) => leak === RECORDED)).toHaveLength(firsts.length);
  expect(leaks.filter((leak) => leak !== RECORDED).length).toBeGreaterThan(firsts.length);
});

test('no page and no flight data holds an answer, for a guest or for a learner', async ({ browser }) => {
  test.slow();
  const guest = await browser.newContext({ baseURL: own.url });
  const leaks: string[] = [];
  for (const { request } of [guest, learner]) {
    for (const address of PAGES) {
      leaks.push(...(await leaksAt(request, address)), ...(await leaksInFlight(request, address)));
    }
  }
  await guest.close();
  expect(leaks).toEqual([]);
});

test('no page was written while building, when the true facts were there', () => {
  const { routes } = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8')) as { routes: object };
  // Icons and the manifest are no pages.
  expect(Object.keys(routes).filter((route) => !/^\/(_|icon|apple-icon|manifest)/.test(route))).toEqual([]);
});

test('no script holds an answer', () => {
  const scripts = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|json|txt)$/.test(name),
  );
  expect(scripts.length).toBeGreaterThan(10);
  const leaks = scripts.flatMap((name) =>
    leaksIn(readFileSync(path.join('.next/static', name), 'utf8')).map((leak) => `${name}: ${leak}`),
  );
  expect(leaks).toEqual([]);
});

test('no item holds an answer, whichever instance was answered last', async () => {
  test.slow();
  const leaks: string[] = [];
  const items = listItems();
  for (let start = 0; start < items.length; start += 100) {
    const some = items.slice(start, start + 100);
    const wanted = some.map(({ exercise, instance }) => ({ exercise, seen: [instance], count: 1 }));
    const answer = await learner.request.post('/api/packs', { data: { wanted } });
    const { packs } = (await answer.json()) as { packs: { item: object }[] };
    expect(packs).toHaveLength(some.length);
    // Beside the item stands what grades it: that is what a pack is for.
    leaks.push(...leaksIn(JSON.stringify(packs.map(({ item }) => item))));
  }
  leaks.push(...(await leaksAt(learner.request, '/api/health')));
  expect(leaks).toEqual([]);
});

test('what is due holds no answer, though every card was answered before', async () => {
  test.slow();
  const quick = askedItems().filter(
    ({ runtime, check: { checker } }) => runtime === 'browser' && checker !== 'timing',
  );
  const person = await learner.locator('html').getAttribute('data-person');
  for (const item of quick) await learner.request.post('/api/checks', { data: locked(item, person) });
  writeFileSync(own.clock, String(DAYS_AHEAD * 86_400_000));
  const asked = { now: Date.now(), since: 0, cursor: 0, attempts: [], reviews: [], timeZone: 'UTC' };
  const log = await learner.request.post('/api/sync', { data: { ...asked, person } });
  const { entries } = (await log.json()) as { entries: unknown[] };
  expect(entries.length).toBeGreaterThan(20);
  expect(leaksIn(await log.text())).toEqual([]);
  for (const address of ['/', '/review']) {
    expect(await leaksAt(learner.request, address)).toEqual([]);
    expect(await leaksInFlight(learner.request, address)).toEqual([]);
  }
});

test('the true answer to a question does not stand in it', async () => {
  const items = new Map(
    listItems().map((item) => [`${item.exercise} ${item.instance}`, JSON.stringify(item)]),
  );
  const told: string[] = [];
  let searched = 0;
  for (const { exercise, params, answer, reveal } of (await Promise.all(listSlugs().map(answersOf))).flat()) {
    // Small numbers are in every program and mean nothing there.
    const numbers = [answer].flat().filter((part): part is number => typeof part === 'number' && part >= 100);
    const key = `${exercise.id} ${instanceKey(params)}`;
    const json = items.get(key);
    if (numbers.length === 0 || json === undefined || exercise.kind === 'predict-speedup') continue;
    searched += 1;
    const given = JSON.stringify(reveal.params);
    if (numbers.some((number) => hasNumber(json, number) && !hasNumber(given, number))) told.push(key);
  }
  expect(searched).toBeGreaterThan(30);
  expect(told).toEqual([]);
});

function hasNumber(text: string, number: number): boolean {
  return new RegExp(String.raw`(?<![\w.])${number}(?![\w]|\.\d)`).test(text);
}

test('no program about an item is run before its answer is locked, edited or not', async () => {
  const item = anItem('predict-output', ({ runtime }) => runtime === 'server');
  const other = anItem('predict-size');
  const { outcome } = JSON.parse(await checked(learner.request, other)) as { outcome: { ticket: string } };
  const { exercise, instance } = item;
  for (const code of [item.code, `${item.code}\nimport os`]) {
    for (const ticket of ['', outcome.ticket]) {
      const response = await learner.request.post('/api/runs', {
        data: { about: { exercise, instance, ticket }, code, environments: [item.target] },
      });
      expect(response.status()).toBe(403);
      expect(await response.json()).toEqual({
        error: { code: 'not-locked', message: 'Lock a prediction first.' },
      });
    }
  }
});
