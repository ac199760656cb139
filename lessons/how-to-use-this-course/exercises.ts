import type { LessonContent } from '#domain/lesson/lesson.ts';
import { nothing } from './exercises/nothing.ts';
import { versions } from './exercises/versions.ts';

export default { exercises: [nothing, versions], measurements: [] } satisfies LessonContent;
