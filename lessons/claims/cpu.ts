import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';
import { tickingProgram } from '#lessons/author/ticking.ts';

/** Lines 698–706: the interpreter and its lock, as far as cores are concerned. */
export const isAProgram: UntestableClaim = {
  id: 'interpreter-is-a-program',
  lines: [698, 698],
  kind: 'definition',
  statement: 'The interpreter is a program that reads Python code and executes it.',
  untestable: 'It says what the word means.',
  correction: 'Between the reading and the executing stands a compiler: what is executed is bytecode.',
  references: [docs('glossary.html#term-bytecode')],
};

export const slowerThanC: TestableClaim = {
  id: 'python-slower-than-c',
  lines: [698, 698],
  kind: 'time',
  statement: 'A loop of Python is slower than the same loop compiled from C.',
  varies: true,
  probe: `import json
import time

numbers = list(range(100_000))


def loop():
    total = 0
    for number in numbers:
        total += number
    return total


def best(run):
    times = []
    for _ in range(7):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


print(json.dumps(best(loop) > 1.3 * best(lambda: sum(numbers))))
`,
  rule: 'True where adding up a list by a `for` loop takes longer than `sum`, which is that loop in C, by a factor of 1.3 or more.',
  judge: trueWhere(true),
  correction: 'And `sum` still adds objects; a loop over numbers of C would be faster by far.',
  references: [source('Python/bltinmodule.c', 'builtin_sum_impl')],
};

export const slowerThanJava: UntestableClaim = {
  id: 'python-slower-than-java',
  lines: [698, 698],
  kind: 'time',
  statement: 'Python is not as fast as Java.',
  untestable: 'There is no Java here to compare with, and it would depend on the program.',
  correction:
    'Java’s bytecode is compiled further while the program runs; CPython has only begun with that in 3.13.',
  references: [docs('whatsnew/3.13.html', 'An experimental just-in-time (JIT) compiler')],
};

export const lineByLine: TestableClaim = {
  id: 'interpreter-line-by-line',
  lines: [698, 698],
  kind: 'behaviour',
  statement: 'The interpreter reads a line, executes it, and then reads the next one.',
  probe: `import json

program = '''done.append('first line')
this is no Python
'''
done = []
try:
    exec(program)
except SyntaxError:
    pass
print(json.dumps(done))
`,
  rule: 'True where the first line of a program was executed though its second line cannot be read.',
  judge: trueWhere(['first line']),
  correction:
    'A file is read and compiled as a whole before its first line is executed; an error anywhere in it stops all of it.',
  references: [
    docs('reference/toplevel_components.html#file-input'),
    source('Python/pythonrun.c', 'pyrun_file'),
  ],
};

export const lineAsAWhole: TestableClaim = {
  id: 'interpreter-line-is-the-unit',
  lines: [698, 698],
  kind: 'behaviour',
  statement: 'The interpreter executes a program in units of lines.',
  probe: `import json

done = []
try:
    done.append('half'), 1 // 0
except ZeroDivisionError:
    pass
print(json.dumps(done))
`,
  rule: 'True where nothing remains of a line that fails in its middle.',
  judge: trueWhere([]),
  correction:
    'A line becomes several instructions. An error, a signal or another thread can come between any two of them.',
  references: [docs('library/dis.html'), docs('reference/expressions.html#evaluation-order')],
};

export const eachTimeAnew: TestableClaim = {
  id: 'interpreter-rereads-loops',
  lines: [698, 698],
  kind: 'behaviour',
  statement: 'A line in a loop is read and interpreted as text in every round.',
  probe: `import json

source = 'for i in range(5):\\n    done.append(i)\\n'
program = compile(source, 'a program', 'exec')
del source
done = []
exec(program)
print(json.dumps(len(done)))
`,
  rule: 'False where all five rounds are executed though the text was gone before the first.',
  judge: (value) => (value === 5 ? 'false' : 'true'),
  correction: 'The text is read once; what is executed in every round are the same few instructions.',
  references: [docs('library/functions.html#compile'), docs('library/dis.html')],
};

export const numbersCost: TestableClaim = {
  id: 'interpreting-costs-instructions',
  lines: [698, 698],
  kind: 'time',
  statement:
    'Interpreting makes calculations expensive: each step of one takes several instructions of the interpreter.',
  probe: `import dis
import json

names = [step.opname for step in dis.get_instructions('while n:\\n    n = n * 3 - 1\\n')]
print(json.dumps(len(names) >= 6))
`,
  rule: 'True where a loop with one calculation takes six instructions or more.',
  judge: trueWhere(true),
  correction: 'Each of them also looks up types, counts references, and makes an object of its result.',
  references: [docs('library/dis.html'), source('Python/bytecodes.c', 'BINARY_OP')],
};

