import { soak as run } from '../../tests/sandbox/support/soak.ts';
import type { Held } from '../../tests/sandbox/support/soak.ts';
import type { Benchmark } from './benchmark.ts';
import { table } from './table.ts';

const JOBS = 2000;

/** What a runner holds after many jobs, and whether each had its one answer. */
export const soak: Benchmark = {
  name: 'soak',
  about: `${JOBS} mixed jobs of eight people, a tenth of them hostile, through one runner; nothing is timed`,
  async alone() {
    const seen = await run(JOBS);
    const row = (name: string, { memoryMib, descriptors, children }: Held): string[] => [
      name,
      `${memoryMib} MiB`,
      String(descriptors),
      String(children),
    ];
    const held = table(
      ['the runner, at rest', 'memory', 'descriptors', 'children'],
      [row(`after ${JOBS / 10} jobs`, seen.early), row(`after ${JOBS} jobs`, seen.late)],
    );
    const endings = Object.entries(seen.endings).map(([ending, count]) => `${count} ${ending}`);
    return `${held}

  ${seen.hostile} hostile jobs; ${Math.round(seen.jobs / seen.seconds)} jobs/s.
  Ended as: ${endings.join(', ')}.
  Unanswered: ${seen.unanswered}. Answered twice: ${seen.answeredTwice}. Started twice: ${seen.startedTwice}.
  Ended otherwise than they should: ${seen.wrong.join(', ') || 'none'}.
  Left a second after the end: ${seen.left.join(', ') || 'nothing'}.`;
  },
};
