import { describe, expect, it } from 'vitest';

import type { Verdict } from './verdict.ts';
import { gradeCode, stoppedBecause } from './code-verdict.ts';
import type { JudgedAnswer, JudgedCode, JudgedLimit } from './code-verdict.ts';

const answer = (isRight: boolean): JudgedAnswer => ({
  probe: 'f(1)',
  expected: { type: 'int', value: '1' },
  given: { type: 'int', value: isRight ? '1' : '2' },
  isRight,
});
const limit = (yours: number | null): JudgedLimit => ({
  name: 'operations',
  call: 'f(9)',
  yours,
  reference: 100,
  most: 200,
});
const ok = { status: 'ok', stderr: '' } as const;
const judged = (code: Partial<JudgedCode>): JudgedCode => ({
  result: ok,
  answers: [answer(true)],
  limits: [],
  ...code,
});

describe('gradeCode', () => {
  it.each<[string, Partial<JudgedCode>, Verdict]>([
    ['all answers right, no budget', {}, { kind: 'correct' }],
    ['all right, at the limit', { limits: [limit(200)] }, { kind: 'correct' }],
    ['all right, twice the limit', { limits: [limit(400)] }, { kind: 'close', closeness: 0.75 }],
    ['all right, nothing measured', { limits: [limit(null)] }, { kind: 'close', closeness: 0.5 }],
    [
      'one of two right, however cheap',
      { answers: [answer(true), answer(false)], limits: [limit(1)] },
      { kind: 'incorrect', closeness: 0.5 },
    ],
    [
      'stopped',
      { result: { status: 'killed', reason: 'wall-timeout', stderr: '' }, answers: [answer(true)] },
      { kind: 'incorrect', closeness: 0 },
    ],
  ])('%s', (_, code, verdict) => {
    expect(gradeCode(judged(code))).toEqual(verdict);
  });

  it('costs nothing where the text itself did not run, and says what it stopped with', () => {
    const result = { status: 'error', stderr: 'Traceback\nNameError: no\n' } as const;
    const verdict = gradeCode(judged({ result, answers: [] }));
    expect(verdict).toMatchObject({ kind: 'errored' });
    expect(verdict).toHaveProperty('reason', expect.stringContaining('stopped with NameError: no before'));
  });
});

it('says why a program was stopped', () => {
  expect(stoppedBecause({ status: 'killed', reason: 'wall-timeout', stderr: '' })).toContain('too long');
  expect(stoppedBecause({ status: 'error', stderr: '' })).toBeNull();
});
