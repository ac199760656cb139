import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';
import { tickingProgram } from '#lessons/author/ticking.ts';

/** Lines 620–626: the lock and the cores. */
export const simplerMemory: UntestableClaim = {
  id: 'gil-simplifies-memory',
  lines: [620, 620],
  kind: 'definition',
  statement: 'The GIL makes memory management simpler.',
  untestable: 'How simple an interpreter is written, no program of its own can measure.',
  correction:
    'PEP 703 shows what else is needed without it: counts of two kinds, locks in containers, another allocator.',
  references: [docs('howto/free-threading-extensions.html')],
};

export const neverParallel: TestableClaim = {
  id: 'gil-threads-not-on-cores',
  lines: [620, 620],
  kind: 'behaviour',
  statement: 'The threads of a program cannot run in parallel on several cores.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['json', 'zlib'],
      setup: 'data = bytes(8_000_000)\n',
      work: 'sum(range(2_000_000))\nmiddle = ticks\nzlib.compress(data)',
    },
    'print(json.dumps([middle > before, after > middle]))',
  ),
  rule: 'True where a second thread stood still while the main thread summed up and while it compressed; imprecise where only while it summed up.',
  judge: trueOrImprecise([false, false], [false, true]),
  correction: 'Only one executes bytecode; the others may wait, or compute in C code that gave the lock up.',
  references: [source('Modules/zlibmodule.c', 'zlib_compress_impl')],
};

export const waitingReleases: TestableClaim = {
  id: 'gil-released-while-waiting',
  lines: [622, 622],
  kind: 'behaviour',
  statement: 'Threads that wait for input or output release the GIL for others.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['select', 'socket'],
      setup: 'here, there = socket.socketpair()\n',
      work: 'select.select([here], [], [], 0.1)',
    },
    "print('true' if after > before else 'false')",
  ),
  rule: 'True where a second thread got on while the main thread waited for a socket.',
  judge: trueWhere(true),
  correction: 'All calls of the standard library that may block do so.',
  references: [source('Modules/selectmodule.c', 'select_select_impl')],
};

export const suitedToWaiting: TestableClaim = {
  id: 'gil-threads-only-for-waiting',
  lines: [626, 626],
  kind: 'advice',
  statement: 'Threads are suited to tasks that wait, and not to tasks that compute.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['hashlib', 'json'],
      setup: 'data = bytes(60_000_000)\n',
      work: 'time.sleep(0.05)\nwaited = ticks\nsum(range(2_000_000))\nsummed = ticks\nhashlib.sha256(data)',
    },
    'print(json.dumps([waited > before, summed > waited, after > summed]))',
  ),
  rule: 'True where a second thread moves only while the main one waits; imprecise where it also moves while that computes in C.',
  judge: (value) =>
    JSON.stringify(value) === '[true,false,false]'
      ? 'true'
      : JSON.stringify(value) === '[true,false,true]'
        ? 'imprecise'
        : 'false',
  correction:
    'Not to tasks that compute in bytecode; what computes in C with the GIL released gains from threads.',
  references: [docs('library/hashlib.html'), docs('library/threading.html', 'CPython implementation detail')],
};

export const processesForComputing: TestableClaim = {
  id: 'gil-processes-for-computing',
  lines: [626, 626],
  kind: 'behaviour',
  statement: 'Processes can compute on several CPUs where threads cannot.',
  needs: ['threads', 'processes'],
  probe: `import multiprocessing
import sys
import time

fork = multiprocessing.get_context('fork')
counter = fork.RawArray('i', [0, 1])


def count():
    while counter[1]:
        counter[0] += 1
        time.sleep(0.001)


worker = fork.Process(target=count)
usual = sys.getswitchinterval()
sys.setswitchinterval(100)
worker.start()
while not counter[0]:
    time.sleep(0.01)
before = counter[0]
for i in range(3_000_000):
    pass
print('true' if counter[0] > before else 'false')
counter[1] = 0
sys.setswitchinterval(usual)
worker.join()
`,
  rule: 'True where a child process executed Python while the parent never gave its own GIL up.',
  judge: trueWhere(true),
  correction: 'Each process has an interpreter of its own, and with it a GIL of its own.',
  references: [docs('library/multiprocessing.html#introduction')],
};

export const separateMemory: TestableClaim = {
  id: 'gil-processes-own-memory',
  lines: [626, 626],
  kind: 'behaviour',
  statement: 'Each process has its own memory, and its own interpreter.',
  needs: ['threads', 'processes'],
  probe: `import json
import os

answer = 'of the parent'
reader, writer = os.pipe()
child = os.fork()
if child == 0:
    answer = 'of the child'
    os.write(writer, answer.encode())
    os._exit(0)
os.waitpid(child, 0)
print(json.dumps([os.read(reader, 100).decode(), answer]))
`,
  rule: 'True where a global variable that the child bound anew is as it was in the parent.',
  judge: trueWhere(['of the child', 'of the parent']),
  correction: 'The child of a fork begins with a copy of both, and goes its own way.',
  references: [docs('library/os.html#os.fork'), docs('library/multiprocessing.html')],
};

export default [
  simplerMemory,
  neverParallel,
  waitingReleases,
  suitedToWaiting,
  processesForComputing,
  separateMemory,
] satisfies readonly Claim[];
