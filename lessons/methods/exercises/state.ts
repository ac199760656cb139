import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Where a counter is kept. */
const KEPT = {
  'an instance variable': {
    code: 'class Thing:\n    def __init__(self):\n        self.calls = 0\n\n    def count(self):\n        self.calls += 1\n        return self.calls',
    lasts: 'with the instance',
  },
  'a class variable': {
    code: 'class Thing:\n    calls = 0\n\n    def count(self):\n        Thing.calls += 1\n        return Thing.calls',
    lasts: 'with the class',
  },
  'a class variable, through self': {
    code: 'class Thing:\n    calls = 0\n\n    def count(self):\n        self.calls += 1\n        return self.calls',
    lasts: 'with the instance: reading finds the 0 of the class, assigning stores into the instance',
  },
  'a local variable': {
    code: 'class Thing:\n    def count(self):\n        calls = 0\n        calls += 1\n        return calls',
    lasts: 'for one call',
  },
  'a default value': {
    code: 'class Thing:\n    def count(self, seen=[]):\n        seen.append(None)\n        return len(seen)',
    lasts: 'with the function, which has one list of default values for all calls',
  },
  'an attribute of the function': {
    code: 'class Thing:\n    def count(self):\n        Thing.count.calls += 1\n        return Thing.count.calls\n\nThing.count.calls = 0',
    lasts: 'with the function, which has a dictionary of its own',
  },
  'a closure': {
    code: 'def make():\n    calls = 0\n\n    class Thing:\n        def count(self):\n            nonlocal calls\n            calls += 1\n            return calls\n\n    return Thing\n\nThing = make()',
    lasts: 'with the function, in a cell that all calls share',
  },
  'a list of the class': {
    code: 'class Thing:\n    seen = []\n\n    def count(self):\n        self.seen.append(None)\n        return len(self.seen)',
    lasts: 'with the class: the list is changed and not replaced',
  },
} as const;

type KeptParams = { readonly kept: keyof typeof KEPT; readonly a: number; readonly b: number };

