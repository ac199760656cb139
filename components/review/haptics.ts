import type { VerdictKind } from '#domain/grading/verdict.ts';

/** A short buzz for a verdict where the device has any, and nothing for whoever wants less motion. */
export function buzz(verdict: VerdictKind): void {
  if (!('vibrate' in navigator) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  navigator.vibrate(verdict === 'correct' ? 15 : [15, 70, 15]);
}
