import { defineExercise } from '#domain/lesson/exercise.ts';

/** How often the top of a program runs. */
export const startMethods = defineExercise<{ method: string; children: number }>({
  kind: 'predict-output',
  id: 'processes-start-methods',
  revision: 1,
  title: 'How often does the top run?',
  instances: [
    { method: 'spawn', children: 2 },
    { method: 'fork', children: 2 },
    { method: 'spawn', children: 3 },
    { method: 'fork', children: 4 },
    { method: 'spawn', children: 4 },
    { method: 'fork', children: 3 },
    { method: 'spawn', children: 1 },
    { method: 'fork', children: 1 },
  ],
  prompt: ({ method, children }) =>
    `The first lines print a star. The program then starts ${children} children with the start method \`${method}\`. Run as a script: which stars are printed in all, by the program and its children?`,
  code: ({ method, children }) => `import multiprocessing

print('*', end='', flush=True)


def work():
    pass


if __name__ == '__main__':
    context = multiprocessing.get_context('${method}')
    for _ in range(${children}):
        child = context.Process(target=work)
        child.start()
        child.join()
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: ({ children }) =>
    [...new Set([1, 2, children, children + 1, 2 * children])]
      .toSorted((a, b) => b - a)
      .map((count) => '*'.repeat(count)),
  needs: ['processes'],
  hints: () => [
    'To call `work`, a child must have it. Either it inherits the function, or it finds it by importing the program.',
    '`fork` copies a running interpreter. `spawn` starts an empty one, which runs your file under the name `__mp_main__`.',
  ],
  mistakes: [
    {
      idea: 'a child runs only its target',
      predicts: ({ params }) => (params.method === 'spawn' ? '*' : null),
      says: () =>
        'A spawned child knows nothing. It gets the *name* of the target and imports your program to find it, and importing runs every line at the top.',
      probe: () => 'import multiprocessing, pickle\nprint(pickle.dumps(multiprocessing.Process.start))',
    },
    {
      idea: 'every child runs the program anew',
      predicts: ({ params }) => (params.method === 'fork' ? '*'.repeat(params.children + 1) : null),
      says: () =>
        'A forked child continues in the middle of the program, with everything already there. No line at the top runs again.',
    },
  ],
  explain: ({ params, answer }) =>
    params.method === 'spawn'
      ? `\`${String(answer).trim()}\`: once in the parent and once in each of the ${params.children} children. \`multiprocessing/spawn.py\` starts a new interpreter and runs your file in it as \`__mp_main__\`. That is what the line \`if __name__ == '__main__'\` is for: without it, each child would start children of its own (Python stops that with a \`RuntimeError\`). Slow imports at the top are paid for by every child.`
      : `\`${String(answer).trim()}\`: the parent’s own, and no more. A forked child is a copy of the running interpreter; it finds \`work\` and everything else in its memory and calls it. Fast, and risky when the parent has threads: the child gets their locks, perhaps locked, but not the threads that would unlock them. That is why fork is no longer the default, on macOS since 3.8 and on Linux since 3.14.`,
});
