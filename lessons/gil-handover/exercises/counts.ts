import { defineExercise } from '#domain/lesson/exercise.ts';

type Params = { readonly threads: number; readonly times: number; readonly kept: number };

/** References that come and go in several threads, with as many hand-overs as can be had. */
export const countsHold = defineExercise<Params>({
  kind: 'predict-output',
  id: 'handover-counts-hold',
  revision: 1,
  title: 'Counted in haste',
  instances: [
    { threads: 4, times: 10_000, kept: 1 },
    { threads: 3, times: 20_000, kept: 0 },
    { threads: 8, times: 5000, kept: 2 },
    { threads: 2, times: 15_000, kept: 5 },
    { threads: 6, times: 4000, kept: 3 },
    { threads: 5, times: 10_000, kept: 10 },
    { threads: 10, times: 2000, kept: 1 },
    { threads: 7, times: 3000, kept: 4 },
  ],
  prompt: ({ threads, times, kept }) =>
    `${threads} threads make and drop a reference to the same object, ${times} times each, and ask for a switch every microsecond. At the end each leaves ${kept === 0 ? 'no reference' : kept === 1 ? 'one more reference' : `${kept} more references`} in a list. Run as a script: which number is printed?`,
  code: ({ threads, times, kept }) => `import sys
import threading

shared = object()
left = []


def work():
    for _ in range(${times}):
        mine = [shared]
        mine.clear()
    left.append([shared] * ${kept})


usual = sys.getswitchinterval()
sys.setswitchinterval(0.000001)
workers = [threading.Thread(target=work) for _ in range(${threads})]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
sys.setswitchinterval(usual)
print(sys.getrefcount(shared))
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'references' },
  subject: 'reference count',
  needs: ['threads'],
  claims: ['gil-safe-without-object-locks'],
  hints: () => [
    'May the lock change hands in the middle of a count’s `+ 1`?',
    'Which references are left: the global name, those in the lists, and the argument of the call that asks.',
  ],
  mistakes: [
    {
      idea: 'getrefcount does not count its own argument',
      predicts: ({ params }) => 1 + params.threads * params.kept,
      says: () => 'One is missing: while the call runs, its argument refers to the object as well.',
      probe: () => 'import sys\nx = object()\nprint(sys.getrefcount(x))',
    },
    {
      idea: 'references that were dropped still count',
      predicts: ({ params }) => 2 + params.threads * (params.times + params.kept),
      says: () => '`clear` takes each one back, and the count with it.',
    },
    {
      idea: 'a list refers to an object once',
      predicts: ({ params }) => (params.kept < 2 ? null : 2 + params.threads),
      says: () => 'Each slot is a reference of its own.',
    },
  ],
  explain: ({ params, answer }) =>
    `**${String(answer)}** = 2 + ${params.threads} × ${params.kept}, to the last one, after ${2 * params.threads * params.times} changes of one word of memory by ${params.threads} threads. The lock changes hands between instructions, and a \`Py_INCREF\` is a part of one. So no count is ever caught in the middle, and no object needs a lock of its own for it. That is the whole bargain: one lock taken rarely, instead of an atomic addition at nearly every step.`,
});
