import 'server-only';

import type { CodeBrief } from '#domain/lesson/outcome.ts';
import { BUDGETS } from '#domain/lesson/write-code.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { observed } from '#domain/python/report.ts';
import type { ProbeAnswer } from '#domain/python/run-result.ts';
import { listFacts } from '#server/content/facts.ts';
import { findExercise, findParams } from '#server/content/lessons.ts';

/**
 * What the reference solution gave and needed in the browser, as it was recorded: with it a learner can try a program
 * before handing it in. Nothing of the grade is in it: that is made from other calls. Null where there is no such program.
 */
export function codeBrief(id: string, instance: string): CodeBrief | null {
  const placed = findExercise(id);
  const params = placed && findParams(placed.exercise, instance);
  if (!params || placed.exercise.kind !== 'write-code') return null;
  const { exercise, lesson } = placed;
  const facts = listFacts(lesson.meta.slug, id, exercise.revision, instance);
  const fact = facts.get(BROWSER_ENVIRONMENT)?.fact;
  if (fact === undefined) return { examples: [], limits: [] };
  const answers = (observed(fact, 'examples') ?? []) as unknown as readonly ProbeAnswer[];
  return {
    examples: exercise.examples(params).flatMap((probe, place) => {
      const answer = answers[place];
      return answer === undefined ? [] : [{ probe, expected: answer }];
    }),
    limits: BUDGETS.flatMap((name) => {
      const [limit, reference] = [exercise.budget?.[name], observed(fact, name)];
      if (limit === undefined || typeof reference !== 'number') return [];
      const call = limit.call(params, (from) => from);
      return [{ name, call, reference, most: Math.floor(limit.most(reference, params)) }];
    }),
  };
}
