import { describe, expect, test } from 'vitest';
import { showPlaces } from '#domain/lesson/show-places.ts';
import type { Json } from '#domain/python/report.ts';
import { arePlaces, gradeOrder, orderAnswer, placesOf } from './order.ts';
import type { VerdictKind } from './verdict.ts';

test.each<[readonly number[], boolean, readonly number[]]>([
  [[28, 56, 41], false, [1, 3, 2]],
  [[28, 56, 41], true, [3, 1, 2]],
  [[56, 28, 56, 64], false, [2, 1, 2, 4]],
  [[56, 28, 56, 64], true, [2, 4, 2, 1]],
  [[5, 5, 5], false, [1, 1, 1]],
])('%o, descending %o, have the places %o', (values, descending, places) => {
  expect(placesOf(values, descending)).toEqual(places);
});

test.each<[readonly number[], boolean]>([
  [[2, 1, 3], true],
  [[2, 1, 2, 4], true],
  [[1, 1, 1], true],
  [[2, 3], false],
  [[1, 2, 3, 3, 3, 5], false],
  [[0, 1, 2], false],
  [[1, 1.5, 3], false],
  [[1, NaN, 3], false],
])('%o are places: %o', (places, are) => expect(arePlaces(places)).toBe(are));

describe('the answer', () => {
  const question = { things: () => ['True', '[]', "'a'"], observation: 'sizes' };
  const run = (sizes?: Json) => ({
    stdout: '',
    error: null,
    observations: sizes === undefined ? [] : [{ name: 'sizes', value: sizes }],
  });
  test.each<[Json | undefined, readonly number[] | null]>([
    [
      [28, 56, 42],
      [1, 3, 2],
    ],
    [
      [28, 28, 42],
      [1, 1, 3],
    ],
    [[28, 56], null],
    [[28, 56, '42'], null],
    [[28, 56, null], null],
    ['28', null],
    [undefined, null],
  ])('of %o is %o', (sizes, answer) => {
    expect(orderAnswer(question, {}, run(sizes))).toEqual(answer);
  });
  test('may be asked the other way round', () => {
    expect(orderAnswer({ ...question, descending: true }, {}, run([28, 56, 42]))).toEqual([3, 1, 2]);
  });
});

describe('the verdict', () => {
  test.each<[readonly number[], readonly number[], VerdictKind, number]>([
    [[1, 2, 3, 4], [1, 2, 3, 4], 'correct', 1],
    [[2, 1, 3, 4], [1, 2, 3, 4], 'close', 5 / 6],
    [[1, 2, 4, 3], [1, 2, 3, 4], 'close', 5 / 6],
    [[2, 1, 4, 3], [1, 2, 3, 4], 'incorrect', 4 / 6],
    [[4, 3, 2, 1], [1, 2, 3, 4], 'incorrect', 0],
    [[3, 2, 1], [1, 2, 3], 'incorrect', 0],
    [[1, 3, 2], [1, 2, 3], 'close', 2 / 3],
    // What is equal may stand in either order, and who says that all is equal knows nothing.
    [[1, 2, 3, 4], [1, 2, 2, 4], 'correct', 1],
    [[1, 3, 2, 4], [1, 2, 2, 4], 'correct', 1],
    [[2, 1, 3, 4], [1, 2, 2, 4], 'close', 4 / 5],
    [[1, 1, 1, 1], [1, 2, 3, 4], 'incorrect', 0],
    [[2, 1, 3], [1, 2, 2], 'incorrect', 1 / 2],
    [[2, 1, 3], [1, 1, 1], 'correct', 1],
  ])('%o for %o is %s', (predicted, answer, kind, closeness) => {
    const verdict = gradeOrder(predicted, answer);
    expect(verdict).toEqual(kind === 'correct' ? { kind } : { kind, closeness });
  });
});

test('a ranking reads in its own order, with what is equal side by side', () => {
  expect(showPlaces(['[]', 'True', "'a'", '()'], [3, 1, 2, 3])).toBe("True → 'a' → [] = ()");
});
