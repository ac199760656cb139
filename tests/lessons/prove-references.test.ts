import { describe, expect, it } from 'vitest';

import { FIGURES } from '#components/figures/index.ts';

import { readFileSync } from 'node:fs';

import type { LessonOnDisk } from './lesson-on-disk.ts';
import { referenceProblems } from './prove-references.ts';
import { figureNames, siteWith } from './site.ts';
import type { Site } from './site.ts';

const site: Site = {
  lessons: new Map([
    ['lists', new Set(['lists-exact-size'])],
    ['tuples', new Set(['tuples-size'])],
  ]),
  pages: ['/', '/review', '/claims/[id]'],
  figures: new Set(['list-layout']),
  lastLine: 790,
};

function problemsOf(text: string): string[] {
  const facts = new Map([['cpython-3.13-64', { measurements: { pointer: {} }, facts: {} }]]);
  const content = { exercises: [], measurements: [] };
  return referenceProblems(
    { meta: { slug: 'tuples' }, text, facts, content } as unknown as LessonOnDisk,
    site,
  );
}

describe('what a lesson points to is there', () => {
  it.each([
    '[lists](/lessons/lists)',
    '[that one](/lessons/lists#lists-exact-size)',
    '[above](#tuples-size)',
    '[home](/), [review](/review?x=1), [a claim](/claims/list-size)',
    '[the source](https://github.com/python/cpython/blob/v3.13.0/Objects/listobject.c#L72)',
    '```python\n[no](link)\n<Nothing />\n```\n`[neither](this)`',
    '<Figure name="list-layout" caption="A list." />',
    '<Guide lines="153">A tuple.</Guide> <Guide lines="173-177">A list.</Guide>',
    '<Measured name="pointer" />',
    '<Aside title="More">x</Aside>',
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['one\n\n[x](/lessons/dicts)', 'lesson.mdx:3: /lessons/dicts: there is no lesson dicts.'],
    ['[x](/lessons/lists#nope)', 'lesson.mdx:1: /lessons/lists#nope: the lesson lists has no exercise nope.'],
    [
      '[x](#lists-exact-size)',
      'lesson.mdx:1: #lists-exact-size: the lesson tuples has no exercise lists-exact-size.',
    ],
    ['[x](/nowhere)', 'lesson.mdx:1: /nowhere: there is no page /nowhere.'],
    ['[x](lists)', 'lesson.mdx:1: lists: begin links to this site with "/"'],
    ['[x](http://python.org)', 'lesson.mdx:1: http://python.org: link by https.'],
    ['<Picture />', 'lesson.mdx:1: there is no component <Picture>'],
    ['<Figure name="list-layout" />', 'lesson.mdx:1: <Figure> needs caption="…".'],
    ['\n<Figure\n  name="no"\n  caption="x" />', 'lesson.mdx:2: there is no picture "no"'],
    ['<Guide lines="9-3">x</Guide>', 'lesson.mdx:1: lines="9-3": the guide has the lines 1 to 790'],
    ['<Guide lines="900">x</Guide>', 'lesson.mdx:1: lines="900": the guide has'],
    ['<Guide lines="line 3">x</Guide>', 'lesson.mdx:1: lines="line 3": write one line'],
    ['<Measured name="slot" />', 'lesson.mdx:1: nothing was measured as "slot" on cpython-3.13-64'],
    ['<Measured name="pointer" environment="cpython-3.9-64" />', 'on cpython-3.9-64'],
  ])('%s: %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(problem)]);
  });
});

it('knows all pages and pictures', () => {
  expect(siteWith([]).pages).toEqual(expect.arrayContaining(['/', '/review', '/interpreters', '/signin']));
  expect(figureNames(readFileSync('components/figures/index.ts', 'utf8')).toSorted()).toEqual(
    Object.keys(FIGURES).toSorted(),
  );
});

it.each([
  ['export const FIGURES: Readonly<Record<string, FC>> = {};', []],
  [
    "export const FIGURES: Readonly<Record<string, FC>> = {\n  'list-layout': ListLayout,\n  gil: Gil,\n};",
    ['list-layout', 'gil'],
  ],
])('reads the names of the pictures: %s', (source, names) => {
  expect(figureNames(source)).toEqual(names);
});
