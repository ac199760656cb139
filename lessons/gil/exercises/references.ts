import { defineExercise } from '#domain/lesson/exercise.ts';

/** Why the lock exists: every thread writes to the count in the object's header. */
export const references = defineExercise<{ threads: number; copies: number }>({
  kind: 'predict-output',
  id: 'gil-reference-counts',
  revision: 1,
  title: 'One object, many threads',
  instances: [
    { threads: 4, copies: 1 },
    { threads: 3, copies: 5 },
    { threads: 10, copies: 1 },
    { threads: 6, copies: 2 },
    { threads: 2, copies: 10 },
    { threads: 8, copies: 3 },
    { threads: 1, copies: 4 },
    { threads: 5, copies: 20 },
  ],
  prompt: ({ threads, copies }) =>
    `${threads} threads put ${copies === 1 ? 'the same object into a local list' : `the same object ${copies} times into a local list`} and wait. Then the main thread asks for its reference count. Run as a script: which number is printed?`,
  code: ({ threads, copies }) => `import sys
import threading

shared = object()
ready = threading.Barrier(${threads} + 1)
done = threading.Event()


def hold():
    mine = [shared] * ${copies}
    ready.wait()
    done.wait()


holders = [threading.Thread(target=hold) for _ in range(${threads})]
for holder in holders:
    holder.start()
ready.wait()
print(sys.getrefcount(shared))
done.set()
for holder in holders:
    holder.join()
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'references' },
  needs: ['threads'],
  claims: ['gil-python-counts-references'],
  hints: () => [
    'Count everything that points at the object: the global name, each entry of each list, and the argument of the call that asks.',
    'A local variable that holds a list points at the list, not at the object.',
  ],
  mistakes: [
    {
      idea: 'each thread counts its own references',
      predicts: () => 2,
      says: () =>
        'You counted only what the main thread sees. There is one count, in the header of the one object, and every thread wrote to it.',
      probe: () =>
        'import sys, threading\nx = object()\nkept = []\nt = threading.Thread(target=lambda: kept.append(x))\nt.start(); t.join()\nprint(sys.getrefcount(x))',
    },
    {
      idea: 'getrefcount does not count its own argument',
      predicts: ({ params }) => 1 + params.threads * params.copies,
      says: () => 'You are one short: while `getrefcount` runs, its argument is a reference as well.',
      probe: () => 'import sys\nx = object()\nprint(sys.getrefcount(x), "with one name")',
    },
    {
      idea: 'a list refers to an object once',
      predicts: ({ params }) => (params.copies === 1 ? null : 2 + params.threads),
      says: () =>
        'Each slot of a list is a reference of its own, also when the same object is in all of them.',
      probe: () => 'import sys\nx = object()\nkept = [x] * 100\nprint(sys.getrefcount(x))',
    },
  ],
  explain: ({ params, answer }) =>
    `${String(answer)} = ${params.threads} × ${params.copies} list entries, 1 global name, 1 argument of \`getrefcount\`. All of them are kept in one machine word, \`ob_refcnt\`, at the start of the object, and each \`Py_INCREF\` is a plain read, add and write of it. Two threads doing that at the same moment would lose a count; a lost decrement leaks the object, a lost increment frees it while it is in use. One lock round the interpreter makes every such count safe. That, and not your data, is what the GIL protects.`,
});
