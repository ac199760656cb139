import { expect, it } from 'vitest';

import { missingAddress, missingPage } from './missing-page.ts';

const ORIGIN = 'https://heapwise.example';

it.each(['/lessons/strings', '/claims?verdict=wrong&lines=1-20', '/reset/a-secret'])(
  'from what is shown in place of %s, it can be tried again, and nothing of it goes to the server',
  (page) => {
    const shown = new URL(missingAddress(new URL(page, ORIGIN)));
    expect(shown.pathname + shown.search).toBe('/offline');
    expect(missingPage(shown)).toBe(ORIGIN + page);
  },
);

it.each([
  '',
  '#here',
  '#missing=https%3A%2F%2Fevil.example',
  '#missing=%2F%2Fevil.example',
  '#missing=%',
  '#missing=javascript%3Ax',
])('%s leads nowhere else', (hash) => {
  expect(missingPage({ hash, origin: ORIGIN })).toBeNull();
});