export const oneThreadBytecode: TestableClaim = {
  id: 'cpu-gil-one-thread-bytecode',
  lines: [702, 702],
  kind: 'behaviour',
  statement: 'The GIL keeps native threads from executing bytecode at the same time.',
  needs: ['threads'],
  probe: tickingProgram(
    { imports: ['json'], work: 'sum(i * i for i in range(500_000))' },
    'print(json.dumps(after > before))',
  ),
  rule: 'True where a second thread got nowhere while the main thread executed a generator expression and could not be asked for the GIL.',
  judge: trueWhere(false),
  correction: 'Whoever executes bytecode holds it; the free-threaded build of 3.13 has none to hold.',
  references: [docs('glossary.html#term-global-interpreter-lock')],
};

export const necessary: TestableClaim = {
  id: 'cpu-gil-necessary',
  lines: [702, 702],
  kind: 'behaviour',
  statement: 'The GIL is necessary, since memory management is not safe for threads.',
  probe: `import json
import sysconfig

print(json.dumps('Py_GIL_DISABLED' in sysconfig.get_config_vars()))
`,
  rule: 'True where the interpreter cannot be built without a GIL.',
  judge: trueWhere(false),
  correction:
    'It was until 3.12; since 3.13 a build without it exists, with another way to count references.',
  references: [docs('howto/free-threading-python.html')],
};

export const severalActive: TestableClaim = {
  id: 'cpu-gil-several-active',
  lines: [704, 704],
  kind: 'behaviour',
  statement: 'In spite of the GIL more than one thread of a program can be active.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['json', 'zlib'],
      setup: 'data = bytes(8_000_000)\n',
      work: 'zlib.adler32(data)\nzlib.compress(data)',
    },
    'print(json.dumps(after > before))',
  ),
  rule: 'True where a second thread executed Python while the main thread compressed.',
  judge: trueWhere(true),
  correction: 'One executes bytecode; others wait, or compute in C.',
  references: [source('Modules/zlibmodule.c', 'Py_BEGIN_ALLOW_THREADS')],
};

export const othersInput: TestableClaim = {
  id: 'cpu-gil-others-io',
  lines: [704, 704],
  kind: 'behaviour',
  statement: 'While one thread executes bytecode, others may be reading or writing.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['json', 'os'],
      setup: 'reader, writer = os.pipe()\nthreading.Timer(0.2, os.write, args=(writer, b"!")).start()\n',
      work: 'os.read(reader, 1)',
    },
    'print(json.dumps(after > before))',
  ),
  rule: 'True where a second thread executed Python while the main thread read from a pipe.',
  judge: trueWhere(true),
  correction: 'Calls of the system that may block are made without the GIL.',
  references: [source('Python/fileutils.c', '_Py_read')],
};

export const othersWaiting: TestableClaim = {
  id: 'cpu-gil-others-wait-for-it',
  lines: [704, 704],
  kind: 'behaviour',
  statement: 'While one thread executes bytecode, others may be waiting for the GIL.',
  needs: ['threads'],
  probe: tickingProgram(
    { imports: ['json'], work: 'for i in range(500_000):\n    pass\nwaiting = second.is_alive()' },
    'print(json.dumps([waiting, after > before]))',
  ),
  rule: 'True where a second thread was alive and got nowhere while the main thread ran a loop.',
  judge: trueWhere([true, false]),
  correction: 'They sleep in `take_gil`, and ask for it after each switch interval.',
  references: [source('Python/ceval_gil.c', 'take_gil')],
};

export const othersInC: TestableClaim = {
  id: 'cpu-gil-others-compute-in-c',
  lines: [704, 704],
  kind: 'behaviour',
  statement: 'While one thread executes bytecode, others may compute in extensions written in C.',
  needs: ['threads'],
  probe: tickingProgram(
    { imports: ['hashlib', 'json'], setup: 'data = bytes(60_000_000)\n', work: 'hashlib.sha256(data)' },
    'print(json.dumps(after > before))',
  ),
  rule: 'True where a second thread executed Python while the main thread computed a checksum.',
  judge: trueWhere(true),
  correction:
    'In those that give the GIL up, as `hashlib`, `zlib` and much of NumPy do; `sum` and `sorted` do not.',
  references: [docs('library/hashlib.html'), source('Modules/_hashopenssl.c', 'Py_BEGIN_ALLOW_THREADS')],
};

export const sequential: TestableClaim = {
  id: 'cpu-threads-sequential',
  lines: [706, 706],
  kind: 'time',
  statement: 'Threads that compute in Python use, all together, no more than one core at a time.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import threading
import time


def compute():
    for i in range(2_000_000):
        pass


workers = [threading.Thread(target=compute) for _ in range(4)]
wall, cpu = time.perf_counter(), time.process_time()
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
print(json.dumps(cpu < 1.3 * wall))
`,
  rule: 'True where four computing threads use less than 1.3 seconds of CPU time in each second.',
  judge: trueWhere(true),
  correction:
    'They take turns, so the CPU time that they use together is hardly more than the time that passes.',
  references: [source('Python/ceval_gil.c', 'take_gil')],
};

export default [
  isAProgram,
  slowerThanC,
  slowerThanJava,
  lineByLine,
  lineAsAWhole,
  eachTimeAnew,
  numbersCost,
  oneThreadBytecode,
  necessary,
  severalActive,
  othersInput,
  othersWaiting,
  othersInC,
  sequential,
] satisfies readonly Claim[];
