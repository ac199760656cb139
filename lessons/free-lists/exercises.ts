import type { LessonContent } from '#domain/lesson/lesson.ts';
import { capacity } from './exercises/capacity.ts';
import { freeLists } from './exercises/claims.ts';
import { integers } from './exercises/integers.ts';
import { leftBehind } from './exercises/order.ts';
import { routes } from './exercises/routes.ts';
import { whose } from './exercises/whose.ts';

const given = `import gc
import tracemalloc

gc.collect()
tracemalloc.start()
things = [(i, None) for i in range(5000)]
things = None
before = tracemalloc.get_traced_memory()[0]
gc.collect()
given = before - tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
`;

export default {
  exercises: [whose, capacity, routes, leftBehind, integers, freeLists],
  measurements: [{ name: 'given-back', code: given, expression: 'round(given / 1000)', unit: 'kilobytes' }],
} satisfies LessonContent;
