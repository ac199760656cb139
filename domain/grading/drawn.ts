import type { Item } from '#domain/lesson/item.ts';
import type { Run } from './evidence.ts';

/** What the pictures of `components/evidence/` are drawn from, by checker. */
const DRAWN: Readonly<Record<Item['check']['checker'], readonly string[]>> = {
  sizes: ['size', 'gc_header', 'basicsize', 'itemsize', 'word', 'length', 'type'],
  growth: ['trajectory'],
  operations: ['samples'],
  timing: ['samples'],
  speedups: ['seconds', 'cores', 'quiet'],
  timeline: ['spans', 'switches', 'overlap', 'atOnce'],
  output: ['progress'],
  written: [],
};

/** The part of a run that is shown of it: what the program printed, and what its picture is drawn from. */
export function drawnOf(
  { check, input, observation }: Pick<Item, 'check' | 'input' | 'observation'>,
  run: Run,
): Run {
  const names = input.type === 'order' ? [observation] : DRAWN[check.checker];
  const { stdout, error } = run;
  return { stdout, error, observations: run.observations.filter(({ name }) => names.includes(name)) };
}
