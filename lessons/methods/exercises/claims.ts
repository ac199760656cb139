import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  allocatesFrame,
  discarded,
  localsGone,
  ownFrame,
  ownLocals,
} from '#lessons/claims/methods-frames.ts';
import { noSharedState, noState, onlyVariables } from '#lessons/claims/methods-state.ts';
import { instanceFirst, sameMethod, storedOnce, thenClass, upwards } from '#lessons/claims/methods.ts';

/** Lines 379–387, one card. */
export const judged = judgeClaims({ id: 'methods-claims', revision: 1, title: 'The guide on methods' }, [
  {
    claim: noState,
    hints: [
      'A method is a function object. What can a function object hold?',
      'When is a default value made?',
    ],
    mistakes: [
      {
        idea: 'a method starts afresh at each call',
        predicts: 'true',
        says: 'Its local variables do. Its default values, its attributes and its closure are those of the function, and stay.',
        probe:
          'class T:\n    def f(self, seen=[]): seen.append(1); return len(seen)\nt = T(); t.f()\nprint(t.f(), T.f.__defaults__)',
      },
    ],
    why: 'Linters warn of mutable default values for just this reason.',
  },
  {
    claim: noSharedState,
    hints: ['How many functions do two instances have between them?'],
    mistakes: [
      {
        idea: 'only class variables are shared',
        predicts: 'true',
        says: 'The function is shared as well, with all that hangs on it.',
        probe: 'class T:\n    def f(self): pass\nT.f.note = "here"\nprint(T().f.note, T().f.note)',
      },
    ],
    why: 'The attribute can be read through a bound method, and set only on the function.',
  },
  {
    claim: onlyVariables,
    hints: ['Can a function keep something without an attribute of self or of the class?'],
    mistakes: [
      {
        idea: 'there is no other place',
        predicts: 'true',
        says: 'There are at least four: a closure, a default, an attribute of the function, a global.',
        probe:
          'def make():\n    n = 0\n    def f():\n        nonlocal n\n        n += 1\n        return n\n    return f\nf = make(); f()\nprint(f(), f.__closure__)',
      },
    ],
    why: 'As advice it is sound: state that a reader expects is state that a reader finds.',
  },
  {
    claim: instanceFirst,
    hints: [
      'Think of a property. May an entry of the instance hide it?',
      'Who has to be asked before one knows whether it is a property?',
    ],
    mistakes: [
      {
        idea: 'the instance comes first',
        predicts: 'true',
        says: 'It looks like that with plain functions. But the class is searched before, and a data descriptor found there is not overruled.',
        probe: "class T: x = property(lambda self: 'class')\nt = T(); vars(t)['x'] = 'instance'\nprint(t.x)",
      },
      {
        idea: 'the rule changed with some version',
        predicts: 'depends',
        says: 'It has been the same since 2.2. What changed is how quickly the answer is found.',
      },
    ],
    why: 'If it were otherwise, a property could be switched off by writing into `__dict__`.',
  },
  {
    claim: thenClass,
    hints: ['What is left when the entry of the instance is deleted?'],
    mistakes: [
      {
        idea: 'the method is gone for this instance',
        predicts: 'false',
        says: 'The entry only hid it. Nothing in the class has changed.',
      },
    ],
    why: 'Tests use that: put a fake into the instance, and delete it again.',
  },
  {
    claim: upwards,
    hints: ['What is in `Thing.__mro__`?'],
    mistakes: [
      {
        idea: 'only the direct base is asked',
        predicts: 'false',
        says: 'All ancestors are, in the order of `__mro__`.',
        probe: 'class A: pass\nclass B(A): pass\nclass C(B): pass\nprint(C.__mro__)',
      },
    ],
    why: 'The answer is cached by class and name, so deep hierarchies are not slow.',
  },
  {
    claim: sameMethod,
    hints: ['What does a bound method have to know, beside the function?'],
    mistakes: [
      {
        idea: 'a method is one object for all',
        predicts: 'true',
        says: 'The function is. What an instance hands out knows that instance, so it cannot be the same for another.',
        probe: 'class T:\n    def f(self): pass\na, b = T(), T()\nprint(a.f, b.f, a.f is a.f)',
      },
    ],
    why: 'Keeping bound methods in a list therefore takes memory, and keeps their instances alive.',
  },
  {
    claim: storedOnce,
    hints: ['The program counts the functions in all of memory.'],
    mistakes: [
      {
        idea: 'every instance gets its methods',
        predicts: 'false',
        says: 'It gets a pointer to its class. That is enough to find them.',
      },
    ],
    why: 'In languages without classes of this kind, such as JavaScript with closures as methods, it may be otherwise.',
  },
  {
    claim: allocatesFrame,
    hints: ['Compare 3.10 with 3.11.', 'Is a frame an object before anybody looks at it?'],
    mistakes: [
      {
        idea: 'every call has a frame object',
        predicts: 'true',
        says: 'Up to 3.10. Since 3.11 a call is a piece of a stack, and turns into an object on demand.',
      },
      {
        idea: 'calls never allocate',
        predicts: 'false',
        says: 'Not any more. Up to 3.10 each call under way had a frame object on the heap.',
      },
    ],
    why: 'Calls became quicker by this, and recursion cheaper.',
  },
  {
    claim: discarded,
    hints: ['Who, except the interpreter, may hold a frame?'],
    mistakes: [
      {
        idea: 'frames never survive',
        predicts: 'true',
        says: 'They do as long as somebody holds them: a traceback, a generator, a debugger.',
        probe:
          'def f():\n    big = [0] * 10**6\n    raise ValueError\ntry: f()\nexcept ValueError as e: kept = e\nprint(kept.__traceback__.tb_next.tb_frame.f_locals.keys())',
      },
    ],
    why: 'A stored exception is a common way to keep large data alive by accident.',
  },
  {
    claim: localsGone,
    hints: ['What is in a local slot when a call begins?'],
    mistakes: [
      {
        idea: 'the old value may still be there',
        predicts: 'false',
        says: 'In C perhaps. Python clears the slots, and reading an empty one raises an error.',
      },
    ],
    why: 'The check is left out only where the compiler can prove that the slot is filled.',
  },
  {
    claim: ownFrame,
    hints: ['What would recursion do with one frame?'],
    mistakes: [
      {
        idea: 'a method has a frame',
        predicts: 'false',
        says: 'A *call* has one. Ten calls that are under way have ten.',
      },
    ],
    why: 'Each knows its caller, and this chain is what a traceback prints.',
  },
  {
    claim: ownLocals,
    hints: ['Five inner calls have bound the same name. Where?'],
    mistakes: [
      {
        idea: 'the inner call overwrites the outer',
        predicts: 'false',
        says: 'Each call has its own slots. The name is the same, the place is not.',
      },
    ],
    why: 'So threads do not disturb each other’s locals either; what they share are objects.',
  },
]);
