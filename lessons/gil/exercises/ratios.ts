import type { Reveal } from '#domain/lesson/exercise.ts';

/** The measured ratio in words. */
export function times(reveal: Reveal): string {
  return `${Number(reveal.answer).toFixed(2)} times`;
}

/** Whether anybody else was using the machine then. */
export function busy(reveal: Reveal): string {
  return reveal.value('quiet') === true ? 'nobody else was using it' : 'it was not quite idle';
}
