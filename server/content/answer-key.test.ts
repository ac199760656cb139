import { describe, expect, it } from 'vitest';

import type { Params, PredictSpeedup } from '#domain/lesson/exercise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Observation } from '#domain/python/report.ts';

import { answerKey } from './answer-key.ts';
import type { GatheredEvidence, Witness } from './witnesses.ts';

const race: PredictSpeedup<Params> = {
  kind: 'predict-speedup',
  id: 'fixture-race',
  revision: 1,
  title: 'A race',
  instances: [{}],
  prompt: () => '',
  code: () => '',
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [],
  mistakes: [
    { idea: 'threads share the work', predicts: () => 4, says: () => 'Not *here*.', probe: () => 'print(1)' },
    { idea: 'nothing', predicts: () => null, says: () => '' },
    { idea: 'the same again', predicts: () => 4, says: () => '' },
    { idea: 'what is measured', predicts: ({ answer }) => answer, says: () => '' },
  ],
  explain: ({ answer }) => `**${JSON.stringify(answer)}**`,
  variant: () => 'threads',
  workers: () => 2,
};

const TARGET: EnvironmentId = 'cpython-3.13-64';

function measured(...more: readonly Observation[]): GatheredEvidence {
  const observations = [{ name: 'speedup', value: { threads: { 2: 1.02 } } }, ...more];
  const report = { status: 'ok', stdout: '', error: null, observations };
  const environment = { id: TARGET, version: '3.13.0' };
  const witness = { environment, report, from: 'fact', recordedOn: '2026-11-22' } as unknown as Witness;
  return { target: TARGET, witnesses: new Map([[TARGET, witness]]), reference: null, here: [] };
}

describe('answerKey', () => {
  it('says what is right, and of each wrong answer that somebody knows what is behind it, once', () => {
    const key = answerKey(race, {}, measured({ name: 'quiet', value: true }));
    expect(key).toMatchObject({ answer: 1.02, shown: '1×', explanationHtml: '<p><strong>1.02</strong></p>' });
    expect(key?.diagnoses).toEqual([
      {
        prediction: 4,
        shown: { idea: 'threads share the work', html: '<p>Not <em>here</em>.</p>', probe: 'print(1)' },
      },
    ]);
  });

  it('is none where the measurement was disturbed, or there is none', () => {
    expect(answerKey(race, {}, measured({ name: 'quiet', value: false }))).toBeNull();
    expect(answerKey(race, {}, { ...measured(), witnesses: new Map() })).toBeNull();
  });
});
