import { beforeEach, expect, it, vi } from 'vitest';

import { endOthersPush } from './subscribe-push.ts';

const ENDPOINT = 'https://web.push.apple.com/shared';
const unsubscribe = vi.fn<() => Promise<boolean>>(async () => true);
const asked = vi.fn<(path: string, init: RequestInit) => void>();

/** A browser with this subscription, and a server to which it is the asking person's or not. */
function browserWith(endpoint: string | null, answer: () => Response): void {
  const subscription = endpoint === null ? null : { endpoint, unsubscribe };
  const registration = { pushManager: { getSubscription: async () => subscription } };
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: async () => registration },
    locks: { request: (_: string, work: () => Promise<void>) => work() },
  });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked(path, init);
    return answer();
  });
}
beforeEach(() => vi.clearAllMocks());

it.each([
  ['ends', false, 1],
  ['keeps', true, 0],
])('%s the notifications of this browser where mine is %s', async (_, mine, ended) => {
  browserWith(ENDPOINT, () => Response.json({ mine }));
  await endOthersPush();
  expect(asked.mock.calls[0]).toMatchObject([
    '/api/push/mine',
    { body: JSON.stringify({ endpoint: ENDPOINT }) },
  ]);
  expect(unsubscribe).toHaveBeenCalledTimes(ended);
});

it('keeps them where the server cannot be asked, and asks nothing where there are none', async () => {
  browserWith(ENDPOINT, () => Response.json({ error: { message: 'later' } }, { status: 500 }));
  await expect(endOthersPush()).rejects.toThrow('later');
  browserWith(null, () => Response.json({ mine: false }));
  await endOthersPush();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(unsubscribe).not.toHaveBeenCalled();
});
