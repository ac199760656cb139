import { defineExercise } from '#domain/lesson/exercise.ts';
import { SAY_WHETHER_IT_MOVED, tickingProgram, type MainWork } from '#lessons/author/ticking.ts';

/** "One lock, so no deadlock." */
export const noDeadlocks = defineExercise({
  kind: 'judge-claim',
  id: 'gil-prevents-deadlocks',
  revision: 1,
  title: 'Are deadlocks impossible?',
  instances: [{}],
  statement: () => 'Because there is only one global interpreter lock, Python threads cannot deadlock.',
  lines: () => [610, 610],
  prompt: () =>
    'The program lets two threads take two locks in opposite order, and gives up after half a second. Is the statement true?',
  code: () => `import threading

left, right = threading.Lock(), threading.Lock()
both = threading.Barrier(2)
stuck = []


def take(first, second):
    with first:
        both.wait()
        if second.acquire(timeout=0.5):
            second.release()
        else:
            stuck.append(threading.current_thread().name)
        both.wait()


threads = [threading.Thread(target=take, args=pair) for pair in ((left, right), (right, left))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(stuck), 'threads could not go on')
`,
  check: (_, code) => ({ checker: 'output', code, probes: { stuck: 'len(stuck)' } }),
  holds: (value) => value('stuck') === 0,
  needs: ['threads'],
  hints: () => [
    'A deadlock needs two locks and two threads that take them in different order. Is the GIL one of the two here?',
    'What happens to the GIL while a thread waits for another lock?',
  ],
  mistakes: [
    {
      idea: 'one global lock excludes deadlocks',
      predicts: () => 'true',
      says: () =>
        'One lock alone cannot deadlock, and that is all that can be said: inside CPython no two object locks can wait for each other. Your program’s locks are other locks.',
    },
    {
      idea: 'it depends on the version or on luck',
      predicts: () => 'depends',
      says: () =>
        'The barrier removes the luck: both threads hold their first lock before either asks for its second. No version of Python resolves that by itself.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**: ${String(reveal.value('stuck'))} threads were stuck, each holding what the other wanted. While a thread waits for a \`threading.Lock\`, it gives the GIL up, so the GIL neither causes nor prevents this. The true core of the claim: since CPython needs no lock *per object*, it never has to take several of them in some order, so the interpreter itself cannot deadlock that way. Take your own locks in one agreed order.`,
});

/** "Threads cannot run on several cores." */
export const neverParallel = defineExercise({
  kind: 'judge-claim',
  id: 'gil-threads-never-parallel',
  revision: 1,
  title: 'Never on two cores?',
  instances: [{}],
  statement: () => 'While one thread of a Python program computes, no other thread of it can compute.',
  lines: () => [620, 620],
  prompt: () =>
    'The program counts how far a second thread gets in pure Python while the main thread hashes a large buffer; nobody can be forced to give up the GIL. Is the statement true?',
  code: () =>
    tickingProgram(
      { imports: ['hashlib'], setup: 'data = bytes(64_000_000)\n', work: 'hashlib.sha256(data)' },
      SAY_WHETHER_IT_MOVED,
    ),
  check: (_, code) => ({ checker: 'output', code, probes: { advanced: 'after > before' } }),
  holds: (value) => value('advanced') === false,
  needs: ['threads'],
  hints: () => [
    'Executing bytecode and computing are not the same thing.',
    'Ask what this computation touches: Python objects, or only bytes.',
  ],
  mistakes: [
    {
      idea: 'the GIL is held during every computation',
      predicts: () => 'true',
      says: () =>
        'It is held during every *bytecode instruction*, and during C code unless that lets go of it. `hashlib`, `zlib`, `bz2`, `lzma` and the heavy parts of NumPy do.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**. The second thread executed Python while the main thread was in the middle of a computation: the hash had released the GIL. What *is* true: of the threads of one interpreter only one executes bytecode at a time (on builds with a GIL). The guide says so itself a few pages later, where it lists computing in C extensions among the things other threads may be doing (line 704).`,
});

const WAITS: { readonly [name: string]: MainWork & { readonly words: string } } = {
  pipe: {
    words: 'reading from an empty pipe',
    imports: ['os'],
    setup:
      'reader, writer = os.pipe()\nlater = threading.Timer(0.2, os.write, args=(writer, b"!"))\nlater.start()\n',
    work: 'os.read(reader, 1)',
  },
  select: {
    words: 'waiting for a socket with `select`',
    imports: ['select', 'socket'],
    setup: 'here, there = socket.socketpair()\n',
    work: 'select.select([here], [], [], 0.1)',
  },
  lock: {
    words: 'waiting for a `threading.Lock`',
    setup: 'lock = threading.Lock()\nlock.acquire()\n',
    work: 'lock.acquire(timeout=0.1)',
  },
};

/** "Threads that wait let others run." */
export const waitingReleases = defineExercise<{ wait: string }>({
  kind: 'judge-claim',
  id: 'gil-waiting-releases',
  revision: 1,
  title: 'Waiting lets others run',
  instances: Object.keys(WAITS).map((wait) => ({ wait })),
  statement: ({ wait }) =>
    `A thread that is ${waitOf(wait).words} keeps no other thread from running Python.`,
  lines: () => [622, 622],
  prompt: ({ wait }) =>
    `The program counts how far a second thread gets while the main thread is ${waitOf(wait).words}; nobody can be forced to give up the GIL. Is the statement true?`,
  code: ({ wait }) => tickingProgram(waitOf(wait), SAY_WHETHER_IT_MOVED),
  check: (_, code) => ({ checker: 'output', code, probes: { advanced: 'after > before' } }),
  holds: (value) => value('advanced') === true,
  needs: ['threads'],
  hints: () => [
    'Suppose the waiting thread kept the GIL. Who could then bring about what it is waiting for?',
    'Look for where CPython writes `Py_BEGIN_ALLOW_THREADS`: around nearly every call that may block.',
  ],
  mistakes: [
    {
      idea: 'a waiting thread holds the GIL',
      predicts: () => 'false',
      says: () =>
        'Then a program in which one thread waits for another would hang for ever. Blocking calls give the GIL up first.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**: the second thread kept counting while the main thread was ${waitOf(reveal.params.wait).words}. A call that may block saves the thread state, releases the GIL, blocks, and takes the GIL again before it touches an object. The guide says that such threads *can* release it; in the standard library they do.`,
});

function waitOf(name: string): MainWork & { readonly words: string } {
  const wait = WAITS[name];
  if (wait === undefined) throw new Error(`no wait is called ${name}`);
  return wait;
}
