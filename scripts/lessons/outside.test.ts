import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { checkLessons } from './check.ts';
import { readCourse } from './course.ts';
import { findOutsideFolder, lessonFolders } from './folders.ts';
import type { LessonFolder } from './folders.ts';
import { newLesson } from './new-lesson.ts';
import { prepareLessons } from './prepare.ts';

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = mkdtempSync(path.join(tmpdir(), 'heapwise-outside-'));
  folder = path.join(outside, 'named-tuples');
  await newLesson('named-tuples', outside, await lessonFolders(null));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(outside, { recursive: true, force: true });
});

const own = (): LessonFolder => ({ slug: 'named-tuples', folder, outside: true });

function edit(name: string, from: string | RegExp, to: string): void {
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
}

/** What is wrong with the lesson: file from the lesson's folder, line and sentence. */
async function problems(folders: readonly LessonFolder[] = [own()]): Promise<string[]> {
  const checked = await checkLessons(folders, 'named-tuples');
  return checked.flatMap((each) => each.problems.map((problem) => problem.replace(`${folder}/`, '')));
}

describe('a new lesson outside the repository', () => {
  it('is in order at once, and says what is left to do', async () => {
    expect(await checkLessons([own()])).toEqual([
      {
        slug: 'named-tuples',
        problems: [],
        notes: ['not recorded yet: npm run facts -- record --lesson named-tuples'],
      },
    ]);
  });

  it('joins the course after its tracks, with exercises that run by themselves', async () => {
    vi.stubEnv('HEAPWISE_LESSONS', outside);
    const compiled = path.join(outside, 'compiled');
    await prepareLessons(compiled);
    const index = readFileSync(path.join(compiled, 'index.js'), 'utf8');
    expect(index).toMatch(/"slug":"more","title":"More lessons"[^\n]*\}\];\n/);
    expect(index).toMatch(/"slug":"named-tuples"[^\n]*\n\];\n/);
    const { default: content } = (await import(
      /* @vite-ignore */ path.join(compiled, 'named-tuples.content.js')
    )) as { default: { exercises: { id: string }[] } };
    expect(content.exercises.map(({ id }) => id)).toEqual(['named-tuples-size', 'named-tuples-copies']);
  });

  it.each([
    ['named-tuples', /^There is a named-tuples already, in .*: choose another name\.$/],
    ['lists', /^There is a lists already, in lessons\/lists: choose another name\.$/],
    ['Named Tuples', /^"Named Tuples" cannot be a lesson's address/],
  ])('cannot be called %s', async (slug, sentence) => {
    const folders = [...(await lessonFolders(null)), own()];
    await expect(newLesson(slug, outside, folders)).rejects.toThrow(sentence);
  });
});

