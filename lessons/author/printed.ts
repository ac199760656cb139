import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Params, Reveal } from '#domain/lesson/exercise.ts';

/** What the program printed in `environment`, without the line's end; `not recorded` where there is no fact. */
export function printed<P extends Params>(reveal: Reveal<P>, environment: EnvironmentId): string {
  const stdout = reveal.value('stdout', environment);
  return typeof stdout === 'string' ? stdout.trim() : 'not recorded';
}
