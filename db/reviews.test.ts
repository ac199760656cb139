import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';

import { testStore } from '../tests/fixtures/test-store.ts';
import { insertPerson } from './people.ts';
import { people, reviews } from './schema/index.ts';

const store = testStore();

/** A person with one review. Returns the person's id, which is also the review's. */
async function reviewer(id: string): Promise<string> {
  await store.write(async (tx) => {
    const account = { email: null, passwordHash: null, role: 'learner', sessionVersion: 1 } as const;
    await insertPerson(tx, { ...account, id, name: id, createdAt: 0 });
    await tx.insert(reviews).values({
      id,
      personId: id,
      card: 'list-size',
      type: 'rating',
      rating: 'good',
      at: 0,
      day: '2026-11-22',
    });
  });
  return id;
}

const countOf = (id: string): Promise<number> => store.db.$count(reviews, eq(reviews.id, id));

it('a review is neither changed nor deleted while its person stays', async () => {
  const id = await reviewer('ada');
  const appendOnly = /reviews are append-only/;
  const changed = store.write((tx) => tx.update(reviews).set({ rating: 'easy' }).where(eq(reviews.id, id)));
  await expect(changed).rejects.toThrow(appendOnly);
  await expect(store.write((tx) => tx.delete(reviews).where(eq(reviews.id, id)))).rejects.toThrow(appendOnly);
  expect(await countOf(id)).toBe(1);
});

it('reviews go with their person', async () => {
  const id = await reviewer('bob');
  await store.write((tx) => tx.delete(people).where(eq(people.id, id)));
  expect(await countOf(id)).toBe(0);
});
