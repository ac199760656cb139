import { expect, it, vi } from 'vitest';

import type { BuiltLesson } from '#content/index.js';

import { placeOfLesson } from './place-of-lesson.ts';

const lessons = vi.hoisted(() =>
  [
    ['bytecode', 'internals'],
    ['objects', 'internals'],
    ['numbers', 'primitives'],
    ['slots', 'memory'],
  ].map(([slug, track]) => ({ meta: { slug, track } }) as BuiltLesson),
);
vi.mock('./lessons.ts', () => ({
  listLessons: () => lessons,
  listTracks: () => [
    { slug: 'internals', title: 'Internals', requires: [] },
    { slug: 'primitives', title: 'Primitives', requires: ['internals'] },
    { slug: 'empty', title: 'Empty', requires: [] },
    { slug: 'memory', title: 'Memory', requires: ['primitives', 'empty'] },
  ],
}));

const internals = { slug: 'internals', title: 'Internals', lessons: ['bytecode', 'objects'] };
const primitives = { slug: 'primitives', title: 'Primitives', lessons: ['numbers'] };

it.each([
  ['bytecode', 'Internals', 1, 2, [], 'objects'],
  ['objects', 'Internals', 2, 2, [], 'numbers'],
  ['numbers', 'Primitives', 1, 1, [internals], 'slots'],
  ['slots', 'Memory', 1, 1, [primitives], undefined],
])('%s stands in %s, %i of %i', (slug, track, place, of, requires, next) => {
  const lesson = lessons.find(({ meta }) => meta.slug === slug);
  const found = placeOfLesson(lesson as BuiltLesson);
  expect(found).toMatchObject({ place: { track, place, of }, requires });
  expect(found.next?.slug).toBe(next);
});
