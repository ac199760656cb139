import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const STEPS = {
  nothing: [],
  'young once': ['gc.collect(0)'],
  'young twice': ['gc.collect(0)', 'gc.collect(0)'],
  'young, then middle': ['gc.collect(0)', 'gc.collect(1)'],
  'middle at once': ['gc.collect(1)'],
  full: ['gc.collect()'],
  'full, twice': ['gc.collect()', 'gc.collect()'],
  frozen: ['gc.collect(0)', 'gc.freeze()'],
  'frozen and thawed': ['gc.freeze()', 'gc.unfreeze()'],
} as const;

type Params = { steps: keyof typeof STEPS; on: On };

/** In which generation a list is after some collections. */
export const which = defineExercise<Params>({
  id: 'generations-which',
  kind: 'predict-output',
  revision: 2,
  title: 'Which generation?',
  instances: [
    { steps: 'young once', on: '3.13' },
    { steps: 'nothing', on: '3.13' },
    { steps: 'young, then middle', on: '3.9' },
    { steps: 'young once', on: 'browser' },
    { steps: 'young twice', on: '3.13' },
    { steps: 'middle at once', on: '3.13' },
    { steps: 'full', on: '3.9' },
    { steps: 'frozen', on: '3.13' },
    { steps: 'frozen and thawed', on: '3.11' },
    { steps: 'full, twice', on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => ['0', '1', '2', 'none'],
  prompt: ({ on }) =>
    `${on === 'browser' ? 'In your browser (3.14.2)' : `With Python ${on}`}: in which generation is the list at the end?`,
  code: ({ steps }) => `import gc

gc.disable()
gc.collect()
thing = []
${STEPS[steps].map((step) => `${step}\n`).join('')}
found = 'none'
for number in range(3):
    if any(one is thing for one in gc.get_objects(generation=number)):
        found = str(number)
gc.unfreeze()
print(found)
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'A collection of a generation takes all younger ones along. What survives goes into the next older one.',
    'How many generations has this version? And what does freezing do?',
  ],
  mistakes: [
    {
      idea: 'there are always three',
      predicts: (r) => (r.params.on === 'browser' ? wrong(r, '1') : null),
      says: () => 'Python 3.14.0 to 3.14.4 had a young and an old one, and called the old one 2.',
    },
    {
      idea: 'each survived collection is a step, wherever it is',
      predicts: (r) => wrong(r, String(Math.min(2, STEPS[r.params.steps].length))),
      says: () =>
        'What counts is which generation was collected: its survivors, and those of the younger ones, go to the next.',
    },
    {
      idea: 'only a full collection moves objects',
      predicts: (r) => wrong(r, '0'),
      says: () => 'Every collection moves its survivors on, except those that are in the oldest already.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. On Python 3.9: *${printed(r, 'cpython-3.9-64')}*, on 3.13: *${printed(r, 'cpython-3.13-64')}*, in the browser: *${printed(r, 'pyodide-3.14-32')}*. ` +
    (r.params.steps === 'frozen'
      ? 'What is frozen is in a list of its own, which no collection looks at.'
      : r.params.on === 'browser'
        ? 'There are two generations, young and old, and the old one is called 2.'
        : 'A survivor goes to the generation after the oldest that was collected.'),
});

const SCENES = {
  'dropped young': {
    code: 'node = make()\nnode = None\nfound = gc.collect(0)',
    why: 'It is still in the young generation.',
  },
  'dropped old': {
    code: 'node = make()\ngc.collect()\nnode = None\nfound = gc.collect(0)',
    why: 'It had become old before it was dropped, and only the young were looked at.',
  },
  'dropped old, full': {
    code: 'node = make()\ngc.collect()\nnode = None\nfound = gc.collect()',
    why: 'A full collection looks at all generations.',
  },
  'frozen garbage': {
    code: 'node = make()\nnode = None\ngc.freeze()\nfound = gc.collect()',
    why: 'What is frozen is looked at by no collection, garbage or not.',
  },
  'frozen, then dropped': {
    code: 'node = make()\ngc.freeze()\nnode = None\nfound = gc.collect()',
    why: 'What is frozen is looked at by no collection.',
  },
  'made after freezing': {
    code: 'gc.freeze()\nnode = make()\nnode = None\nfound = gc.collect()',
    why: 'Freezing takes what is there; new objects are young as ever.',
  },
  thawed: {
    code: 'node = make()\nnode = None\ngc.freeze()\ngc.unfreeze()\nfound = gc.collect()',
    why: 'Thawed objects are in the oldest generation, and a full collection looks there.',
  },
  'thawed, young only': {
    code: 'node = make()\nnode = None\ngc.freeze()\ngc.unfreeze()\nfound = gc.collect(0)',
    why: 'Thawed objects come into the oldest generation, however new they are.',
  },
  disabled: {
    code: 'gc.disable()\nnode = make()\nnode = None\nfound = gc.collect()',
    why: '`gc.disable` stops collections that start by themselves, not those that you ask for.',
  },
  'still held': {
    code: 'node = make()\nother = [node]\nnode = None\nfound = gc.collect()',
    why: 'It can be reached through the other list.',
  },
} as const;

/** Whether a collection finds a cycle, depending on where it is. */
export const missed = defineExercise<{ scene: keyof typeof SCENES }>({
  id: 'generations-missed',
  kind: 'predict-output',
  revision: 1,
  title: 'Found or missed?',
  instances: (Object.keys(SCENES) as (keyof typeof SCENES)[]).map((scene) => ({ scene })),
  choices: () => ['found', 'missed'],
  prompt: () => '`make` gives a list that contains itself. Does the last collection free it?',
  code: ({ scene }) =>
    `import gc\n\n\ndef make():\n    things = []\n    things.append(things)\n    return things\n\n\ngc.collect()\n${SCENES[scene].code}\ngc.unfreeze()\nprint('found' if found else 'missed')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'In which generation is the list when the last collection begins? Is that one looked at?',
    'Whatever is frozen is in no generation. Whatever is thawed is in the oldest.',
  ],
  mistakes: [
    {
      idea: 'a collection finds all garbage',
      predicts: (r) => wrong(r, 'found'),
      says: () => 'It finds garbage in the generations that it looks at, and nothing else.',
    },
    {
      idea: 'gc.freeze and gc.disable stop everything',
      predicts: (r) => wrong(r, 'missed'),
      says: () => 'Freezing concerns what exists already, and disabling only what would start by itself.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${SCENES[r.params.scene].why} On Python 3.9: *${printed(r, 'cpython-3.9-64')}*, in the browser: *${printed(r, 'pyodide-3.14-32')}*.`,
});
