import { describe, expect, test, vi } from 'vitest';

import { answerOf } from '#domain/grading/answer-of.ts';
import { retarget } from '#domain/grading/evidence.ts';
import { outcomeWithKey } from '#domain/grading/grade-with-key.ts';
import { revealOf } from '#domain/grading/reveal.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction } from '#domain/lesson/outcome.ts';
import type { Pack } from '#domain/lesson/pack.ts';
import { CONFIDENCES, type Prediction } from '#domain/lesson/prediction.ts';
import { checkPrediction } from '#server/commands/check-prediction.ts';
import { findExercise, findParams, listLessons } from '#server/content/lessons.ts';
import { CONTENT_VERSION } from '#server/content/version.ts';
import { evidenceOf, recordedEvidence } from '#server/content/witnesses.ts';
import { listPacks } from '#server/queries/packs.ts';

import { nearMisses, UNUSABLE } from './near-misses.ts';

// There is an interpreter, and whoever runs it is caught: packs are graded by facts.
const HERE = [{ executable: 'python', representative: true, environment: { id: 'cpython-3.13-64' } }];
vi.mock('#server/python/interpreters.ts', () => ({
  discoverInterpreters: async () => ({ supported: HERE }),
}));
vi.mock('#server/python/run.ts', () => ({
  runCheck: () => {
    throw new Error('Nothing may run.');
  },
}));

/** All that an item tells: what else were added to it would be on every lesson's page. */
const SHOWN_BEFORE = [
  'check',
  'code',
  'codeHtml',
  'exercise',
  'hintsHtml',
  'input',
  'instance',
  'kind',
  'lesson',
  'observation',
  'promptHtml',
  'revision',
  'runtime',
  'target',
  'title',
];

/** Every instance of a lesson's exercises, as a device has them: through JSON. */
async function packsOf(items: readonly Item[]): Promise<readonly Pack[]> {
  const exercises = [...new Set(items.map(({ exercise }) => exercise))];
  const wanted = exercises.map((exercise) => ({ exercise, seen: [], count: items.length }));
  const answer = JSON.parse(JSON.stringify(await listPacks(wanted))) as { packs: readonly Pack[] };
  return answer.packs;
}

describe.each(listLessons().map((lesson) => [lesson.meta.slug, lesson] as const))(
  'packs of %s',
  (_, lesson) => {
    test('grade as the server does by its facts, word by word, whatever is predicted', async () => {
      const packs = await packsOf(lesson.items);
      expect(packs.map(({ item }) => item)).toEqual(lesson.items);
      for (const pack of packs) {
        const name = `${pack.item.exercise}, ${pack.item.instance}`;
        expect(pack.content).toBe(CONTENT_VERSION);
        if (pack.item.kind === 'write-code') {
          expect(pack.key, name).toBeNull();
          continue;
        }
        expect(pack.key, name).not.toBeNull();
        for (const [place, prediction] of predictionsFor(pack).entries()) {
          const { locked, usualMs } = given(pack.item, prediction, place);
          const {
            outcome,
            environment,
            closeness: _closeness,
          } = await checkPrediction(locked, { byFacts: true, usualMs });
          expect(outcomeWithKey(pack, locked, usualMs), `${name}: ${JSON.stringify(prediction)}`).toEqual(
            outcome,
          );
          expect(pack.key?.environment).toBe(environment);
        }
      }
    });

    test('have in their items what a lesson shows, and nothing of their keys', async () => {
      for (const { item, key } of await packsOf(lesson.items)) {
        expect(Object.keys(item).toSorted()).toEqual(SHOWN_BEFORE);
        const shown = JSON.stringify(item);
        const told = [key?.explanationHtml, ...(key?.diagnoses ?? []).map(({ shown: { html } }) => html)];
        for (const html of told) if (html) expect(shown).not.toContain(JSON.stringify(html).slice(1, -1));
      }
    });
  },
);

/** What somebody may answer: what is right, here or elsewhere, what is known to be wrong, what is nearly right, and nonsense. */
function predictionsFor({ item, key }: Pack): readonly Prediction[] {
  const placed = findExercise(item.exercise);
  const params = placed && findParams(placed.exercise, item.instance);
  if (!placed || !params || !key) return [];
  const { exercise, lesson } = placed;
  const evidence = evidenceOf(recordedEvidence(exercise, params, lesson.meta.slug, []));
  const reveal = revealOf(exercise, params, evidence);
  const mistaken = reveal ? exercise.mistakes.map((mistake) => mistake.predicts(reveal)) : [];
  const elsewhere = [...evidence.reports.keys()].map((id) =>
    answerOf(exercise, params, retarget(evidence, id)),
  );
  const known = [...mistaken, ...elsewhere].filter((prediction) => prediction !== null);
  const all = [key.answer, ...known, ...nearMisses(item.input, key.answer), ...UNUSABLE];
  return [...new Map(all.map((prediction) => [JSON.stringify(prediction), prediction])).values()];
}

/** A prediction by somebody who is more or less sure, quick and in need of hints. */
function given(
  { exercise, revision, instance }: Item,
  prediction: Prediction,
  place: number,
): { locked: LockedPrediction; usualMs: number | null } {
  const locked = {
    attempt: '',
    review: '',
    exercise,
    revision,
    instance,
    prediction,
    confidence: CONFIDENCES[(place + 2) % 3] ?? 'sure',
    hintsUsed: place % 4 === 3 ? 1 : 0,
    elapsedMs: [2000, 10_000, 60_000][place % 3] ?? 0,
  };
  return { locked, usualMs: place % 5 === 4 ? null : 10_000 };
}

test('what is wanted is given in the order in which it is to be asked; what is gone is left out', async () => {
  const [first] = listLessons()[0]?.items ?? [];
  if (!first) throw new Error('there is no item');
  const instances =
    findExercise(first.exercise)?.lesson.items.flatMap(({ exercise, instance }) =>
      exercise === first.exercise ? [instance] : [],
    ) ?? [];
  const wanted = [
    { exercise: 'nobody-wrote-this', seen: [], count: 6 },
    { exercise: first.exercise, seen: [first.instance], count: 2 },
  ];
  const { packs, content } = await listPacks(wanted);
  expect(packs.map(({ item }) => item.instance)).toEqual(instances.slice(1, 3));
  expect(packs[0]?.key?.onServer).toEqual(['cpython-3.13-64']);
  expect(content).toBe(CONTENT_VERSION);
  expect((await listPacks([])).packs).toEqual([]);
});
