import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const ROUTES = [
  '[]',
  'list()',
  '[i, i]',
  'list((i, i))',
  'some[:2]',
  '[None] * 2',
  'some.copy()',
  'sorted(some)',
  'Mine()',
  '[x for x in some]',
] as const;

/** Which ways to make a list look into the free list. */
export const routes = defineExercise<{ made: (typeof ROUTES)[number] }>({
  id: 'free-list-routes',
  kind: 'predict-output',
  revision: 1,
  title: 'By which door?',
  claims: ['free-list-lists-reused'],
  instances: ROUTES.map((made) => ({ made })),
  choices: () => ['from the free list', 'from the allocator'],
  prompt: ({ made }) =>
    `There are dead lists in the free list. From where does \`${made}\` get the memory of its list object?`,
  code: ({ made }) => `import gc


class Mine(list):
    __slots__ = ()


class Other:
    __slots__ = ('a', 'b', 'c')


gc.disable()
some = [1, 2, 3]
filling = [Other() for _ in range(3000)]
dead = [[] for _ in range(60)]
places = set(map(id, dead))
del dead
things = [${made} for i in range(40)]
taken = sum(id(thing) in places for thing in things)
print('from the free list' if taken > 20 else 'from the allocator')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'What is written into the language goes to `PyList_New`. What calls a class asks the class to make an instance, as with every class.',
    'Is `list` called here, by you or for you?',
  ],
  mistakes: [
    {
      idea: 'all lists come from the free list',
      predicts: (r) => wrong(r, 'from the free list'),
      says: () => 'A call of a class asks for memory in the general way, and that way knows no free list.',
    },
    {
      idea: 'only an empty list does',
      predicts: (r) => wrong(r, 'from the allocator'),
      says: () =>
        'What is kept is the list object, which is the same for all lengths. The array is asked for apart.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ` +
    (r.answer === 'from the free list'
      ? 'It ends in `PyList_New`, which looks there first. '
      : 'It calls a class, and `PyType_GenericAlloc` makes an instance of any class without looking. When such a list dies it goes to the free list all the same, if it is no instance of a subclass. ') +
    `On Python 3.9: *${printed(r, 'cpython-3.9-64')}*, in the browser: *${printed(r, 'pyodide-3.14-32')}*.`,
});
