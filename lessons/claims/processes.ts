import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 634–654: what a process is, and how `multiprocessing` makes one. */
export const instanceOfProgram: TestableClaim = {
  id: 'process-is-one-execution',
  lines: [634, 634],
  kind: 'definition',
  statement: 'Whoever runs the same program twice has two processes.',
  needs: ['processes'],
  probe: `import json
import subprocess
import sys

runs = [subprocess.Popen([sys.executable, '-I', '-c', 'input()'], stdin=subprocess.PIPE) for _ in range(2)]
print(json.dumps(len({run.pid for run in runs})))
for run in runs:
    run.communicate(b'\\n')
`,
  rule: 'True where two runs that live at the same time have two process ids.',
  judge: trueWhere(2),
  correction: 'A program is a file; a process is one execution of it, with an id that the system gives.',
  references: [docs('library/subprocess.html#subprocess.Popen.pid')],
};

export const isolatedMemory: TestableClaim = {
  id: 'process-memory-isolated',
  lines: [634, 634],
  kind: 'behaviour',
  statement: 'An object that one process changes stays as it was in every other process.',
  needs: ['processes'],
  probe: `import json
import multiprocessing

fork = multiprocessing.get_context('fork')
basket = ['of the parent']
child = fork.Process(target=basket.append, args=('of the child',))
child.start()
child.join()
print(json.dumps(basket))
`,
  rule: 'True where the parent’s list has no item that the child appended.',
  judge: trueWhere(['of the parent']),
  correction:
    'Each process sees its own memory; what is to be seen elsewhere must be sent, or shared on purpose.',
  references: [docs('library/multiprocessing.html', 'Sharing state between processes')],
};

export const independentRun: TestableClaim = {
  id: 'process-runs-independently',
  lines: [634, 634],
  kind: 'behaviour',
  statement: 'A process runs independently of the process that started it.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import os
import time

fork = multiprocessing.get_context('fork')


def outlives(daemon):
    reader, writer = os.pipe()

    def late():
        time.sleep(0.3)
        os.write(writer, b'still here')

    def starter():
        if daemon:
            fork.Process(target=late, daemon=True).start()
        elif os.fork() == 0:
            late()
            os._exit(0)

    middle = fork.Process(target=starter)
    middle.start()
    os.close(writer)
    middle.join()
    said = os.read(reader, 100)
    os.close(reader)
    return said == b'still here'


print(json.dumps([outlives(daemon=False), outlives(daemon=True)]))
`,
  rule: 'True where a forked child and a daemonic `Process` both go on after their parent ended; imprecise where only the first does.',
  judge: (value) => {
    const outlived = JSON.stringify(value);
    return outlived === '[true,true]' ? 'true' : outlived === '[true,false]' ? 'imprecise' : 'false';
  },
  correction:
    'The system would let it; `multiprocessing` waits for its children when a program ends, and ends the daemonic ones.',
  references: [
    docs('library/multiprocessing.html#multiprocessing.Process.daemon'),
    source('Lib/multiprocessing/util.py', '_exit_function'),
  ],
};

export const beginsAlone: TestableClaim = {
  id: 'process-program-begins-as-one',
  lines: [634, 634],
  kind: 'behaviour',
  statement: 'A Python program begins as a single process.',
  needs: ['processes'],
  probe: `import json
import os

try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print(json.dumps('no child'))
else:
    print(json.dumps('a child'))
`,
  rule: 'True where a program that has started nothing has no child to wait for.',
  judge: trueWhere('no child'),
  correction: 'Starting the interpreter creates no further process.',
  references: [docs('library/os.html#os.waitpid')],
};

export const createsMore: TestableClaim = {
  id: 'process-creates-others',
  lines: [634, 634],
  kind: 'behaviour',
  statement: 'A running program can create further processes.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import os

fork = multiprocessing.get_context('fork')
answers = fork.SimpleQueue()
children = [fork.Process(target=lambda: answers.put(os.getpid())) for _ in range(3)]
for child in children:
    child.start()
print(json.dumps(len({os.getpid(), *(answers.get() for _ in children)})))
for child in children:
    child.join()
`,
  rule: 'True where a program and its three children have four ids.',
  judge: trueWhere(4),
  correction: 'On systems that have processes; a browser has none for Python.',
  references: [docs('library/multiprocessing.html#multiprocessing.Process.start')],
};

export const ownInterpreter: TestableClaim = {
  id: 'multiprocessing-own-interpreter',
  lines: [636, 636],
  kind: 'behaviour',
  statement: 'Every process of `multiprocessing` runs an interpreter of its own.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import sys

fork = multiprocessing.get_context('fork')
limit = sys.getrecursionlimit()
answers = fork.SimpleQueue()


def change():
    sys.setrecursionlimit(limit + 77)
    answers.put(sys.getrecursionlimit() - limit)


child = fork.Process(target=change)
child.start()
print(json.dumps([answers.get(), sys.getrecursionlimit() - limit]))
child.join()
`,
  rule: 'True where a setting that the child’s interpreter changed is unchanged in the parent’s.',
  judge: trueWhere([77, 0]),
  correction: 'Even a forked one: it begins as a copy of the parent’s, and goes its own way.',
  references: [docs('library/multiprocessing.html#contexts-and-start-methods')],
};

export const ownGil: TestableClaim = {
  id: 'multiprocessing-own-gil',
  lines: [636, 640],
  kind: 'behaviour',
  statement: 'Each process has its own GIL, so one runs Python while another keeps its GIL.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import sys
import time

fork = multiprocessing.get_context('fork')
counter = fork.RawArray('i', [0, 1])


def count():
    while counter[1]:
        counter[0] += 1
        time.sleep(0.001)


sys.setswitchinterval(100)
child = fork.Process(target=count)
child.start()
while not counter[0]:
    time.sleep(0.01)
before = counter[0]
sum(range(3_000_000))
print(json.dumps(counter[0] > before))
counter[1] = 0
child.join()
`,
  rule: 'True where the child counted on while its parent computed and never gave its GIL up.',
  judge: trueWhere(true),
  correction: 'The lock lies in the memory of a process, and a forked child makes it anew.',
  references: [
    source('Modules/posixmodule.c', 'PyOS_AfterFork_Child'),
    docs('library/multiprocessing.html#introduction'),
  ],
};

