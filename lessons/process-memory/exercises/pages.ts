import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

interface Reading {
  /** Statements that prepare what the child inherits. */
  readonly made: string;
  /** What the child does with it. */
  readonly work: string;
  readonly words: string;
  readonly why: string;
  /** Bytes of what is inherited, as an expression. */
  readonly size: string;
}

const READINGS: { readonly [what: string]: Reading } = {
  bytes: {
    made: "data = b'x' * 8_000_000",
    work: "data.count(b'y')",
    size: 'len(data)',
    words: 'reads through 8 MB of `bytes`',
    why: 'There is one object with one count, in front of eight million bytes that nobody writes to.',
  },
  floats: {
    made: 'data = [number + 0.5 for number in range(200_000)]',
    work: 'for number in data:\n        pass',
    size: 'len(data) * sys.getsizeof(0.5)',
    words: 'loops over a list of floats and does nothing with them',
    why: 'The loop takes a reference to each float and drops it again. Each count lies in its float, so every page with floats is written to, and copied.',
  },
  array: {
    made: "data = array.array('d', [0.5]) * 1_000_000",
    work: 'sum(data)',
    size: 'len(data) * data.itemsize',
    words: 'sums up an `array` of a million floats',
    why: 'The array holds bare numbers of C, without counts. The float objects that `sum` sees are made in the child, one after the other.',
  },
  length: {
    made: 'data = [number + 0.5 for number in range(200_000)]',
    work: 'len(data)',
    size: 'len(data) * sys.getsizeof(0.5)',
    words: 'asks for the length of a list of floats',
    why: 'The length stands in the list object. No float is touched.',
  },
  texts: {
    made: 'data = [str(number) * 4 for number in range(80_000)]',
    work: 'sum(map(len, data))',
    size: 'len(data) * sys.getsizeof(data[0])',
    words: 'adds up the lengths of the texts in a list',
    why: 'To ask a text for its length is to hold a reference to it for a moment: its count goes up and down, and its page is copied.',
  },
  same: {
    made: 'data = [object()] * 1_000_000',
    work: 'for thing in data:\n        pass',
    size: '8 * len(data)',
    words: 'loops over a list that holds one and the same object a million times',
    why: 'Two million times a count is written, but always the same count, on one page. The pages of the list itself are only read.',
  },
  collect: {
    made: 'data = [[] for _ in range(100_000)]',
    work: 'gc.collect()',
    size: 'len(data) * sys.getsizeof([])',
    words: 'runs the cycle collector over a hundred thousand lists of its parent',
    why: 'The collector keeps its notes in the header of each container: it writes to all of them to find out that there is nothing to do.',
  },
  frozen: {
    made: 'data = [[] for _ in range(100_000)]\ngc.freeze()',
    work: 'gc.collect()',
    size: 'len(data) * sys.getsizeof([])',
    words: 'runs the cycle collector after its parent called `gc.freeze()`',
    why: '`gc.freeze` puts everything that exists into a generation that is never collected. The child’s collector visits only what the child has made.',
  },
};

/** Which pages a child copies. */
export const copiedPages = defineExercise<{ what: string }>({
  kind: 'predict-output',
  id: 'process-memory-pages',
  revision: 1,
  title: 'Only looking',
  claims: ['process-needs-own-memory'],
  instances: Object.keys(READINGS).map((what) => ({ what })),
  prompt: ({ what }) =>
    `A forked child ${READINGS[what]?.words ?? ''}. It assigns to nothing. While it does so, the system counts the pages that it has to copy for it. Run as a script: what is printed?`,
  code: ({ what }) => `import array
import gc
import os
import resource
import sys


def copied():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


gc.disable()    # no collection on its own
${READINGS[what]?.made ?? ''}
if os.fork() == 0:
    before = copied()
    ${READINGS[what]?.work ?? ''}
    pages = copied() - before
    share = pages * resource.getpagesize() / (${READINGS[what]?.size ?? '1'})
    print('nearly all of it' if share > 0.5 else 'next to nothing')
    sys.stdout.flush()
    os._exit(0)
os.wait()
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['next to nothing', 'nearly all of it'],
  needs: ['processes'],
  hints: () => [
    'A page is copied when somebody writes to it. Is there any writing that you do not see?',
    'Where does a reference count lie, and where does the collector keep its notes? Is it touched here, and for how many objects?',
  ],
  mistakes: [
    {
      idea: 'reading copies nothing',
      predicts: (reveal) => wrong(reveal, 'next to nothing'),
      says: () =>
        'In C it would not. In CPython looking at an object changes its reference count, and the collector writes into each container that it visits.',
      probe: () =>
        'import sys\nthing = object()\nprint(sys.getrefcount(thing))\nother = thing\nprint(sys.getrefcount(thing))',
    },
    {
      idea: 'a child copies whatever it uses',
      predicts: (reveal) => wrong(reveal, 'nearly all of it'),
      says: () =>
        'Only pages that are written to. Find the counts: here there are none in the pages that are read, or always the same one, or they are left alone.',
    },
  ],
  explain: ({ params, answer }) => `**${String(answer)}**. ${READINGS[params.what]?.why ?? ''}`,
});
