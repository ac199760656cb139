import type { FC } from 'react';

import { Arena } from './arena.tsx';
import { DictTable } from './dict-table.tsx';
import { CopyOnWrite } from './copy-on-write.tsx';
import { EventLoop } from './event-loop.tsx';
import { InstanceLayouts } from './instance-layouts.tsx';
import { Generations } from './generations.tsx';
import { ReferenceCycle } from './reference-cycle.tsx';
import { SetProbing } from './set-probing.tsx';
import { SlotsLayout } from './slots-layout.tsx';
import { ListLayout } from './list-layout.tsx';
import { ListStairs } from './list-stairs.tsx';
import { StringLayouts } from './string-layouts.tsx';
import { TwoRoads } from './two-roads.tsx';
import { ObjectCreation } from './object-creation.tsx';
import { ObjectLayout } from './object-layout.tsx';
import { GilHandover } from './gil-handover.tsx';
import { ThreadsAndHeap } from './threads-and-heap.tsx';
import { FreeList } from './free-list.tsx';
import { PeakAndCurrent } from './peak-and-current.tsx';
import { ToldOrLooking } from './told-or-looking.tsx';

/** The pictures that lessons may show, by the name they ask for: `<Figure name="…" />`. */
export const FIGURES: Readonly<Record<string, FC>> = {
  arena: Arena,
  'dict-table': DictTable,
  'copy-on-write': CopyOnWrite,
  'event-loop': EventLoop,
  'instance-layouts': InstanceLayouts,
  generations: Generations,
  'reference-cycle': ReferenceCycle,
  'set-probing': SetProbing,
  'slots-layout': SlotsLayout,
  'list-layout': ListLayout,
  'list-stairs': ListStairs,
  'string-layouts': StringLayouts,
  'object-creation': ObjectCreation,
  'two-roads': TwoRoads,
  'object-layout': ObjectLayout,
  'gil-handover': GilHandover,
  'threads-and-heap': ThreadsAndHeap,
  'free-list': FreeList,
  'peak-and-current': PeakAndCurrent,
  'told-or-looking': ToldOrLooking,
};
