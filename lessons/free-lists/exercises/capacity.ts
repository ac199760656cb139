import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const LIMITS = ['none', 'about 80', 'about 100', 'about 2,000', 'all of them'] as const;

const MADE: Readonly<Record<string, string>> = {
  floats: 'i + 0.5',
  integers: '10**6 + i',
  'complex numbers': 'complex(i, 1)',
  'empty lists': '[]',
  'empty dicts': '{}',
  'tuples of two': '(None, things)',
  'tuples of thirty': '(things,) * 30',
  sets: 'set()',
};

/** How many dead objects a free list keeps. */
export const capacity = defineExercise<{ made: string; on: On }>({
  id: 'free-list-capacity',
  kind: 'predict-output',
  revision: 1,
  title: 'How many are kept?',
  claims: ['free-list-returned-to', 'free-list-floats-whenever'],
  instances: [
    { made: 'floats', on: '3.13' },
    { made: 'empty lists', on: '3.9' },
    { made: 'tuples of two', on: '3.13' },
    { made: 'integers', on: '3.13' },
    { made: 'integers', on: 'browser' },
    { made: 'sets', on: '3.13' },
    { made: 'empty dicts', on: '3.11' },
    { made: 'tuples of thirty', on: '3.9' },
    { made: 'tuples of two', on: '3.9' },
    { made: 'complex numbers', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => LIMITS,
  prompt: ({ made, on }) =>
    `Five thousand ${made} die ${on === 'browser' ? 'in your browser' : `with Python ${on}`}. The memory of how many is not given back to the allocator?`,
  code: ({ made }) => `import gc
import tracemalloc

COUNT = 5000


def make(i):
    return ${MADE[made] ?? made}


things = [None] * COUNT
gc.collect()
gc.disable()
tracemalloc.start()
empty = tracemalloc.get_traced_memory()[0]
for i in range(COUNT):
    things[i] = make(i)
full = tracemalloc.get_traced_memory()[0]
for i in range(COUNT):
    things[i] = None
left = tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
kept = (left - empty) / (full - empty) * COUNT
sizes = {0: 'none', 80: 'about 80', 100: 'about 100', 2000: 'about 2,000', COUNT: 'all of them'}
print(sizes[min(sizes, key=lambda size: abs(size - kept))])
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does the type have a free list? If not, every block goes back.',
    'Each list has a limit in the source: the largest is that of tuples, for each length, and lists and dicts have the same.',
  ],
  mistakes: [
    {
      idea: 'what dies is freed',
      predicts: (r) => wrong(r, 'none'),
      says: () => 'The object is dead, but its block went to the type’s free list, up to a limit.',
    },
    {
      idea: 'a free list has no end',
      predicts: (r) => wrong(r, 'all of them'),
      says: () =>
        'Then a program that once had a million would hold their memory for ever. So every list is limited.',
    },
    {
      idea: 'all free lists are as long as that of floats',
      predicts: (r) => wrong(r, 'about 100'),
      says: () => 'Each type has its own limit, and some types have no list.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. With Python 3.9 it is *${printed(r, 'cpython-3.9-64')}*, with 3.13 *${printed(r, 'cpython-3.13-64')}*, in the browser *${printed(r, 'pyodide-3.14-32')}*. The limits are in \`Include/internal/pycore_freelist.h\` (3.13), \`pycore_freelist_state.h\` (3.14); in 3.9 beside each type. \`tracemalloc\` still counts what waits in a free list, as it was never freed.`,
});
