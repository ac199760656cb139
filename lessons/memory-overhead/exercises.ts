import type { LessonContent } from '#domain/lesson/lesson.ts';
import { instance, slots } from './exercises/instances.ts';
import { sizesOrder } from './exercises/order.ts';
import { claimOverhead } from './exercises/overhead-claim.ts';
import { shallow } from './exercises/shallow.ts';
import { share } from './exercises/share.ts';
import { text } from './exercises/text.ts';
import { total } from './exercises/totals.ts';

export default {
  exercises: [claimOverhead, text, shallow, sizesOrder, slots, instance, total, share],
  measurements: [],
} satisfies LessonContent;
