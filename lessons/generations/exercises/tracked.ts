import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const THINGS = {
  'a new tuple': {
    code: 'thing = tuple([1, 2])',
    why: 'Up to 3.13 a tuple is tracked when it is made, since nobody has looked yet what is in it; 3.14 looks at once.',
  },
  'a tuple after a collection': {
    code: 'thing = tuple([1, 2])\ngc.collect()',
    why: 'The first collection looked into it, found only numbers, and let it out.',
  },
  'a tuple with a list': {
    code: 'thing = tuple([1, []])\ngc.collect()',
    why: 'The list in it may lead back to it.',
  },
  'a dict of numbers': {
    code: "thing = {}\nthing['a'] = 1",
    why: 'Up to 3.13 a dict is tracked from the first value on that could be part of a cycle; since 3.14 always.',
  },
  'a dict with a list': { code: "thing = {}\nthing['a'] = []", why: 'A list may be part of a cycle.' },
  'a list of numbers': {
    code: 'thing = [1, 2]',
    why: 'Lists are always tracked: one may put anything into them at any time.',
  },
  'a text': { code: "thing = 'a' * 9", why: 'A text refers to nothing.' },
  'a function': {
    code: 'def thing():\n    pass',
    why: 'A function refers to its globals, its defaults, its closure.',
  },
  'an instance': {
    code: 'class Thing:\n    pass\n\n\nthing = Thing()',
    why: 'It may be given any attribute.',
  },
  'an instance without attributes': {
    code: 'class Thing:\n    __slots__ = ()\n\n\nthing = Thing()',
    why: 'It has no place for an attribute, but it refers to its class, and a class may hold its own instance. So instances of every class made by a `class` statement are tracked.',
  },
  'a range': { code: 'thing = range(9)', why: 'It holds numbers only.' },
  'a frozenset of numbers': {
    code: 'thing = frozenset([1, 2])',
    why: 'Sets are tracked whatever is in them.',
  },
} as const;

/** Which objects the collector keeps an eye on. */
export const tracked = defineExercise<{ thing: keyof typeof THINGS; on: On }>({
  id: 'generations-tracked',
  kind: 'predict-output',
  revision: 1,
  title: 'Tracked, or left alone',
  claims: ['collection-tracks'],
  instances: [
    { thing: 'a list of numbers', on: '3.13' },
    { thing: 'a text', on: '3.13' },
    { thing: 'a dict of numbers', on: '3.13' },
    { thing: 'a dict of numbers', on: 'browser' },
    { thing: 'a new tuple', on: '3.9' },
    { thing: 'a tuple after a collection', on: '3.13' },
    { thing: 'a tuple with a list', on: '3.13' },
    { thing: 'an instance', on: '3.13' },
    { thing: 'an instance without attributes', on: '3.13' },
    { thing: 'a range', on: '3.12' },
    { thing: 'a frozenset of numbers', on: '3.9' },
    { thing: 'a function', on: '3.13' },
    { thing: 'a dict with a list', on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => ['tracked', 'not tracked'],
  prompt: ({ on }) =>
    `${on === 'browser' ? 'In your browser (3.14)' : `With Python ${on}`}: is the object among those that the collector visits?`,
  code: ({ thing }) =>
    `import gc\n\n${THINGS[thing].code}\n\nprint('tracked' if gc.is_tracked(thing) else 'not tracked')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Could it ever be part of a cycle?',
    'For tuples and dicts it matters what is in them, for tuples also whether a collection has seen it, for dicts which version it is.',
  ],
  mistakes: [
    {
      idea: 'all objects are tracked',
      predicts: (r) => wrong(r, 'tracked'),
      says: () => 'What cannot be part of a cycle would only cost time in every collection.',
    },
    {
      idea: 'what holds only numbers is not tracked',
      predicts: (r) => wrong(r, 'not tracked'),
      says: () =>
        'For most types nobody looks what is in them. Tuples are looked at, by the collector or, since 3.14, when they are made; dicts were until 3.13.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${THINGS[r.params.thing].why} On Python 3.9: *${printed(r, 'cpython-3.9-64')}*, on 3.13: *${printed(r, 'cpython-3.13-64')}*, in the browser: *${printed(r, 'pyodide-3.14-32')}*.`,
});

const MADE = {
  'lists, kept': { code: '[[] for _ in range(20_000)]', why: 'Each list is one tracked object more.' },
  'lists, dropped': {
    code: 'sum(len([]) for _ in range(20_000))',
    why: 'What is destroyed is taken off the counter again, so it never gets far.',
  },
  'numbers, kept': {
    code: '[i + 0.5 for i in range(20_000)]',
    why: 'Numbers are not tracked and not counted.',
  },
  'texts, kept': { code: '[str(i) for i in range(20_000)]', why: 'Texts are not tracked and not counted.' },
  'tuples, kept': {
    code: '[(i, None) for i in range(20_000)]',
    why: 'Up to 3.13 tuples are counted when they are made, whatever is in them. In 3.14 those without anything to track are not.',
  },
  'pairs of lists, kept': {
    code: '[([], i) for i in range(20_000)]',
    why: 'A tuple and a list each time: two tracked objects.',
  },
  'sets, kept': { code: '[set() for _ in range(20_000)]', why: 'Each set is one tracked object more.' },
  'one long list': { code: '[None] * 20_000', why: 'It is one object, however long it is.' },
  'lists in lists, kept': { code: '[[[]] for _ in range(20_000)]', why: 'Two lists each time.' },
} as const;

/** How many collections some work causes. */
export const triggered = defineExercise<{ made: keyof typeof MADE }>({
  id: 'generations-triggered',
  kind: 'predict-output',
  revision: 1,
  title: 'What sets it off?',
  instances: (Object.keys(MADE) as (keyof typeof MADE)[]).map((made) => ({ made })),
  choices: () => ['none', 'about 20', 'about 40'],
  prompt: () =>
    'The threshold of generation 0 is set to 1,000. How many collections start while this is computed?',
  code: ({ made }) => `import gc

starts = []


def note(phase, info):
    if phase == 'start':
        starts.append(info['generation'])


gc.collect()
before = gc.get_threshold()
gc.set_threshold(1000, 10, 10)
gc.callbacks.append(note)
kept = ${MADE[made].code}
gc.callbacks.remove(note)
gc.set_threshold(*before)
sizes = {0: 'none', 20: 'about 20', 40: 'about 40'}
print(sizes[min(sizes, key=lambda size: abs(size - len(starts)))])
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'A counter goes up for each tracked object that is made and down for each that is destroyed.',
    'How far does the counter get, and how often does it pass the threshold?',
  ],
  mistakes: [
    {
      idea: 'every object counts',
      predicts: (r) => wrong(r, 'about 20'),
      says: () => 'Only what is tracked counts, each of them once, and what is destroyed is taken off again.',
    },
    {
      idea: 'a collection needs garbage',
      predicts: (r) => wrong(r, 'none'),
      says: () =>
        'The counter knows nothing of garbage. It counts what was made and is still there, and so do programs that only grow.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${MADE[r.params.made].why} On Python 3.9: *${printed(r, 'cpython-3.9-64')}*, in the browser: *${printed(r, 'pyodide-3.14-32')}*.`,
});
