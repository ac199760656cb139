import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** What the first instance does to a class variable, and what someone expects who thinks it is shared, or copied. */
const DEEDS = {
  'uses += on a number': {
    start: '1',
    deed: 'a.x += 1',
    shared: '2',
    own: '1',
    why: 'A number cannot change. `+=` makes another one and binds it in `a`, where it hides the one of the class.',
  },
  'appends to a list': {
    start: '[1]',
    deed: 'a.x.append(2)',
    shared: '[1, 2]',
    own: '[1]',
    why: 'Nothing is assigned: `a.x` finds the list of the class, and that list grows.',
  },
  'uses += on a list': {
    start: '[1]',
    deed: 'a.x += [2]',
    shared: '[1, 2]',
    own: '[1]',
    why: 'The list grows in place, so all see it. Then the same list is also bound in `a`.',
  },
  'assigns a list': {
    start: '[1]',
    deed: 'a.x = [2]',
    shared: '[2]',
    own: '[1]',
    why: 'An assignment through an instance always binds in that instance.',
  },
  'uses += on a tuple': {
    start: '(1,)',
    deed: 'a.x += (2,)',
    shared: '(1, 2)',
    own: '(1,)',
    why: 'A tuple cannot change, so `+=` makes another and binds it in `a`.',
  },
  'sets a key of a dict': {
    start: "{'k': 1}",
    deed: "a.x['k'] = 2",
    shared: "{'k': 2}",
    own: "{'k': 1}",
    why: 'A key is set *in* the dict of the class. No attribute is assigned.',
  },
  'assigns to the class': {
    start: '1',
    deed: 'type(a).x = 2',
    shared: '2',
    own: '1',
    why: '`type(a).x` is the attribute of the class itself, and `b` still finds that one.',
  },
  'clears a list': {
    start: '[1]',
    deed: 'a.x.clear()',
    shared: '[]',
    own: '[1]',
    why: '`clear` changes the list where it is, and there is only this one.',
  },
  'makes a longer list': {
    start: '[1]',
    deed: 'a.x = a.x + [2]',
    shared: '[1, 2]',
    own: '[1]',
    why: '`+` makes a new list, and the assignment binds it in `a`. Compare that with `+=`.',
  },
  'uses += on a string': {
    start: "'a'",
    deed: "a.x += 'b'",
    shared: 'ab',
    own: 'a',
    why: 'A text cannot change. The longer one is bound in `a`.',
  },
} as const;

type DeedParams = { readonly deed: keyof typeof DEEDS };

/** One class variable, two instances. */
export const classVariable = defineExercise<DeedParams>({
  kind: 'predict-output',
  id: 'slots-class-variable',
  revision: 1,
  title: 'One value for all, until …',
  claims: ['class-variable-saves-memory', 'mutable-shared-changes'],
  instances: (Object.keys(DEEDS) as (keyof typeof DEEDS)[]).map((deed) => ({ deed })),
  prompt: () =>
    '`x` is a class variable, and the line in the middle does something through `a`. What does `b` see?',
  code: (p) =>
    `class Thing:\n    x = ${DEEDS[p.deed].start}\n\na, b = Thing(), Thing()\n${DEEDS[p.deed].deed}\nprint(b.x)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: (p) => [DEEDS[p.deed].own, DEEDS[p.deed].shared],
  hints: () => [
    'Is the object itself changed, or is a name bound to another object? And if so, where is that name?',
    '`a.x = …` always binds in the instance. `+=` first asks the object to change itself, and then binds too.',
  ],
  mistakes: [
    {
      idea: 'a class variable is shared, so everybody sees it',
      predicts: (reveal) => wrong(reveal, DEEDS[reveal.params.deed].shared),
      says: () =>
        'Shared for reading. An assignment through an instance makes an attribute of that instance, which hides the one of the class.',
      probe: () => 'class T: x = 1\na, b = T(), T()\na.x += 1\nprint(vars(a), vars(b), T.x)',
    },
    {
      idea: 'each instance has its own',
      predicts: (reveal) => wrong(reveal, DEEDS[reveal.params.deed].own),
      says: () =>
        'Only what is set in `__init__` is made for each. What the body binds exists once, and whoever changes that object changes it for all.',
      probe: () => 'class T: x = []\na, b = T(), T()\nprint(a.x is b.x, vars(a))',
    },
  ],
  explain: (reveal) => `\`b\` sees \`${printed(reveal, reveal.target)}\`. ${DEEDS[reveal.params.deed].why}`,
});

