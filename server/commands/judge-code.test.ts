import { afterAll, describe, expect, it } from 'vitest';

import { gradeCode } from '#domain/grading/code-verdict.ts';
import { writtenCheck, type WriteCode } from '#domain/lesson/write-code.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import { runnerStats } from '#server/python/runner-stats.ts';
import { closeRunners } from '#server/python/runners.ts';

import { judgeCode } from './judge-code.ts';

const exercise: WriteCode = {
  kind: 'write-code',
  id: 'fixture-total',
  revision: 1,
  title: '',
  instances: [{}],
  prompt: () => '',
  code: () => 'def total(n):\n    return sum([i * i for i in range(n)])\n',
  reference: () => 'def total(n):\n    return sum(i * i for i in range(n))\n',
  check: (params, code) => writtenCheck(exercise, params, code),
  examples: () => ['total(3)'],
  probes: (_, draw) => [`total(${draw(10, 900)})`, `total(${draw(1000, 9000)})`, 'total(0)'],
  budget: {
    peakBytes: { call: (_, draw) => `total(${draw(20_000, 30_000)})`, most: (reference) => 3 * reference },
  },
  hints: () => [],
  mistakes: [],
  explain: () => '',
};

const WASTEFUL = exercise.code({});
const FRUGAL = exercise.reference({});
const WRONG = 'def total(n):\n    return 1\n';
/** Writes a report of its own where one is expected, and ends. */
const FORGED = `import json, os
if __file__ == 'program.py':
    from heapwise_checkers.environment import environment
    forged = {'status': 'ok', 'stdout': '', 'error': None, 'environment': environment(), 'observations': [
        {'name': 'peakBytes', 'value': 1}, {'name': 'results', 'value': {}}]}
    os.write(3, json.dumps(forged).encode())
    os._exit(0)
`;
const GARBAGE = `import os\nif __file__ == 'program.py':\n    os.write(3, b'nothing')\n    os._exit(0)\n`;

const { supported } = await discoverInterpreters();
const interpreter = supported.at(-1) as Interpreter;
const [runner] = await runnerStats();
const without = runner?.problem ?? null;
if (without !== null) console.log(`Skipped: judging programs with a budget. ${without}`);

afterAll(closeRunners);

describe.skipIf(without !== null)('judgeCode', () => {
  it.each([
    ['the reference itself', FRUGAL, 'correct'],
    [
      'a loop that needs less',
      'def total(n):\n    s = 0\n    for i in range(n):\n        s += i * i\n    return s\n',
      'correct',
    ],
    ['right answers over budget', WASTEFUL, 'close'],
    ['wrong answers in little memory', WRONG, 'incorrect'],
    [
      'a tracemalloc that sees nothing',
      `import tracemalloc\ntracemalloc.get_traced_memory = lambda: (0, 0)\n${WASTEFUL}`,
      'close',
    ],
    [
      'tracing that is stopped',
      `import tracemalloc\n${WASTEFUL.replace('return', 'tracemalloc.stop()\n    return')}`,
      'close',
    ],
    [
      'a wrong answer to long calls only',
      WASTEFUL.replace('return', 'if n > 10_000: return 1\n    return'),
      'incorrect',
    ],
    [
      'an exception from long calls only',
      WASTEFUL.replace('return', 'if n > 10_000: raise ValueError\n    return'),
      'incorrect',
    ],
    ['wrong answers and a report of its own', FORGED + WRONG, 'incorrect'],
    ['a report that is none', GARBAGE + WASTEFUL, 'close'],
    [
      'an answer that pretends to be equal',
      'class A(int):\n    __eq__ = lambda a, b: True\ntotal = A\n',
      'incorrect',
    ],
    ['a patched repr', `import builtins\nbuiltins.repr = lambda x: '0'\n${WRONG}`, 'incorrect'],
    ['a text that is no Python', 'def total(n:\n', 'errored'],
    ['a text that ends at once', 'import os\nos._exit(0)\n', 'errored'],
    ['an exit when it is asked', 'import os\ndef total(n):\n    os._exit(0)\n', 'errored'],
    ['answers before it was asked', 'import os\nos.write(3, b"R\\n0\\n")\n', 'incorrect'],
    ['a loop without an end', 'def total(n):\n    while True: pass\n', 'incorrect'],
  ] as const)('%s', { timeout: 40_000 }, async (_, source, verdict) => {
    const judged = await judgeCode(exercise, {}, source, interpreter, { owner: 'judge-code.test' });
    expect(gradeCode(judged).kind, JSON.stringify(judged)).toBe(verdict);
  });

  it('asks other calls in each run', async () => {
    const calls = new Set<string>();
    for (let run = 0; run < 3; run += 1) {
      const { answers, limits } = await judgeCode(exercise, {}, FRUGAL, interpreter, {
        owner: 'judge-code.test',
      });
      for (const { probe } of answers) calls.add(probe);
      for (const { call } of limits) calls.add(call);
    }
    expect(calls.size).toBeGreaterThan(6);
  });
});
