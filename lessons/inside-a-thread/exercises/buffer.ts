import { writeCode } from '#lessons/author/write-code.ts';

/** A bounded buffer, driven by hand: who waits, and who is let go. */
export const writeBuffer = writeCode<Record<never, never>>({
  id: 'inside-write-buffer',
  revision: 1,
  title: 'A buffer, one call at a time',
  instances: [{}],
  prompt: () =>
    'Producers `put` things into a buffer with room for `size` of them, consumers `take` them out. Who finds no room, or nothing to take, waits; those who wait are served in the order in which they came, as soon as it is possible. `play(size, calls)` plays this without threads: each letter of `calls` is one thread’s call, `P` or `T`. It gives a list with one entry for each call: **how many calls had been made when this one could return**, or `None` if it still waits at the end. So `play(1, "PPT")` is `[1, 3, 3]`: the second `put` waits until the third call takes something.',
  code: () => `def play(size, calls):
    finished = []
    for number, call in enumerate(calls, 1):
        finished.append(number)    # nobody ever waits
    return finished


print(play(1, 'PPT'))
`,
  reference: () => `from collections import deque


def play(size, calls):
    finished = [None] * len(calls)
    items, putting, taking = 0, deque(), deque()
    for number, call in enumerate(calls, 1):
        (putting if call == 'P' else taking).append(number - 1)
        while True:
            if putting and items < size:
                finished[putting.popleft()] = number
                items += 1
            elif taking and items > 0:
                finished[taking.popleft()] = number
                items -= 1
            else:
                break
    return finished
`,
  examples: () => ["play(1, 'PPT')", "play(2, 'TPPPPT')", "play(3, 'TT')"],
  probes: (_, draw) => [
    `play(${draw(1, 4)}, '')`,
    `play(1, '${'P'.repeat(draw(2, 6))}TT')`,
    `play(2, 'TT${'P'.repeat(draw(4, 8))}TTTT')`,
    `play(${draw(2, 5)}, 'PTTPPPTPPPPPPTTTTTT')`,
    `play(1, 'TTTPPTPP${'PT'.repeat(draw(1, 5))}')`,
    `play(9, '${'T'.repeat(draw(1, 5))}')`,
  ],
  hints: () => [
    'Keep two queues: those who wait to put, and those who wait to take.',
    'Let every call join its queue first. Then ask again and again whether the head of either queue can be served.',
    'When a `take` makes room, a waiting `put` can go on, and that may help a waiting `take`.',
  ],
  mistakes: [
    {
      idea: 'who waits is forgotten',
      predicts: () => `def play(size, calls):
    finished, items = [], 0
    for number, call in enumerate(calls, 1):
        if call == 'P' and items < size:
            items += 1
            finished.append(number)
        elif call == 'T' and items > 0:
            items -= 1
            finished.append(number)
        else:
            finished.append(None)
    return finished
`,
      recognises: ({ wrong, source }) =>
        wrong.length > 0 && !/deque|\.pop|waiting|putting|taking/.test(source) && source.includes('None'),
      says: () =>
        'Who finds no room is turned away here. A condition variable makes it wait, and somebody has to wake it up: whoever makes room.',
    },
    {
      idea: 'who came last is served first',
      predicts: () => `def play(size, calls):
    finished = [None] * len(calls)
    items, putting, taking = 0, [], []
    for number, call in enumerate(calls, 1):
        (putting if call == 'P' else taking).append(number - 1)
        while True:
            if putting and items < size:
                finished[putting.pop()] = number
                items += 1
            elif taking and items > 0:
                finished[taking.pop()] = number
                items -= 1
            else:
                break
    return finished
`,
      recognises: ({ wrong, source }) => wrong.length > 0 && source.includes('.pop()'),
      says: () => '`pop()` takes the one who came last. Under load the first would wait for ever.',
    },
  ],
  explain: () =>
    'This is what `queue.Queue(size)` does with one lock and two condition variables, `not_full` and `not_empty` (`Lib/queue.py`): every `put` notifies one who waits to take, every `get` one who waits to put. `Condition` keeps its waiting threads in a `deque`, each with a lock of its own to sleep on, and wakes the one at the front.',
});
