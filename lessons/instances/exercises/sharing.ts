import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, shown, type On } from '#lessons/numbers/exercises/told.ts';

/** What is done to one of two instances, and whether its keys are still those of the class. */
const CHANGES = {
  'sets an attribute again': 'second.x = 9',
  'gets one attribute more': 'second.z = 3',
  'gets five attributes more': "for name in 'abcde':\n    setattr(second, name, 0)",
  'loses an attribute': 'del second.y',
  'gets a number as a key, in vars()': 'vars(second)[7] = 1',
  'gets a new dictionary, with the same keys': "second.__dict__ = {'x': 1, 'y': 2}",
  'gets forty attributes more': "for i in range(40):\n    setattr(second, 'a%d' % i, 0)",
  'has its values updated': 'vars(second).update(x=3, y=4)',
} as const;

/** Why the keys are still shared after a change, or not. */
const WHY: Readonly<Record<keyof typeof CHANGES, string>> = {
  'sets an attribute again': 'A new value for a known name changes the values only, and those are its own.',
  'gets one attribute more':
    'The shared table had a place to spare. The new name went in, for all instances to come.',
  'gets five attributes more':
    'So many names do not fit into the spare places, so this one instance gets an ordinary table.',
  'loses an attribute':
    'Up to 3.10 a shared table allowed no gaps: to delete an attribute ended the sharing, also for instances to come. (The first dictionary is then the only owner of the old table, so that is counted with it.) Since 3.11 a value may be missing.',
  'gets a number as a key, in vars()':
    'A shared table has texts as keys and nothing else, since attributes have names.',
  'gets a new dictionary, with the same keys':
    'That dictionary was made by the literal and has a table of its own. Equal keys are not shared keys.',
  'gets forty attributes more':
    'A class shares thirty names at most. What has more gets an ordinary dictionary.',
  'has its values updated': '`update` finds both names in the shared table and replaces two values.',
};

type ChangeParams = { readonly change: keyof typeof CHANGES; readonly on: On };

/** Key-sharing dictionaries, and what ends the sharing. */
export const sharing = defineExercise<ChangeParams>({
  kind: 'predict-output',
  id: 'instances-sharing',
  revision: 1,
  title: 'Still sharing?',
  instances: [
    { change: 'sets an attribute again', on: '3.13' },
    { change: 'gets a number as a key, in vars()', on: '3.13' },
    { change: 'loses an attribute', on: '3.9' },
    { change: 'loses an attribute', on: '3.13' },
    { change: 'gets one attribute more', on: '3.9' },
    { change: 'gets forty attributes more', on: '3.13' },
    { change: 'gets a new dictionary, with the same keys', on: '3.13' },
    { change: 'has its values updated', on: 'browser' },
    { change: 'gets five attributes more', on: '3.13' },
    { change: 'gets one attribute more', on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `Two instances of a class with the attributes \`x\` and \`y\`. The second ${p.change}. Does it still use the keys of its class?`,
  code: (p) =>
    `import sys\n\nclass Point:\n    def __init__(self):\n        self.x = 1\n        self.y = 2\n\nfor i in range(40):\n    Point()\n\nfirst, second = Point(), Point()\n${CHANGES[p.change]}\nsizes = sys.getsizeof(vars(first)), sys.getsizeof(vars(second))\nprint('shared keys' if sizes[0] == sizes[1] else 'keys of its own')\n`,
  check: (_p, code) => ({ checker: 'output', code, probes: { first: 'sizes[0]', second: 'sizes[1]' } }),
  choices: () => ['shared keys', 'keys of its own'],
  hints: () => [
    'The shared table says: `x` is value 0, `y` is value 1, perhaps with some places to spare. Can what happened be written down without changing it for the others?',
    'A missing value is an empty place, if the version allows for that. A key that is no text fits in no shared table. And the places to spare are few.',
  ],
  mistakes: [
    {
      idea: 'any change ends the sharing',
      predicts: (reveal) => wrong(reveal, 'keys of its own'),
      says: () =>
        'The *values* are its own anyway. As long as the names are those that the class knows, or there is a place to spare for a new one, the table stays common.',
      probe: () =>
        'import sys\nclass P:\n    def __init__(self): self.x = 1\na, b = P(), P()\nb.x = 2\nprint(sys.getsizeof(vars(a)), sys.getsizeof(vars(b)), sys.getsizeof({"x": 2}))',
    },
    {
      idea: 'instances of a class always share',
      predicts: (reveal) => wrong(reveal, 'shared keys'),
      says: () =>
        'Only what all of them can have in common. What does not fit gives this one instance an ordinary dictionary, with a table of its own.',
      probe: () =>
        'import sys\nclass P:\n    def __init__(self): self.x = 1\na, b = P(), P()\nvars(b)[7] = 1\nprint(sys.getsizeof(vars(a)), sys.getsizeof(vars(b)))',
    },
  ],
  explain: (reveal) =>
    `*${printed(reveal, reveal.target)}*: the dictionary of the first takes ${shown(reveal.value('first'))} bytes, that of the second ${shown(reveal.value('second'))}. On 3.9 it is *${printed(reveal, 'cpython-3.9-64')}*, on 3.13 *${printed(reveal, 'cpython-3.13-64')}*. ` +
    WHY[reveal.params.change],
});
