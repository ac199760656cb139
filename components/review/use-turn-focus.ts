'use client';

import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';

import { answerControl } from './controls.ts';

/**
 * On each turn, shows the stage from its top and puts the focus where the learner goes on: where there is a keyboard, on the
 * control of the answer, so that it can be given at once; else on the heading, which opens no keyboard on a phone.
 * @param ready Whether the question is there.
 */
export function useTurnFocus(stage: RefObject<HTMLElement | null>, turn: number, ready: boolean): void {
  // With the card, and not a moment after it: a key that is pressed at once is meant for it.
  useLayoutEffect(() => {
    const area = stage.current;
    const atOnce = ready && matchMedia('(pointer: fine)').matches;
    // Whoever has only just come here starts from the top of the page.
    if (!area || (turn === 0 && !atOnce)) return;
    if (turn > 0) window.scrollTo({ top: 0 });
    const control = atOnce ? answerControl(area) : null;
    (control ?? area.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
  }, [stage, turn, ready]);
}
