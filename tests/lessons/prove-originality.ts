import { revealOf } from '#domain/grading/reveal.ts';
import { hashRun, wordRuns } from './guide-runs.ts';
import { casesOf, type LessonOnDisk } from './lesson-on-disk.ts';
import { proseOf } from './prose.ts';

/** Runs of eight words that a lesson shares with the source guide, which belongs to somebody else. */
export function borrowedRuns(lesson: LessonOnDisk, guide: ReadonlySet<string>): string[] {
  const texts = new Map<string, string>([['lesson.mdx', proseOf(lesson.text)]]);
  for (const { exercise, params, name, evidence } of casesOf(lesson)) {
    const reveal = revealOf(exercise, params, evidence);
    texts.set(
      name,
      [
        exercise.prompt(params),
        ...exercise.hints(params),
        ...(exercise.kind === 'judge-claim' ? [exercise.statement(params)] : []),
        ...(reveal === null ? [] : [exercise.explain(reveal)]),
      ].join(' § '),
    );
  }
  return [...texts].flatMap(([where, text]) =>
    wordRuns(text)
      .filter((run) => guide.has(hashRun(run)))
      .map((run) => `${where} repeats the guide: "${run}". Say it in your own words.`),
  );
}