/** Methods have state in more places than one expects. */
export const state = defineExercise<KeptParams>({
  kind: 'predict-output',
  id: 'methods-state',
  revision: 1,
  title: 'What does the last call return?',
  claims: [
    'methods-no-state-across-calls',
    'methods-no-state-across-instances',
    'methods-variables-keep-state',
    'methods-state-only-in-variables',
  ],
  instances: [
    { kept: 'a default value', a: 3, b: 2 },
    { kept: 'an instance variable', a: 3, b: 2 },
    { kept: 'a class variable', a: 4, b: 3 },
    { kept: 'a class variable, through self', a: 4, b: 3 },
    { kept: 'a local variable', a: 5, b: 4 },
    { kept: 'a closure', a: 5, b: 2 },
    { kept: 'an attribute of the function', a: 6, b: 3 },
    { kept: 'a list of the class', a: 2, b: 5 },
    { kept: 'a default value', a: 12, b: 8 },
  ],
  numeric: { unit: 'calls' },
  prompt: (p) =>
    `The method counts in ${p.kept}. It is called ${p.a} times on one instance, then ${p.b} times on another. What does the last call return?`,
  code: (p) =>
    `${KEPT[p.kept].code}\n\na, b = Thing(), Thing()\nfor i in range(${p.a}):\n    a.count()\nfor i in range(${p.b}):\n    last = b.count()\nprint(last)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  hints: () => [
    'What lives longer: the call, the instance, the function, the class?',
    'A method is a function object. There is one, and it can hold things, too.',
  ],
  mistakes: [
    {
      idea: 'a method keeps nothing',
      predicts: (reveal) => wrong(reveal, 1),
      says: () =>
        'Its frame keeps nothing. But values that hang on the instance, the class or the function itself are there again at the next call.',
      probe: () =>
        'class T:\n    def f(self, seen=[]): seen.append(1); return len(seen)\nT().f()\nprint(T().f(), T.f.__defaults__)',
    },
    {
      idea: 'each instance counts for itself',
      predicts: (reveal) => wrong(reveal, reveal.params.b),
      says: () =>
        'Only what is stored in the instance is its own. The class and the function are there once, for both.',
      probe: () => 'class T:\n    def f(self, seen=[]): return seen\na, b = T(), T()\nprint(a.f() is b.f())',
    },
    {
      idea: 'all calls count together',
      predicts: (reveal) => wrong(reveal, reveal.params.a + reveal.params.b),
      says: () =>
        'That needs something that both instances share and that outlives the call. Look where the new number is stored.',
    },
  ],
  explain: (reveal) =>
    `**${printed(reveal, reveal.target)}**: this state lasts ${KEPT[reveal.params.kept].lasts}. ` +
    'So the guide’s summary is half of it. Instance and class variables are the *clear* places for state; defaults, closures and attributes of functions work too, and surprise whoever reads the code later.',
});

/** What is done with a local variable, and whether its object outlives the call. */
const CALLS = {
  'returns nothing of it': {
    body: 'thing = Thing()\n        watch.append(weakref.ref(thing))',
    why: 'The frame was cleared at the end of the call, and the count of the object went to zero.',
  },
  'stores it in self': {
    body: 'thing = self.thing = Thing()\n        watch.append(weakref.ref(thing))',
    why: 'The instance holds it now.',
  },
  'returns a function that uses it': {
    body: 'thing = Thing()\n        watch.append(weakref.ref(thing))\n        return lambda: thing',
    why: 'The variable is a cell, shared by frame and inner function, and the cell lives on with the function.',
  },
  'returns a function that does not use it': {
    body: 'thing = Thing()\n        watch.append(weakref.ref(thing))\n        return lambda: None',
    why: 'A closure takes along only the variables that it names.',
  },
  'is a generator that is not finished': {
    body: 'thing = Thing()\n        watch.append(weakref.ref(thing))\n        yield 1',
    call: 'kept = worker.work()\nnext(kept)',
    why: 'A suspended generator has its frame with it, with all local variables.',
  },
  'is a generator that is finished': {
    body: 'thing = Thing()\n        watch.append(weakref.ref(thing))\n        yield 1',
    call: 'kept = worker.work()\nlist(kept)',
    why: 'A generator that has come to its end clears its frame.',
  },
  'raises, and the exception is kept': {
    body: 'thing = Thing()\n        watch.append(weakref.ref(thing))\n        raise ValueError',
    call: 'try:\n    worker.work()\nexcept ValueError as error:\n    kept = error',
    why: 'The exception has a traceback, the traceback the frame, and the frame its locals.',
  },
  'raises, and the exception is forgotten': {
    body: 'thing = Thing()\n        watch.append(weakref.ref(thing))\n        raise ValueError',
    call: 'try:\n    worker.work()\nexcept ValueError as error:\n    pass',
    why: 'At the end of the `except` block the name is deleted, and with it exception, traceback and frame.',
  },
  'gives its frame away': {
    body: 'thing = Thing()\n        watch.append(weakref.ref(thing))\n        return sys._getframe()',
    why: 'Somebody who holds a frame object holds all that is in it. Debuggers do that.',
  },
} as const;

type CallParams = { readonly call: keyof typeof CALLS };

/** A frame is discarded, unless somebody holds it. */
export const locals = defineExercise<CallParams>({
  kind: 'predict-output',
  id: 'methods-locals',
  revision: 1,
  title: 'Does it outlive the call?',
  claims: ['methods-frame-discarded', 'methods-frame-holds-locals', 'methods-locals-do-not-persist'],
  instances: (Object.keys(CALLS) as (keyof typeof CALLS)[]).map((call) => ({ call })),
  prompt: (p) =>
    `A method makes an object and binds it to a local variable. It ${p.call}. After the call, is the object gone?`,
  code: (p) => {
    const { body, ...rest } = CALLS[p.call];
    const call = 'call' in rest ? rest.call : 'kept = worker.work()';
    return `import gc\nimport sys\nimport weakref\n\ngc.disable()\nwatch = []\n\nclass Thing:\n    pass\n\nclass Worker:\n    def work(self):\n        ${body}\n\nworker = Worker()\n${call}\nprint('gone' if watch[0]() is None else 'kept')\n`;
  },
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => ['gone', 'kept'],
  hints: () => [
    'The frame holds the local variables. Is there anything left that holds the frame, or the variable itself?',
    'Exceptions have tracebacks, and those have frames. Closures have cells. A generator *is* a frame that waits.',
  ],
  mistakes: [
    {
      idea: 'locals are gone when the call is over',
      predicts: (reveal) => wrong(reveal, 'gone'),
      says: () => 'Usually. Here something still leads to the object: follow it from what is kept.',
      probe: () =>
        'def f():\n    big = "x" * 10**6\n    raise ValueError\ntry: f()\nexcept ValueError as e: kept = e\nprint(list(kept.__traceback__.tb_next.tb_frame.f_locals))',
    },
    {
      idea: 'frames wait for the collector',
      predicts: (reveal) => wrong(reveal, 'kept'),
      says: () =>
        'A frame that nobody holds is cleared as soon as the call ends, and plain counting frees what was in it.',
    },
  ],
  explain: (reveal) => `It is *${printed(reveal, reveal.target)}*. ${CALLS[reveal.params.call].why}`,
});
