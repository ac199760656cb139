import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';

type Params = { readonly awaited: boolean; readonly callbackFirst: boolean; readonly wait: number };

/** In which order a task, its callback and its maker go on. */
export const order = defineExercise<Params>({
  id: 'tasks-order',
  kind: 'predict-order',
  revision: 1,
  title: 'A task, step by step',
  claims: ['tasks-callbacks', 'tasks-resumed-when-done'],
  instances: [true, false].flatMap((awaited) =>
    [true, false].flatMap((callbackFirst) => [0, 1].map((wait) => ({ awaited, callbackFirst, wait }))),
  ),
  things: () => [
    'the task’s last line',
    'the callback',
    'the line below create_task',
    'the line below the await',
    'the task’s first line',
  ],
  direction: 'first to run first',
  observation: 'places',
  unit: '',
  prompt: (p) =>
    `\`main\` makes a task and ${p.awaited ? 'awaits it' : 'awaits a sleep of 10 ms'}. The callback is added ${p.callbackFirst ? 'at once' : 'by the task itself, in its first line'}. In which order do these lines run?`,
  code: (p) => `import asyncio

log = []


async def work():
    log.append('first')${p.callbackFirst ? '' : "\n    asyncio.current_task().add_done_callback(lambda task: log.append('callback'))"}
${p.wait ? '    await asyncio.sleep(0)\n' : ''}    log.append('last')


async def main():
    task = asyncio.create_task(work())${p.callbackFirst ? "\n    task.add_done_callback(lambda task: log.append('callback'))" : ''}
    log.append('below create_task')
    await ${p.awaited ? 'task' : 'asyncio.sleep(0.01)'}
    log.append('below the await')


asyncio.run(main())
places = [log.index(line) for line in ('last', 'callback', 'below create_task', 'below the await', 'first')]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { places: 'places' } }),
  hints: () => [
    'Does `create_task` run anything?',
    'When a task is done, its callbacks are scheduled, in the order in which they were added. One of them may be the wake-up of whoever awaits it.',
  ],
  mistakes: [
    {
      idea: 'create_task starts the task',
      predicts: () => placesOf([2, 3, 4, 5, 1]),
      says: () =>
        'It puts the first step into the queue. The line below runs first, up to the next await that waits.',
      probe: () =>
        "import asyncio\nasync def f(): print('task')\nasync def main():\n    t = asyncio.create_task(f())\n    print('main')\n    await t\nasyncio.run(main())",
    },
    {
      idea: 'whoever awaits goes on before callbacks',
      predicts: (r) => (r.params.awaited && !r.params.callbackFirst ? null : placesOf([3, 5, 1, 4, 2])),
      says: () =>
        'Callbacks are scheduled in the order in which they were added, and the wake-up of the awaiting task is one among them.',
    },
    {
      idea: 'callbacks come before the awaiting task, always',
      predicts: (r) => (r.params.awaited && !r.params.callbackFirst ? placesOf([3, 4, 1, 5, 2]) : null),
      says: () =>
        'Here `main` was there first: it awaited the task before the task’s own first line added the callback.',
    },
  ],
  explain: (r) =>
    `\`create_task\` only schedules, so \`main\` goes on to its await. Then the task runs${r.params.wait ? ', in two steps,' : ''} to its end. ` +
    (r.params.awaited
      ? r.params.callbackFirst
        ? 'It has two callbacks by then: yours, and the wake-up that `main`’s await added after it. They are scheduled in this order.'
        : 'It has two callbacks by then: the wake-up of `main`, which awaited it before it ran, and after that your own.'
      : 'Its callback runs in the next turn, long before the timer of `main` is due.'),
});
