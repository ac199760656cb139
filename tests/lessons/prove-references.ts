import { revealOf } from '#domain/grading/reveal.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import { REFERENCE_ENVIRONMENT } from '#domain/python/environment.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { casesOf, type LessonOnDisk } from './lesson-on-disk.ts';
import { linksOf, tagsOf } from './mdx-tags.ts';
import type { Tag } from './mdx-tags.ts';
import type { Site } from './site.ts';

/** Which links, pictures, measurements and lines of the guide a lesson names that are not there. */
export function referenceProblems(lesson: LessonOnDisk, site: Site): string[] {
  return [
    ...linksOf(lesson.text).flatMap(({ to, line }) =>
      linkProblem(to, lesson, site).map((problem) => `lesson.mdx:${line}: ${problem}`),
    ),
    ...tagsOf(lesson.text).flatMap((tag) =>
      tagProblem(tag, lesson, site).map((problem) => `lesson.mdx:${tag.line}: ${problem}`),
    ),
    ...exerciseProblems(lesson, site),
  ];
}

/** The addresses outside this site to which a lesson's text and exercises link. */
export function externalLinks(lesson: LessonOnDisk): readonly string[] {
  const texts = [lesson.text, ...textsOf(lesson).map(({ text }) => text)];
  return [...new Set(texts.flatMap((text) => linksOf(text).map(({ to }) => to)))]
    .filter((to) => /^https?:/.test(to))
    .toSorted();
}

function linkProblem(to: string, { meta }: LessonOnDisk, site: Site): string[] {
  if (/^https:\/\/[\w-]+(\.[\w-]+)+/.test(to)) return [];
  if (to.startsWith('http:')) return [`${to}: link by https.`];
  const [place = '', anchor = ''] = to.split('#', 2);
  if (place !== '' && !place.startsWith('/'))
    return [`${to}: begin links to this site with "/", links to an exercise of this page with "#".`];
  const slug = place === '' ? meta.slug : /^\/lessons\/([^/?]+)$/.exec(place)?.[1];
  if (slug !== undefined) {
    const exercises = site.lessons.get(slug);
    if (exercises === undefined) return [`${to}: there is no lesson ${slug}.`];
    return anchor === '' || exercises.has(anchor)
      ? []
      : [`${to}: the lesson ${slug} has no exercise ${anchor}.`];
  }
  const bare = place.split('?')[0] ?? '';
  return site.pages.some((page) => fits(page, bare)) ? [] : [`${to}: there is no page ${bare}.`];
}

/** Whether an address is this page's. */
function fits(page: string, address: string): boolean {
  const wanted = page.split('/');
  const given = address.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, place) => part === given[place] || (part.startsWith('[') && given[place] !== ''))
  );
}

/** What components may be asked for, and what each needs. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  Exercise: ['id'],
  Measured: ['name'],
  Guide: ['lines'],
  Figure: ['name', 'caption'],
  Aside: ['title'],
};

function tagProblem({ name, attributes }: Tag, lesson: LessonOnDisk, site: Site): string[] {
  const needs = NEEDS[name];
  if (needs === undefined) return [`there is no component <${name}>: use ${Object.keys(NEEDS).join(', ')}.`];
  const missing = needs.filter((attribute) => !attributes[attribute]);
  if (missing.length > 0) return [`<${name}> needs ${missing.map((each) => `${each}="…"`).join(' and ')}.`];
  if (name === 'Figure' && !site.figures.has(attributes.name ?? ''))
    return [`there is no picture "${attributes.name}" in components/figures.`];
  if (name === 'Guide') return linesProblem(attributes.lines ?? '', site);
  if (name === 'Measured') return measuredProblem(attributes, lesson);
  return [];
}

function linesProblem(lines: string, { lastLine }: Site): string[] {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(lines) ?? [];
  if (first === undefined) return [`lines="${lines}": write one line, or the first and the last: "173-177".`];
  return Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= lastLine
    ? []
    : [`lines="${lines}": the guide has the lines 1 to ${lastLine}, and the first comes first.`];
}

/** Whether a number of the prose was recorded where it is said to be. Nothing is known of a lesson without any facts. */
function measuredProblem(attributes: Tag['attributes'], { facts }: LessonOnDisk): string[] {
  const environment = (attributes.environment ?? REFERENCE_ENVIRONMENT) as EnvironmentId;
  const name = attributes.name ?? '';
  if (facts.size === 0 || facts.get(environment)?.measurements[name] !== undefined) return [];
  return [
    `nothing was measured as "${name}" on ${environment}: run npm run facts -- record, or name another environment.`,
  ];
}

function exerciseProblems(lesson: LessonOnDisk, site: Site): string[] {
  const lines = lesson.content.exercises.flatMap((exercise) =>
    exercise.kind === 'judge-claim'
      ? exercise.instances.flatMap((params) =>
          linesProblem(exercise.lines(params).join('-'), site).map(
            (problem) => `${exercise.id}, ${instanceKey(params)}: ${problem}`,
          ),
        )
      : [],
  );
  const links = textsOf(lesson).flatMap(({ name, text }) =>
    linksOf(text).flatMap(({ to }) => linkProblem(to, lesson, site).map((problem) => `${name}: ${problem}`)),
  );
  return [...lines, ...new Set(links)];
}

/** What the exercises say, as Markdown; what they say of an answer only where it is recorded. */
function textsOf(lesson: LessonOnDisk): readonly { readonly name: string; readonly text: string }[] {
  return casesOf(lesson).map(({ exercise, params, name, evidence }) => {
    const reveal = revealOf(exercise, params, evidence);
    const said = reveal === null ? [] : [exercise.explain(reveal)];
    return { name, text: [exercise.prompt(params), ...exercise.hints(params), ...said].join('\n') };
  });
}
