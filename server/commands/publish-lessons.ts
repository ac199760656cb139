import { saveLesson, saveRevision } from '#db/lessons.ts';
import { now } from '#server/clock.ts';
import { listLessons } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

/** Tells the database which lessons and exercise revisions there are, so that attempts can be read for ever after. */
export async function publishLessons(): Promise<void> {
  const publishedAt = now();
  await store().write(async (tx) => {
    for (const { meta, content } of listLessons()) {
      const { slug, title, track, position } = meta;
      await saveLesson(tx, { slug, title, track, position, publishedAt });
      for (const { id: exercise, revision, kind, title } of content.exercises) {
        await saveRevision(tx, { exercise, revision, lesson: slug, kind, title, publishedAt });
      }
    }
  });
}
