import { factRequest } from '#domain/lesson/fact-request.ts';
import { factKey } from '#domain/lesson/fact.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import type { LessonContent } from '#domain/lesson/lesson.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Asked } from './same-answer.ts';
import { requestHash } from './request-hash.ts';

/** Something to run: an exercise's instance, or a number for the prose. */
export interface Case {
  readonly type: 'fact' | 'measurement';
  /** The key within the fact file. */
  readonly key: string;
  readonly request: CheckRequest;
  readonly hash: string;
  /** Whether a browser can run it. */
  readonly inBrowser: boolean;
  /** The instance that it is a fact of; null for a number of the prose. */
  readonly asked: Asked | null;
}

/** The probe under which a measurement's number is observed. */
export const MEASURED = 'value';

/** Everything a lesson has to run. Throws where two instances share a key. */
export function casesOf(content: LessonContent): readonly Case[] {
  const facts = content.exercises.flatMap((exercise) =>
    exercise.instances.map((params): Case => {
      const key = factKey(exercise.id, exercise.revision, instanceKey(params));
      const request = factRequest(exercise, params);
      const inBrowser = (exercise.needs ?? []).length === 0;
      return {
        type: 'fact',
        key,
        request,
        hash: requestHash(request),
        inBrowser,
        asked: { exercise, params },
      };
    }),
  );
  const measurements = content.measurements.map(({ name, code, expression }): Case => {
    const request: CheckRequest = { checker: 'output', code, probes: { [MEASURED]: expression } };
    return {
      type: 'measurement',
      key: name,
      request,
      hash: requestHash(request),
      inBrowser: true,
      asked: null,
    };
  });
  const all = [...facts, ...measurements];
  const seen = new Set<string>();
  for (const { type, key } of all) {
    if (seen.has(`${type} ${key}`)) throw new Error(`Two ${type}s share the key ${key}.`);
    seen.add(`${type} ${key}`);
  }
  return all;
}
