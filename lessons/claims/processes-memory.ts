import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 658–662: what processes have apart, and what they cost in memory. */
export const ownModules: TestableClaim = {
  id: 'process-memory-holds-interpreter',
  lines: [658, 658],
  kind: 'behaviour',
  statement: 'The state of the interpreter, such as the table of imported modules, exists once per process.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import sys

fork = multiprocessing.get_context('fork')
answers = fork.SimpleQueue()


def load():
    import colorsys
    answers.put('colorsys' in sys.modules)


child = fork.Process(target=load)
child.start()
print(json.dumps([answers.get(), 'colorsys' in sys.modules]))
child.join()
`,
  rule: 'True where a module that the child imported is in the child’s table and not in the parent’s.',
  judge: trueWhere([true, false]),
  correction: 'All of the interpreter’s state lies in the memory of its process.',
  references: [docs('library/sys.html#sys.modules')],
};

export const fullyIsolated: TestableClaim = {
  id: 'process-fully-isolated',
  lines: [660, 660],
  kind: 'behaviour',
  statement: 'Each process is completely isolated from all others.',
  needs: ['processes'],
  probe: `import json
import os
import tempfile

words = ['one']
with tempfile.TemporaryFile() as file:
    file.write(b'0123456789')
    file.flush()
    os.lseek(file.fileno(), 0, os.SEEK_SET)
    child = os.fork()
    if child == 0:
        words.clear()
        os.read(file.fileno(), 4)
        os._exit(0)
    os.waitpid(child, 0)
    print(json.dumps([len(words), os.lseek(file.fileno(), 0, os.SEEK_CUR)]))
`,
  rule: 'True where neither the list nor the position in an open file was changed by a child; imprecise where the list was not.',
  judge: (value) =>
    JSON.stringify(value) === '[1,0]'
      ? 'true'
      : Array.isArray(value) && value[0] === 1
        ? 'imprecise'
        : 'false',
  correction:
    'Its memory is; open files, their positions, terminals, locks and pipes are common to parent and child.',
  references: [docs('library/os.html#os.fork'), docs('library/multiprocessing.html#programming-guidelines')],
};

export const crashContained: TestableClaim = {
  id: 'process-crash-contained',
  lines: [660, 660],
  kind: 'behaviour',
  statement: 'A crash in one process does not affect the others.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import os

fork = multiprocessing.get_context('fork')
lock = fork.Lock()
words = ['one']


def crash():
    words.clear()
    lock.acquire()
    os.abort()


child = fork.Process(target=crash)
child.start()
child.join()
print(json.dumps([words, lock.acquire(timeout=0.3)]))
`,
  rule: 'True where the parent’s list is whole and a lock that the crashed child held can be had; imprecise where only the list is.',
  judge: (value) =>
    JSON.stringify(value) === '[["one"],true]'
      ? 'true'
      : JSON.stringify(value) === '[["one"],false]'
        ? 'imprecise'
        : 'false',
  correction:
    'It leaves their objects alone; whoever waits for something that the dead process held waits for ever.',
  references: [docs('library/multiprocessing.html#multiprocessing.Process.terminate')],
};

export const systemProtects: TestableClaim = {
  id: 'process-system-protects-memory',
  lines: [660, 660],
  kind: 'behaviour',
  statement: 'A process can write only to those pages of another that were shared on purpose.',
  needs: ['processes'],
  probe: `import ctypes
import json
import mmap
import os

private = ctypes.create_string_buffer(b'parent')
shared = mmap.mmap(-1, 6)
shared[:] = b'parent'
child = os.fork()
if child == 0:
    ctypes.memmove(ctypes.addressof(private), b'child!', 6)
    shared[:] = b'child!'
    os._exit(0)
os.waitpid(child, 0)
print(json.dumps([private.value.decode(), shared[:].decode()]))
`,
  rule: 'True where what the child wrote to the same address is seen in a shared page, and not in any other.',
  judge: trueWhere(['parent', 'child!']),
  correction: 'An address means other memory in each process, except where both map the same pages.',
  references: [docs('library/mmap.html#mmap.mmap')],
};

