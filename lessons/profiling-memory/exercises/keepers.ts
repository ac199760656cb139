import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Ways to hold an object, by the type of what refers to it then. */
const HOLDERS = {
  'a list': 'held = [thing]',
  'an attribute': 'class Owner: pass\nheld = Owner()\nheld.part = thing\nvars(held)',
  'a closure': 'def outer(x):\n    return lambda: x\nheld = outer(thing)',
  'a default': 'def held(x=thing): pass',
  'a bound method': 'held = thing.method',
  'a partial': 'import functools\nheld = functools.partial(print, thing)',
  'a key of a dict': 'held = {thing: 1}',
  'an iterator': 'held = iter([thing])',
} as const;

/** Why it is that object which has the pointer. */
const WHY: Readonly<Record<keyof typeof HOLDERS, string>> = {
  'a list': 'The array of a list is a row of pointers, one for each item.',
  'an attribute':
    'Up to 3.12, whoever asked for `vars(held)` got a dict that took the values over. Since 3.13 they lie in the instance and stay there, and the dict is only a view of them.',
  'a closure':
    'The variable of the outer function is in a cell, so that both functions can share it. The inner function has a tuple of cells; the cell has your object.',
  'a default': 'Defaults are kept in a tuple, `__defaults__`. The function points to the tuple.',
  'a bound method':
    'A bound method is an object with two pointers: to the function, and to your object, its `__self__`.',
  'a partial':
    'A `partial` has its arguments in a tuple, `args`, and it is the tuple that points to your object.',
  'a key of a dict': 'Keys lie in the table of the dict itself, each beside its hash and its value.',
  'an iterator': 'The iterator points to the list and knows how far it has got. The list has the pointer.',
};

const CHOICES = ['list', 'dict', 'Owner', 'cell', 'tuple', 'method', 'function', 'partial'] as const;

/** What `gc.get_referrers` finds. */
export const referrer = defineExercise<{ readonly how: keyof typeof HOLDERS }>({
  id: 'profile-memory-referrer',
  kind: 'predict-output',
  revision: 1,
  title: 'Who holds it?',
  claims: ['referrers-show-what-keeps', 'references-keep-from-collection'],
  instances: (Object.keys(HOLDERS) as (keyof typeof HOLDERS)[]).map((how) => ({ how })),
  choices: () => CHOICES,
  prompt: (p) =>
    `An object cannot be freed, and \`gc.get_referrers\` shows what refers to it directly. Here ${p.how} holds it. Of which type is the referrer?`,
  code: (p) => `import gc

class Thing:
    def method(self):
        pass

def run():
    thing = Thing()
    before = {id(known) for known in gc.get_referrers(thing)}
    scope = {'thing': thing}
    exec(${JSON.stringify(HOLDERS[p.how])}, scope)
    del scope['thing']
    found = [type(one).__name__ for one in gc.get_referrers(thing)
             if id(one) not in before and one is not scope]
    print(*found)

run()
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Which object has the pointer in it: the one that you named, or something inside of it?',
    'A function keeps its defaults in one container, and its closure’s variables in cells.',
    'Attributes are kept in a `__dict__`, or since 3.13 at first in the instance itself. An iterator over a list points to the list.',
  ],
  mistakes: [
    {
      idea: 'the thing with a name holds it',
      predicts: (r) =>
        wrong(
          r,
          { 'a default': 'function', 'a closure': 'function', 'an iterator': 'tuple' }[
            r.params.how as 'a default'
          ] ?? 'method',
        ),
      says: () =>
        'That is where the way begins. The pointer itself is one step further: in a tuple of defaults, in a cell, in the list behind the iterator.',
      probe: () =>
        'def outer(x):\n    return lambda: x\nf = outer([])\nprint(f.__closure__, (lambda a=[]: a).__defaults__)',
    },
    {
      idea: 'everything is held by a dict in the end',
      predicts: (r) => wrong(r, 'dict'),
      says: () => 'Namespaces are dicts, but containers, cells and C structs have pointers of their own.',
    },
  ],
  explain: (r) =>
    `It is of type \`${String(r.answer)}\`. ${WHY[r.params.how]} On CPython 3.9 the program prints \`${printed(r, 'cpython-3.9-64')}\`, in the browser \`${printed(r, 'pyodide-3.14-32')}\`. ` +
    '`gc.get_referrers` asks every container that the collector tracks what it refers to (`tp_traverse`): slow, and blind to what is not tracked.',
});
