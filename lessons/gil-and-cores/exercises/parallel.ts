import { defineExercise } from '#domain/lesson/exercise.ts';
import { SAY_WHETHER_IT_MOVED, tickingProgram } from '#lessons/author/ticking.ts';

/** "Threads cannot run on several cores." */
export const neverParallel = defineExercise({
  kind: 'judge-claim',
  id: 'gil-threads-never-parallel',
  revision: 1,
  title: 'Never on two cores?',
  instances: [{}],
  statement: () => 'While one thread of a Python program computes, no other thread of it can compute.',
  lines: () => [620, 620],
  prompt: () =>
    'The program counts how far a second thread gets in pure Python while the main thread hashes a large buffer; nobody can be forced to give up the GIL. Is the statement true?',
  code: () =>
    tickingProgram(
      { imports: ['hashlib'], setup: 'data = bytes(64_000_000)\n', work: 'hashlib.sha256(data)' },
      SAY_WHETHER_IT_MOVED,
    ),
  check: (_, code) => ({ checker: 'output', code, probes: { advanced: 'after > before' } }),
  holds: (value) => value('advanced') === false,
  needs: ['threads'],
  claims: ['gil-threads-not-on-cores'],
  hints: () => [
    'Executing bytecode and computing are not the same thing.',
    'Ask what this computation touches: Python objects, or only bytes.',
  ],
  mistakes: [
    {
      idea: 'the GIL is held during every computation',
      predicts: () => 'true',
      says: () =>
        'It is held during every *bytecode instruction*, and during C code unless that lets go of it. `hashlib`, `zlib`, `bz2`, `lzma` and the heavy parts of NumPy do.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**. The second thread executed Python while the main thread was in the middle of a computation: the hash had released the GIL. What *is* true: of the threads of one interpreter only one executes bytecode at a time (on builds with a GIL). The guide says so itself a few pages later, where it lists computing in C extensions among the things other threads may be doing (line 704).`,
});
