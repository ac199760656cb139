import type { LessonContent } from '#domain/lesson/lesson.ts';
import { BYTES_EACH } from '#lessons/author/bytes-each.ts';
import { judged } from './exercises/claims.ts';
import { lazy } from './exercises/lazy.ts';
import { classVariable, reuse } from './exercises/sharing.ts';
import { records, trial } from './exercises/slots.ts';
import { cache, weakable } from './exercises/weak.ts';
import { writtenRecord } from './exercises/written.ts';

const POINTS = `${BYTES_EACH}
class Plain:
    def __init__(self):
        self.x = self.y = None


class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self):
        self.x = self.y = None`;

export default {
  exercises: [records, trial, writtenRecord, weakable, cache, classVariable, reuse, lazy, judged],
  measurements: [
    { name: 'slots-plain', code: POINTS, expression: 'bytes_each(Plain)', unit: 'bytes' },
    { name: 'slots-slotted', code: POINTS, expression: 'bytes_each(Slotted)', unit: 'bytes' },
  ],
} satisfies LessonContent;
