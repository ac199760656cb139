import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { EvidenceView } from '#components/evidence/evidence-view.tsx';
import type { Run } from '#domain/grading/evidence.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { findExercise, findParams, listLessons } from '#server/content/lessons.ts';
import { recordedKey } from '#server/content/recorded-key.ts';
import { listRecorded } from '#server/content/witnesses.ts';

/** An instance with its fact, and what its pack keeps of that. */
interface Kept {
  readonly item: Item;
  readonly answer: Prediction;
  readonly fact: Run;
  readonly kept: Run;
}

const instances: readonly Kept[] = listLessons()
  .flatMap(({ items }) => items)
  .flatMap((item) => {
    const placed = findExercise(item.exercise);
    const params = placed && findParams(placed.exercise, item.instance);
    if (!placed || !params) return [];
    const key = recordedKey(placed, params);
    if (!key?.report) return [];
    const fact = listRecorded(placed.exercise, params, item.lesson).get(key.environment)?.report;
    return fact ? [{ item, answer: key.answer, fact, kept: key.report }] : [];
  });

function picture({ item, answer }: Kept, report: Run): string {
  const { check, input, observation } = item;
  return renderToStaticMarkup(<EvidenceView {...{ check, input, observation, report }} predicted={answer} />);
}

test('a pack keeps enough of a fact to draw the same picture', () => {
  expect(instances.length).toBeGreaterThan(2500);
  for (const each of instances)
    expect(picture(each, each.kept), each.item.instance).toBe(picture(each, each.fact));
});

test('a pack keeps of a fact nothing that no picture needs', () => {
  const idle = new Set<string>(
    instances.flatMap((each) =>
      each.kept.observations.map(({ name }) => `${each.item.check.checker} ${name}`),
    ),
  );
  for (const each of instances) {
    for (const { name } of each.kept.observations) {
      const id = `${each.item.check.checker} ${name}`;
      if (!idle.has(id)) continue;
      const without = each.kept.observations.filter((one) => one.name !== name);
      if (picture(each, { ...each.kept, observations: without }) !== picture(each, each.kept))
        idle.delete(id);
    }
  }
  expect([...idle]).toEqual([]);
});
