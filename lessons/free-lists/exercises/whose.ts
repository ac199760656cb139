import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const MADE: Readonly<Record<string, string>> = {
  'a float': 'i + 0.5',
  'an integer': '10**6 + i',
  'a complex number': 'complex(i, 1)',
  'an empty list': '[]',
  'an empty dict': '{}',
  'a tuple of three': '(i, i, i)',
  'a tuple of thirty': '(i,) * 30',
  'an empty set': 'set()',
  'a slotted instance': 'Slotted()',
};

const WHY: Readonly<Record<string, string>> = {
  'a float': 'Every step of a calculation makes one and drops one.',
  'an integer':
    'The list for integers came with 3.14; Python 2 had one that nothing ever left, and Python 3 began without.',
  'a complex number': 'Nobody found complex numbers frequent enough.',
  'an empty list': 'The list object is kept, without its array.',
  'an empty dict': 'Calls with keyword arguments and many small things make dicts all the time.',
  'a tuple of three': 'Tuples have a list for each length, up to about twenty.',
  'a tuple of thirty': 'Tuples have a list for each length, but only up to about twenty.',
  'an empty set': 'Sets had a list in early versions of Python 3, and lost it.',
  'a slotted instance': 'What a class of your own leaves behind is given back at once.',
};

/** Whether the place of a dead object is kept for its type. */
export const whose = defineExercise<{ made: string; on: On }>({
  id: 'free-list-whose',
  kind: 'predict-output',
  revision: 1,
  title: 'Kept for its own kind?',
  claims: ['free-list-lists', 'free-list-tuples', 'free-list-faster'],
  instances: [
    { made: 'a tuple of three', on: '3.9' },
    { made: 'an integer', on: '3.13' },
    { made: 'an integer', on: 'browser' },
    { made: 'a float', on: '3.13' },
    { made: 'a tuple of thirty', on: '3.13' },
    { made: 'an empty dict', on: '3.13' },
    { made: 'an empty set', on: '3.9' },
    { made: 'an empty list', on: '3.11' },
    { made: 'a slotted instance', on: '3.13' },
    { made: 'an integer', on: '3.9' },
    { made: 'a complex number', on: '3.12' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => ['kept for its type', 'free for any type'],
  prompt: ({ made, on }) =>
    `Fifty objects die ${on === 'browser' ? 'in your browser' : `with Python ${on}`}, each of them ${made}. Then many objects of another type are made, which would fit into the same blocks. Are the places of the dead kept for their own type, or may others have them?`,
  code: ({ made }) => `import gc
from datetime import date

TRACKED = 1 << 14
WORD = object.__basicsize__ // 2


class Slotted:
    __slots__ = ('a', 'b', 'c')


def make(i):
    return ${MADE[made] ?? made}


def stranger_of(thing):
    """Makes something that fits into the block of \`thing\`, of a type that has no free list."""
    length = thing.__sizeof__()
    if type(thing).__flags__ & TRACKED:
        names = ['slot%d' % i for i in range(length // WORD - 2)]
        return type('Stranger', (), {'__slots__': names})
    if WORD == 8:
        return lambda: date(1, 1, 1)
    return lambda: bytes(length + 3 - bytes().__sizeof__())


gc.disable()
stranger = stranger_of(make(1))
filling = [stranger() for _ in range(3000)]
things = [make(i) for i in range(100)]
places = set(map(id, things[::2]))
del things[::2]
others = [stranger() for _ in range(1000)]
taken = sum(id(other) in places for other in others)
print('kept for its type' if taken < 10 else 'free for any type')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Which types are made and dropped so often that CPython spared them the way to the allocator?',
    'Think of what comes and goes in any loop: results of arithmetic, small containers, arguments. Long things are rarer. And mind the version.',
  ],
  mistakes: [
    {
      idea: 'every built-in type has a free list',
      predicts: (r) => wrong(r, 'kept for its type'),
      says: () =>
        'Only some have. Each list is code to maintain and memory to keep, and pymalloc is quick anyway.',
    },
    {
      idea: 'a freed block is anybody’s',
      predicts: (r) => wrong(r, 'free for any type'),
      says: () =>
        'It would be, had it been freed. It waits in a list, and for the allocator it is still in use.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. On Python 3.9 it is *${printed(r, 'cpython-3.9-64')}*, on 3.13 *${printed(r, 'cpython-3.13-64')}*, in the browser (3.14) *${printed(r, 'pyodide-3.14-32')}*.` +
    ` ${WHY[r.params.made] ?? ''}`,
});