/** What happens to something that two share. */
const MOVES = {
  'tuple +=': {
    start: '(1, 2)',
    move: 'mine += (3,)',
    why: 'A tuple cannot change, so `+=` makes a longer one and binds `mine` to it. `shared` still leads to the old one.',
  },
  'list.append': {
    start: '[1, 2]',
    move: 'mine.append(3)',
    why: '`append` changes the list, and both names lead to it.',
  },
  'list +=': {
    start: '[1, 2]',
    move: 'mine += [3]',
    why: 'A list can change, so `+=` extends it in place; then it binds the name to the same list again.',
  },
  'an item of a tuple': {
    start: '(1, 2)',
    move: 'mine[0] = 9',
    why: 'To store into a tuple would change it, and that is forbidden.',
  },
  'a list in a tuple': {
    start: '(1, [2])',
    move: 'mine[1].append(3)',
    why: 'The tuple still holds the same two objects. One of them is a list, and that has changed: a tuple promises nothing for its items.',
  },
  'str.replace': {
    start: "'shared'",
    move: "mine = mine.replace('s', 'S')",
    why: 'Every method of a text that seems to change it makes another text.',
  },
  'frozenset |=': {
    start: 'frozenset({1})',
    move: 'mine |= {2}',
    why: 'A frozenset cannot change, so `|=` makes another one and moves the name.',
  },
  'set |=': {
    start: '{1}',
    move: 'mine |= {2}',
    why: 'A set can change, so `|=` puts the new element into the one that both names lead to.',
  },
  'an item of a string': {
    start: "'shared'",
    move: "mine[0] = 'S'",
    why: 'A text cannot change, and says so when one of its characters is assigned.',
  },
  'a slice of a list': {
    start: '[1, 2]',
    move: 'mine = mine[:]\nmine.append(3)',
    why: 'The slice is a new list, and `mine` leads to that one before anything is appended.',
  },
} as const;

type MoveParams = { readonly move: keyof typeof MOVES };

/** Immutable things are safe to share, with one exception. */
export const reuse = defineExercise<MoveParams>({
  kind: 'predict-output',
  id: 'slots-reuse',
  revision: 1,
  title: 'Safe to share?',
  claims: ['immutable-strings', 'immutable-tuples-safe', 'mutable-shared-changes'],
  instances: (Object.keys(MOVES) as (keyof typeof MOVES)[]).map((move) => ({ move })),
  prompt: () =>
    '`shared` and `mine` are two names for one object. When `mine` has had its turn, is what `shared` sees changed or unchanged, or was the turn refused?',
  code: (p) =>
    `shared = mine = ${MOVES[p.move].start}\nbefore = repr(shared)\ntry:\n    ${MOVES[p.move].move.replaceAll('\n', '\n    ')}\n    print('unchanged' if repr(shared) == before else 'changed')\nexcept TypeError:\n    print('refused')\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => ['changed', 'unchanged', 'refused'],
  hints: () => [
    'Does the type have an operation that changes the object? If not, what does the statement do instead?',
    '`+=` and `|=` change in place what can be changed, and otherwise bind the name to something new.',
  ],
  mistakes: [
    {
      idea: 'augmented assignment changes the object',
      predicts: (reveal) => wrong(reveal, 'changed'),
      says: () =>
        'It asks the object to. A tuple, a string or a frozenset cannot, so a new object is made and the name moves on to it. A copy is a new object, too.',
      probe: () => 'a = b = (1, 2)\nb += (3,)\nprint(a, b, a is b)',
    },
    {
      idea: 'immutable means all the way down',
      predicts: (reveal) => wrong(reveal, 'refused'),
      says: () =>
        'Refused is only a store into an immutable object itself. New objects may be made of it, and things inside it may change by themselves.',
      probe: () => 't = (1, [2])\nt[1].append(3)\nprint(t)',
    },
    {
      idea: 'a name has its own copy',
      predicts: (reveal) => wrong(reveal, 'unchanged'),
      says: () =>
        'Assignment never copies. Both names refer to one object, and this one can be changed in place.',
      probe: () => 'a = b = [1]\nb.append(2)\nprint(a, a is b)',
    },
  ],
  explain: (reveal) => `*${printed(reveal, reveal.target)}*. ${MOVES[reveal.params.move].why}`,
});
