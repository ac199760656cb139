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
  dictionary: { work: 'table = {}\nfor i in range(300_000):\n    table[i] = str(i)' },
  event: {
    setup: 'never = threading.Event()\n',
    work: 'total = 0\nfor i in range(100_000):\n    total += i\nnever.wait(0.05)',
  },
  generator: { work: 'total = sum(i * i for i in range(500_000))' },
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
  bz2: { imports: ['bz2', 'os'], setup: 'data = os.urandom(1_000_000)\n', work: 'bz2.compress(data)' },
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
  bz2: 'bz2.compress',
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

function program(works: { readonly [name: string]: MainWork }, name: string): string {
  const work = works[name];
  if (work === undefined) throw new Error(`no work is called ${name}`);
  return tickingProgram(work, SAY_WHETHER_IT_MOVED);
}