export const allCores: UntestableClaim = {
  id: 'multiprocessing-all-cores',
  lines: [640, 640],
  kind: 'behaviour',
  statement: 'Processes take full advantage of several cores.',
  untestable:
    'How much of the cores they get depends on the machine and on who else uses it; the lesson measures it on one machine.',
  correction:
    'As many can compute at once as there are free cores, less what starting and feeding them takes.',
  references: [docs('library/multiprocessing.html#introduction')],
};

export const severalWays: TestableClaim = {
  id: 'multiprocessing-several-ways',
  lines: [642, 642],
  kind: 'interface',
  statement: '`multiprocessing` has several ways of creating processes.',
  needs: ['processes'],
  probe: `import json
import multiprocessing

print(json.dumps(multiprocessing.get_all_start_methods()))
`,
  rule: 'True where more than one start method is listed.',
  judge: (value) => (Array.isArray(value) && value.length > 1 ? 'true' : 'false'),
  correction: 'There are start methods (how), and beside `Process` also `Pool` (how many).',
  references: [docs('library/multiprocessing.html#multiprocessing.get_all_start_methods')],
};

export const straightforward: UntestableClaim = {
  id: 'multiprocessing-process-simplest',
  lines: [642, 642],
  kind: 'advice',
  statement: 'To make a `Process` object and call its `start` is the most straightforward way.',
  untestable: 'Which way is the simplest depends on what is wanted; a `Process`, for one, returns no result.',
  correction: '`concurrent.futures.ProcessPoolExecutor` is shorter wherever results are to come back.',
  references: [docs('library/concurrent.futures.html#processpoolexecutor')],
};

export const startCreates: TestableClaim = {
  id: 'multiprocessing-start-creates',
  lines: [642, 642],
  kind: 'interface',
  statement: 'A `Process` object is no process of the system before `start()` is called.',
  needs: ['processes'],
  probe: `import json
import multiprocessing

child = multiprocessing.get_context('fork').Process(target=int)
before = child.pid is not None
child.start()
print(json.dumps([before, child.pid is not None]))
child.join()
`,
  rule: 'True where it has no process id before `start()`, and has one afterwards.',
  judge: trueWhere([false, true]),
  correction: 'It describes one; `start()` asks the system for it.',
  references: [
    docs('library/multiprocessing.html#multiprocessing.Process.start'),
    source('Lib/multiprocessing/process.py', 'start'),
  ],
};

const EXAMPLE = `from multiprocessing import Process


def f(name):
    print('hello', name)


if __name__ == '__main__':
    p = Process(target=f, args=('world',))
    p.start()
    p.join()
`;

export const examplePrints: TestableClaim = {
  id: 'multiprocessing-example-prints',
  lines: [644, 652],
  kind: 'behaviour',
  statement: 'The example prints `hello world`.',
  needs: ['processes'],
  probe: EXAMPLE,
  rule: 'True where `hello world` is printed.',
  judge: trueWhere('hello world'),
  correction: 'The child writes to the same output as its parent.',
  references: [docs('library/multiprocessing.html', 'The Process class')],
};

export const exampleApart: TestableClaim = {
  id: 'multiprocessing-example-apart',
  lines: [654, 654],
  kind: 'behaviour',
  statement: 'In the example, `f` is executed in another process than the main program.',
  needs: ['processes'],
  probe: `import json
import os
from multiprocessing import Process, SimpleQueue


def f(answers):
    answers.put([os.getpid(), os.getppid()])


if __name__ == '__main__':
    answers = SimpleQueue()
    p = Process(target=f, args=(answers,))
    p.start()
    its, starter = answers.get()
    p.join()
    print(json.dumps([its == os.getpid(), starter == os.getpid()]))
`,
  rule: 'True where `f` sees another process id than the main program, whatever started it.',
  judge: (value) => (Array.isArray(value) && value[0] === false ? 'true' : 'false'),
  correction:
    'It runs in a child; with `forkserver` the child is not even started by the main program itself.',
  references: [docs('library/multiprocessing.html', 'The Process class')],
};

export default [
  instanceOfProgram,
  isolatedMemory,
  independentRun,
  beginsAlone,
  createsMore,
  ownInterpreter,
  ownGil,
  allCores,
  severalWays,
  straightforward,
  startCreates,
  examplePrints,
  exampleApart,
] satisfies readonly Claim[];
