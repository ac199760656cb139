import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Exercise, Params } from './exercise.ts';

/** What is run for an instance's fact: the program that the learner reads; of one to write, the reference solution. */
export function factRequest(exercise: Exercise, params: Params): CheckRequest {
  const code = exercise.kind === 'write-code' ? exercise.reference(params) : exercise.code(params);
  return exercise.check(params, code);
}
