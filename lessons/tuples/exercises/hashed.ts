import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

type LookedUp = { readonly items: number; readonly times: number; readonly on: On };

/** How often the items of a tuple are hashed when it is used as a key. */
export const hashedKeys = defineExercise<LookedUp>({
  id: 'tuples-hashed',
  kind: 'predict-output',
  revision: 1,
  title: 'A tuple as a key',
  subject: 'hashes of a tuple’s items',
  instances: [
    { items: 3, times: 10, on: '3.13' },
    { items: 3, times: 10, on: 'browser' },
    { items: 5, times: 4, on: '3.9' },
    { items: 2, times: 100, on: '3.13' },
    { items: 8, times: 5, on: 'browser' },
    { items: 10, times: 1, on: '3.12' },
    { items: 4, times: 20, on: '3.11' },
    { items: 12, times: 50, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'calls' },
  prompt: (p) =>
    `A tuple of ${p.items} items is put into a dict, and looked up ${p.times === 1 ? 'once' : `${p.times} times`}. How often are its items asked for their hash, in all?`,
  code: (p) => `class Item:
    hashed = 0

    def __hash__(self):
        Item.hashed += 1
        return 7


t = tuple(Item() for _ in range(${p.items}))
places = {t: 'here'}
for _ in range(${p.times}):
    places[t]
print(Item.hashed)
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'The hash of a tuple is made of the hashes of its items. When is it worked out, and where could it be kept?',
    'A text keeps its hash in its header. Does the header of a tuple have room for one, on this version?',
  ],
  mistakes: [
    {
      idea: 'a tuple keeps its hash',
      predicts: (r) => unlessRight(r.params.items, r),
      says: () =>
        'Since 3.14 it does. Up to 3.13 there is no field for it, so each look-up hashes all items again.',
      probe: () => 'import sys\nprint(sys.version_info[:2], tuple.__basicsize__)',
    },
    {
      idea: 'each look-up hashes the tuple anew',
      predicts: (r) => unlessRight(r.params.items * (r.params.times + 1), r),
      says: () => 'So it was up to 3.13. This Python keeps the hash in a field of its own, as a text does.',
      probe: () => 'import sys\nprint(sys.version_info[:2], tuple.__basicsize__)',
    },
    {
      idea: 'putting it in does not count',
      predicts: (r) => unlessRight(r.params.items * r.params.times, r),
      says: () => 'To find a place for the key, its hash is needed as well.',
    },
    {
      idea: 'a tuple is hashed as a whole',
      predicts: (r) => unlessRight(r.params.times + 1, r),
      says: () => 'Equal tuples need equal hashes, so the hash has to follow from the items: each is asked.',
      probe: () =>
        'print(hash((1, 2)) == hash(tuple([1, 2])))\ntry:\n    hash(([],))\nexcept TypeError as error:\n    print(error)',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()}** calls. Up to 3.13 \`tuplehash\` in \`Objects/tupleobject.c\` goes through all items each time: ${shown(r.value('stdout', 'cpython-3.13-64')).trim()} on 3.13. ` +
    `3.14 keeps the result in the tuple, for a word more: ${shown(r.value('stdout', BROWSER_ENVIRONMENT)).trim()} in the browser.`,
});
