import { REFERENCE_ENVIRONMENT } from '#domain/python/environment.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';

import type { Exercise, Params } from './exercise.ts';
import { instanceKey } from './instance.ts';
import type { Item, ItemInput } from './item.ts';

/** How text becomes HTML; the build hands these in. */
export interface Rendering {
  markdown(text: string): string;
  python(code: string): string;
}

/** The environment that an instance asks about. */
export function targetOf(exercise: Exercise, params: Params): EnvironmentId {
  return exercise.target?.(params) ?? REFERENCE_ENVIRONMENT;
}

/** What a learner may see of an instance. It is made without facts, so no answer can be in it. */
export function toItem(exercise: Exercise, params: Params, lesson: string, rendering: Rendering): Item {
  const code = exercise.code(params);
  return {
    exercise: exercise.id,
    revision: exercise.revision,
    instance: instanceKey(params),
    lesson,
    kind: exercise.kind,
    title: exercise.title,
    promptHtml: rendering.markdown(exercise.prompt(params)),
    code,
    codeHtml: rendering.python(code),
    target: targetOf(exercise, params),
    runtime: exercise.needs?.length ? 'server' : 'browser',
    check: exercise.check(params, code),
    observation: observationOf(exercise),
    input: inputOf(exercise, params),
    hintsHtml: exercise.hints(params).map((hint) => rendering.markdown(hint)),
  };
}

/** Where an `output` check's answer is seen: a probe's name, or `stdout`. */
export function observationOf(exercise: Exercise): string {
  return ('observation' in exercise && exercise.observation) || 'stdout';
}

/** The control that fits an exercise's kind. */
export function inputOf(exercise: Exercise, params: Params): ItemInput {
  switch (exercise.kind) {
    case 'predict-size':
      return { type: 'number', unit: 'bytes' };
    case 'predict-growth':
      return { type: 'numbers', from: exercise.from(params), count: exercise.count, unit: 'steps' };
    case 'predict-complexity':
      return { type: 'growth-class' };
    case 'predict-speedup':
      return { type: 'ratio', variant: exercise.variant(params), workers: exercise.workers(params) };
    case 'explain-change':
      return { type: 'choice', choices: exercise.choices(params) };
    case 'predict-order': {
      const { direction, descending = false, unit } = exercise;
      return { type: 'order', things: exercise.things(params), direction, descending, unit };
    }
    case 'judge-claim':
      return { type: 'judgement', statement: exercise.statement(params) };
    case 'write-code':
      return { type: 'code' };
    case 'predict-output':
      if (exercise.numeric) return { type: 'number', unit: exercise.numeric.unit };
      if (exercise.choices) return { type: 'choice', choices: exercise.choices(params) };
      return { type: 'text' };
  }
}
