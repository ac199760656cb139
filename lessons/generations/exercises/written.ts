import { writeCode } from '#lessons/author/write-code.ts';

const fresh = "type('Thing', (), {})";

/** Counts the live instances of a class. */
export const live = writeCode<{ kept: number }>({
  id: 'generations-write-live',
  revision: 1,
  title: 'How many are there?',
  instances: [2, 3, 5, 8, 13, 21, 34, 55].map((kept) => ({ kept })),
  prompt: ({ kept }) =>
    `\`live(kind)\` gives the number of objects whose class is exactly \`kind\`, not one derived from it, and which the program can still reach: ${kept} for a class with ${kept} instances in a list. Instances have a \`__dict__\`, so they are tracked. Abandoned cycles do not count.`,
  code: () => 'import gc\n\n\ndef live(kind):\n    return len(gc.get_objects())\n',
  reference: () =>
    'import gc\n\n\ndef live(kind):\n    gc.collect()\n    return sum(type(one) is kind for one in gc.get_objects())\n',
  examples: ({ kept }) => [
    `(lambda kind: (lambda things: live(kind))([kind() for _ in range(${kept})]))(${fresh})`,
    `live(${fresh})`,
  ],
  probes: ({ kept }, draw) => [
    `(lambda kind: (lambda things: live(kind))([kind() for _ in range(${kept} + ${draw(0, 9)})]))(${fresh})`,
    `(lambda kind: (lambda things: live(kind))([type('Derived', (kind,), {})(), kind()]))(${fresh})`,
    `(lambda kind: ([setattr(one, 'me', one) for one in [kind() for _ in range(${draw(2, 9)})]], live(kind))[1])(${fresh})`,
    `live(${fresh})`,
  ],
  hints: () => [
    '`gc.get_objects()` lists everything that is tracked. How do you pick out the right ones?',
    'What is in an abandoned cycle is still in that list. What would take it out?',
  ],
  mistakes: [
    {
      idea: 'an instance of a derived class is one too',
      predicts: () =>
        'import gc\n\n\ndef live(kind):\n    gc.collect()\n    return sum(isinstance(one, kind) for one in gc.get_objects())\n',
      recognises: ({ wrong, source }) => wrong.length > 0 && source.includes('isinstance'),
      says: () => '`isinstance` says yes to derived classes. Here the class itself was asked for.',
    },
    {
      idea: 'what is abandoned is not in the list',
      predicts: () =>
        'import gc\n\n\ndef live(kind):\n    return sum(type(one) is kind for one in gc.get_objects())\n',
      recognises: ({ wrong, source }) => wrong.length > 0 && !source.includes('collect('),
      says: () => 'Cycles stay in the list of tracked objects until a collection has freed them.',
    },
  ],
  explain: () =>
    'This is the core of tools such as objgraph: collect, list what is tracked, count by type, and compare with a minute ago.',
});
