import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { MOVED, SAY_WHETHER_IT_MOVED, tickingProgram, type MainWork } from '#lessons/author/ticking.ts';

const PURE_PYTHON: { readonly [name: string]: MainWork } = {
  loop: { setup: 'total = 0\n', work: 'for i in range(1_000_000):\n    total += i * i' },
  pauses: {
    setup: 'total = 0\n',
    work: 'for i in range(10):\n    total += sum(range(100_000))\n    time.sleep(0.005)',
  },
  comprehension: { work: 'squares = [i * i for i in range(1_000_000)]' },
  recursion: {
    setup: 'def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n\n',
    work: 'fib(25)',
  },
  lock: {
    setup: 'lock = threading.Lock()\nlock.acquire()\n',
    work: 'lock.acquire(timeout=0.1)',
  },
};

const C_CODE: { readonly [name: string]: MainWork } = {
  sha256: {
    imports: ['hashlib'],
    setup: 'data = bytes(64_000_000)\n',
    work: 'hashlib.sha256(data)',
  },
  integers: { setup: 'big = 3 ** 300_000\n', work: 'big * big' },
  crc32: { imports: ['zlib'], setup: 'data = bytes(64_000_000)\n', work: 'zlib.crc32(data)' },
  sorted: {
    imports: ['random'],
    setup: 'numbers = [random.random() for _ in range(300_000)]\n',
    work: 'sorted(numbers)',
  },
  sum: { work: 'sum(range(3_000_000))' },
  compress: { imports: ['zlib'], setup: 'data = bytes(8_000_000)\n', work: 'zlib.compress(data)' },
  small: {
    imports: ['hashlib'],
    setup: 'data = bytes(1000)\n',
    work: 'for _ in range(50_000):\n    hashlib.sha256(data)',
  },
};

const NAMES: { readonly [work: string]: string } = {
  sha256: 'hashlib.sha256',
  crc32: 'zlib.crc32',
  compress: 'zlib.compress',
};

const PROMPT = `The second thread adds 1 to \`ticks\` about once a millisecond, whenever it is given the chance. Only the
line or lines between \`before\` and \`after\` count. Run as a script: what is printed?`;

function other(reveal: Reveal): string {
  return said(reveal) === MOVED[0] ? MOVED[1] : MOVED[0];
}

function said(reveal: Reveal): string {
  return String(reveal.answer).trim();
}

/** The ticker against Python code and against waiting. */
export const pythonWork = defineExercise<{ work: string }>({
  kind: 'predict-output',
  id: 'gil-python-work',
  revision: 1,
  title: 'Does the second thread get anywhere?',
  instances: Object.keys(PURE_PYTHON).map((work) => ({ work })),
  prompt: () => `The main thread is busy, the second one counts. ${PROMPT}`,
  code: ({ work }) => program(PURE_PYTHON, work),
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => MOVED,
  needs: ['threads'],
  hints: () => [
    'Two things can take the GIL away from the main thread: a waiting thread whose patience, the switch interval, ran out, or the main thread itself.',
    'With a switch interval of 100 seconds, only the second way is left. Which statement here would hand the GIL over by itself?',
    'Evaluating bytecode never hands it over. Waiting in the operating system does.',
  ],
  mistakes: [
    {
      idea: 'threads of one process run side by side',
      predicts: (reveal) => (said(reveal) === 'advanced' ? null : other(reveal)),
      says: () =>
        'Your model has both threads running at once, as they would in C. Here the second one is awake and ready, but it needs the GIL to execute its next instruction, and the main thread never lets go of it. Counters of both threads show it.',
      probe: () => tickingProgram({ work: 'for i in range(3_000_000):\n    pass' }, 'print(after - before)'),
    },
    {
      idea: 'the thread that holds the GIL keeps it until it is done',
      predicts: (reveal) => (said(reveal) === 'advanced' ? other(reveal) : null),
      says: () =>
        'You expected the main thread to keep the GIL to the end. It gives it up by itself whenever it is about to wait for something: before the call blocks, CPython releases the lock, and takes it back afterwards.',
      probe: () => tickingProgram({ work: 'time.sleep(0.1)' }, 'print(after - before)'),
    },
  ],
  explain: (reveal) =>
    said(reveal) === 'advanced'
      ? 'It **advanced**. The main thread waited, and a C function that waits wraps the waiting in `Py_BEGIN_ALLOW_THREADS` … `Py_END_ALLOW_THREADS`: it drops the GIL, blocks, and takes the GIL again. Meanwhile the second thread had it to itself. No clock was read for this: a count that moved is a proof on any machine.'
      : 'It **stood still**: not one tick. The main thread executed bytecode from the first line to the last, and a thread needs the GIL to execute bytecode. The second thread was awake, on a free core perhaps, and waited in `take_gil` (`Python/ceval_gil.c`; `Python/ceval_gil.h` up to 3.11). Normally it would ask for the lock after the switch interval; here that is 100 seconds.',
});

