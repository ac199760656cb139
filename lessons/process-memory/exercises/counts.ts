import { defineExercise } from '#domain/lesson/exercise.ts';

/** Copies have counts of their own. */
export const countsApart = defineExercise<{ copies: number; asks: string }>({
  kind: 'predict-output',
  id: 'processes-reference-counts',
  revision: 1,
  title: 'Counting references, apart',
  instances: [
    { copies: 1000, asks: 'the parent' },
    { copies: 1000, asks: 'the child' },
    { copies: 7, asks: 'the child' },
    { copies: 50, asks: 'the parent' },
    { copies: 300, asks: 'the child' },
    { copies: 9, asks: 'the parent' },
    { copies: 64, asks: 'the child' },
    { copies: 2, asks: 'the child' },
  ],
  prompt: ({ copies, asks }) =>
    `The child makes a list with ${copies} references to an object it inherited. While the list exists, ${asks} asks for the object’s reference count. Run as a script: which number is printed?`,
  code: ({ copies, asks }) => `import multiprocessing
import sys

fork = multiprocessing.get_context('fork')
thing = object()
ready, seen = fork.Event(), fork.Event()
answers = fork.SimpleQueue()


def hold():
    kept = [thing] * ${copies}
    answers.put(sys.getrefcount(thing))
    ready.set()
    seen.wait()


child = fork.Process(target=hold)
child.start()
ready.wait()
in_parent, in_child = sys.getrefcount(thing), answers.get()
seen.set()
child.join()
print(${asks === 'the child' ? 'in_child' : 'in_parent'})
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'references' },
  needs: ['processes'],
  hints: () => [
    'How many objects are there after the fork, one or two?',
    'Count the references within one process: the global name, the argument of `getrefcount`, and the list’s slots if the list lives there.',
  ],
  mistakes: [
    {
      idea: 'parent and child count the same object',
      predicts: ({ params, answer }) =>
        params.asks === 'the parent' && answer !== params.copies + 2 ? params.copies + 2 : null,
      says: () =>
        'Even the address is the same in both processes, but it is an address in two different memories. Each copy of the object has its own count.',
    },
    {
      idea: 'the child’s references do not count, since the object is the parent’s',
      predicts: ({ params, answer }) => (params.asks === 'the child' && answer !== 2 ? 2 : null),
      says: () =>
        'After the fork the child owns its copy like any other object, and counts every slot of its list.',
    },
    {
      idea: 'getrefcount does not count its own argument',
      predicts: ({ answer }) => Number(answer) - 1,
      says: () => 'One short: while `getrefcount` runs, its argument is a reference too.',
      probe: () => 'import sys\nthing = object()\nprint(sys.getrefcount(thing))',
    },
  ],
  explain: ({ params, answer }) =>
    `${String(answer)}. There are two objects now, at the same address in two memories. ${params.asks === 'the child' ? `The child counts its ${params.copies} slots, the global name and the argument.` : `The parent sees its own global name and the argument; the ${params.copies} references are in the other memory.`} The cost is hidden: fork copies no memory at first, the pages are shared until somebody writes to one. But a reference count lies *inside* the object, so merely looking at objects writes to their pages, and one by one the “shared” pages get copied. A large \`bytes\` or \`array\` has one count for all its data and stays shared. (Immortal objects, since 3.12, are not counted at all; \`gc.freeze()\` before a fork helps with the collector’s own writes.)`,
});
