import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { tickingProgram } from '#lessons/author/ticking.ts';

/** Takes turns: how often a waiting thread is served. */
export const switchInterval = defineExercise<{ interval: number; main: string }>({
  kind: 'predict-output',
  id: 'gil-switch-interval',
  revision: 1,
  title: 'How many turns in one second?',
  instances: [
    { interval: 0.05, main: 'loop' },
    { interval: 100, main: 'loop' },
    { interval: 0.05, main: 'hash' },
    { interval: 0.2, main: 'loop' },
    { interval: 0.1, main: 'loop' },
    { interval: 100, main: 'hash' },
    { interval: 10, main: 'loop' },
    { interval: 0.2, main: 'hash' },
  ],
  prompt: ({ interval, main }) =>
    `For one second the main thread ${main === 'hash' ? 'hashes megabytes, one after the other' : 'goes round a loop'}, with a switch interval of ${interval} seconds. The second thread would like a short turn every millisecond. How often does the main thread find that the second one has had a turn since it last looked? Run as a script: what is printed?`,
  code: ({ interval, main }) => {
    const hash = main === 'hash';
    return tickingProgram(
      {
        imports: hash ? ['hashlib'] : [],
        setup: hash ? 'data = bytes(1_000_000)\n' : '',
        work: `turns = 0
end = time.perf_counter() + 1
while time.perf_counter() < end:
${hash ? '    hashlib.sha256(data)\n' : ''}    if ticks != before:
        before = ticks
        turns += 1`,
      },
      "print('none' if turns == 0 else '1 to 20' if turns <= 20 else 'more than 20')",
    ).replace('setswitchinterval(100)', `setswitchinterval(${interval})`);
  },
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['more than 20', '1 to 20', 'none'],
  needs: ['threads'],
  hints: () => [
    'A thread that finds the GIL taken waits for one switch interval before it asks for it.',
    'When does the main thread give the GIL up here: by itself, or only when asked? Divide the second by what a turn then costs the second thread.',
  ],
  mistakes: [
    {
      idea: 'the second thread gets its turn whenever its sleep is over',
      predicts: (reveal) => (said(reveal) === 'more than 20' ? null : 'more than 20'),
      says: (reveal) =>
        `Waking up is not enough: for each turn the second thread first waits ${String(reveal.params.interval)} seconds for the GIL before it may even ask. Beside a thread that never waits, short sleeps become long ones.`,
      probe: () => 'import sys\nprint(sys.getswitchinterval(), "seconds before a waiting thread asks")',
    },
    {
      idea: 'a switch happens once per interval and never otherwise',
      predicts: (reveal) => (reveal.params.main === 'hash' ? '1 to 20' : null),
      says: () =>
        'The interval bounds how long a thread waits when the other one does *not* let go. Here the main thread lets go by itself at every hash, long before the interval is over.',
      probe: () =>
        tickingProgram(
          {
            imports: ['hashlib'],
            setup: 'data = bytes(1_000_000)\n',
            work: 'for _ in range(100):\n    hashlib.sha256(data)',
          },
          'print(after - before, "turns")',
        ),
    },
    {
      idea: 'whoever holds the GIL keeps it to the end',
      predicts: (reveal) => (said(reveal) === '1 to 20' ? 'none' : null),
      says: () =>
        'The main thread does not wait, but it can be asked: after the switch interval a waiting thread sets a flag, and the evaluation loop of the running thread sees it at the end of its loop’s turn and hands the GIL over.',
      probe: () =>
        tickingProgram({ work: 'for i in range(5_000_000):\n    pass' }, 'print(after - before)').replace(
          'setswitchinterval(100)',
          'setswitchinterval(0.01)',
        ),
    },
  ],
  explain: (reveal) => {
    const { interval, main } = reveal.params;
    if (main === 'hash')
      return `**${said(reveal)}** turns. Every hash of a megabyte releases the GIL by itself, so the second thread hardly ever waits a whole interval.`;
    if (Number(interval) > 1)
      return `**${said(reveal)}**, not one turn. The second thread would have asked for the GIL after ${String(interval)} seconds, and the main thread needed one.`;
    return `**${said(reveal)}** turns: there can never be more than 1 / ${String(interval)} in a second. Each turn begins with ${String(interval)} seconds of waiting in \`take_gil\`; only then \`gil_drop_request\` is set, the main thread sees it at the next jump back of its loop, and the GIL changes hands. The usual interval is shorter, but the arithmetic is the same: a thread that waits for input pays it again and again beside one that computes.`;
  },
});

function said(reveal: Reveal): string {
  return String(reveal.answer).trim();
}
