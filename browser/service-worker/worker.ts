import { answerForm, answerPage, answerSoft } from './answer-page.ts';
import { answerIcon, answerPython, answerPythonList, answerStatic } from './answer-file.ts';
import type { Build } from './build.ts';
import { keepFiles } from './keep-files.ts';
import { freshenPage } from './keep-page.ts';
import { activate, install } from './life.ts';
import { parseMessage } from './messages.ts';
import { watchPush } from './on-push.ts';
import type { PushScope } from './on-push.ts';
import { isKept, routeOf } from './route-request.ts';
import type { Route } from './route-request.ts';
import { scope } from './scope.ts';
import type { FetchEvent } from './scope.ts';
import { watchVisitor, welcome } from './visitor.ts';

/** Written in when the worker is bundled. */
declare const BUILD: Build;

const ANSWERS: Record<Exclude<Route, 'pass'>, (event: FetchEvent) => Promise<Response>> = {
  static: answerStatic,
  python: answerPython,
  'python-list': answerPythonList,
  icon: answerIcon,
  page: answerPage,
  form: answerForm,
  soft: answerSoft,
};

// A newer worker waits until a learner says so: no `skipWaiting` here.
scope.addEventListener('install', (event) => event.waitUntil(install(BUILD)));
scope.addEventListener('activate', (event) => {
  event.waitUntil(activate(BUILD).then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  const { method, url, mode, headers } = event.request;
  const address = new URL(url);
  const route = routeOf({
    method,
    url: address,
    origin: scope.location.origin,
    navigates: mode === 'navigate',
    isSoft: headers.has('RSC') || address.searchParams.has('_rsc'),
  });
  if (route !== 'pass') event.respondWith(ANSWERS[route](event));
});

scope.addEventListener('message', (event) => {
  const message = parseMessage(event.data);
  switch (message?.type) {
    case 'visitor':
      event.waitUntil(settle(message.person, message.path));
      break;
    case 'take-over':
      event.waitUntil(scope.skipWaiting());
      break;
    case 'build':
      event.ports[0]?.postMessage(BUILD);
      break;
  }
});

watchPush(scope as unknown as PushScope);

/** Someone is here: others' pages go, and what this page and a review need is kept, if it is not yet. */
async function settle(person: string | null, path: string): Promise<void> {
  await welcome(person);
  const mayKeep = watchVisitor();
  for (const page of [path, '/review'])
    if (isKept(page)) await freshenPage(new URL(page, scope.location.origin), mayKeep);
  if (savesData()) return;
  // Also what is fetched only when it is needed: verdicts, pictures, the editor. They come to half a megabyte.
  await keepFiles(BUILD.files.map((file) => file.path)).catch(() => undefined);
}

/** Whether the learner asked this device to save data. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
