import { z } from 'zod';

import type { ExerciseKind } from '#domain/lesson/exercise.ts';
import type { LessonContent } from '#domain/lesson/lesson.ts';

/** All kinds that an author writes; the compiler notices when one is missing. */
const KINDS = Object.keys({
  'predict-size': true,
  'predict-growth': true,
  'predict-complexity': true,
  'predict-speedup': true,
  'predict-output': true,
  'predict-order': true,
  'judge-claim': true,
  'write-code': true,
} satisfies Record<Exclude<ExerciseKind, 'explain-change'>, true>);

const written = z.custom<(...args: never[]) => unknown>(
  (value) => typeof value === 'function',
  'write a function',
);
const text = z.string('write a text').min(1, 'write a text');
const parameter = z.union([z.string(), z.number(), z.boolean()], 'parameters are texts, numbers or booleans');

/** What every exercise must have. The compiler checks more, where an author has one; the provers check what it means. */
const ExerciseSchema = z.looseObject({
  id: z
    .string('write a text')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'write ids in kebab-case, of two words or more'),
  kind: z.enum(KINDS, `write one of ${KINDS.join(', ')}`),
  revision: z.int('count revisions from 1').positive('count revisions from 1'),
  title: text,
  instances: z
    .array(z.record(z.string(), parameter), 'list the instances')
    .min(1, 'give at least one instance'),
  prompt: written,
  code: written,
  check: written,
  hints: written,
  explain: written,
  mistakes: z.array(
    z.looseObject({ idea: text, predicts: written, says: written, probe: written.optional() }),
    'list the known mistakes; [] for none',
  ),
});

const ContentSchema = z.object({
  exercises: z.array(ExerciseSchema, 'list the exercises'),
  measurements: z.array(
    z.object({
      name: text,
      code: z.string('write a text'),
      expression: text,
      unit: z.string('write a text'),
    }),
    'list the measurements; [] for none',
  ),
});

/** Something wrong with what `exercises.ts` exports. */
export interface ContentProblem {
  /** The exercise it is about, by its id; null when it has none. */
  readonly exercise: string | null;
  readonly sentence: string;
}

/** What is wrong with the shape of what `exercises.ts` exports by default: nothing where it is a lesson's content. */
export function contentProblems(exported: unknown): readonly ContentProblem[] {
  if (exported === undefined)
    return [{ exercise: null, sentence: 'export default { exercises: […], measurements: […] }.' }];
  const result = ContentSchema.safeParse(exported);
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => {
    const [list, place, ...inside] = path;
    if (list !== 'exercises' || typeof place !== 'number')
      return { exercise: null, sentence: `${path.join('.') || 'the default export'}: ${message}.` };
    const { id } = ((exported as LessonContent).exercises[place] ?? {}) as { id?: unknown };
    const exercise = typeof id === 'string' ? id : null;
    return { exercise, sentence: `${exercise ?? `exercise ${place + 1}`}: ${inside.join('.')}: ${message}.` };
  });
}
