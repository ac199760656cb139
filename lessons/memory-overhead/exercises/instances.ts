import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { wrong } from '#lessons/author/wrong.ts';

type SlotsParams = { readonly slots: number; readonly environment: EnvironmentId };

/** A program with a class of `count` slots and an instance with all of them filled. */
function slottedThing(count: number): string {
  const names = Array.from({ length: count }, (_, i) => `s${String(i)}`);
  const fill = `\n    def __init__(self):\n        ${names.map((name) => `self.${name} = `).join('')}7\n`;
  return `import sys\n\nclass Thing:\n    __slots__ = (${names.map((name) => `'${name}'`).join(', ')})\n${count === 0 ? '' : fill}\nthing = Thing()\nprint(sys.getsizeof(thing))\n`;
}

/** Instances with slots: collector's header, object's header, one word for each slot. */
export const slots = defineExercise<SlotsParams>({
  kind: 'predict-size',
  id: 'object-slots',
  revision: 1,
  title: 'An instance with slots',
  instances: [
    { slots: 2, environment: 'cpython-3.13-64' },
    { slots: 5, environment: 'cpython-3.9-64' },
    { slots: 2, environment: BROWSER_ENVIRONMENT },
    { slots: 0, environment: 'cpython-3.13-64' },
    { slots: 8, environment: 'cpython-3.13-64' },
    { slots: 5, environment: BROWSER_ENVIRONMENT },
    { slots: 1, environment: 'cpython-3.11-64' },
    { slots: 3, environment: 'cpython-3.12-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    `The class has ${p.slots === 0 ? 'an empty `__slots__`' : `${String(p.slots)} slots`}, so its instances have no \`__dict__\`. How many bytes is one, by \`sys.getsizeof\`?`,
  code: (p) => slottedThing(p.slots),
  check: (_p, code) => ({ checker: 'sizes', code, expression: 'thing' }),
  hints: () => [
    'A slot is a place for a pointer, at a fixed distance from the start of the object.',
    'Every instance of a class of your own can be part of a cycle, at least through its class. What does that put in front of it?',
  ],
  mistakes: [
    {
      idea: 'no header of the collector',
      predicts: (reveal) => wrong(reveal, Number(reveal.answer) - Number(reveal.value('gc_header'))),
      says: () =>
        'Header and slots are right. But the instance is tracked by the cycle collector, which costs two words in front, and `getsizeof` includes them.',
      probe: () =>
        'import gc\nclass Thing: __slots__ = ()\nprint(gc.is_tracked(Thing()), gc.is_tracked(2.5))',
    },
    {
      idea: 'slots hold the numbers themselves',
      predicts: ({ params, answer, target }) =>
        params.slots > 0
          ? Number(answer) + params.slots * (target === BROWSER_ENVIRONMENT ? 16 - 4 : 28 - 8)
          : null,
      says: () =>
        'You put a whole integer into each slot. A slot is a pointer, like everything in Python that “holds” something; all of these point to the same 7.',
      probe: () =>
        "import sys\nclass Thing: __slots__ = ('a',)\nt = Thing(); t.a = 7; before = sys.getsizeof(t)\nt.a = 'x' * 1000; print(before, sys.getsizeof(t))",
    },
    {
      idea: 'slots cost nothing in the instance',
      predicts: ({ params, answer, value }) =>
        params.slots > 2 ? Number(answer) - params.slots * Number(value('word')) : null,
      says: () =>
        'The *names* are kept once, in the class. The values differ from instance to instance, so each instance needs a place for each of them.',
      probe: () => "class A: __slots__ = ('a', 'b')\nprint(A.__basicsize__, A.a)",
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes** = ${String(reveal.value('gc_header'))} for the collector + ${String(reveal.value('basicsize'))} from the class: two words of header and ${String(reveal.params.slots)} of slots. ` +
    `CPython 3.13 on 64 bits says ${String(reveal.value('size', 'cpython-3.13-64'))}, the browser, with words half as long, ${String(reveal.value('size', BROWSER_ENVIRONMENT))}. ` +
    'The class statement adds the slots to `tp_basicsize` (`type_new` in `Objects/typeobject.c`), and each name becomes a descriptor that knows its offset.',
});

type InstanceParams = { readonly attributes: number; readonly environment: EnvironmentId };

/** An ordinary instance: the attributes are elsewhere, or at least not counted. */
export const instance = defineExercise<InstanceParams>({
  kind: 'predict-size',
  id: 'object-instance',
  revision: 1,
  title: 'An instance without slots',
  instances: [
    { attributes: 2, environment: 'cpython-3.13-64' },
    { attributes: 2, environment: 'cpython-3.11-64' },
    { attributes: 20, environment: 'cpython-3.9-64' },
    { attributes: 2, environment: BROWSER_ENVIRONMENT },
    { attributes: 0, environment: 'cpython-3.13-64' },
    { attributes: 5, environment: 'cpython-3.11-64' },
    { attributes: 3, environment: 'cpython-3.10-64' },
    { attributes: 20, environment: BROWSER_ENVIRONMENT },
    { attributes: 7, environment: 'cpython-3.12-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    `An ordinary class, an instance with ${p.attributes === 0 ? 'no attributes' : `${String(p.attributes)} attributes`}. How many bytes does \`sys.getsizeof\` report for the instance? ` +
    (p.environment === 'cpython-3.11-64'
      ? 'In 3.11 two pointers were placed before the collector’s header, for values and dictionary, besides the pointer to weak references at the end of the object.'
      : p.environment === 'cpython-3.9-64' || p.environment === 'cpython-3.10-64'
        ? 'Up to 3.10 the struct ends with one pointer to the dictionary and one to weak references.'
        : 'Since 3.12 one pointer for the dictionary and one for weak references stand in front of the object.'),
  code: (p) =>
    `import sys\n\nclass Thing:\n    def __init__(self):\n        for i in range(${String(p.attributes)}):\n            setattr(self, f'a{i}', i)\n\nthing = Thing()\nprint(sys.getsizeof(thing))\n`,
  check: (_p, code) => ({ checker: 'sizes', code, expression: 'thing' }),
  hints: () => [
    '`getsizeof` asks the object for its own fixed part. Does that part depend on the number of attributes?',
    'Add up words: the object’s header, the collector’s header, and the pointers that the question mentions.',
  ],
  mistakes: [
    {
      idea: 'attributes are stored in the object',
      predicts: (reveal) =>
        wrong(reveal, Number(reveal.answer) + reveal.params.attributes * Number(reveal.value('word'))),
      says: () =>
        'You added a word for each attribute. `getsizeof` reports the same for an instance without any: values are kept in a dictionary, or since 3.11 in an array beside the object that it does not count.',
      probe: () =>
        'import sys\nclass Thing: pass\na, b = Thing(), Thing()\nb.x = b.y = b.z = 1\nprint(sys.getsizeof(a), sys.getsizeof(b))',
    },
    {
      idea: 'only the object’s header',
      predicts: ({ value }) => 2 * Number(value('word')),
      says: () =>
        'A bare `object()` is that small, and it can have no attributes and no weak references. What an instance needs to offer both must be somewhere.',
      probe: () => 'try: object().x = 1\nexcept AttributeError as error: print(error)',
    },
    {
      idea: 'the same in every version',
      predicts: (reveal) =>
        reveal.target === 'cpython-3.11-64'
          ? Number(reveal.value('size', 'cpython-3.13-64'))
          : reveal.target === BROWSER_ENVIRONMENT
            ? null
            : Number(reveal.value('size', 'cpython-3.11-64')),
      says: () =>
        'One word off. 3.11 had two pointers in front of an instance, one for the values and one for the dictionary; 3.12 let them share a single place.',
    },
    {
      idea: 'words of eight bytes in the browser',
      predicts: (reveal) =>
        reveal.target === BROWSER_ENVIRONMENT ? Number(reveal.value('size', 'cpython-3.13-64')) : null,
      says: () => 'That is the 64-bit answer. Same words, but here each is half as long.',
      probe: () => "import struct\nprint(struct.calcsize('P'))",
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes**, with two attributes or with twenty. CPython 3.9: ${String(reveal.value('size', 'cpython-3.9-64'))}, 3.11: ${String(reveal.value('size', 'cpython-3.11-64'))}, 3.13: ${String(reveal.value('size', 'cpython-3.13-64'))}, browser: ${String(reveal.value('size', BROWSER_ENVIRONMENT))}. ` +
    `Of these, ${String(reveal.value('gc_header'))} bytes lie in front of the object. ` +
    'The number is honest and useless at once: the attributes are somewhere too, and `getsizeof` does not look there. 3.13 even allocates the values right behind the object and leaves them out of the count.',
});
