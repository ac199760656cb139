import path from 'node:path';

import { instanceKey } from '#domain/lesson/instance.ts';
import { shownPath } from '../../scripts/lessons/folders.ts';
import type { LessonOnDisk } from './lesson-on-disk.ts';
import { proseOf, wordsOf } from './prose.ts';

const WORDS_PER_MINUTE = 220;
/** What reading and predicting may take: short enough for a sitting, long enough to be worth one. */
const MINUTES = { shortest: 4, longest: 12 };
/** So many that none comes again within five reviews, though a lesson is read twice. */
const FEWEST_INSTANCES = 8;

/** What is wrong with how a lesson is put together. */
export function structureProblems(lesson: LessonOnDisk): string[] {
  return [
    ...placementProblems(lesson),
    ...measurementProblems(lesson),
    ...instanceProblems(lesson),
    ...minutesProblems(lesson),
  ];
}

function attributes(text: string, component: string, attribute: string): string[] {
  return [...text.matchAll(new RegExp(`<${component}\\s[^>]*?\\b${attribute}="([^"]+)"`, 'g'))].map(
    ([, value]) => value ?? '',
  );
}

function placementProblems({ meta, content, text }: LessonOnDisk): string[] {
  const placed = attributes(text, 'Exercise', 'id');
  const ids = content.exercises.map((exercise) => exercise.id);
  return [
    ...repeated(ids).map((id) => `Two exercises are called ${id}: give each its own id.`),
    ...repeated(placed).map((id) => `lesson.mdx places ${id} twice: keep one <Exercise id="${id}" />.`),
    ...ids
      .filter((id) => !placed.includes(id))
      .map((id) => `${id} is not in lesson.mdx: place <Exercise id="${id}" /> where it belongs.`),
    ...placed
      .filter((id) => !ids.includes(id))
      .map((id) => `lesson.mdx places ${id}, which exercises.ts of ${meta.slug} does not export.`),
    ...ids
      .filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id))
      .map((id) => `${id}: write ids in kebab-case.`),
  ];
}

function measurementProblems({ content, text, facts }: LessonOnDisk): string[] {
  const names = content.measurements.map((measurement) => measurement.name);
  const used = attributes(text, 'Measured', 'name');
  const recorded = [...facts.values()];
  return [
    ...repeated(names).map((name) => `Two measurements are called ${name}.`),
    ...used
      .filter((name) => !names.includes(name))
      .map((name) => `<Measured name="${name}" /> is not declared: add it to measurements.`),
    ...names
      .filter((name) => !used.includes(name))
      .map((name) => `The measurement ${name} is not used in lesson.mdx: use it or take it out.`),
    ...names
      // Of a lesson without any facts that is said once, of its instances.
      .filter(
        (name) => recorded.length > 0 && !recorded.some((file) => file.measurements[name] !== undefined),
      )
      .map((name) => `The measurement ${name} was not recorded: run npm run facts -- record.`),
  ];
}

function instanceProblems(lesson: LessonOnDisk): string[] {
  return lesson.content.exercises.flatMap((exercise) => {
    const keys = exercise.instances.map(instanceKey);
    const problems = repeated(keys).map((key) => `${exercise.id}: two instances are ${key}.`);
    if (keys.length === 0) problems.push(`${exercise.id}: give it at least one instance.`);
    if (keys.some((key) => key !== 'only') && keys.length < FEWEST_INSTANCES)
      problems.push(
        `${exercise.id} has ${keys.length} instances: with parameters, give at least ${FEWEST_INSTANCES}.`,
      );
    if (new Set(exercise.mistakes.map((mistake) => mistake.idea)).size < exercise.mistakes.length)
      problems.push(`${exercise.id}: two mistakes have the same idea.`);
    for (const params of exercise.instances) {
      const hints = exercise.hints(params).length;
      if (hints > 3)
        problems.push(`${exercise.id}, ${instanceKey(params)}: ${hints} hints; give three at most.`);
    }
    return problems;
  });
}

/** Reading, and a minute per exercise: what the front matter promises should be near it. */
function minutesProblems(lesson: LessonOnDisk): string[] {
  const { minutes } = lesson.meta;
  const estimate = wordsOf(proseOf(lesson.text)).length / WORDS_PER_MINUTE + lesson.content.exercises.length;
  const rounded = Math.round(estimate);
  const problems: string[] = [];
  if (minutes < estimate * 0.4 || minutes > estimate * 1.6)
    problems.push(
      `Front matter says minutes: ${minutes}; reading and ${lesson.content.exercises.length} exercises take about ${rounded}.`,
    );
  if (rounded > MINUTES.longest)
    problems.push(
      `The lesson takes about ${rounded} minutes: shorten it, or split it, to ${MINUTES.longest} at most.`,
    );
  if (rounded < MINUTES.shortest)
    problems.push(
      `The lesson takes about ${rounded} minutes: say or ask more, or join it with another, to reach ${MINUTES.shortest}.`,
    );
  return problems;
}

/** Lessons that stand at the same place of a track. */
export function sharedPlaces(lessons: readonly LessonOnDisk[]): string[] {
  return lessons.flatMap(({ folder, meta }, index) => {
    const { track, position, outside } = meta;
    const other = lessons
      .slice(0, index)
      .find(
        (each) =>
          each.meta.track === track && each.meta.position === position && each.meta.outside === outside,
      );
    return other === undefined
      ? []
      : [
          `${shownPath(path.join(folder, 'lesson.mdx'))}:1: ${other.meta.slug} is at place ${position} of ${track} too.`,
        ];
  });
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, place) => values.indexOf(value) !== place))];
}
