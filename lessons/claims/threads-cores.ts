import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';
import { tickingProgram } from '#lessons/author/ticking.ts';

/** Lines 588–592: threads and cores. */
export const noSeveralCpus: TestableClaim = {
  id: 'threads-no-use-of-cpus',
  lines: [588, 588],
  kind: 'behaviour',
  statement: 'Because of the GIL, several CPUs are of no use to the threads of a program.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['json', 'zlib'],
      setup: 'data = bytes(60_000_000)\n',
      work: 'sum(range(2_000_000))\nmiddle = ticks\nzlib.crc32(data)',
    },
    'print(json.dumps([middle > before, after > middle]))',
  ),
  rule: 'True where a second thread stood still while the main thread summed up and while it computed a checksum; imprecise where only while it summed up.',
  judge: trueOrImprecise([false, false], [false, true]),
  correction: 'C code that gives the GIL up computes beside other threads, on as many CPUs as there are.',
  references: [
    docs('library/threading.html', 'CPython implementation detail'),
    source('Modules/zlibmodule.c', 'zlib_crc32_impl'),
  ],
};

export const oneExecutesBytecode: TestableClaim = {
  id: 'threads-one-executes-bytecode',
  lines: [588, 588],
  kind: 'behaviour',
  statement: 'Of all threads of a program only one executes bytecode at any moment.',
  needs: ['threads'],
  probe: tickingProgram(
    { work: 'for i in range(1_000_000):\n    pass' },
    "print('true' if after > before else 'false')",
  ),
  rule: 'True where a second thread got nowhere while the main thread ran a loop and nobody could ask for the GIL.',
  judge: trueWhere(false),
  correction:
    'So it is in one interpreter with a GIL; other interpreters of the process may have their own since 3.12.',
  references: [docs('glossary.html#term-global-interpreter-lock'), source('Python/ceval_gil.c', 'take_gil')],
};

export const otherWorkMeanwhile: TestableClaim = {
  id: 'threads-work-while-one-waits',
  lines: [588, 588],
  kind: 'behaviour',
  statement: 'While one thread waits for input or output, others of the program can work.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['os'],
      setup: 'reader, writer = os.pipe()\nthreading.Timer(0.2, os.write, args=(writer, b"!")).start()\n',
      work: 'os.read(reader, 1)',
    },
    "print('true' if after > before else 'false')",
  ),
  rule: 'True where a second thread got on while the main thread waited for a byte from a pipe.',
  judge: trueWhere(true),
  correction: 'Calls that may block give the GIL up before they do.',
  references: [docs('c-api/init.html#c.Py_BEGIN_ALLOW_THREADS')],
};

export const noTrueParallelism: TestableClaim = {
  id: 'threads-no-true-parallelism',
  lines: [592, 592],
  kind: 'behaviour',
  statement: 'The GIL keeps Python’s threads from truly running in parallel on several processors.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['bz2', 'json', 'os'],
      setup: 'data = os.urandom(1_000_000)\n',
      work: 'sum(range(2_000_000))\nmiddle = ticks\nbz2.compress(data)',
    },
    'print(json.dumps([middle > before, after > middle]))',
  ),
  rule: 'True where a second thread stands still while the main thread sums up and while it compresses; imprecise where only while it sums up.',
  judge: (value) =>
    JSON.stringify(value) === '[false,false]'
      ? 'true'
      : JSON.stringify(value) === '[false,true]'
        ? 'imprecise'
        : 'false',
  correction: 'It does so for bytecode and for C code that keeps it, and not for C code that gives it up.',
  references: [source('Modules/_bz2module.c', 'Py_BEGIN_ALLOW_THREADS')],
};

export const noProblemForWaiting: TestableClaim = {
  id: 'gil-no-problem-for-waiting',
  lines: [592, 592],
  kind: 'behaviour',
  statement: 'For programs that mostly wait, the GIL is no problem as a rule.',
  needs: ['threads'],
  probe: `import json
import threading
import time

guard = threading.Lock()
waiting = most = 0


def task():
    global waiting, most
    with guard:
        waiting += 1
        most = max(most, waiting)
    time.sleep(0.3)
    with guard:
        waiting -= 1


workers = [threading.Thread(target=task) for _ in range(8)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(json.dumps(most))
`,
  rule: 'True where all eight waits were under way at the same time.',
  judge: trueWhere(8),
  correction:
    'A thread that waits does not hold it; one that computes beside them delays each of their turns.',
  references: [docs('library/time.html#time.sleep'), source('Modules/timemodule.c', 'pysleep')],
};

export const slowsComputing: TestableClaim = {
  id: 'gil-slows-cpu-bound',
  lines: [592, 592],
  kind: 'time',
  statement: 'The GIL can make programs that compute significantly slower.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import threading
import time


def compute():
    for i in range(1_000_000):
        pass


def cpu_seconds(run):
    best = []
    for _ in range(5):
        start = time.process_time()
        run()
        best.append(time.process_time() - start)
    return min(best)


def one_after_the_other():
    for _ in range(2):
        compute()


def two_threads():
    workers = [threading.Thread(target=compute) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


print(json.dumps(cpu_seconds(two_threads) > 2 * cpu_seconds(one_after_the_other)))
`,
  rule: 'True where two computing threads need more than twice the CPU time of the same work one after the other; imprecise where they do not.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction:
    'Threads do not make such a program faster; next to the same work without threads they hardly make it slower.',
  references: [docs('library/threading.html', 'CPython implementation detail')],
};

export default [
  noSeveralCpus,
  oneExecutesBytecode,
  otherWorkMeanwhile,
  noTrueParallelism,
  noProblemForWaiting,
  slowsComputing,
] satisfies readonly Claim[];
