import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';

import { siblingsApart } from './siblings-apart.ts';

const cards = (lessons: string) =>
  lessons.split('').map((lesson, place) => ({ key: `${lesson}${place}`, lesson }));
const shown = (lessons: string, last: string | null = null) =>
  siblingsApart(cards(lessons), last)
    .map(({ lesson }) => lesson)
    .join('');

it.each([
  ['', null, ''],
  ['a', 'a', 'a'],
  ['aab', null, 'aba'],
  ['aab', 'a', 'baa'],
  ['ab', 'a', 'ba'],
  ['aabbc', null, 'ababc'],
  ['abccc', null, 'cacbc'],
  ['aaaa', null, 'aaaa'],
  ['aaaab', null, 'abaaa'],
  ['abcabc', null, 'abcabc'],
])('%j after %j becomes %j', (lessons, last, order) => {
  expect(shown(lessons, last)).toBe(order);
});

it('shows every card once, and siblings side by side only where nothing else is possible', () => {
  assert(
    property(array(constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }), (lessons) => {
      const given = cards(lessons.join(''));
      const order = siblingsApart(given, null);
      expect(order.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
        given.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      );
      const most = Math.max(
        0,
        ...['a', 'b', 'c', 'd'].map((one) => lessons.filter((each) => each === one).length),
      );
      const forced = Math.max(0, most - (lessons.length - most) - 1);
      const touching = order.filter(({ lesson }, place) => lesson === order[place - 1]?.lesson).length;
      expect(touching).toBe(forced);
    }),
    { numRuns: 2000 },
  );
});
