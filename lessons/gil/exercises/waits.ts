import { defineExercise } from '#domain/lesson/exercise.ts';
import { SAY_WHETHER_IT_MOVED, tickingProgram, type MainWork } from '#lessons/author/ticking.ts';

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
  sleep: { words: 'asleep in `time.sleep`', work: 'time.sleep(0.1)' },
  event: {
    words: 'waiting for an `Event`',
    setup: 'ready = threading.Event()\n',
    work: 'ready.wait(0.1)',
  },
  queue: {
    words: 'waiting for an item of a `queue.Queue`',
    imports: ['queue'],
    setup: "items = queue.Queue()\nlater = threading.Timer(0.2, items.put, args=('item',))\nlater.start()\n",
    work: 'items.get()',
  },
  join: {
    words: 'waiting in `join` for a thread that sleeps',
    setup: 'third = threading.Thread(target=time.sleep, args=(0.3,))\nthird.start()\n',
    work: 'third.join()',
  },
  receive: {
    words: 'waiting in `recv` for a byte from a socket',
    imports: ['socket'],
    setup:
      "here, there = socket.socketpair()\nlater = threading.Timer(0.2, there.send, args=(b'!',))\nlater.start()\n",
    work: 'here.recv(1)',
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
  claims: ['gil-released-while-waiting'],
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
