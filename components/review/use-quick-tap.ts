'use client';

import type { RefObject } from 'react';
import { useEffect } from 'react';

/** A finger that moved further (px), or rested longer (ms), did something else than tap. */
const STILL = 10;
const BRIEF = 500;

/**
 * Presses a button the moment that the finger lifts. The browser would first make a mouse of the finger, moved and pressed
 * and let go, which takes a cheap phone as long as all that the button does.
 */
export function useQuickTap(button: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const element = button.current;
    if (!element) return;
    let from: { touch: Touch; at: number } | null = null;
    const start = (event: TouchEvent): void => {
      const [touch, second] = event.touches;
      from = touch && !second ? { touch, at: event.timeStamp } : null;
    };
    const end = (event: TouchEvent): void => {
      const [touch] = event.changedTouches;
      if (!from || !touch || !event.cancelable) return;
      const moved = Math.hypot(touch.clientX - from.touch.clientX, touch.clientY - from.touch.clientY);
      if (moved > STILL || event.timeStamp - from.at > BRIEF) return;
      // The button may be gone when the browser presses what is under the finger.
      event.preventDefault();
      element.click();
    };
    element.addEventListener('touchstart', start, { passive: true });
    element.addEventListener('touchend', end);
    return () => {
      element.removeEventListener('touchstart', start);
      element.removeEventListener('touchend', end);
    };
  }, [button]);
}
