import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';

type Params = {
  readonly first: 'callback' | 'task';
  readonly delay: number;
  readonly by: 'callback' | 'task';
};

const THINGS = ['the task', 'the timer', 'what is called late', 'the callback', 'main’s next line'];

/** Places of THINGS when `late` stands where asked. */
function places({ first }: Params, timer: number, late: number): readonly number[] {
  return placesOf([first === 'task' ? 2 : 3, timer, late, first === 'task' ? 3 : 2, 1]);
}

/** In which order the loop calls what was scheduled in different ways. */
export const callbackOrder = defineExercise<Params>({
  id: 'loop-callback-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Whose turn is it?',
  instances: (['callback', 'task'] as const).flatMap((first) =>
    [0, 0.02].flatMap((delay) => (['task', 'callback'] as const).map((by) => ({ first, delay, by }))),
  ),
  things: () => THINGS,
  direction: 'first to run first',
  observation: 'places',
  unit: '',
  prompt: (p) =>
    `\`main\` makes a timer of ${p.delay} seconds, then schedules a callback and a task, the ${p.first} before the other. The ${p.by} schedules one more call when it runs (“what is called late”). In which order do they run?`,
  code: (p) => `import asyncio

log = []


def callback():
    log.append('callback')
${p.by === 'callback' ? "    asyncio.get_running_loop().call_soon(log.append, 'late')\n" : ''}

async def task():
    log.append('task')
${p.by === 'task' ? "    asyncio.get_running_loop().call_soon(log.append, 'late')\n" : ''}

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(${p.delay}, log.append, 'timer')
${
  p.first === 'callback'
    ? '    loop.call_soon(callback)\n    made = asyncio.create_task(task())'
    : '    made = asyncio.create_task(task())\n    loop.call_soon(callback)'
}
    log.append('main')
    await asyncio.sleep(0.05)


asyncio.run(main())
places = [log.index(name) for name in ('task', 'timer', 'late', 'callback', 'main')]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { places: 'places' } }),
  hints: () => [
    'Does scheduling run anything, or does it only put something into the queue?',
    'A turn: first timers that are due join the end of the queue; then everything runs that is in it at that moment.',
    'What a callback schedules during a turn has to wait for the next one.',
  ],
  mistakes: [
    {
      idea: 'scheduling runs at once',
      predicts: (r) =>
        placesOf([
          r.params.first === 'task' ? 2 : 4,
          1,
          r.params.first === 'task' ? 3 : 5,
          r.params.first === 'task' ? 4 : 2,
          6,
        ]),
      says: () =>
        '`call_soon` and `create_task` only put something into a queue. The line below them runs first.',
      probe: () =>
        "import asyncio\nasync def main():\n    asyncio.get_running_loop().call_soon(print, 'callback')\n    print('main')\n    await asyncio.sleep(0)\nasyncio.run(main())",
    },
    {
      idea: 'a timer of zero is first',
      predicts: (r) => (r.params.delay === 0 ? places(r.params, 1.5, 5) : null),
      says: () =>
        'It was made first, but it lies in the heap of timers, and joins the queue only when the next turn begins: behind what is already there.',
    },
    {
      idea: 'late calls come before timers, always',
      predicts: (r) => (r.params.delay === 0 ? places(r.params, 5, 4) : null),
      says: () =>
        'A timer that is due joins the queue at the start of the turn; the late call is made during that turn, and so runs in the one after.',
    },
    {
      idea: 'a timer stands in the same queue',
      predicts: (r) => (r.params.delay === 0 ? null : places(r.params, 4, 5)),
      says: () => 'Until it is due it is not in the queue. Two more turns are over long before.',
    },
  ],
  explain: (r) =>
    `\`main\` goes on to its own await first. Then a turn begins with ${r.params.first} and ${r.params.first === 'task' ? 'callback' : 'task'} in the queue, in the order in which they were put there. ` +
    (r.params.delay === 0
      ? 'The timer is due already, so it leaves the heap and joins the end of the queue before the turn runs; the late call is made during the turn and waits for the next.'
      : `The late call runs in the next turn. The timer of ${r.params.delay} s stays in its heap until its time, so it is last.`) +
    ' `BaseEventLoop._run_once` counts what is in the queue before it starts, and runs that many.',
});
