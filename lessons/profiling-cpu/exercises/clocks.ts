import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Milliseconds of sleep and of work, far enough apart that a busy machine does not change who is slower. */
type Clocks = {
  readonly timer: 'perf_counter' | 'process_time' | 'none';
  readonly sleeps: number;
  readonly works: number;
};

/** What a profiler with this clock finds slow. */
export const wallOrCpu = defineExercise<Clocks>({
  id: 'profile-cpu-wall-or-cpu',
  kind: 'predict-output',
  revision: 2,
  title: 'Slow by which clock?',
  claims: ['cprofile-cpu-time'],
  instances: [
    { timer: 'none', sleeps: 300, works: 20 },
    { timer: 'process_time', sleeps: 300, works: 20 },
    { timer: 'none', sleeps: 3, works: 120 },
    { timer: 'perf_counter', sleeps: 250, works: 15 },
    { timer: 'process_time', sleeps: 5, works: 80 },
    { timer: 'perf_counter', sleeps: 4, works: 150 },
    { timer: 'process_time', sleeps: 400, works: 30 },
    { timer: 'none', sleeps: 350, works: 25 },
  ],
  needs: ['threads'],
  choices: () => ['nap', 'burn'],
  prompt: (p) =>
    `\`nap\` sleeps for ${p.sleeps} ms, \`burn\` keeps a core busy for ${p.works} ms. The profiler gets ${p.timer === 'none' ? 'no timer, so it takes its usual one' : `\`time.${p.timer}\``}. Which function has the larger cumulative time?`,
  code: (p) => `import cProfile
import pstats
import time

def nap():
    time.sleep(${p.sleeps / 1000})

def burn():
    end = time.process_time() + ${p.works / 1000}
    while time.process_time() < end:
        pass

profile = cProfile.Profile(${p.timer === 'none' ? '' : `time.${p.timer}`})
profile.enable()
nap()
burn()
profile.disable()
times = {name: row[3] for (_, _, name), row in pstats.Stats(profile).stats.items()}
print('nap' if times['nap'] > times['burn'] else 'burn')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does the clock go on while the process sleeps?',
    '`process_time` counts the time on a core. `perf_counter` is a clock on the wall, and it is the usual one.',
  ],
  mistakes: [
    {
      idea: 'a CPU profiler counts CPU time',
      predicts: (r) => wrong(r, 'burn'),
      says: () =>
        'Its name says so, its clock does not. Unless you hand it another, it reads a wall clock, and whoever waits looks busy.',
      probe: () =>
        'import time\na, b = time.perf_counter(), time.process_time()\ntime.sleep(0.1)\nprint(round(time.perf_counter() - a, 2), round(time.process_time() - b, 2))',
    },
    {
      idea: 'sleeping takes time by every clock',
      predicts: (r) => wrong(r, 'nap'),
      says: () => 'By this clock a sleep takes nothing: it counts only what the process spends on a core.',
      probe: () =>
        'import time\nb = time.process_time()\ntime.sleep(0.2)\nprint(round(time.process_time() - b, 3))',
    },
  ],
  explain: (r) =>
    `It prints *${String(r.answer)}*, and \`${printed(r, 'cpython-3.9-64')}\` on 3.9. ${r.params.timer === 'process_time' ? `\`process_time\` stands still during the ${r.params.sleeps} ms of sleep, and goes on for the ${r.params.works} ms of work.` : `The clock is one on the wall (\`_lsprof\` reads one by itself): it counts the ${r.params.sleeps} ms of sleep like the ${r.params.works} ms of work. Waiting for a disk, a lock or a server shows up in the same way.`} Neither clock is wrong: the one answers why the user waits, the other what the core does.`,
});

const LINES = {
  loop: (n: number) => `    total = 0\n    for i in range(${n}):\n        total += i\n    return total\n`,
  while: (n: number) => `    i = 0\n    while i < ${n}:\n        i += 1\n    return i\n`,
  built: (n: number) => `    total = sum(range(${n}))\n    return total\n`,
  filter: (n: number) =>
    `    found = 0\n    for i in range(${n}):\n        if i % 2:\n            found += 1\n    return found\n`,
} as const;
/** How the number of lines comes about. */
const SUMS: Readonly<Record<keyof typeof LINES, (n: number) => string>> = {
  loop: (n) => `1 before the loop, ${n + 1} times its head, ${n} times its body, 1 for the return.`,
  while: (n) => `1 before the loop, ${n + 1} times its condition, ${n} times its body, 1 for the return.`,
  built: () => 'One with the sum in it, whatever its length, and the return.',
  filter: (n) =>
    `1 before the loop, ${n + 1} times its head, ${n} times the \`if\`, ${n / 2} times what it guards, 1 for the return.`,
};
type Traced = { readonly body: keyof typeof LINES; readonly n: number };

/** How many lines a tracer sees. */
export const tracedLines = defineExercise<Traced>({
  id: 'profile-cpu-traced-lines',
  kind: 'predict-output',
  revision: 1,
  title: 'Lines, counted',
  claims: ['cprofile-parts-of-a-program'],
  numeric: { unit: 'lines' },
  observation: 'lines',
  instances: [
    { body: 'loop', n: 10 },
    { body: 'built', n: 10 },
    { body: 'while', n: 6 },
    { body: 'filter', n: 8 },
    { body: 'loop', n: 25 },
    { body: 'built', n: 100_000 },
    { body: 'while', n: 15 },
    { body: 'filter', n: 20 },
  ],
  prompt: () =>
    '`sys.settrace` calls a function before every line of Python that runs. Coverage tools and line profilers are built on it. How many lines does it see in `work()`?',
  code: (p) => `import sys

def work():
${LINES[p.body](p.n)}
lines = 0

def trace(frame, event, argument):
    global lines
    if event == 'line':
        lines += 1
    return trace

sys.settrace(trace)
work()
sys.settrace(None)
`,
  check: (_, code) => ({ checker: 'output', code, probes: { lines: 'lines' } }),
  hints: (p) => [
    'Write down, line by line, what runs. The head of a loop runs once more than its body.',
    p.body === 'built' ? 'Does C code have lines of Python?' : 'And the line after the loop.',
  ],
  mistakes: [
    {
      idea: 'every line counts once',
      predicts: (r) => wrong(r, LINES[r.params.body](1).trim().split('\n').length),
      says: () => 'Each time that it runs, it is an event. That is why tracing a loop is so slow.',
    },
    {
      idea: 'the head of a loop runs as often as its body',
      predicts: (r) =>
        r.params.body === 'loop' || r.params.body === 'while' ? wrong(r, 2 + 2 * r.params.n) : null,
      says: () => 'Once more: the last time it finds that there is nothing left to do.',
    },
    {
      idea: 'a built-in loop is traced as well',
      predicts: (r) => (r.params.body === 'built' ? wrong(r, 2 + r.params.n) : null),
      says: () => 'The loop is in C. To the tracer it is part of one line.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)} lines**, and ${String(r.value('lines', 'cpython-3.9-64'))} on 3.9. ${SUMS[r.params.body](r.params.n)} A call of a Python function for each of them is the price. Since 3.12 \`sys.monitoring\` lets a tool ask for the few events that it wants, and switch each place off once it has been seen.`,
});