describe('what is wrong is said with file and line', () => {
  it.each([
    ['no front matter', 'lesson.mdx', /^---\n/, '', 'lesson.mdx:1: begin the lesson with front matter'],
    [
      'broken front matter',
      'lesson.mdx',
      'title: ',
      'title: @',
      'lesson.mdx:2: front matter: Plain value cannot start with reserved character @',
    ],
    ['a wrong field', 'lesson.mdx', 'minutes: 4', 'minutes: four', 'lesson.mdx:7: front matter: minutes: '],
    [
      'an unknown field',
      'lesson.mdx',
      'minutes:',
      'minute:',
      'lesson.mdx:7: front matter: there is no field "minute"',
    ],
    [
      'a heading that is none',
      'lesson.mdx',
      'minutes: 4',
      'minutes: 4\ncovers: [Turtles]',
      'lesson.mdx:8: covers: the guide has no heading "Turtles".',
    ],
    [
      'an unclosed tag',
      'lesson.mdx',
      '## A second',
      '<Aside>\n\n## A second',
      /^lesson\.mdx:\d+: Expected a closing tag for `<Aside>`/,
    ],
    [
      'a component that is none',
      'lesson.mdx',
      '## A second',
      '<Video />\n\n## A second',
      /^lesson\.mdx:\d+: there is no component <Video>/,
    ],
    [
      'a link to nothing',
      'lesson.mdx',
      '## A second',
      '[x](/lessons/turtles)\n\n## A second',
      /^lesson\.mdx:\d+: .*there is no lesson turtles/,
    ],
    [
      'an exercise that is not placed',
      'lesson.mdx',
      '<Exercise id="named-tuples-size" />',
      '',
      'exercises.ts:5: named-tuples-size is not in lesson.mdx',
    ],
    ['TypeScript that is none', 'exercises.ts', 'const size =', 'const size', 'exercises.ts:4: '],
    [
      'an import of nothing',
      'exercises.ts',
      'lesson/exercise.ts',
      'lesson/exercice.ts',
      'exercises.ts:1: Could not resolve "./domain/lesson/exercice.ts"',
    ],
    [
      'an import by a name that is none',
      'exercises.ts',
      '#domain',
      '#domein',
      'exercises.ts:1: There is no #domein/lesson/exercise.ts',
    ],
    [
      'a field that is missing',
      'exercises.ts',
      'revision: 1,',
      '',
      'exercises.ts:5: named-tuples-size: revision: count revisions from 1.',
    ],
    [
      'a kind that is none',
      'exercises.ts',
      "'predict-size'",
      "'predict-sise'",
      'exercises.ts:5: named-tuples-size: kind: write one of',
    ],
    ['a wrong type', 'exercises.ts', 'instances: [3,', "instances: ['3',", /^exercises\.ts:\d+: Type/],
    [
      'what is thrown while loading',
      'exercises.ts',
      'export default',
      "if (size) throw new Error('Oh.');\nexport default",
      /^exercises\.ts:\d+: Error: Oh\./,
    ],
    [
      'what is thrown by a function',
      'exercises.ts',
      'code: (p) => `t',
      'code: (p) => (null as unknown as string).concat(String(p.n)) + `t',
      /^exercises\.ts:12: TypeError: /,
    ],
  ])('%s', async (_, file, from, to, sentence) => {
    edit(file, from, to);
    expect(await problems()).toContainEqual(
      typeof sentence === 'string' ? expect.stringContaining(sentence) : expect.stringMatching(sentence),
    );
  });
});

describe('what does not go together is refused', () => {
  const taken = (): LessonFolder => ({
    slug: 'tuples',
    folder: path.join(outside, 'tuples'),
    outside: false,
  });

  beforeEach(async () => {
    await newLesson('tuples', outside, []);
    edit('../tuples/lesson.mdx', 'track: more\ntrackTitle: More lessons', 'track: primitives');
  });

  const problemsTogether = async (...others: LessonFolder[]): Promise<string> =>
    readCourse([taken(), ...others]).then(
      () => '',
      (error: Error) => error.message.replace(`${folder}/`, ''),
    );

  it('nothing, when all is well', async () => {
    expect(await problemsTogether(own())).toBe('');
  });

  it('an exercise with the id of one of the course', async () => {
    edit('exercises.ts', "'named-tuples-size'", "'tuples-size'");
    expect(await problemsTogether(own())).toBe(
      'exercises.ts:5: the lesson tuples has an exercise tuples-size: choose another id.',
    );
  });

  it('a track that nobody knows and nobody named', async () => {
    edit('lesson.mdx', 'trackTitle: More lessons\n', '');
    expect(await problemsTogether(own())).toContain(
      'lesson.mdx:1: the track more is new: say what it is called',
    );
  });

  it('a title for a track of the course', async () => {
    edit('lesson.mdx', 'track: more', 'track: memory');
    expect(await problemsTogether(own())).toContain("the track memory is the course's own");
  });

  it('a lesson with the name of one of the course', async () => {
    expect(await problemsTogether({ ...own(), slug: 'tuples' })).toContain(
      'the course has a lesson tuples: give this folder another name.',
    );
  });
});

it('HEAPWISE_LESSONS must name a folder', () => {
  expect(() => findOutsideFolder(path.join(outside, 'nowhere'))).toThrow(
    /^HEAPWISE_LESSONS names .*nowhere, which is no folder\./,
  );
});
