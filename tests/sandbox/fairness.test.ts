import { describe, expect, it } from 'vitest';

import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import type { Answer, RunEvent } from '#server/python/runner-connection.ts';

import { startRunner, unavailable } from './support/runner.ts';
import type { TestRunner } from './support/runner.ts';

const HOSTILE = ['mallory', 'trudy'];
const TURNS = 25;

/** Three times at once asks for one run after the other until told to stop; a refusal is followed by the next try. */
async function flood(runner: TestRunner, { executable }: Interpreter, owner: string, isOver: () => boolean) {
  const answers: Answer[] = [];
  const again = async (): Promise<void> => {
    const source = 'x = sum(range(200_000))';
    while (!isOver()) answers.push(await runner.ask({ type: 'run', executable, source, owner }));
  };
  await Promise.all([again(), again(), again()]);
  return answers;
}

describe.skipIf(unavailable !== null)('two hostile people who always ask again at once', () => {
  it('let a third wait for one run of each of them, and are refused the rest', async () => {
    const runner = await startRunner();
    const python = runner.interpreters.at(-1) as Interpreter;
    let isOver = false;
    const floods = HOSTILE.map((owner) => flood(runner, python, owner, () => isOver));
    const waits: (readonly number[])[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const positions: number[] = [];
      const onEvent = (event: RunEvent): void => {
        if (event.type === 'queued') positions.push(event.position);
      };
      const { executable } = python;
      const answer = await runner.ask(
        { type: 'run', executable, source: 'print(1)', owner: 'ada' },
        { onEvent },
      );
      expect(answer).toMatchObject({ type: 'ran', result: { stdout: '1\n' } });
      waits.push(positions);
    }
    isOver = true;
    const answers = (await Promise.all(floods)).flat();
    await runner.close();

    for (const positions of waits) {
      // How many go first: at most one run of each, and nobody comes before who asked later.
      expect(positions[0] ?? 0).toBeLessThanOrEqual(HOSTILE.length);
      expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => b - a));
    }
    expect(waits.some((positions) => positions.length > 0)).toBe(true);
    expect(answers.filter(({ type }) => type === 'ran').length).toBeGreaterThan(TURNS);
    expect(answers.filter((answer) => answer.type === 'refused' && answer.code === 'owner-busy')).not.toEqual(
      [],
    );
  });
});
