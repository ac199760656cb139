import { describe, expect, it } from 'vitest';

import { compareStanding, lessonsByTrack, nextLesson } from './track.ts';
import type { Track, TrackLesson } from './track.ts';

const track = (slug: string, requires: string[] = []): Track => ({
  slug,
  title: slug,
  summary: '',
  requires,
});
const tracks = [track('internals'), track('objects', ['internals']), track('empty'), track('own')];

function lesson(slug: string, of: string, exercises: string[] = [`${slug}-a`, `${slug}-b`]): TrackLesson {
  return { slug, title: slug, summary: '', track: of, minutes: 5, exercises };
}

describe('compareStanding', () => {
  it('goes by track, then the course before what comes from outside, then by place', () => {
    const standings = [
      { track: 'own', position: 1, outside: true },
      { track: 'internals', position: 1, outside: true },
      { track: 'objects', position: 2, outside: false },
      { track: 'internals', position: 7, outside: false },
      { track: 'objects', position: 1, outside: false },
    ];
    const places = standings
      .toSorted((a, b) => compareStanding(tracks, a, b))
      .map(({ track, position }) => `${track} ${position}`);
    expect(places).toEqual(['internals 7', 'internals 1', 'objects 1', 'objects 2', 'own 1']);
  });
});

describe('lessonsByTrack', () => {
  it('leaves out tracks without lessons', () => {
    const grouped = lessonsByTrack(tracks, [lesson('slots', 'objects'), lesson('bytecode', 'internals')]);
    expect(grouped.map(({ slug, lessons }) => [slug, lessons.map((each) => each.slug)])).toEqual([
      ['internals', ['bytecode']],
      ['objects', ['slots']],
    ]);
  });
});

describe('nextLesson', () => {
  const lessons = [lesson('one', 'internals'), lesson('two', 'internals'), lesson('three', 'objects')];

  it.each([
    ['nothing was answered', [], 'one'],
    ['a later one was begun', ['two-a'], 'two'],
    ['the first is done', ['one-a', 'one-b'], 'two'],
    ['one is done and another begun', ['one-a', 'one-b', 'three-b'], 'three'],
    ['all is done', lessons.flatMap(({ exercises }) => exercises), undefined],
  ])('when %s', (_, answered, next) => {
    expect(nextLesson(lessons, new Set(answered))?.slug).toBe(next);
  });
});
