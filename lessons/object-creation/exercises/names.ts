import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';

const PLACES = {
  'in a function': {
    code: 'def work(thing):\n    target = thing\n    return target\n\n\ncode = work.__code__',
    why: 'A local variable is a numbered slot in the frame. The number is in the instruction; the name is needed by nobody.',
  },
  'in a loop': {
    code: 'def work(things):\n    for target in things:\n        pass\n\n\ncode = work.__code__',
    why: 'The variable of a loop is a local like any other.',
  },
  'declared global': {
    code: 'def work(thing):\n    global target\n    target = thing\n\n\ncode = work.__code__',
    why: 'A global is an entry in the dict of the module, which `globals()` shows.',
  },
  'in a module': {
    code: "code = compile('target = object()', 'module', 'exec')",
    why: 'At the top of a module the names live in a dict, and the instruction looks up none before it stores.',
  },
  'in a class body': {
    code: "body = compile('class Thing:\\n    target = 1\\n', 'module', 'exec')\ncode = next(part for part in body.co_consts if hasattr(part, 'co_code'))",
    why: 'The body of a class runs with a dict of its own, from which the class is made.',
  },
  'of an object': {
    code: 'def work(thing):\n    thing.target = 1\n\n\ncode = work.__code__',
    why: 'This is an attribute. The object decides where to put it: a slot, an array of values, or its dict.',
  },
  'shared with an inner function': {
    code: 'def work(thing):\n    target = thing\n\n    def inner():\n        return target\n\n    return inner\n\n\ncode = work.__code__',
    why: 'Two functions need it, and one may outlive the other. So it lives in a cell, to which both have a pointer.',
  },
  'in an import': {
    code: 'def work():\n    import sys as target\n    return target\n\n\ncode = work.__code__',
    why: 'Importing ends in an assignment, and here it is one to a local.',
  },
} as const;

/** Which instruction binds a name. */
export const nameInstruction = defineExercise<{ where: keyof typeof PLACES }>({
  id: 'creation-name-instruction',
  kind: 'predict-output',
  revision: 1,
  title: 'Where a name is kept',
  claims: ['creation-symbol-table-updated'],
  instances: (Object.keys(PLACES) as (keyof typeof PLACES)[]).map((where) => ({ where })),
  choices: () => ['STORE_FAST', 'STORE_NAME', 'STORE_GLOBAL', 'STORE_DEREF', 'STORE_ATTR'],
  prompt: () => 'Which instruction stores into `target`?',
  code: (p) =>
    `import dis\n\n\n${PLACES[p.where].code}\nprint(*[step.opname for step in dis.get_instructions(code) if step.opname.startswith('STORE') and step.argval == 'target'])\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does the compiler know all names that can exist there?',
    'FAST: a slot in the frame. NAME: the dict of a module or class body. GLOBAL: the module’s dict, from inside a function. DEREF: a cell. ATTR: an attribute.',
  ],
  mistakes: [
    {
      idea: 'all variables are in one table',
      predicts: (r) => wrong(r, 'STORE_NAME'),
      says: () =>
        'There is no such table while a program runs. The compiler had one; from it, it decided in which of several places each name lives.',
      probe: () => 'def f():\n    here = 1\n    return "here" in globals()\nprint(f())',
    },
    {
      idea: 'inside a function everything is local',
      predicts: (r) => wrong(r, 'STORE_FAST'),
      says: () => 'Look again: is there a `global`, a dot, an inner function, or no function at all?',
      probe: () => 'import dis\ndef f():\n    global g\n    g = 1\ndis.dis(f)',
    },
  ],
  explain: (r) => `**${shown(r.answer).trim()}**. ${PLACES[r.params.where].why}`,
});
