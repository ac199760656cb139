import { describe, expect, it, test } from 'vitest';

import type { GuideHeading } from '#domain/claim/guide-section.ts';

import { coverage, coversProblems, guideOutline } from './coverage.ts';
import { listMetas } from './read-lesson.ts';
import { lessonFolders } from './folders.ts';

const heading = (path: string, line: number): GuideHeading => ({
  heading: path.split(' / ').at(-1) ?? '',
  path,
  line,
  level: path.split(' / ').length + 1,
});
const outline = [
  { heading: 'The guide', path: 'The guide', line: 1, level: 1 },
  heading('Lists', 3),
  heading('Lists / Time', 5),
  heading('Sets', 7),
  heading('Sets / Time', 9),
  heading('Conclusion', 11),
];

describe('coverage', () => {
  it.each([
    ['nothing', [], [[], [], [], [], [], []]],
    ['a heading', ['Conclusion'], [['x'], [], [], [], [], ['x']]],
    ['a part, which covers what introduces it', ['Sets / Time'], [['x'], [], [], ['x'], ['x'], []]],
    ['what introduces others, which covers no part', ['Lists'], [['x'], ['x'], [], [], [], []]],
  ])('of a lesson that covers %s', (_, covers, lessons) => {
    expect(coverage(outline, [{ slug: 'x', covers }]).map((row) => row.lessons)).toEqual(lessons);
  });

  it('says where nobody names the heading itself', () => {
    const rows = coverage(outline, [{ slug: 'x', covers: ['Sets / Time'] }]);
    expect(rows.filter((row) => row.throughParts).map(({ line }) => line)).toEqual([1, 3, 5, 7, 11]);
  });
});

test.each([
  [['Lists', 'Sets / Time'], []],
  [['Dicts'], ['covers: the guide has no heading "Dicts".']],
  [['Time'], ['covers: the guide has 2 headings "Time": write "Lists / Time" or "Sets / Time".']],
])('names in covers: %s', (covers, problems) => {
  expect(coversProblems(outline, covers)).toEqual(problems);
});

describe('the course', async () => {
  const metas = await listMetas(await lessonFolders(null));

  test('teaches every heading of the guide', () => {
    const missing = coverage(guideOutline(), metas).filter((row) => row.lessons.length === 0);
    expect(missing.map(({ line, path }) => `line ${line}: ${path}`)).toEqual([]);
  });

  test.each(metas.map((meta) => [meta.slug, meta.covers] as const))(
    '%s covers headings that there are',
    (_, covers) => {
      expect(coversProblems(guideOutline(), covers)).toEqual([]);
    },
  );
});
