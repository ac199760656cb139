import type { LessonContent } from '#domain/lesson/lesson.ts';
import { claimsRaces } from './exercises/claims-races.ts';
import { claimsSwitching } from './exercises/claims-switching.ts';
import { contexts } from './exercises/contexts.ts';
import { interleaving } from './exercises/interleaving.ts';
import { places } from './exercises/places.ts';
import { updates } from './exercises/updates.ts';

export default {
  exercises: [interleaving, places, claimsSwitching, updates, claimsRaces, contexts],
  measurements: [],
} satisfies LessonContent;
