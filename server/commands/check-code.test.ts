import { beforeEach, expect, it, vi } from 'vitest';

import type { JudgedCode } from '#domain/grading/code-verdict.ts';
import type { CodeMistake, WriteCode } from '#domain/lesson/write-code.ts';
import { AppError } from '#server/errors.ts';

import { checkCode } from './check-code.ts';

const state = vi.hoisted(() => ({
  installed: [] as string[],
  judge: (): unknown => null,
}));

vi.mock('./judge-code.ts', () => ({ judgeCode: () => Promise.resolve().then(state.judge) }));
vi.mock('#server/python/interpreters.ts', () => ({
  discoverInterpreters: () =>
    Promise.resolve({
      supported: state.installed.map((id) => ({
        representative: true,
        environment: { id, gil: !id.includes('t-') },
      })),
    }),
}));

const wasteful: CodeMistake = {
  idea: 'memory is free',
  predicts: () => '',
  says: () => '',
  recognises: ({ times }) => (times.peakBytes ?? 0) > 10,
};
const exercise = { mistakes: [wasteful] } as unknown as WriteCode;
const judged: JudgedCode = {
  result: { status: 'ok', stderr: '' },
  answers: [
    {
      probe: 'f()',
      expected: { type: 'int', value: '1' },
      given: { type: 'int', value: '1' },
      isRight: true,
    },
  ],
  limits: [{ name: 'peakBytes', call: 'f()', yours: 2000, reference: 100, most: 200 }],
};
const check = (): ReturnType<typeof checkCode> =>
  checkCode(exercise, {}, 'f = 1', 'cpython-3.13-64', { owner: 'x' });

beforeEach(() => {
  state.installed = ['cpython-3.9-64', 'cpython-3.13-64', 'cpython-3.14-64'];
  state.judge = () => judged;
});

it('grades where the question is asked, and names the idea that shows', async () => {
  expect(await check()).toMatchObject({
    verdict: { kind: 'close' },
    code: { ranOn: 'cpython-3.13-64', limits: judged.limits },
    mistake: wasteful,
  });
});

it('grades on the newest Python with a GIL where the target is not installed, and says so', async () => {
  state.installed = ['cpython-3.9-64', 'cpython-3.12-64', 'cpython-3.14t-64'];
  expect((await check()).code?.ranOn).toBe('cpython-3.12-64');
});

it.each([
  ['there is no sandbox', ['cpython-3.13-64'], 'no-sandbox'],
  ['there is no Python', [], null],
] as const)('decides nothing where %s, and says it', async (_, installed, code) => {
  state.installed = [...installed];
  state.judge = () => {
    throw new AppError(code ?? 'never', 'No.', 503);
  };
  const { verdict, code: outcome } = await check();
  expect(verdict).toMatchObject({ kind: 'inconclusive' });
  expect(outcome).toBeNull();
});

it('lets a learner try again whose turn has not come', async () => {
  state.judge = () => {
    throw new AppError('queue-full', 'Too many.', 429);
  };
  await expect(check()).rejects.toThrow('Too many.');
});
