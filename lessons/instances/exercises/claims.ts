import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { typeDefines, typePointer } from '#lessons/claims/classes-created.ts';
import * as claims from '#lessons/claims/instances.ts';

/** Lines 345–361, one card. */
export const judged = judgeClaims({ id: 'instances-claims', revision: 1, title: 'The guide on instances' }, [
  {
    claim: claims.ownAllocation,
    hints: ['Count the blocks, version by version.', 'What came with 3.13?'],
    mistakes: [
      {
        idea: 'the attributes are inside',
        predicts: 'true',
        says: 'Since 3.13 they are. In all versions before, the instance has only a pointer to where they are.',
        probe:
          'import sys\nclass P: pass\np = P(); print(sys.version_info[:2], sys.getsizeof(p))\np.x = 1; print(sys.getsizeof(p))',
      },
      {
        idea: 'the attributes are in a dictionary',
        predicts: 'false',
        says: 'That was so for a long time. 3.13 puts the values right behind the object, in one block.',
      },
    ],
    why: '`getsizeof` shows none of this: it leaves the values out wherever they are.',
  },
  {
    claim: claims.dictionary,
    hints: [
      'A *fresh* instance: nobody has asked for `__dict__` yet.',
      'Which version stopped making one for everybody?',
    ],
    mistakes: [
      {
        idea: 'attributes are dictionary entries',
        predicts: 'true',
        says: 'They look like that whenever you look, because looking makes the dictionary. Before you look, newer versions have none.',
      },
      {
        idea: 'dictionaries are always made on demand',
        predicts: 'false',
        says: 'Only since 3.11. Before, the first attribute that was set brought one.',
      },
    ],
    why: 'Nine instances out of ten never need one, and so 3.11 saved its memory and the time to make it.',
  },
  {
    claim: claims.eachAdds,
    hints: ['Are places made one by one, or in portions?', 'Compare 3.9 with 3.13.'],
    mistakes: [
      {
        idea: 'every attribute costs something',
        predicts: 'true',
        says: 'In 3.9 and 3.10 the first brought room for five, so that the next four added nothing.',
      },
      {
        idea: 'places are made in portions',
        predicts: 'false',
        says: 'They were. Since 3.11 a class plans one place for each attribute it has seen, and one to spare.',
      },
    ],
    why: 'Less is wasted that way: most classes set their attributes in `__init__` and never get another.',
  },
  {
    claim: claims.always,
    hints: ['Can a class declare that its instances have a fixed set of attributes?'],
    mistakes: [
      {
        idea: '__slots__ only adds places',
        predicts: 'true',
        says: 'With `__slots__`, and no base that brings one, there is no `__dict__` at all.',
        probe:
          "class P:\n    __slots__ = ('x',)\ntry: P().__dict__\nexcept AttributeError as error: print(error)",
      },
      {
        idea: 'newer versions have none',
        predicts: 'depends',
        says: 'Newer versions make it later. It is still there for whoever asks.',
      },
    ],
    why: 'The next lesson is about what you gain and lose by that.',
  },
  {
    claim: claims.added,
    hints: ['An assignment to `one.greet` never touches the class.'],
    mistakes: [
      {
        idea: 'functions always go to the class',
        predicts: 'false',
        says: 'What is assigned to an attribute of an instance is stored with the instance, whatever it is.',
        probe: 'class P: pass\np = P()\np.greet = lambda: "hello"\nprint(vars(p), "greet" in vars(P))',
      },
    ],
    why: 'Each instance that gets one pays for a place, and for the function if that was made for it.',
  },
  {
    claim: claims.throughClass,
    hints: ['Is anything of the class copied when an instance is made?'],
    mistakes: [
      {
        idea: 'an instance keeps the methods it was made with',
        predicts: 'false',
        says: 'It keeps nothing of them. Each call looks into the class as it is then.',
        probe: 'class P:\n    def f(self): return 1\np = P()\nP.f = lambda self: 2\nprint(p.f())',
      },
    ],
    why: 'The interpreter caches look-ups, and every change of a class makes those caches invalid.',
  },
  {
    claim: claims.methodsFree,
    hints: ['How many pointers to its class does an instance have?'],
    mistakes: [
      {
        idea: 'every method needs a place',
        predicts: 'false',
        says: 'C++ programmers may think of a table of virtual functions: that, too, is there once for each class.',
      },
    ],
    why: 'Fifty methods or none: the instance has the same two words of header.',
  },
  {
    claim: claims.methodsShared,
    hints: ['What is in `one.draw.__func__`?'],
    mistakes: [
      {
        idea: 'each instance has its own copy',
        predicts: 'false',
        says: 'There is nothing to copy: the instance is handed to the function as its first argument.',
      },
    ],
    why: '`one.draw()` is `type(one).draw(one)`, written more nicely.',
  },
  {
    claim: claims.methodsInClass,
    hints: ['`vars()` shows what is stored where.'],
    mistakes: [
      {
        idea: 'methods are attributes of the instance',
        predicts: 'false',
        says: 'They can be *read* through the instance. They are stored in the class.',
        probe: 'class P:\n    def f(self): pass\nprint(vars(P()), "f" in vars(P))',
      },
    ],
    why: 'So an instance can be pickled without any code in it.',
  },
  {
    claim: typePointer,
    hints: ['How does Python know what `type(one)` is?'],
    mistakes: [
      {
        idea: 'the type is known to the variable',
        predicts: 'false',
        says: 'Variables have no types. Each object has the address of its class in its header.',
      },
    ],
    why: 'Since 3.9 the cycle collector follows this pointer too, for classes made in Python.',
  },
  {
    claim: typeDefines,
    hints: ['What follows a pointer when the pointer is exchanged?'],
    mistakes: [
      {
        idea: 'the type of an object is fixed for ever',
        predicts: 'false',
        says: '`__class__` may be assigned as long as both classes have instances of the same layout.',
        probe: 'class A: pass\nclass B: pass\na = A(); a.__class__ = B\nprint(type(a))',
      },
    ],
    why: 'It is rarely a good idea, and a good proof of where the type is kept.',
  },
]);
