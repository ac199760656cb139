import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { grownSlots, setBytes, SMALL_TABLE } from './table.ts';

const EMPTIED = {
  discard: { code: (n: number) => `for i in range(1, ${n}):\n    s.discard(i)\n`, left: 'one is left' },
  pop: { code: () => 'while s:\n    s.pop()\n', left: 'none is left' },
  clear: { code: () => 's.clear()\n', left: 'none is left' },
  minus: { code: (n: number) => `s -= set(range(1, ${n}))\n`, left: 'one is left' },
  and: { code: () => 's &= {0}\n', left: 'one is left' },
  again: {
    code: (n: number) => `for i in range(${n}):\n    s.discard(i)\ns.add(0)\n`,
    left: 'one is left',
  },
} as const;

type Emptied = { readonly how: keyof typeof EMPTIED; readonly n: number; readonly on: On };

/** What is left of the table when the elements have gone. */
export const emptiedSize = defineExercise<Emptied>({
  id: 'sets-emptied-size',
  kind: 'predict-size',
  revision: 1,
  title: 'After the elements have gone',
  instances: [
    { how: 'discard', n: 20, on: '3.13' },
    { how: 'clear', n: 20, on: '3.13' },
    { how: 'minus', n: 60, on: '3.13' },
    { how: 'minus', n: 20, on: '3.13' },
    { how: 'pop', n: 100, on: '3.9' },
    { how: 'and', n: 100, on: '3.13' },
    { how: 'again', n: 20, on: '3.13' },
    { how: 'discard', n: 100, on: 'browser' },
    { how: 'clear', n: 100, on: 'browser' },
    { how: 'minus', n: 300, on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `The set had ${p.n} elements; ${EMPTIED[p.how].left}. How many bytes does \`sys.getsizeof(s)\` report on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `s = set()\nfor i in range(${p.n}):\n    s.add(i)\n${EMPTIED[p.how].code(p.n)}`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 's' }),
  hints: (p) => [
    'Removing an element marks its slot. Who would make a smaller table, and when?',
    `With ${p.n} elements the table had ${grownSlots(p.n)} slots.`,
    'One by one: nothing shrinks. An operation with a whole set may build a new table or sweep up the marks.',
  ],
  mistakes: [
    {
      idea: 'a set shrinks with its elements',
      predicts: (r) => unlessRight(setBytes(SMALL_TABLE, r.target), r),
      says: () =>
        'The removed elements left marks behind, so that searches do not stop too early. The table stays until an addition makes it grow.',
      probe: () =>
        'import sys\ns = set(range(1000))\nfull = sys.getsizeof(s)\nwhile s: s.pop()\nprint(full, sys.getsizeof(s))',
    },
    {
      idea: 'a table never shrinks',
      predicts: (r) => unlessRight(setBytes(grownSlots(r.params.n), r.target), r),
      says: () =>
        'This way it does: the old table is dropped as a whole, or the sweep after many removals makes a new one.',
      probe: () =>
        'import sys\ns = set(range(1000))\nfull = sys.getsizeof(s)\ns.clear()\nprint(full, sys.getsizeof(s))',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)} bytes**. ` +
    {
      discard:
        '`set_discard_entry` puts a marker where the element was and frees nothing. The table keeps all its slots.',
      pop: '`pop` leaves markers too. Only a later addition may find the table too full of them, and replace it.',
      clear: '`set_clear_internal` drops the table and goes back to the eight slots inside.',
      minus:
        '`set_difference_update_internal` looks at the end whether more than a quarter of the slots are marks. ' +
        (r.answer === setBytes(grownSlots(r.params.n), r.target)
          ? 'Here they are not, so the table stays.'
          : 'Here they are, so it makes a table for what is left.'),
      and: '`&=` builds a new set with what both have, and swaps the tables.',
      again:
        'The addition asked whether three fifths of the slots are in use or marked. They are not, so nothing was replaced.',
    }[r.params.how] +
    ` On 3.9 it is ${shown(r.value('size', 'cpython-3.9-64'))}, on 3.13 ${shown(r.value('size', 'cpython-3.13-64'))}.`,
});
