import { judgeClaims } from '#lessons/author/judge-claims.ts';
import * as cost from '#lessons/claims/classes-cost.ts';
import * as created from '#lessons/claims/classes-created.ts';
import { allAttributes, namespaceDict } from '#lessons/claims/classes-namespace.ts';
import { defaultBase, ownMemory } from '#lessons/claims/classes.ts';

/** Lines 327–355, one card. */
export const judged = judgeClaims({ id: 'classes-claims', revision: 1, title: 'The guide on classes' }, [
  {
    claim: cost.fewInstances,
    hints: [
      'Which part is paid once, and which part three times?',
      'Fifty functions, against three small objects.',
    ],
    mistakes: [
      {
        idea: 'a class weighs little',
        predicts: 'true',
        says: 'With few instances there is little *but* the class. Weigh fifty functions against three instances.',
        probe:
          'import sys\nclass Thing:\n    def draw(self): pass\nprint(sys.getsizeof(Thing), sys.getsizeof(Thing.draw), sys.getsizeof(Thing()))',
      },
    ],
    why: 'The guide draws the right line in its next sentence, and the wrong conclusion in this one.',
  },
  {
    claim: namespaceDict,
    hints: ['`Thing.__dict__` is a `mappingproxy`. A proxy of what?'],
    mistakes: [
      {
        idea: 'the proxy is all there is',
        predicts: 'false',
        says: 'The proxy is a window. Behind it is a real dictionary, to which the class refers.',
        probe: 'import gc\nclass Thing: x = 1\nprint([type(one) for one in gc.get_referents(Thing)])',
      },
    ],
    why: 'The window keeps writers out, because every change of a class has to empty the caches of attribute look-ups.',
  },
  {
    claim: allAttributes,
    hints: [
      'Think of `__name__`, and of what comes from `object`.',
      'Try `"__name__" in vars(Thing)` in your head.',
    ],
    mistakes: [
      {
        idea: 'the dictionary is the class',
        predicts: 'true',
        says: 'Some attributes are fields of the C struct and are computed when asked for; others are found in a base class.',
        probe:
          "class Thing: pass\nprint('__name__' in vars(Thing), Thing.__name__, '__init__' in vars(Thing))",
      },
    ],
    why: '`dir(Thing)` is much longer than `vars(Thing)` for this reason.',
  },
  {
    claim: defaultBase,
    hints: ['In Python 2 there were classes that derived from nothing. Since then?'],
    mistakes: [
      {
        idea: 'a class without bases has none',
        predicts: 'false',
        says: 'Only `object` itself has no base.',
        probe: 'class Thing: pass\nprint(Thing.__bases__, object.__bases__)',
      },
    ],
    why: 'That is where `__init__`, `__repr__` and `__eq__` come from when you write none.',
  },
  {
    claim: cost.time,
    hints: [
      'How much does each of them have to set up?',
      'One of them runs a body, computes an order of ancestors and fills slots.',
    ],
    mistakes: [
      {
        idea: 'a class statement is free at run time',
        predicts: 'false',
        says: 'The compiler prepares it, but the class is built when the statement runs.',
        probe:
          "from timeit import timeit\nprint(timeit('class T: pass', number=2000), timeit('[1, 2, 3]', number=2000))",
      },
    ],
    why: 'It is paid once per class, so it matters only where classes are made in functions.',
  },
  {
    claim: cost.memory,
    hints: ['Think of all the special methods that a class can have.'],
    mistakes: [
      {
        idea: 'an empty class is empty',
        predicts: 'false',
        says: 'It has a place for each special method, filled or not.',
        probe: 'import sys\nclass Thing: pass\nprint(sys.getsizeof(Thing), sys.getsizeof(set()))',
      },
    ],
    why: 'The built-in types have the same struct, but it is part of the interpreter and not of your heap.',
  },
  {
    claim: created.setsUpInheritance,
    hints: ['When does Python complain about bases that contradict each other?'],
    mistakes: [
      {
        idea: 'inheritance is worked out at the first look-up',
        predicts: 'false',
        says: 'The order of ancestors is computed by the class statement, which fails if there is none.',
        probe:
          'class A: pass\nclass B(A): pass\nprint(B.__mro__)\ntry:\n    class C(A, B): pass\nexcept TypeError as error: print(error)',
      },
    ],
    why: 'Look-ups then walk along a finished tuple, or find the answer in a cache.',
  },
  {
    claim: cost.instanceMemory,
    hints: [
      'Among the four are a tuple and a dictionary. Are both on the same side of the instance?',
      'What does an instance share with its siblings that a dictionary has for itself?',
    ],
    mistakes: [
      {
        idea: 'an object is heavier than any built-in',
        predicts: 'true',
        says: 'It is heavier than a tuple, but instances share the table of names that every dictionary has for itself.',
        probe:
          "import sys\nclass P: pass\np = P(); p.x, p.y = 1, 2\nprint(sys.getsizeof(p), sys.getsizeof({'x': 1, 'y': 2}), sys.getsizeof((1, 2)))",
      },
      {
        idea: 'newer versions made it so',
        predicts: 'depends',
        says: 'Newer versions made instances smaller, but the dictionary with the same two values is larger in all of them.',
      },
    ],
    why: '“Basic data type” is a wide term. Say which.',
  },
  {
    claim: cost.instanceTime,
    hints: ['One of them has to call a Python function. Which?'],
    mistakes: [
      {
        idea: 'making something is making something',
        predicts: 'false',
        says: 'A display of two names is one instruction. A call of a class goes through `type.__call__`, `__new__` and `__init__`.',
        probe:
          'from timeit import timeit\nclass P:\n    def __init__(self, x, y): self.x, self.y = x, y\nprint(timeit(lambda: P(1, 2), number=50_000), timeit(lambda: [1, 2], number=50_000))',
      },
      {
        idea: 'the specialising interpreter closed the gap',
        predicts: 'depends',
        says: 'It made calls much cheaper from 3.11 on. The gap became narrower, and is still there.',
      },
    ],
    why: 'The allocation is the smaller part of it; running `__init__` is the larger.',
  },
  {
    claim: ownMemory,
    hints: ['Is a class a thing of the compiler, or of the heap?'],
    mistakes: [
      {
        idea: 'classes are part of the code',
        predicts: 'false',
        says: 'Only the code that makes them is. The class itself is allocated when that code runs.',
        probe:
          'import tracemalloc\ntracemalloc.start()\nclass Thing: pass\nprint(tracemalloc.get_traced_memory()[0])',
      },
    ],
    why: 'You can watch a module that defines many classes grow as it is imported.',
  },
  {
    claim: created.allocates,
    hints: ['Could two calls return the same instance? When?'],
    mistakes: [
      {
        idea: 'equal instances are one',
        predicts: 'false',
        says: 'That is done for some small integers and strings, never for instances of your classes.',
        probe: 'class Thing: pass\nprint(Thing() is Thing(), (5 + 0) is (2 + 3))',
      },
    ],
    why: 'Memory that was freed is used again, so the *address* may come back; two that live at the same time never share one.',
  },
  {
    claim: created.fillsDictionary,
    hints: ['What does the metaclass get, and what does it make of it?'],
    mistakes: [
      {
        idea: 'names of the body are forgotten',
        predicts: 'false',
        says: 'They are all there, unless the body deleted them.',
        probe: 'class Thing:\n    x = 1\n    def f(self): pass\nprint(list(vars(Thing)))',
      },
    ],
    why: 'It is a copy: what somebody does to the namespace later does not reach the class.',
  },
]);
