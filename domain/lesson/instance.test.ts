import { array, assert, constantFrom, integer, nat, property } from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { instanceKey, nextInstance, nextInstances } from './instance.ts';

describe('instanceKey', () => {
  it.each([
    [{}, 'only'],
    [{ n: 3 }, 'n=3'],
    [{ type: 'int', n: 17, big: true }, 'big=true,n=17,type=int'],
  ])('of %j is %s', (params, key) => {
    expect(instanceKey(params)).toBe(key);
  });
});

describe('nextInstance', () => {
  it.each([
    ['nothing was seen', [], 'a'],
    ['the first was', ['a'], 'b'],
    ['one in between was not', ['d', 'c', 'a'], 'b'],
    ['all were', ['b', 'a', 'd', 'c'], 'c'],
    ['only something that is gone was', ['z'], 'a'],
  ])('when %s', (_, seen, next) => {
    expect(nextInstance(['a', 'b', 'c', 'd'], seen)).toBe(next);
  });

  it('needs an instance', () => {
    expect(() => nextInstance([], [])).toThrow('at least one instance');
  });
});

it.each([
  ['those never seen first, in their order', ['c'], 3, ['a', 'b', 'd']],
  ['then those not seen for longest', ['b', 'a', 'd', 'c'], 2, ['c', 'd']],
  ['none twice', ['b'], 9, ['a', 'c', 'd', 'b']],
  ['none where none is wanted', [], 0, []],
])('nextInstances: %s', (_, seen, count, next) => {
  expect(nextInstances(['a', 'b', 'c', 'd'], seen, count)).toEqual(next);
});

/** So many instances every exercise with parameters has (tests/lessons/prove-structure.ts). */
const FEWEST = 8;

type Event = 'review' | 'review, taken back' | 'lesson' | 'author adds' | 'author removes';

test('no instance repeats within five reviews of its card, whatever else is done with the exercise', () => {
  const event = constantFrom<Event>(
    'review',
    'review',
    'review',
    'review, taken back',
    'lesson',
    'author adds',
    'author removes',
  );
  assert(
    property(
      integer({ min: FEWEST, max: 12 }),
      array(event, { maxLength: 80 }),
      nat(),
      (count, events, seed) => {
        let keys = Array.from({ length: count }, (_, n) => `n=${n}`);
        /** Every attempt, the latest first: what is taken back, or was of an older revision, was seen all the same. */
        const seen: string[] = [];
        const reviewed: string[] = [];
        for (const [step, event] of events.entries()) {
          if (event === 'author adds') keys.splice(1 + (seed % (keys.length - 1)), 0, `m=${step}`);
          else if (event === 'author removes' && keys.length > FEWEST)
            keys = keys.filter((_, place) => place !== 1 + ((seed + step) % (keys.length - 1)));
          // The lesson always asks the first.
          else if (event === 'lesson') seen.unshift(keys[0] ?? '');
          else if (event !== 'author removes') {
            const next = nextInstance(keys, [...new Set(seen)]);
            expect(reviewed.slice(0, 5)).not.toContain(next);
            reviewed.unshift(next);
            seen.unshift(next);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
