import type { ExerciseKind } from './exercise.ts';

/**
 * Whether the answers of an exercise may lie on a device before its question is answered, so that its card can be reviewed
 * without a network. All exercises are practice, and nobody gains by looking up their own; whatever comes to count for
 * somebody else has to say no here, and is then graded by the server alone. A program to write says no already: no answer
 * tells whether another program is right.
 */
export function mayTravel({ kind }: { readonly kind: ExerciseKind }): boolean {
  return kind !== 'write-code';
}
