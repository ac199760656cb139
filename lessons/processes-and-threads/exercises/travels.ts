import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, REFERENCE_ENVIRONMENT } from '#domain/python/environment.ts';

const THINGS: { readonly [name: string]: string } = {
  lambda: 'lambda x: x + 1',
  function: 'double',
  generator: '(x * x for x in range(3))',
  nested: '{(1, 2): [{3}, None, 4.5]}',
  lock: 'threading.Lock()',
  count: 'itertools.count()',
  bound: '[3, 1, 2].index',
  builtin: 'math.sqrt',
};

/** What can go to another process at all. */
export const whatTravels = defineExercise<{ thing: string; on: string }>({
  kind: 'predict-output',
  id: 'processes-what-travels',
  revision: 1,
  title: 'Can it be sent?',
  instances: [
    { thing: 'lambda', on: '3.13' },
    { thing: 'function', on: '3.13' },
    { thing: 'generator', on: '3.13' },
    { thing: 'nested', on: '3.13' },
    { thing: 'lock', on: '3.13' },
    { thing: 'count', on: 'browser' },
    { thing: 'count', on: '3.13' },
    { thing: 'bound', on: '3.13' },
    { thing: 'builtin', on: 'browser' },
  ],
  target: ({ on }) => (on === 'browser' ? BROWSER_ENVIRONMENT : REFERENCE_ENVIRONMENT),
  prompt: ({ thing }) =>
    `Arguments and results travel between processes as pickles. Can \`${THINGS[thing] ?? ''}\`? Run as a script: what is printed?`,
  code: ({ thing }) => `import itertools
${thing === 'builtin' ? 'import math\n' : ''}import pickle
import threading


def double(x):
    return 2 * x


thing = ${THINGS[thing] ?? ''}
try:
    pickle.dumps(thing)
except (AttributeError, TypeError, pickle.PicklingError):
    print('refused')
else:
    print('sent')
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['sent', 'refused'],
  hints: () => [
    'Whoever unpickles must be able to build the same thing again. From values? From a name it can import? Or is it something that is *going on*?',
    'Functions and classes travel as the name of their module and their own name.',
  ],
  mistakes: [
    {
      idea: 'functions cannot be pickled',
      predicts: ({ params }) => (params.thing === 'function' ? 'refused' : null),
      says: () =>
        'The code is indeed not pickled. But a function with a name in an importable module travels as that name; the receiver imports it.',
      probe: () => 'import pickle, os.path\nprint(pickle.dumps(os.path.join, protocol=0))',
    },
    {
      idea: 'every object can be pickled',
      predicts: ({ answer }) => (answer === 'refused' ? 'sent' : null),
      says: () =>
        'Only what can be built anew from values and names. Something without an importable name, or in the middle of doing something, cannot.',
    },
    {
      idea: 'only simple values can be pickled',
      predicts: ({ params }) => (params.thing === 'nested' ? 'refused' : null),
      says: () => 'Containers are followed, however deep, and shared parts stay shared.',
    },
  ],
  explain: (reveal) => {
    const answer = String(reveal.answer);
    switch (reveal.params.thing) {
      case 'function':
        return `**${answer}**, as the name of the module and \`double\`: a few bytes and no code. The receiver has to find the same function under that name. That is why targets for a pool belong at the top of a module.`;
      case 'bound':
        return `**${answer}**: a bound method is a function and an object, so it travels as the name \`index\` and a pickle of the list. Handing \`self.work\` to a pool sends the whole of \`self\` with every job.`;
      case 'builtin':
        return `**${answer}**, as two names, \`math\` and \`sqrt\`. That it is written in C makes no difference.`;
      case 'lambda':
        return `**${answer}**: its name is \`<lambda>\`, and no module has anything of that name to import. With *fork* you may still start a process with it, because there nothing is pickled: the child inherits it. With *spawn* and in a pool it fails.`;
      case 'generator':
        return `**${answer}**: a generator is a frame that stopped in the middle, and CPython offers no way to write that down. Send a list, or the arguments to make the generator with.`;
      case 'lock':
        return `**${answer}**: a lock stands for a state of *this* process. \`multiprocessing.Lock\` is a different thing, made of a semaphore of the operating system, and travels only to children as they start.`;
      case 'count':
        return `**${answer}** here. CPython 3.13 says “${String(reveal.value(undefined, REFERENCE_ENVIRONMENT) ?? 'not recorded')}”, 3.14 in the browser “${String(reveal.value(undefined, BROWSER_ENVIRONMENT) ?? 'not recorded')}”: pickling of \`itertools\` objects was deprecated in 3.12 and removed in 3.14. What travels depends on the version at both ends.`;
      default:
        return `**${answer}**: tuples, sets, numbers and \`None\` are values, and pickle follows containers to any depth.`;
    }
  },
});
