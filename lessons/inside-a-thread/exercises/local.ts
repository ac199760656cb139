import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const BOXES: { readonly [kind: string]: { readonly words: string; readonly code: string } } = {
  local: { words: 'a `threading.local`', code: 'import threading\n\nbox = threading.local()\n' },
  namespace: {
    words: 'a plain object',
    code: 'import threading\nfrom types import SimpleNamespace\n\nbox = SimpleNamespace()\n',
  },
  subclass: {
    words: 'a subclass of `threading.local`',
    code: 'import threading\n\n\nclass Box(threading.local):\n    x = 100\n\n\nbox = Box()\n',
  },
};

type Params = {
  readonly kind: string;
  readonly start: number;
  readonly threads: number;
  readonly asks: string;
};

const isLocal = ({ kind }: Params): boolean => kind !== 'namespace';

/** One attribute, several threads: whose value is it? */
export const localValues = defineExercise<Params>({
  kind: 'predict-output',
  id: 'inside-thread-local',
  revision: 1,
  title: 'One attribute, how many values?',
  instances: [
    { kind: 'local', start: 5, threads: 3, asks: 'main' },
    { kind: 'local', start: 5, threads: 3, asks: 'last' },
    { kind: 'namespace', start: 2, threads: 4, asks: 'main' },
    { kind: 'subclass', start: 7, threads: 2, asks: 'last' },
    { kind: 'namespace', start: 9, threads: 3, asks: 'last' },
    { kind: 'subclass', start: 7, threads: 6, asks: 'main' },
    { kind: 'local', start: 20, threads: 8, asks: 'last' },
    { kind: 'local', start: 11, threads: 1, asks: 'main' },
  ],
  prompt: ({ kind, threads, asks }) =>
    `\`box\` is ${BOXES[kind]?.words ?? ''}. ${threads} ${threads === 1 ? 'thread adds 4 to its attribute and ends' : 'threads, one after the other, add 4 to its attribute'}. Run as a script: which number does the ${asks === 'main' ? 'main' : 'last'} thread print?`,
  code: ({ kind, start, threads, asks }) => `${BOXES[kind]?.code ?? ''}box.x = ${start}
seen = []


def work():
    box.x = getattr(box, 'x', 3) + 4
    seen.append(box.x)


for _ in range(${threads}):
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
print(${asks === 'main' ? 'box.x' : 'seen[-1]'})
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: '' },
  needs: ['threads'],
  hints: () => [
    'Which threads have set the attribute, and which of these values can a given thread see?',
    '`getattr(box, "x", 3)` says 3 where the thread that asks finds no attribute. A class attribute is found by all.',
  ],
  mistakes: [
    {
      idea: 'an attribute has one value for all',
      predicts: (r) => wrong(r, r.params.start + 4 * r.params.threads),
      says: () =>
        'So it is with a plain object. A `threading.local` looks its attributes up in a dictionary that belongs to the thread which asks.',
      probe: () =>
        'import threading\nbox = threading.local()\nbox.x = 1\nt = threading.Thread(target=lambda: print(vars(box)))\nt.start(); t.join()\nprint(vars(box))',
    },
    {
      idea: 'a thread begins with the values of the one that started it',
      predicts: (r) => (r.params.asks === 'last' && isLocal(r.params) ? wrong(r, r.params.start + 4) : null),
      says: () =>
        'Nothing is inherited: a thread finds nothing of what others have set in a `threading.local`.',
    },
    {
      idea: 'each thread sees its own attributes, of any object',
      predicts: (r) => wrong(r, r.params.asks === 'main' ? r.params.start : 7),
      says: () => 'Only those of a `threading.local`. All other objects are the same for everybody.',
    },
  ],
  explain: ({ params, answer }) =>
    params.kind === 'namespace'
      ? `**${String(answer)}** = ${params.start} + ${params.threads} × 4. There is one object with one dictionary, and whoever binds \`x\` binds it for all.`
      : params.asks === 'main'
        ? `**${String(answer)}**, as the main thread left it. The additions of the others went to their own dictionaries, which were thrown away when the threads ended.`
        : `**${String(answer)}**. The thread found no \`x\` that it had set itself${params.kind === 'subclass' ? ', took the class attribute, which belongs to the class and so to all,' : ', took 3 instead,'} and added 4. Neither the main thread’s value nor the other threads’ were in its dictionary.`,
});
