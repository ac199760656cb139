import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { BYTES_EACH } from '#lessons/author/bytes-each.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, shown, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';

type HistoryParams = { readonly place: number; readonly attributes: number; readonly on: On };

/** The first instances of a class get more room than those that come after. */
export const history = defineExercise<HistoryParams>({
  kind: 'predict-size',
  id: 'instances-history',
  revision: 1,
  title: 'The first instances are larger',
  instances: [
    { place: 1, attributes: 2, on: '3.13' },
    { place: 10, attributes: 2, on: '3.13' },
    { place: 100, attributes: 2, on: '3.13' },
    { place: 5, attributes: 4, on: 'browser' },
    { place: 1, attributes: 2, on: '3.9' },
    { place: 100, attributes: 5, on: '3.13' },
    { place: 20, attributes: 3, on: '3.11' },
    { place: 50, attributes: 1, on: '3.12' },
    { place: 3, attributes: 6, on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    p.on === '3.9'
      ? 'Python 3.9. The very first instance of a class, with two attributes. Its dictionary has room for five values, whatever their number, and no keys of its own. How many bytes does `sys.getsizeof(vars(p))` report, if a dictionary without any place takes eight words?'
      : `Since 3.11 a class begins with a plan for 30 attributes. Each new instance takes one place off the plan before it is made, as long as there remains one place more than there are attributes. ` +
        `How many bytes does \`sys.getsizeof(vars(p))\` report for instance number ${p.place}, with ${p.attributes} attributes? A dictionary without any place takes ${p.on === 'browser' ? 'ten' : 'eight'} words here, and the shared keys are not counted.`,
  code: (p) =>
    `names = [${Array.from({ length: p.attributes }, (_, i) => `'a${String(i)}'`).join(', ')}]\n\nclass Point:\n    def __init__(self):\n        for name in names:\n            setattr(self, name, None)\n\nkept = [Point() for i in range(${p.place})]\np = kept[-1]\n`,
  check: (_p, code) => ({ checker: 'sizes', code, expression: 'vars(p)' }),
  hints: (p) => [
    p.on === '3.9'
      ? 'Five pointers, and the dictionary itself. How long is a pointer?'
      : 'How many places are left on the plan when this one is made? Not fewer than one more than it needs.',
    'The dictionary object, plus one pointer for each place.',
  ],
  mistakes: [
    {
      idea: 'as many places as attributes',
      predicts: (reveal) =>
        wrong(reveal, dictBytes(reveal) + reveal.params.attributes * wordBytes(reveal.target)),
      says: () =>
        'That would be the least that does. The class cannot know whether the next line sets another attribute, so there is always a place to spare.',
      probe: () =>
        'import sys\nclass P:\n    def __init__(self): self.x = 1\nfor n in range(40): p = P()\nprint(sys.getsizeof({}), sys.getsizeof(vars(p)))',
    },
    {
      idea: 'the plan of thirty stays',
      predicts: (reveal) => wrong(reveal, dictBytes(reveal) + 30 * wordBytes(reveal.target)),
      says: () =>
        'It is only a start. Every instance that is made takes one place off, so that a class soon fits its instances.',
      probe: () =>
        'import sys\nclass P:\n    def __init__(self): self.x = 1\nkept = [P() for i in range(40)]\nprint([sys.getsizeof(vars(p)) for p in kept])',
    },
    {
      idea: 'a dictionary like any other',
      predicts: (reveal) =>
        wrong(reveal, reveal.params.on === 'browser' ? 108 : reveal.params.on === '3.9' ? 232 : 184),
      says: () =>
        'An ordinary dictionary with a few keys has this size. It holds a table of hashes and names, which instances share.',
      probe: () =>
        "import sys\nclass P: pass\np = P(); p.x = 1\nprint(sys.getsizeof(vars(p)), sys.getsizeof({'x': 1}))",
    },
  ],
  explain: (reveal) =>
    `**${shown(reveal.answer)} bytes** (3.9: ${shown(reveal.value('size', 'cpython-3.9-64'))}, 3.13: ${shown(reveal.value('size', 'cpython-3.13-64'))}, browser: ${shown(reveal.value('size', 'pyodide-3.14-32'))}), so ${(Number(reveal.answer) - dictBytes(reveal)) / wordBytes(reveal.target)} places. ` +
    'In 3.13 these places lie inside the instance, whether or not there is a dictionary. Equal objects of one class have different sizes, then, by when they were made. ' +
    'Whoever measures memory should throw the first thirty away.',
});

/** Bytes of a dictionary without its places: the object, and the collector's header. */
function dictBytes(reveal: Reveal<HistoryParams>): number {
  return Number(reveal.value('basicsize')) + Number(reveal.value('gc_header'));
}

type StepParams = { readonly from: number; readonly on: On };

/** Why one attribute more adds so much. */
function whyAdded({ from, on }: StepParams, added: string): string {
  const old = on === '3.9' || on === '3.10';
  if (added === 'one pointer')
    return 'The name goes to the table of the class, and each instance gets one place more for its value. (Now and then two, since the order of the values is noted in whole words as well.)';
  if (added === 'nothing')
    return old
      ? 'Up to 3.10 places for values come in portions, and the last portion had one left.'
      : 'Beyond thirty attributes each instance has an ordinary dictionary. Its table grows in leaps, and here there was room.';
  if (from === 0) return 'Up to 3.10 it is the first attribute that brings the dictionary, and its values.';
  return old
    ? 'Up to 3.10 places for values come in portions. This one was used up, and the next is larger.'
    : 'A class shares about thirty names (`SHARED_KEYS_MAX_SIZE`). This one is too many: from here on every instance pays for a table of its own, with hashes and names.';
}

/** What one attribute more costs. */
export const step = defineExercise<StepParams>({
  kind: 'predict-output',
  id: 'instances-step',
  revision: 1,
  title: 'One attribute more',
  claims: ['instance-each-variable-adds'],
  instances: [
    { from: 2, on: '3.13' },
    { from: 2, on: '3.9' },
    { from: 29, on: '3.13' },
    { from: 5, on: '3.9' },
    { from: 0, on: '3.9' },
    { from: 4, on: '3.11' },
    { from: 7, on: '3.9' },
    { from: 1, on: 'browser' },
    { from: 35, on: '3.13' },
    { from: 10, on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `All instances of one class have ${p.from === 0 ? 'no attribute' : `${p.from} ${p.from === 1 ? 'attribute' : 'attributes'}`}, those of another class one more. What does that one add to the memory of an instance?`,
  code: (p) =>
    `import struct\n${BYTES_EACH}\n\ndef thing_with(count):\n    names = ['a%d' % i for i in range(count)]\n\n    class Thing:\n        def __init__(self):\n            for name in names:\n                setattr(self, name, None)\n\n    return Thing\n\nadded = bytes_each(thing_with(${p.from} + 1)) - bytes_each(thing_with(${p.from}))\nword = struct.calcsize('P')\nprint('nothing' if added == 0 else 'one pointer' if added == word else 'more than that')\n`,
  check: (_p, code) => ({ checker: 'output', code, probes: { added: 'added' } }),
  choices: () => ['nothing', 'one pointer', 'more than that'],
  hints: (p) => [
    p.on === '3.9'
      ? 'In 3.9 the first attribute brings a dictionary with room for five values. What happens when these are used up?'
      : 'Since 3.11 there is one place for each attribute and one to spare. How many names can a class share?',
  ],
  mistakes: [
    {
      idea: 'each attribute costs a pointer',
      predicts: (reveal) => wrong(reveal, 'one pointer'),
      says: () =>
        'On average, perhaps. But room is made in portions: the first attribute, the one that does not fit any more, and the one that is too many to share pay for others.',
      probe: () =>
        'import sys\nclass P: pass\np = P()\nfor i in range(12):\n    setattr(p, f"a{i}", 0)\n    print(i + 1, sys.getsizeof(vars(p)), end="; ")',
    },
    {
      idea: 'attributes are free',
      predicts: (reveal) => wrong(reveal, 'nothing'),
      says: () => 'There has to be a place for the value in each instance, and here there was none left.',
    },
    {
      idea: 'each attribute costs a dictionary entry',
      predicts: (reveal) => wrong(reveal, 'more than that'),
      says: () =>
        'Hash and name are in the shared keys, once for all instances. What remains for each is a pointer, if that.',
    },
  ],
  explain: (reveal) =>
    `*${printed(reveal, reveal.target)}*: ${shown(reveal.value('added'))} bytes here, ${shown(reveal.value('added', 'cpython-3.9-64'))} on CPython 3.9, ${shown(reveal.value('added', 'cpython-3.13-64'))} on 3.13 and ${shown(reveal.value('added', 'pyodide-3.14-32'))} in the browser. ` +
    whyAdded(reveal.params, String(reveal.answer).trim()),
});
