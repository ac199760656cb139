'use client';

import { useEffect } from 'react';

/** So long (ms) a verdict is there before one can go on: a second tap was meant for the button that gave the answer. */
const GLANCE = 400;

/**
 * Drawn with a verdict, tells when it can have been seen.
 * @param props.onSeen Must not change from one drawing to the next.
 */
export function VerdictSeen({ turn, onSeen }: { turn: number; onSeen: (turn: number) => void }): null {
  useEffect(() => {
    const timer = setTimeout(() => onSeen(turn), GLANCE);
    return () => clearTimeout(timer);
  }, [turn, onSeen]);
  return null;
}
