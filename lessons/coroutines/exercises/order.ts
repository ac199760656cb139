import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';

const STEPS = {
  call: ['the line after the call', "log.append('after the call')"],
  send: ['the line after the first send', "log.append('after the send')"],
  first: ['the first line of the coroutine', ''],
  second: ['the line behind its await', ''],
} as const;

/** In which order the lines of a program with a coroutine run. */
export const linesOrder = defineExercise<{ waits: boolean; sends: number; nested: boolean }>({
  id: 'coroutines-lines-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Which line runs first?',
  instances: [true, false].flatMap((waits) =>
    [false, true].flatMap((nested) => [2, 3].map((sends) => ({ waits, sends, nested }))),
  ),
  things: () => [STEPS.first[0], STEPS.second[0], STEPS.call[0], STEPS.send[0]],
  direction: 'first to run first',
  observation: 'places',
  unit: '',
  prompt: (p) =>
    `The coroutine awaits ${p.nested ? 'a helper, which awaits ' : ''}${p.waits ? 'a real wait' : 'something that is there at once'}. In which order do these four lines run?`,
  code: (p) => `import asyncio

log = []


async def at_once():
    return None


async def helper():
    await ${p.waits ? 'asyncio.sleep(0)' : 'at_once()'}


async def work():
    log.append('first line')
    await ${p.nested ? 'helper()' : p.waits ? 'asyncio.sleep(0)' : 'at_once()'}
    log.append('behind the await')


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration:
        pass


coroutine = work()
log.append('after the call')
drive(coroutine)
log.append('after the send')
for _ in range(${p.sends - 1}):
    if coroutine.cr_frame is not None:
        drive(coroutine)
lines = ['first line', 'behind the await', 'after the call', 'after the send']
places = [log.index(line) for line in lines]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { places: 'places' } }),
  hints: () => [
    'What has happened when the call returns?',
    'Does the first `send` come back from the middle of the coroutine, or from its end?',
  ],
  mistakes: [
    {
      idea: 'a call starts the work',
      predicts: (r) => placesOf(r.params.waits ? [0, 3, 1, 2] : [0, 1, 2, 3]),
      says: () =>
        'That is JavaScript. In Python the call makes the coroutine, and its first line waits for the first `send`.',
      probe: () => "async def f(): print('first line')\nc = f()\nprint('after the call')\nc.close()",
    },
    {
      idea: 'every await comes back out',
      predicts: (r) => (r.params.waits ? null : placesOf([1, 3, 0, 2])),
      says: () => 'Nothing waits here, at any depth, so the first `send` runs through to the end.',
    },
    {
      idea: 'a send runs to the end',
      predicts: (r) => (r.params.waits ? placesOf([1, 2, 0, 3]) : null),
      says: () => 'It runs to the first real wait, and there control comes back to whoever called `send`.',
    },
  ],
  explain: (r) =>
    `The call comes back first: it only makes the coroutine. Then the first \`send\` runs ${r.params.waits ? 'to the wait and returns there; a second one runs the rest' : 'through to the end, since nothing waits'}. ` +
    `The helper in between ${r.params.nested ? 'changed' : 'would change'} nothing: depth does not matter, waiting does.`,
});
