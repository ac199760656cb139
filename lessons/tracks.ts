import type { Track } from '#domain/lesson/track.ts';

/** The tracks of the course, in the order to take them. */
export const TRACKS: readonly Track[] = [
  { slug: 'internals', title: 'Internals', summary: 'What the interpreter does', requires: [] },
  {
    slug: 'primitives',
    title: 'Primitives',
    summary: 'What the built-in types cost',
    requires: ['internals'],
  },
  {
    slug: 'objects',
    title: 'Objects and classes',
    summary: 'What your own types cost',
    requires: ['primitives'],
  },
  { slug: 'memory', title: 'Memory', summary: 'Where memory comes from, and goes', requires: ['primitives'] },
  { slug: 'asyncio', title: 'Coroutines', summary: 'Many waits in one thread', requires: ['internals'] },
  {
    slug: 'threads',
    title: 'Threads and the GIL',
    summary: 'What threads share, and what they wait for',
    requires: ['internals'],
  },
  {
    slug: 'processes',
    title: 'Processes and cores',
    summary: 'What it takes to use every core',
    requires: ['threads'],
  },
  {
    slug: 'optimization',
    title: 'Optimization',
    summary: 'Measure, then change',
    requires: ['objects', 'memory', 'processes'],
  },
];
