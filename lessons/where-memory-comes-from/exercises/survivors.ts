import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const CASES = {
  'used inside': {
    body: 'local = Thing()\n    watch(local)\n    return repr(local)',
    after: '',
    why: 'Only the slot of the frame referred to it.',
  },
  closure: {
    body: 'local = Thing()\n    watch(local)\n    return lambda: local',
    after: '',
    why: 'The inner function has a cell, an object on the heap, and the cell refers to it.',
  },
  'closure without it': {
    body: 'local = Thing()\n    watch(local)\n    return lambda: 1',
    after: '',
    why: 'A closure takes along only the names that it uses, and this one uses none.',
  },
  'generator waiting': {
    body: 'local = Thing()\n    watch(local)\n    yield 1\n    yield 2',
    after: 'next(result)\n',
    why: 'A suspended generator keeps its whole frame, which is part of the generator object.',
  },
  'generator at its end': {
    body: 'local = Thing()\n    watch(local)\n    yield 1',
    after: 'for _ in result:\n    pass\n',
    why: 'When a generator has returned, its frame is cleared, though the generator is still there.',
  },
  exception: {
    body: 'local = Thing()\n    watch(local)\n    try:\n        raise ValueError\n    except ValueError as problem:\n        return problem',
    after: '',
    why: 'The exception has a traceback, the traceback has the frame, and the frame has its locals.',
  },
  'exception without traceback': {
    body: 'local = Thing()\n    watch(local)\n    try:\n        raise ValueError\n    except ValueError as problem:\n        return problem.with_traceback(None)',
    after: '',
    why: 'Without its traceback the exception no longer refers to the frame.',
  },
  'list of locals': {
    body: 'local = Thing()\n    watch(local)\n    return list(locals().values())',
    after: '',
    why: 'The list holds a reference of its own.',
  },
  'names of locals': {
    body: 'local = Thing()\n    watch(local)\n    return list(locals())',
    after: '',
    why: 'The list holds the names, which are texts, and no values.',
  },
  frame: {
    body: 'local = Thing()\n    watch(local)\n    return sys._getframe()',
    after: '',
    why: 'Whoever asks for the frame as an object gets one, and it keeps the locals.',
  },
} as const;

/** Whether the value of a local outlives its call. */
export const survivors = defineExercise<{ returned: keyof typeof CASES }>({
  id: 'memory-survivors',
  kind: 'predict-output',
  revision: 1,
  title: 'What outlives a call',
  claims: ['memory-stack-temporary'],
  instances: (Object.keys(CASES) as (keyof typeof CASES)[]).map((returned) => ({ returned })),
  choices: () => ['alive', 'gone'],
  prompt: () =>
    'The collector is off, so counting alone decides. Is the `Thing` still there at the end, while `result` is?',
  code: ({ returned }) =>
    `import gc\nimport sys\nimport weakref\n\ngc.disable()\n\n\nclass Thing:\n    pass\n\n\ndef watch(thing):\n    global watched\n    watched = weakref.ref(thing)\n\n\n` +
    `def call():\n    ${CASES[returned].body}\n\n\nresult = call()\n${CASES[returned].after}print('gone' if watched() is None else 'alive')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'A weak reference does not count. Who has a real one?',
    'Start at `result` and follow what it refers to. Do you come to the `Thing`?',
  ],
  mistakes: [
    {
      idea: 'locals end with their call',
      predicts: (r) => wrong(r, 'gone'),
      says: () =>
        'The names end. The object stays for as long as anything counts on it, and something that was returned leads there.',
      probe: () => 'def call():\n    local = [1]\n    return lambda: local\n\n\nprint(call()())',
    },
    {
      idea: 'what is returned keeps the whole call alive',
      predicts: (r) => wrong(r, 'alive'),
      says: () =>
        'Only what it refers to is kept. With the last reference of the frame gone, the object is destroyed at once.',
      probe: () => 'def call():\n    local = [1]\n    return lambda: 1\n\n\nprint(call().__closure__)',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${CASES[r.params.returned].why} On Python 3.9 it is *${printed(r, 'cpython-3.9-64')}*, in the browser *${printed(r, 'pyodide-3.14-32')}*.`,
});
