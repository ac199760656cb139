import { writeCode } from '#lessons/author/write-code.ts';

/** The rule of the switch interval, written down. */
export const writeTurns = writeCode<Record<never, never>>({
  id: 'handover-write-turns',
  revision: 1,
  title: 'Who has the lock when?',
  instances: [{}],
  prompt: () =>
    '`turns(work, interval)` gives the turns of threads that need the GIL all the time, as a list of `[thread, milliseconds]`. Thread *i* has `work[i]` ms of bytecode to run; all start together and stand in a queue, thread 0 first. Whoever has the lock keeps it until it is done, or, **if somebody waits**, for one `interval`, and then goes to the end of the queue. Who is alone is never asked, and needs no second turn.',
  code: () => `def turns(work, interval):
    return [[thread, milliseconds] for thread, milliseconds in enumerate(work)]


print(turns([12, 5], 5))
`,
  reference: () => `from collections import deque


def turns(work, interval):
    queue = deque(enumerate(work))
    taken = []
    while queue:
        thread, left = queue.popleft()
        run = min(left, interval) if queue else left
        taken.append([thread, run])
        if left > run:
            queue.append((thread, left - run))
    return taken
`,
  examples: () => ['turns([12, 5], 5)', 'turns([4, 20, 7], 5)', 'turns([100], 5)'],
  probes: (_, draw) => [
    'turns([], 5)',
    `turns([${draw(50, 99)}], ${draw(2, 9)})`,
    `turns([${draw(11, 30)}, ${draw(41, 60)}], 5)`,
    `turns([${draw(5, 9)}, ${draw(20, 29)}, ${draw(30, 49)}, ${draw(1, 4)}], ${draw(5, 8)})`,
    `turns([5] * ${draw(2, 6)}, 5)`,
    `turns([${draw(20, 30)}, 3, ${draw(20, 30)}], 100)`,
  ],
  hints: () => [
    'Keep a queue of pairs: a thread, and what it has left to do.',
    'How long is a turn if nobody else is in the queue?',
    'Who has nothing left does not go back into the queue.',
  ],
  mistakes: [
    {
      idea: 'who is alone is interrupted too',
      predicts: () => `from collections import deque


def turns(work, interval):
    queue = deque(enumerate(work))
    taken = []
    while queue:
        thread, left = queue.popleft()
        run = min(left, interval)
        taken.append([thread, run])
        if left > run:
            queue.append((thread, left - run))
    return taken
`,
      recognises: ({ wrong, source }) => wrong.length > 0 && /min\([^)]*\)(?!\s*if)/.test(source),
      says: () =>
        'The interval is the patience of those who wait. Where nobody waits nobody asks, and a thread goes on to its end.',
      probe: () =>
        'import sys\nprint(sys.getswitchinterval(), "s: what a *waiting* thread waits before it asks")',
    },
    {
      idea: 'one thread after the other',
      predicts: () => 'def turns(work, interval):\n    return [list(pair) for pair in enumerate(work)]\n',
      recognises: ({ wrong, source }) => wrong.length > 0 && !source.includes('while'),
      says: () => 'That is a program without hand-overs: a thread that waits may ask after one interval.',
    },
  ],
  explain: () =>
    'In CPython the interval is measured by the one who waits (`take_gil` in `Python/ceval_gil.c`), so the running thread need not read a clock, and a thread that is alone pays nothing. Two things are kinder in the exercise than in life: who waits is served in order here, while in CPython the operating system chooses among them; and a turn really ends at the next place where the evaluation loop looks.',
});
