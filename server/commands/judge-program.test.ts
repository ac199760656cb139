import { afterAll, describe, expect, it } from 'vitest';

import { closeRunners } from '#server/python/runners.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import { runnerStats } from '#server/python/runner-stats.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';

import { judgeProgram } from './judge-program.ts';
import type { Specification } from './judge-program.ts';

const square: Specification = {
  reference: 'def f(n):\n    return n * n\n',
  probes: (draw) => [`f(${draw(1000, 9000)})`, `f(${draw(-9000, -1000)})`, 'f(0)'],
};

const { supported } = await discoverInterpreters();
const interpreter = supported.at(-1) as Interpreter;
const [runner] = await runnerStats();
const without = runner?.problem ?? null;
if (without !== null) console.log(`Skipped: judging programs. ${without}`);

afterAll(closeRunners);

describe.skipIf(without !== null)('judgeProgram', () => {
  it.each([
    ['the same function', 'def f(n):\n    return n ** 2\n', true],
    ['a function that prints much besides', 'print("no" * 1000)\ndef f(n):\n    return n * n\n', true],
    ['a function that is wrong', 'def f(n):\n    return n + n\n', false],
    ['a float', 'def f(n):\n    return float(n * n)\n', false],
    [
      'an object that is equal to everything',
      'class A(int):\n    __eq__ = lambda s, o: True\nf = A\n',
      false,
    ],
    ['nothing', '', false],
    ['an exit that claims success', 'import os\nos._exit(0)\n', false],
    [
      'answers that were written before',
      'import os\nos.write(3, b"R\\n")\ndef f(n):\n    return n * n\n',
      false,
    ],
  ])('judges %s', async (_what, source, isRight) => {
    const judged = await judgeProgram(square, source, interpreter, { owner: 'judge-program.test' });
    expect(judged).toMatchObject({ isRight });
    expect(judged.wrong.length === 0).toBe(isRight);
  });

  it('draws other probes in each run', async () => {
    const asked = new Set<string>();
    for (let run = 0; run < 3; run += 1) {
      const { wrong } = await judgeProgram(square, '', interpreter, { owner: 'judge-program.test' });
      for (const { probe } of wrong) asked.add(probe);
    }
    expect(asked.size).toBeGreaterThan(4);
  });
});
