import { expect, it, vi } from 'vitest';

it('tells whether this page or another tab changed a log', async () => {
  const here = await import('./progress-news.ts');
  vi.resetModules();
  const otherTab = await import('./progress-news.ts');
  const heard = vi.fn();
  const heardThere = vi.fn();
  here.onProgress(heard);
  otherTab.onProgress(heardThere);
  here.announceProgress('ada');
  await vi.waitFor(() => expect(heardThere).toHaveBeenCalled());
  expect(heard.mock.calls).toEqual([['ada', true]]);
  expect(heardThere.mock.calls).toEqual([['ada', false]]);
});