export const memoryOfItsOwn: TestableClaim = {
  id: 'process-needs-own-memory',
  lines: [662, 662],
  kind: 'size',
  statement: 'Each process needs memory of its own for interpreter, loaded modules and global variables.',
  needs: ['processes'],
  varies: true,
  probe: `import json
import os
import resource

big = b'x' * 40_000_000
reader, writer = os.pipe()
child = os.fork()
if child == 0:
    big.count(b'y')
    pages = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    os.write(writer, str(pages).encode())
    os._exit(0)
os.waitpid(child, 0)
print(json.dumps(int(os.read(reader, 100)) * resource.getpagesize() >= len(big)))
`,
  rule: 'True where a forked child that reads a global variable of 40 MB gets pages of its own for it; imprecise where it does not.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction:
    'So it is for a spawned one; a forked one shares each page with its parent until one of them writes to it.',
  references: [docs('library/multiprocessing.html#contexts-and-start-methods')],
};

export const considerable: TestableClaim = {
  id: 'process-memory-considerable',
  lines: [662, 662],
  kind: 'size',
  statement: 'An interpreter started for a new process takes megabytes before it does any work.',
  needs: ['processes'],
  varies: true,
  probe: `import json
import resource
import subprocess
import sys

subprocess.run([sys.executable, '-I', '-c', 'import multiprocessing'])
unit = 1 if sys.platform == 'darwin' else 1024
print(json.dumps(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit > 2_000_000))
`,
  rule: 'True where more than 2 MB were in use at its peak.',
  judge: trueWhere(true),
  correction: 'Part of it is the program’s code, which all its processes share.',
  references: [docs('library/resource.html#resource.getrusage')],
};

export const suitedToWaiting: TestableClaim = {
  id: 'processes-suited-to-waiting',
  lines: [662, 662],
  kind: 'advice',
  statement: 'For many tasks that wait, processes are well suited: they cost about what threads do.',
  needs: ['threads', 'processes'],
  varies: true,
  probe: `import json
import multiprocessing
import resource
import threading
import time

fork = multiprocessing.get_context('fork')


def cpu():
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def cost(kind):
    before = cpu()
    workers = [kind(target=time.sleep, args=(0.05,)) for _ in range(20)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return cpu() - before


threads = min(cost(threading.Thread) for _ in range(3))
processes = min(cost(fork.Process) for _ in range(3))
print(json.dumps(processes < 3 * threads))
`,
  rule: 'True where twenty waits in processes take less than three times the CPU time of twenty waits in threads.',
  judge: trueWhere(true),
  correction: 'A wait needs no interpreter of its own; threads and tasks wait for a fraction of the price.',
  references: [docs('library/asyncio.html'), docs('library/threading.html', 'CPython implementation detail')],
};

export const fewLongLived: UntestableClaim = {
  id: 'processes-few-long-lived',
  lines: [662, 662],
  kind: 'advice',
  statement: 'Processes suit computing that is done by a small number of long-lived ones.',
  untestable: 'It is advice without a number; that fewer starts cost less is another claim, and tested.',
  correction:
    'As many as there are cores, fed through a pool, is what `multiprocessing.Pool()` takes by default.',
  references: [docs('library/multiprocessing.html#multiprocessing.pool.Pool')],
};

export const addUp: UntestableClaim = {
  id: 'processes-memory-adds-up',
  lines: [662, 662],
  kind: 'size',
  statement: 'With many processes the memory in use adds up quickly.',
  untestable:
    'How quickly depends on how much of it they write to, and no program can see the sum without the system’s help.',
  correction: 'Adding the resident sizes of forked processes counts shared pages again and again.',
  references: [source('Modules/resource.c', 'ru_maxrss')],
};

export default [
  ownModules,
  fullyIsolated,
  crashContained,
  systemProtects,
  memoryOfItsOwn,
  considerable,
  suitedToWaiting,
  fewLongLived,
  addUp,
] satisfies readonly Claim[];
