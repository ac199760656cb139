import { describe, expect, it } from 'vitest';

import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import type { RunEvent } from '#server/python/runner-connection.ts';

import { startRunner, unavailable } from './support/runner.ts';
import type { TestRunner } from './support/runner.ts';

const HOSTILE = ['mallory', 'trudy'];
const TURNS = 25;

/** Runs of hostile people that began, in the order in which the runner said so. */
let begun = 0;

/** Asks for one run after the other, twice at once, and again at once when it is refused, until told to stop. */
async function ask(runner: TestRunner, { executable }: Interpreter, owner: string, stop: () => boolean) {
  const source = 'x = sum(range(200_000))';
  const onEvent = ({ type }: RunEvent): void => {
    if (type === 'started') begun += 1;
  };
  const again = async (): Promise<void> => {
    while (!stop()) {
      await runner.ask({ type: 'run', executable, source, owner }, { onEvent });
    }
  };
  await Promise.all([again(), again(), again()]);
}

describe.skipIf(unavailable !== null)('two hostile people who always ask again at once', () => {
  it('let a third wait for one run of each of them, and refuse themselves the rest', async () => {
    const runner = await startRunner();
    const python = runner.interpreters.at(-1) as Interpreter;
    const { cores } = runner.hello;
    let isOver = false;
    const others = HOSTILE.map((owner) => ask(runner, python, owner, () => isOver));
    const waits: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      let [askedAt, startedAt] = [-1, -1];
      const onEvent = ({ type }: RunEvent): void => {
        // From the first word on it is in the queue; before, it was on its way.
        if (askedAt === -1) askedAt = begun;
        if (type === 'started') startedAt = begun;
      };
      const question = {
        type: 'run',
        executable: python.executable,
        source: 'print(1)',
        owner: 'ada',
      } as const;
      const answer = await runner.ask(question, { onEvent });
      expect(answer).toMatchObject({ type: 'ran', result: { stdout: '1\n' } });
      waits.push(startedAt - askedAt);
    }
    isOver = true;
    await Promise.all(others);
    await runner.close();
    // One of each is ahead in the queue; as many as there are cores had their turn before, and begin when their sandbox is there.
    expect(Math.max(...waits)).toBeLessThanOrEqual(HOSTILE.length + cores);
    expect(begun).toBeGreaterThan(TURNS);
  });
});
