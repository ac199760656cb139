import { defineExercise } from '#domain/lesson/exercise.ts';

/** Shared memory brings back the old trouble. */
export const sharedValue = defineExercise<{ form: string; children: number; rounds: number }>({
  kind: 'predict-output',
  id: 'processes-shared-value',
  revision: 1,
  title: 'A shared counter',
  instances: [
    { form: 'bare', children: 4, rounds: 3 },
    { form: 'locked', children: 4, rounds: 3 },
    { form: 'bare', children: 2, rounds: 9 },
    { form: 'locked', children: 3, rounds: 50 },
    { form: 'bare', children: 3, rounds: 7 },
    { form: 'locked', children: 2, rounds: 40 },
    { form: 'bare', children: 4, rounds: 11 },
    { form: 'bare', children: 3, rounds: 20 },
  ],
  prompt: ({ children, rounds }) =>
    `${children} processes add 1 to a shared \`Value\`, ${rounds} times each. Run as a script: which number is printed?`,
  code: ({ form, children, rounds }) => {
    const bare = form === 'bare';
    return `import multiprocessing

fork = multiprocessing.get_context('fork')
shared = fork.Value('i', 0)
${bare ? `barrier = fork.Barrier(${children})\n\n\ndef one():\n    barrier.wait()    # until all processes are here\n    return 1\n` : ''}

def work():
    for _ in range(${rounds}):
        ${bare ? 'shared.value += one()' : 'with shared.get_lock():\n            shared.value += 1'}


children = [fork.Process(target=work) for _ in range(${children})]
for child in children:
    child.start()
for child in children:
    child.join()
print(shared.value)
`;
  },
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'updates' },
  needs: ['processes'],
  hints: () => [
    'A `Value` has a lock. When is it taken: for one access, or for the whole `+=`?',
    '`shared.value += x` reads the value, evaluates `x`, adds, and writes. Follow one round with two processes.',
  ],
  mistakes: [
    {
      idea: 'a Value is safe since it has a lock',
      predicts: ({ params, answer }) =>
        answer === params.children * params.rounds ? null : params.children * params.rounds,
      says: () =>
        'The lock is taken for the read, released, and taken again for the write. Between the two, other processes read the same old value.',
      probe: () => "import dis\ndis.dis('shared.value += one()')",
    },
    {
      idea: 'every child has its own value',
      predicts: ({ answer }) => (answer === 0 ? null : 0),
      says: () =>
        'For ordinary objects, yes. A `Value` lies in memory that was mapped before the fork and is shared by all of them.',
    },
    {
      idea: 'processes lose updates whatever one does',
      predicts: ({ params, answer }) => (answer === params.rounds ? null : params.rounds),
      says: () =>
        'Here the lock is held from the read to the write, in all processes. That is exactly what it takes, and it suffices.',
    },
  ],
  explain: ({ params, answer }) =>
    params.form === 'bare'
      ? `${String(answer)}: one update per round survives. All ${params.children} processes read the same value before the barrier opens, add 1, and write the same result. \`Value\` locks each access by itself (\`multiprocessing/sharedctypes.py\`), not the statement. With separate GILs the processes really do run at the same moment, so this happens without a barrier as well, only not on command.`
      : `${String(answer)} = ${params.children} × ${params.rounds}: \`get_lock()\` is one lock for all processes, and it is held from the read to the write. It is a recursive lock, so the accesses inside may take it again.`,
});
