import type { Cause } from '#domain/change/cause.ts';
import { changesWord, crosses, type SeenStep } from '#domain/change/step.ts';

/** How many more bytes than before; NaN where the answers are no numbers. */
function rise({ before, after }: SeenStep): number {
  return typeof before === 'number' && typeof after === 'number' ? after - before : NaN;
}

/** What is known to change the numbers of this course between two environments. The rules ask what was observed. */
export const CAUSES: readonly Cause[] = [
  {
    id: 'word',
    text: 'A word of memory is half as wide, so every pointer and count in the object is, too.',
    applies: (step) =>
      step.checker === 'sizes' && changesWord(step) && rise(step) < 0 && rise(step) % 4 === 0,
    explain:
      'One of them is a 32-bit program: pointers, reference counts, lengths and hashes take 4 bytes there and 8 here. What is no word keeps its size: a C `double`, a digit of an integer, a letter.',
    elsewhere:
      'The width of a word matters between 64-bit CPython and the Python in a browser. Both of these have words of the same width.',
    reference: '`Py_ssize_t` in `Include/pyport.h`',
  },
  {
    id: 'text-wstr',
    text: 'A text lost a pointer to a second copy of itself that hardly anything used.',
    applies: (step) =>
      step.checker === 'sizes' && step.subject === 'str' && crosses(step, '3.12') && rise(step) === -8,
    explain:
      'Up to 3.11 the header of each text had a field `wstr`, a pointer to the same text as C’s `wchar_t`. 3.12 removed it, and with it one word of every text.',
    elsewhere:
      'That happened to texts, from 3.11 to 3.12. It saved each of them one word, and nothing else has such a field.',
    reference: 'PEP 623; `PyASCIIObject` in `Include/cpython/unicodeobject.h` of 3.12',
  },
  {
    id: 'zero-digit',
    text: 'A zero is charged for one digit, as every other integer is.',
    applies: (step) =>
      step.checker === 'sizes' &&
      ['int', 'bool'].includes(step.subject ?? '') &&
      crosses(step, '3.11') &&
      rise(step) === 4,
    explain:
      'An integer keeps its value in digits of 4 bytes. A zero used to count as having none; since 3.11 room for at least one is counted, for `False` as well, which is a zero.',
    elsewhere: 'That changed `0` and `False`, from 3.10 to 3.11, and no other object.',
    reference: '`int___sizeof___impl` in `Objects/longobject.c` of 3.11',
  },
  {
    id: 'instance-two-pointers',
    text: 'Two pointers, to the values and to the dictionary, were put in front of each instance.',
    applies: (step) => {
      const [before, after] = step.observed('gc_header');
      return step.checker === 'sizes' && crosses(step, '3.11') && Number(after) > Number(before);
    },
    explain:
      '3.10 kept a pointer to the dictionary inside the instance. 3.11 keeps attributes in a bare array and makes the dictionary when somebody asks for it: two pointers in front of the object instead of one inside.',
    elsewhere:
      'That happened to instances of classes written in Python, from 3.10 to 3.11. What has no `__dict__` was left alone.',
    reference: '`_PyObject_ValuesPointer` in `Include/internal/pycore_object.h` of 3.11',
  },
  {
    id: 'instance-weak-references',
    text: 'The place for weak references moved in front of the instance, where one word was freed for it.',
    applies: (step) => {
      const [inside, insideAfter] = step.observed('basicsize');
      const [front, frontAfter] = step.observed('gc_header');
      const isInstance = Number(front) === 32 && front === frontAfter;
      return (
        step.checker === 'sizes' &&
        crosses(step, '3.12') &&
        isInstance &&
        Number(insideAfter) - Number(inside) === -8
      );
    },
    explain:
      '3.11 had two words in front of an instance, one for its values and one for its dictionary. 3.12 lets these share one, since an instance has either, and put the pointer to weak references into the other. The object itself became a word shorter.',
    elsewhere:
      'That happened to instances of classes written in Python, from 3.11 to 3.12. Other objects have their place for weak references where it was.',
    reference: '`MANAGED_WEAKREF_OFFSET` in `Include/internal/pycore_object.h` of 3.12',
  },
  {
    id: 'list-even',
    text: 'Room for an odd number of items is rounded up to an even one.',
    applies: (step) =>
      step.checker === 'sizes' && step.subject === 'list' && crosses(step, '3.10') && rise(step) === 8,
    explain:
      'A list that knows how many items are coming asks for exactly that much room. Since 3.10 it asks for one more where the number is odd: the allocator hands out pairs of words, so the last one cost nothing anyway.',
    elsewhere: 'That is about lists of known length, from 3.9 to 3.10, and about odd lengths only.',
    reference: '`list_preallocate_exact` in `Objects/listobject.c` of 3.10',
  },
  {
    id: 'list-extend-empty',
    text: 'An empty list that is extended gets the room it needs, without spare room for more.',
    applies: (step) =>
      step.subject === 'list' && crosses(step, '3.10') && (step.checker === 'growth' || rise(step) < 0),
    explain:
      'On 3.9 extending an empty list went the same way as appending, and left spare room behind. Since 3.10 a list that has no array yet gets one of the right size. A literal of constants is made by extending, too.',
    elsewhere: 'That is about lists that were empty and are extended, from 3.9 to 3.10.',
    reference: '`list_extend` in `Objects/listobject.c` of 3.10',
  },
  {
    id: 'immortal',
    text: 'Some objects became immortal: nobody counts the references to them any more.',
    applies: (step) => step.subject === 'reference count' && crosses(step, '3.12') && rise(step) < 0,
    explain:
      'Since 3.12 `None`, `True`, the small integers and the built-in types have a count that means *never free this*. Making and dropping references leaves it alone.',
    elsewhere:
      'Immortal objects came with 3.12. They changed what `sys.getrefcount` says of a few objects, and the size of none.',
    reference: 'PEP 683; `Include/object.h` of 3.12',
  },
  {
    id: 'tuple-hash-kept',
    text: 'A tuple keeps its hash once it was worked out.',
    applies: (step) =>
      step.subject === 'hashes of a tuple’s items' && step.to.includes('-3.14') && rise(step) < 0,
    explain:
      'Up to 3.13 a tuple had no room for its hash, so each look-up asked all items again. 3.14 gave it a field, in which the hash stays.',
    elsewhere:
      'Tuples keep their hash since 3.14. It changes how often their items are asked for a hash, and makes each tuple a word larger.',
    reference: '`tuple_hash` in `Objects/tupleobject.c` of 3.14',
  },
];
