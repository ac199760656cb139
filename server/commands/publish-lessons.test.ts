import { beforeAll, expect, it, vi } from 'vitest';

import { exerciseRevisions } from '#db/schema/index.ts';
import { store } from '#server/store.ts';

import { ownDatabase } from '../../tests/fixtures/learner.ts';
import { publishLessons } from './publish-lessons.ts';

const lesson = vi.hoisted(() => ({ revision: 1 }));
vi.mock('#server/content/lessons.ts', () => ({
  listLessons: () => [
    {
      meta: { slug: 'lists', title: 'Lists', track: 'primitives', position: 4 },
      content: {
        exercises: [{ id: 'list-size', revision: lesson.revision, kind: 'predict-size', title: 'A list' }],
      },
    },
  ],
}));

beforeAll(ownDatabase);

it('keeps every revision ever published, each once', async () => {
  await publishLessons();
  await publishLessons();
  lesson.revision = 2;
  await publishLessons();
  const revisions = await store().db.select().from(exerciseRevisions).orderBy(exerciseRevisions.revision);
  expect(revisions.map(({ exercise, revision }) => [exercise, revision])).toEqual([
    ['list-size', 1],
    ['list-size', 2],
  ]);
});
