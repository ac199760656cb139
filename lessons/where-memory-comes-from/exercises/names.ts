import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const CALLS = {
  append: { value: '[1, 2, 3]', body: 'local.append(4)', changes: 'object' },
  rebind: { value: '[1, 2, 3]', body: 'local = local + [4]', changes: 'name' },
  'list +=': { value: '[1, 2, 3]', body: 'local += [4]', changes: 'object' },
  'tuple +=': { value: '(1, 2, 3)', body: 'local += (4,)', changes: 'name' },
  'int +=': { value: '1000', body: 'local += 1', changes: 'name' },
  slice: { value: '[1, 2, 3]', body: 'local[:] = []', changes: 'object' },
  del: { value: '[1, 2, 3]', body: 'del local', changes: 'name' },
  upper: { value: "'abc'", body: 'local = local.upper()', changes: 'name' },
  item: { value: "{'a': 1}", body: "local['a'] = 2", changes: 'object' },
  'dict |': { value: "{'a': 1}", body: "local = {**local, 'b': 2}", changes: 'name' },
} as const;

/** What a call does to the object that its local name refers to. */
export const locals = defineExercise<{ call: keyof typeof CALLS }>({
  id: 'memory-locals',
  kind: 'predict-output',
  revision: 1,
  title: 'What a local holds',
  claims: ['memory-stack-local-values'],
  instances: (Object.keys(CALLS) as (keyof typeof CALLS)[]).map((call) => ({ call })),
  choices: () => ['changed', 'as before'],
  prompt: () => 'The frame of `call` is gone. How does the program find its own `value`?',
  code: ({ call }) =>
    `def call(local):\n    ${CALLS[call].body}\n\n\nvalue = ${CALLS[call].value}\nbefore = repr(value)\ncall(value)\n` +
    `print('as before' if repr(value) == before else 'changed')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Two names, one object. Which of the three does the line change?',
    'Does the line make the name lead elsewhere, or does it change what the name leads to?',
  ],
  mistakes: [
    {
      idea: 'a call gets its own copy of the value',
      predicts: (r) => wrong(r, 'as before'),
      says: () =>
        'What is copied is the reference. The object is where it was, and there are now two names to change it by.',
      probe: () => 'def call(local):\n    return id(local)\n\n\nvalue = [1]\nprint(call(value) == id(value))',
    },
    {
      idea: 'a local is another name for the caller’s variable',
      predicts: (r) => wrong(r, 'changed'),
      says: () =>
        'The slot in the frame belongs to the call alone. To make it lead elsewhere changes that slot, and neither the object nor the caller’s name.',
      probe: () => 'def call(local):\n    local = 2\n\n\nvalue = 1\ncall(value)\nprint(value)',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ` +
    (CALLS[r.params.call].changes === 'object'
      ? `\`${CALLS[r.params.call].body}\` changes the object on the heap, whoever looks at it. `
      : `\`${CALLS[r.params.call].body}\` changes a slot of the frame: the name, not the object. `) +
    `The frame had nothing but a reference. Python 3.9 prints *${printed(r, 'cpython-3.9-64')}*.`,
});
