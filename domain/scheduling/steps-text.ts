import type { Step } from './settings.ts';

/** More than a learner keeps apart. */
const AT_MOST = 6;

/** From here on ts-fsrs leaves the steps, whatever comes after them (minutes). */
const A_DAY = 24 * 60;

/** Steps as they are typed: `10m 1h`. */
export function stepsText(steps: readonly Step[]): string {
  return steps.join(' ');
}

/** The steps that a text says, or a sentence about what to write instead. An empty text is no steps. */
export function parseSteps(text: string): readonly Step[] | string {
  const words = text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  const wrong = words.find((word) => !/^[1-9]\d{0,3}[mhd]$/.test(word));
  if (wrong !== undefined) {
    return `Write each wait as a whole number with m or h, such as 10m or 1h: “${wrong}” is not one.`;
  }
  if (words.length > AT_MOST) return `Use at most ${AT_MOST} steps.`;
  const steps = words as Step[];
  if (steps.some((step) => minutes(step) >= A_DAY)) {
    return 'Let each step wait less than a day, such as 10m or 4h: longer waits come by themselves.';
  }
  if (steps.some((step, place) => place > 0 && minutes(step) < minutes(steps[place - 1] ?? step))) {
    return 'Let each step wait at least as long as the one before it.';
  }
  return steps;
}

function minutes(step: Step): number {
  const count = Number.parseInt(step, 10);
  if (step.endsWith('d')) return count * A_DAY;
  return step.endsWith('h') ? count * 60 : count;
}
