import { defineExercise } from '#domain/lesson/exercise.ts';

const NAMES = ['A', 'B', 'C', 'main'] as const;

/** Who goes on when whose turn is over: a chain, though all are started at once. */
export const whoFollows = defineExercise<{ order: string }>({
  kind: 'predict-order',
  id: 'threads-who-follows',
  revision: 1,
  title: 'Started together, finished in order',
  instances: [
    'C A main B',
    'B main C A',
    'C B A main',
    'main C B A',
    'B A main C',
    'A main C B',
    'C main A B',
    'A C B main',
  ].map((order) => ({ order })),
  things: () => NAMES,
  direction: 'logged first',
  observation: 'places',
  unit: '',
  prompt: () =>
    'Three threads are started one after the other; each may have to wait for a sign of somebody else. In which order do the four write into the log?',
  code: ({ order }) => {
    const chain = order.split(' ');
    const before = (name: string): string => {
      const previous = chain[chain.indexOf(name) - 1];
      return previous === undefined ? 'None' : `'${previous}'`;
    };
    return `import threading

log = []
done = {name: threading.Event() for name in ('A', 'B', 'C', 'main')}


def work(name, after):
    if after is not None:
        done[after].wait()
    log.append(name)
    done[name].set()


workers = [
    threading.Thread(target=work, args=('A', ${before('A')})),
    threading.Thread(target=work, args=('B', ${before('B')})),
    threading.Thread(target=work, args=('C', ${before('C')})),
]
for worker in workers:
    worker.start()
work('main', ${before('main')})
for worker in workers:
    worker.join()
print(log)
`;
  },
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { places: "[log.index(name) for name in ('A', 'B', 'C', 'main')]" },
  }),
  needs: ['threads'],
  hints: () => ['Somebody need not wait for anybody. Who?', 'Then go on from there: who waits for that one?'],
  mistakes: [
    {
      idea: 'threads finish in the order in which they are started',
      predicts: () => [1, 2, 3, 4],
      says: () => '`start` says when a thread may begin. When it gets on is decided by what it waits for.',
    },
    {
      idea: 'the main thread comes first, since it is there already',
      predicts: ({ params }) => (params.order === 'main A B C' ? null : [2, 3, 4, 1]),
      says: () => 'It waits like everybody else: being the main thread gives it no precedence.',
    },
  ],
  explain: ({ params }) =>
    `The order is ${params.order.split(' ').join(', ')}, on every run. The starts are in another order, and who gets a core first is anybody’s guess; neither matters, because each one waits for a sign of the one before. Where you need an order between threads, say it with \`join\`, an \`Event\` or a \`Queue\`. Where you say nothing, there is none.`,
});
