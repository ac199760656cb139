import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';
import { tickingProgram } from '#lessons/author/ticking.ts';

/** Lines 604–608: what the lock is. */
export const inCPython: TestableClaim = {
  id: 'gil-in-cpython',
  lines: [604, 604],
  kind: 'definition',
  statement: 'CPython has a GIL.',
  probe: `import json
import platform
import sys

print(json.dumps([platform.python_implementation(), getattr(sys, '_is_gil_enabled', lambda: True)()]))
`,
  rule: 'True where this is CPython and its GIL is on; no other way is possible before 3.13.',
  judge: trueWhere(['CPython', true]),
  correction:
    'The usual build has; since 3.13 there are free-threaded builds without, and `sys._is_gil_enabled()` tells.',
  references: [docs('howto/free-threading-python.html'), docs('library/sys.html#sys._is_gil_enabled')],
};

export const nativeThreads: TestableClaim = {
  id: 'gil-threads-are-native',
  lines: [604, 604],
  kind: 'behaviour',
  statement: 'What the GIL keeps apart are native threads of the operating system.',
  needs: ['threads'],
  probe: `import json
import threading

everybody = threading.Barrier(3)
ids = []


def work():
    ids.append(threading.get_native_id())
    everybody.wait()


workers = [threading.Thread(target=work) for _ in range(2)]
for worker in workers:
    worker.start()
everybody.wait()
print(json.dumps(len({threading.get_native_id(), *ids})))
`,
  rule: 'True where three threads have three numbers of the operating system.',
  judge: trueWhere(3),
  correction: 'Each Python thread is one of the system, which schedules them without knowing of the GIL.',
  references: [docs('library/threading.html#threading.get_native_id')],
};

export const objectAccess: TestableClaim = {
  id: 'gil-synchronises-objects',
  lines: [604, 604],
  kind: 'behaviour',
  statement: 'The GIL keeps the accesses of several threads to an object apart.',
  needs: ['threads'],
  probe: `import json
import sys
import threading

shared = []


def work():
    for i in range(20_000):
        shared.append(i)


usual = sys.getswitchinterval()
sys.setswitchinterval(0.000001)
workers = [threading.Thread(target=work) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
sys.setswitchinterval(usual)
print(json.dumps(len(shared)))
`,
  rule: 'True where four threads appended 20,000 items each to one list, and none is missing.',
  judge: trueWhere(80000),
  correction: 'Each single C operation on an object is whole; a statement that consists of several is not.',
  references: [docs('faq/library.html#what-kinds-of-global-value-mutation-are-thread-safe')],
};

export const necessary: TestableClaim = {
  id: 'gil-necessary',
  lines: [604, 604],
  kind: 'behaviour',
  statement: 'CPython cannot do without the GIL, since its memory management is not safe for threads.',
  probe: `import json
import sysconfig

print(json.dumps('Py_GIL_DISABLED' in sysconfig.get_config_vars()))
`,
  rule: 'True where the interpreter’s source has no option to build it without a GIL.',
  judge: trueWhere(false),
  correction:
    'Since 3.13 it can be built with `--disable-gil`; counts are then kept per owning thread and merged.',
  references: [
    docs('using/configure.html#cmdoption-disable-gil'),
    source('Include/internal/pycore_object.h', 'Py_GIL_DISABLED'),
  ],
};

export const evenOnManyCores: TestableClaim = {
  id: 'gil-one-even-on-cores',
  lines: [608, 608],
  kind: 'time',
  statement: 'Even on a processor with several cores only one thread runs bytecode at a time.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import threading
import time


def compute():
    for i in range(1_500_000):
        pass


workers = [threading.Thread(target=compute) for _ in range(3)]
wall, cpu = time.perf_counter(), time.process_time()
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(json.dumps((time.process_time() - cpu) / (time.perf_counter() - wall) < 1.3))
`,
  rule: 'True where three computing threads together use no more than 1.3 seconds of CPU in a second.',
  judge: trueWhere(true),
  correction: 'Three threads in pure Python keep one core busy, however many there are.',
  references: [docs('glossary.html#term-global-interpreter-lock')],
};

export const mustAcquire: TestableClaim = {
  id: 'gil-must-be-acquired',
  lines: [608, 608],
  kind: 'behaviour',
  statement: 'A thread has to get the GIL before it may execute, and waits for as long as another has it.',
  needs: ['threads'],
  probe: tickingProgram(
    { imports: ['json'], work: 'sum(range(2_000_000))\nheld = ticks\ntime.sleep(0.1)' },
    'print(json.dumps([held > before, after > held]))',
  ),
  rule: 'True where a second thread stood still while the main thread kept the GIL, and moved when that gave it up.',
  judge: trueWhere([false, true]),
  correction: 'It need not wait for the other to finish: after one switch interval it may ask for the lock.',
  references: [source('Python/ceval_gil.c', 'take_gil')],
};

export default [
  inCPython,
  nativeThreads,
  objectAccess,
  necessary,
  evenOnManyCores,
  mustAcquire,
] satisfies readonly Claim[];