/** The ticker against functions written in C. */
export const cWork = defineExercise<{ work: string }>({
  kind: 'predict-output',
  id: 'gil-c-work',
  revision: 1,
  title: 'Who lets go of the GIL?',
  instances: Object.keys(C_CODE).map((work) => ({ work })),
  prompt: () => `Now nearly all the time is spent inside a function written in C. ${PROMPT}`,
  code: ({ work }) => program(C_CODE, work),
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => MOVED,
  needs: ['threads'],
  hints: () => [
    'C code can do two things with the GIL: keep it, or release it while it works. Nothing releases it automatically.',
    'Code may only release it while it touches no Python object at all. Does this work read raw bytes, or does it create, compare or count objects?',
    'Releasing and retaking has a price, so functions bother only when there is enough to do.',
  ],
  mistakes: [
    {
      idea: 'C code runs without the GIL',
      predicts: (reveal) => (said(reveal) === 'stood still' ? 'advanced' : null),
      says: () =>
        'You expected C code to run outside the GIL. A C function is called *with* the GIL and keeps it unless its author wrote otherwise; most of CPython’s own C code handles Python objects all the time and cannot let go.',
      probe: () => tickingProgram({ work: 'sum(range(5_000_000))' }, 'print(after - before)'),
    },
    {
      idea: 'two threads never compute at the same time',
      predicts: (reveal) => (said(reveal) === 'advanced' ? 'stood still' : null),
      says: () =>
        'The GIL allows one thread at a time to *execute bytecode*. This function releases the lock while it chews on raw bytes, and another thread can run Python meanwhile.',
      probe: () =>
        tickingProgram(
          {
            imports: ['hashlib'],
            setup: 'data = bytes(64_000_000)\n',
            work: 'hashlib.sha256(data)',
          },
          'print(after - before)',
        ),
    },
  ],
  explain: (reveal) => {
    const { work } = reveal.params;
    if (said(reveal) === 'advanced')
      return `It **advanced**: \`${NAMES[String(work)] ?? ''}\` reads a plain buffer and touches no Python object while it works, so it releases the GIL (\`Py_BEGIN_ALLOW_THREADS\`), computes, and takes it back. That computation and another thread’s Python really can use two cores at once.`;
    if (work === 'small')
      return 'It **stood still**, although large hashes release the GIL. For a buffer below 2048 bytes (`HASHLIB_GIL_MINSIZE` in `Modules/hashlib.h`) `hashlib` does not bother: giving the lock up and fighting for it again would cost more than the hash. Same function, other size, other answer.';
    return 'It **stood still**. This is C code, and quick, but it works on Python objects: it creates them, compares them, or counts references to them, and all of that is only safe under the GIL. So it keeps the lock until it returns. Not even the switch interval would help here, since a request to drop the GIL is only looked at between bytecode instructions.';
  },
});

