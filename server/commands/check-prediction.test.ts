import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { JudgeClaim, Params } from '#domain/lesson/exercise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';

import { AppError } from '#server/errors.ts';

import { aPrediction } from '../../tests/fixtures/learner.ts';
import { checkPrediction, type CheckOptions } from './check-prediction.ts';

const claim: JudgeClaim<Params> = {
  kind: 'judge-claim',
  id: 'fixture-claim',
  revision: 1,
  title: 'A claim',
  instances: [{}],
  prompt: () => '',
  statement: () => 'It prints yes.',
  lines: () => [1, 1],
  code: () => '',
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [],
  mistakes: [],
  explain: () => '',
  holds: (seen) => seen('stdout') === 'yes\n',
};

const LOST = vi.hoisted(() => ({}));
const state = vi.hoisted(() => ({
  /** What each installed interpreter gives. */
  runs: {} as Record<string, object>,
  /** What was printed where a fact was recorded. */
  facts: {} as Record<string, string>,
  program: 0,
}));

vi.mock('#server/content/lessons.ts', () => ({
  findExercise: () => ({
    lesson: { meta: { slug: 'x' } },
    // Each test runs another program, since runs that are the same every time are remembered.
    exercise: { ...claim, code: () => `# ${(state.program += 1)}` },
  }),
  findParams: () => ({}),
}));
vi.mock('#server/content/facts.ts', () => ({
  listFacts: () =>
    new Map(
      Object.entries(state.facts).map(([id, stdout]) => [
        id,
        {
          environment: { id, version: '3.12.1' },
          fact: { stdout, error: null, observations: [], recordedOn: '2026-11-22' },
        },
      ]),
    ),
}));
vi.mock('#server/python/interpreters.ts', () => ({
  discoverInterpreters: () =>
    Promise.resolve({
      supported: Object.keys(state.runs).map((id) => ({
        executable: id,
        environment: { id, version: '3.x' },
        representative: true,
      })),
      unsupported: [],
    }),
}));
vi.mock('#server/python/run.ts', () => ({
  runCheck: ({ environment }: Interpreter): Promise<Report> => {
    if (state.runs[environment.id] === LOST) {
      return Promise.reject(
        new AppError('runner-lost', 'The machine that ran it stopped. Run it again.', 503),
      );
    }
    const run = { status: 'ok', stdout: '', error: null, observations: [], environment };
    return Promise.resolve({ ...run, ...state.runs[environment.id] } as Report);
  },
}));

const check = (options?: CheckOptions): ReturnType<typeof checkPrediction> =>
  checkPrediction(aPrediction({ exercise: claim.id, instance: 'only', prediction: 'true' }), options);

beforeEach(() => {
  state.runs = { 'cpython-3.13-64': { stdout: 'yes\n' } };
  state.facts = {};
});

describe('a claim', () => {
  it.each([
    ['killed', { status: 'killed', reason: 'wall-timeout' }],
    ['refused', { status: 'refused', reason: 'no-threads' }],
  ])('is not refuted by a run that was %s; the fact answers instead', async (_status, run) => {
    state.runs['cpython-3.12-64'] = run;
    expect((await check()).outcome.verdict.kind).toBe('correct');
    state.facts['cpython-3.12-64'] = 'yes\n';
    const { verdict, evidence } = (await check()).outcome;
    expect(verdict.kind).toBe('correct');
    expect(evidence.map(({ environment, from }) => [environment, from])).toEqual([
      ['cpython-3.13-64', 'run'],
      ['cpython-3.12-64', 'fact'],
    ]);
  });

  it('is judged by the fact where no runner can be had', async () => {
    state.runs['cpython-3.13-64'] = LOST;
    state.facts['cpython-3.13-64'] = 'yes\n';
    const { verdict, evidence } = (await check()).outcome;
    expect(verdict.kind).toBe('correct');
    expect(evidence.map(({ from }) => from)).toEqual(['fact']);
  });

  it('that was judged elsewhere is judged by the facts, and by runs only where there are none', async () => {
    state.facts['cpython-3.13-64'] = 'no\n';
    const { verdict, gradedBy, onServer } = (await check({ byFacts: true })).outcome;
    expect([verdict.kind, gradedBy, onServer]).toEqual(['incorrect', 'fact', ['cpython-3.13-64']]);
    state.facts = {};
    expect((await check({ byFacts: true })).outcome).toMatchObject({ gradedBy: 'run' });
  });

  it('shows what was recorded beside a run that others disturbed', async () => {
    const disturbed = { stdout: 'no\n', observations: [{ name: 'quiet', value: false }] };
    state.runs['cpython-3.13-64'] = disturbed;
    state.facts['cpython-3.13-64'] = 'yes\n';
    const { evidence } = (await check()).outcome;
    expect(evidence).toMatchObject([
      { from: 'run', value: 'does not hold (no)' },
      { from: 'fact', value: 'holds (yes)', recordedOn: '2026-11-22' },
    ]);
  });

  it('is judged where facts are kept; what another Python gives is shown only', async () => {
    const newer: EnvironmentId = 'cpython-3.14-64';
    state.runs[newer] = { stdout: 'no\n' };
    const { verdict, evidence } = (await check()).outcome;
    expect(verdict.kind).toBe('correct');
    expect(evidence.find(({ environment }) => environment === newer)).toMatchObject({
      value: 'does not hold (no)',
      matches: false,
    });
  });
});
