import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type * as AnswerPage from './answer-page.ts';
import { FakeCaches } from './fake-caches.ts';
import type { FetchEvent } from './scope.ts';
import type * as Visitor from './visitor.ts';

const ORIGIN = 'https://heapwise.example';
const html = (owner: string, text: string): string =>
  `<!DOCTYPE html><html lang="en" data-person="${owner}"><body>${text}</body></html>`;
const page = (owner: string, text: string, status = 200): Response =>
  new Response(html(owner, text), { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

let network: (url: string) => Promise<Response>;
let answers: typeof AnswerPage;
let visitor: typeof Visitor;
let caches: FakeCaches;

beforeEach(async () => {
  vi.useFakeTimers();
  caches = new FakeCaches();
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', (asked: string | Request) => network(typeof asked === 'string' ? asked : asked.url));
  // A worker that has just started.
  vi.resetModules();
  [answers, visitor] = [await import('./answer-page.ts'), await import('./visitor.ts')];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const unreachable = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const never = (): Promise<Response> => new Promise(() => {});

/** Opens a page as a browser does. `settled` ends when the worker has nothing left to do. */
function open(path: string, how: 'answerPage' | 'answerSoft' = 'answerPage') {
  const work: Promise<unknown>[] = [];
  const event = {
    request: { url: ORIGIN + path },
    waitUntil: (more: Promise<unknown>) => void work.push(more),
  } as unknown as FetchEvent;
  const response = answers[how](event);
  const text = response.then((answer) => answer.clone().text());
  return { response, text, settled: async () => Promise.all([text, ...work]) };
}

const keptBy = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith('heapwise-pages-'));

it('what was read opens again without a network, however it was reached', async () => {
  network = async () => page('ada', 'Lists');
  await open('/lessons/lists?source=app').settled();
  network = unreachable;
  expect(await open('/lessons/lists').text).toContain('Lists');
});

it('the server has the last word while it answers', async () => {
  network = async () => page('ada', 'old');
  await open('/review').settled();
  network = async () => page('ada', 'new');
  expect(await open('/review').text).toContain('new');
});

it('who has a copy waits three seconds for the server, and then not at all for a while', async () => {
  network = async () => page('ada', 'Lists');
  await open('/lessons/lists').settled();
  network = never;
  let shown = '';
  void open('/lessons/lists').text.then((text) => (shown = text));
  await vi.advanceTimersByTimeAsync(2900);
  expect(shown).toBe('');
  await vi.advanceTimersByTimeAsync(200);
  expect(shown).toContain('Lists');
  shown = '';
  void open('/lessons/lists').text.then((text) => (shown = text));
  await vi.advanceTimersByTimeAsync(1);
  expect(shown).toContain('Lists');
});

it('a server that is out of order is none, where there is a copy', async () => {
  network = async () => page('ada', 'Lists');
  await open('/lessons/lists').settled();
  network = async () => page('ada', 'Bad gateway', 502);
  expect(await open('/lessons/lists').text).toContain('Lists');
  expect(await open('/lessons/sets').text).toContain('Bad gateway');
});

it('a page never seen is answered with what says which were', async () => {
  await (await caches.open('heapwise-fallback')).put('/offline', page('guest', 'What opens here'));
  network = unreachable;
  const { response } = open('/lessons/sets');
  expect((await response).headers.get('Location')).toBe(`${ORIGIN}/offline#missing=%2Flessons%2Fsets`);
  expect(await open('/offline').text).toContain('What opens here');
});

it('errors, redirects and narrowed lists are not kept', async () => {
  network = async () => page('ada', 'broken', 500);
  await open('/review').settled();
  const led = Object.defineProperty(page('ada', 'Sign in'), 'redirected', { value: true });
  led.clone = () => led;
  network = async () => led;
  await open('/review').settled();
  network = async () => page('ada', 'only the wrong ones');
  await open('/claims?verdict=wrong').settled();
  expect(await keptBy()).toEqual([]);
});

it("one person's pages go when another's come", async () => {
  network = async () => page('ada', "Ada's");
  await open('/review').settled();
  network = async () => page('bob', "Bob's");
  await open('/').settled();
  expect(await keptBy()).toEqual(['heapwise-pages-bob']);
});

it('a page that was on its way while its person signed out is not kept', async () => {
  await visitor.welcome('ada');
  let arrive: (response: Response) => void = () => {};
  network = () => new Promise((resolve) => (arrive = resolve));
  const late = open('/review');
  await visitor.welcome(null);
  arrive(page('ada', "Ada's"));
  await late.settled();
  expect(await keptBy()).toEqual([]);
  // Nor is the next one refused to whoever is there now.
  network = async () => page('guest', "a guest's");
  await open('/review').settled();
  expect(await keptBy()).toEqual(['heapwise-pages-guest']);
});

it("Next's router is told without data to open the page in the ordinary way", async () => {
  network = unreachable;
  expect(await open('/lessons/lists?_rsc=1', 'answerSoft').text).toBe('');
  network = async () => new Response('0:data');
  expect(await open('/lessons/lists?_rsc=1', 'answerSoft').text).toBe('0:data');
});

it('a page that says that it is seen is kept, and asked for once', async () => {
  const { freshenPage } = await import('./keep-page.ts');
  let asked = 0;
  network = async () => {
    asked += 1;
    return page('ada', 'Lists');
  };
  const opened = open('/lessons/lists');
  await opened.text;
  await freshenPage(new URL('/lessons/lists', ORIGIN));
  await freshenPage(new URL('/lessons/sets', ORIGIN));
  await freshenPage(new URL('/lessons/sets', ORIGIN));
  expect(asked).toBe(2);
  network = unreachable;
  expect(await open('/lessons/sets').text).toContain('Lists');
});
