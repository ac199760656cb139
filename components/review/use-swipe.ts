'use client';

import type { RefObject } from 'react';
import { useEffect, useEffectEvent } from 'react';

/** What a swipe does: to the left goes on, to the right takes back, as pages turn. */
export interface Swipes {
  readonly left: () => void;
  readonly right: () => void;
}

/** A finger must go so far (px), and so much further along than across, in so much time (ms). */
const FAR = 70;
const STRAIGHT = 2;
const QUICK = 700;

// Here a finger that goes sideways does something else.
const ELSEWHERE = 'input[type=range], [role=slider], textarea, pre, .cm-editor, summary';

/** Listens to swipes on an element. Whatever they do, buttons do too. */
export function useSwipe(element: RefObject<HTMLElement | null>, swipes: Swipes): void {
  const go = useEffectEvent((way: keyof Swipes) => swipes[way]());
  useEffect(() => {
    const area = element.current;
    if (!area) return;
    let from: { x: number; y: number; at: number } | null = null;
    const start = (event: TouchEvent): void => {
      const [touch, second] = event.touches;
      const isFree =
        touch !== undefined &&
        second === undefined &&
        event.target instanceof Element &&
        !event.target.closest(ELSEWHERE) &&
        !scrollsSideways(event.target, area);
      from = isFree ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : null;
    };
    const end = (event: TouchEvent): void => {
      const [touch] = event.changedTouches;
      if (!from || !touch) return;
      const along = touch.clientX - from.x;
      const across = Math.abs(touch.clientY - from.y);
      const isSwipe =
        Math.abs(along) > FAR &&
        Math.abs(along) > STRAIGHT * across &&
        event.timeStamp - from.at < QUICK &&
        getSelection()?.isCollapsed !== false;
      from = null;
      if (isSwipe) go(along < 0 ? 'left' : 'right');
    };
    area.addEventListener('touchstart', start, { passive: true });
    area.addEventListener('touchend', end, { passive: true });
    return () => {
      area.removeEventListener('touchstart', start);
      area.removeEventListener('touchend', end);
    };
  }, [element]);
}

/** A wide program or table is scrolled by the same movement. */
function scrollsSideways(target: Element, area: Element): boolean {
  for (let each: Element | null = target; each && each !== area; each = each.parentElement) {
    if (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible')
      return true;
  }
  return false;
}