/** Takes turns: how often a waiting thread is served. */
export const switchInterval = defineExercise<{ interval: number; main: string }>({
  kind: 'predict-output',
  id: 'gil-switch-interval',
  revision: 1,
  title: 'How many turns in one second?',
  instances: [
    { interval: 0.05, main: 'loop' },
    { interval: 100, main: 'loop' },
    { interval: 0.05, main: 'hash' },
    { interval: 0.2, main: 'loop' },
  ],
  prompt: ({ interval, main }) =>
    `For one second the main thread ${main === 'hash' ? 'hashes megabytes, one after the other' : 'goes round a loop'}, with a switch interval of ${interval} seconds. The second thread would like a short turn every millisecond. How often does the main thread find that the second one has had a turn since it last looked? Run as a script: what is printed?`,
  code: ({ interval, main }) => {
    const hash = main === 'hash';
    return tickingProgram(
      {
        imports: hash ? ['hashlib'] : [],
        setup: hash ? 'data = bytes(1_000_000)\n' : '',
        work: `turns = 0
end = time.perf_counter() + 1
while time.perf_counter() < end:
${hash ? '    hashlib.sha256(data)\n' : ''}    if ticks != before:
        before = ticks
        turns += 1`,
      },
      "print('none' if turns == 0 else '1 to 20' if turns <= 20 else 'more than 20')",
    ).replace('setswitchinterval(100)', `setswitchinterval(${interval})`);
  },
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['more than 20', '1 to 20', 'none'],
  needs: ['threads'],
  hints: () => [
    'A thread that finds the GIL taken waits for one switch interval before it asks for it.',
    'When does the main thread give the GIL up here: by itself, or only when asked? Divide the second by what a turn then costs the second thread.',
  ],
  mistakes: [
    {
      idea: 'the second thread gets its turn whenever its sleep is over',
      predicts: (reveal) => (said(reveal) === 'more than 20' ? null : 'more than 20'),
      says: (reveal) =>
        `Waking up is not enough: for each turn the second thread first waits ${String(reveal.params.interval)} seconds for the GIL before it may even ask. Beside a thread that never waits, short sleeps become long ones.`,
      probe: () => 'import sys\nprint(sys.getswitchinterval(), "seconds before a waiting thread asks")',
    },
    {
      idea: 'a switch happens once per interval and never otherwise',
      predicts: (reveal) => (reveal.params.main === 'hash' ? '1 to 20' : null),
      says: () =>
        'The interval bounds how long a thread waits when the other one does *not* let go. Here the main thread lets go by itself at every hash, long before the interval is over.',
      probe: () =>
        tickingProgram(
          {
            imports: ['hashlib'],
            setup: 'data = bytes(1_000_000)\n',
            work: 'for _ in range(100):\n    hashlib.sha256(data)',
          },
          'print(after - before, "turns")',
        ),
    },
    {
      idea: 'whoever holds the GIL keeps it to the end',
      predicts: (reveal) => (said(reveal) === '1 to 20' ? 'none' : null),
      says: () =>
        'The main thread does not wait, but it can be asked: after the switch interval a waiting thread sets a flag, and the evaluation loop of the running thread sees it at the end of its loop’s turn and hands the GIL over.',
      probe: () =>
        tickingProgram({ work: 'for i in range(5_000_000):\n    pass' }, 'print(after - before)').replace(
          'setswitchinterval(100)',
          'setswitchinterval(0.01)',
        ),
    },
  ],
  explain: (reveal) => {
    const { interval, main } = reveal.params;
    if (main === 'hash')
      return `**${said(reveal)}** turns. Every hash of a megabyte releases the GIL by itself, so the second thread hardly ever waits a whole interval.`;
    if (Number(interval) > 1)
      return `**${said(reveal)}**, not one turn. The second thread would have asked for the GIL after ${String(interval)} seconds, and the main thread needed one.`;
    return `**${said(reveal)}** turns: there can never be more than 1 / ${String(interval)} in a second. Each turn begins with ${String(interval)} seconds of waiting in \`take_gil\`; only then \`gil_drop_request\` is set, the main thread sees it at the next jump back of its loop, and the GIL changes hands. The usual interval is shorter, but the arithmetic is the same: a thread that waits for input pays it again and again beside one that computes.`;
  },
});

function program(works: { readonly [name: string]: MainWork }, name: string): string {
  const work = works[name];
  if (work === undefined) throw new Error(`no work is called ${name}`);
  return tickingProgram(work, SAY_WHETHER_IT_MOVED);
}
