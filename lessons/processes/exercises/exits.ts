import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const ENDS: { readonly [way: string]: { readonly body: string; readonly why: string } } = {
  returns: {
    body: 'return 5',
    why: 'What the target returns is thrown away; a process that reaches its end has done well.',
  },
  exits: { body: 'sys.exit(3)', why: '`sys.exit` with a number makes that number the exit code.' },
  raises: {
    body: "raise ValueError('wrong')",
    why: '`Process._bootstrap` prints the traceback in the child and exits with 1; the parent sees nothing of the exception but this number.',
  },
  killed: {
    body: 'os.kill(os.getpid(), signal.SIGKILL)',
    why: 'A process that a signal ended has the signal’s number, negative. Nothing of Python ran any more.',
  },
  text: {
    body: "sys.exit('no more work')",
    why: '`sys.exit` with anything but a number prints it, and means failure.',
  },
  none: { body: 'sys.exit()', why: '`sys.exit` without a number means that all is well.' },
  aborts: {
    body: 'os.abort()',
    why: 'It sends the signal `SIGABRT` to the process itself, as the C library does when it finds its memory broken.',
  },
  quick: {
    body: 'os._exit(5)',
    why: 'The process ends on the spot with this number: no `finally`, no exit handlers, no flushing.',
  },
};

/** What is left of a process. */
export const exitCodes = defineExercise<{ way: string }>({
  kind: 'predict-output',
  id: 'processes-exit-code',
  revision: 1,
  title: 'What is left of a process',
  instances: Object.keys(ENDS).map((way) => ({ way })),
  prompt: ({ way }) =>
    `The target of a process ends with \`${ENDS[way]?.body ?? ''}\`. Run as a script: which exit code does the parent print?`,
  code: ({ way }) => `import multiprocessing
import os
import signal
import sys


def work():
    os.close(2)    # no traceback on the screen
    ${ENDS[way]?.body ?? ''}


child = multiprocessing.get_context('fork').Process(target=work)
child.start()
child.join()
print(child.exitcode)
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['-9', '-6', '0', '1', '3', '5'],
  needs: ['processes'],
  hints: () => [
    'The parent learns one number about the end of its child. Who sets it here: the target, `multiprocessing`, or the system?',
    'Zero means success. A negative number names a signal: `SIGABRT` is 6, `SIGKILL` is 9.',
  ],
  mistakes: [
    {
      idea: 'the exit code is what the target returns',
      predicts: (reveal) => (reveal.params.way === 'returns' ? wrong(reveal, '5') : null),
      says: () =>
        'A returned object lies in the child’s memory and ends with it. To get results back, send them, or use a pool.',
    },
    {
      idea: 'whoever ends without an error has exit code 0',
      predicts: (reveal) => wrong(reveal, '0'),
      says: () =>
        'The end was not reached in an ordinary way here: something chose another number, or a signal ended the process.',
      probe: () =>
        "import subprocess, sys\nprint(subprocess.run([sys.executable, '-c', 'import os; os._exit(5)']).returncode)",
    },
    {
      idea: 'every failure has exit code 1',
      predicts: (reveal) => (['killed', 'aborts', 'exits', 'quick'].includes(reveal.params.way) ? '1' : null),
      says: () =>
        'Python’s exceptions have. Signals and explicit numbers do not pass through an exception’s traceback.',
    },
  ],
  explain: ({ params, answer }) => `**${String(answer)}**. ${ENDS[params.way]?.why ?? ''}`,
});
