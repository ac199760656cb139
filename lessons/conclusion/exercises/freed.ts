import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const ARRANGED = {
  'nothing else': 'pass',
  'itself as an attribute': 'thing.me = thing',
  'a place in a list outside': 'keep.append(thing)',
  'a friend that refers back': 'other = Thing()\n    other.friend, thing.friend = thing, other',
  'a lambda that uses it': 'thing.callback = lambda: thing',
  'a list of numbers': 'thing.items = [1, 2, 3]',
  'a weak reference outside': 'keep.append(weakref.ref(thing))',
  'a method of its own, bound': 'thing.method = thing.go',
  'an error that was raised here':
    'try:\n        raise ValueError\n    except ValueError as error:\n        thing.error = error',
  'a value in a dict outside': "keep.append({'k': thing})",
} as const;
/** What is left of it when the function has returned. */
const WHY: Readonly<Record<keyof typeof ARRANGED, string>> = {
  'nothing else': 'The local name was all there was. It went with the frame, and the count with it.',
  'itself as an attribute': 'A circle of one: the object holds itself, so its count never gets to zero.',
  'a place in a list outside': 'The list can be reached, and so can what is in it. Nobody may free it.',
  'a friend that refers back':
    'Two that hold each other: both counts are at one, and nobody else knows of them.',
  'a lambda that uses it':
    'The lambda is an attribute of the object, its cell refers to the object: a circle.',
  'a list of numbers': 'It holds the list, but the list does not hold it. Holding others keeps nobody alive.',
  'a weak reference outside':
    'A weak reference does not count, so the last one that did went with the frame.',
  'a method of its own, bound':
    'A bound method refers to its object, and here the object refers to the method.',
  'an error that was raised here':
    'The error refers to its traceback, this to the frame, the frame to `thing`, and `thing` to the error.',
  'a value in a dict outside': 'The dict in the list can be reached, and so can its values.',
};
type Arranged = { readonly with: keyof typeof ARRANGED };

/** When an object goes. */
export const freedWhen = defineExercise<Arranged>({
  id: 'recap-freed-when',
  kind: 'predict-output',
  revision: 1,
  title: 'When does it go?',
  instances: (Object.keys(ARRANGED) as Arranged['with'][]).map((one) => ({ with: one })),
  choices: () => ['at once', 'by the collector', 'not yet'],
  prompt: (p) =>
    `An object is made in a function. Before the function returns, the object gets ${p.with}. When is it freed?`,
  code: (p) => `import gc
import weakref

gc.disable()
keep = []

class Thing:
    def go(self):
        pass

def arrange():
    thing = Thing()
    ${ARRANGED[p.with]}
    return weakref.ref(thing)

watch = arrange()
at_once = watch() is None
gc.collect()
print('at once' if at_once else 'by the collector' if watch() is None else 'not yet')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'When the function returns, its local names go. Which references are left?',
    'Is there a way from the object back to itself? And is there one from outside?',
    'A bound method refers to its object. A lambda refers to the cell of the name that it uses. An error refers to its traceback, and that to the frame.',
  ],
  mistakes: [
    {
      idea: 'what no name leads to is freed at once',
      predicts: (r) => wrong(r, 'at once'),
      says: () =>
        'At once goes what nothing refers to. Here something still does: from outside, or in a circle that leads back to the object.',
      probe: () =>
        'import gc, weakref\ngc.disable()\nclass T: pass\nt = T(); t.me = t\nw = weakref.ref(t)\ndel t\nprint(w() is None, gc.collect() > 0, w() is None)',
    },
    {
      idea: 'the collector frees everything',
      predicts: (r) => wrong(r, 'by the collector'),
      says: () =>
        'It frees circles that nothing outside refers to. Without a circle, counting has done the work already; with a reference from outside, nobody may.',
    },
    {
      idea: 'what refers to it keeps it',
      predicts: (r) => wrong(r, 'not yet'),
      says: () => 'Only if that can itself be reached from outside. A weak reference does not count at all.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${WHY[r.params.with]} On CPython 3.9 it prints *${printed(r, 'cpython-3.9-64')}*, in the browser *${printed(r, 'pyodide-3.14-32')}*. Three questions decide it, in this order: can it be reached from outside? does anything refer to it? is there a circle?`,
});
