import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const BODIES = {
  constants: {
    body: '(1, 2)',
    why: 'All items are constants, so the compiler makes the tuple once and the function returns it each time.',
  },
  name: {
    body: '(1, x)',
    why: 'What `x` is, is known only when the line runs. Each call builds a tuple (`BUILD_TUPLE`).',
  },
  list: {
    body: '(1, [])',
    why: 'A list has to be new in each call, and a tuple with another item is another tuple.',
  },
  nested: {
    body: '(1, (2, 3))',
    why: 'A constant tuple is a constant like any other, so the outer one is constant, too.',
  },
  converted: { body: 'tuple([1, 2])', why: 'That is a call, and the compiler does not carry out calls.' },
  empty: {
    body: 'tuple([])',
    why: 'There is one empty tuple, made when the interpreter starts. Whatever comes out empty is that one.',
  },
  sum: {
    body: '(1,) + (2,)',
    why: 'The compiler adds constants itself, tuples included, as long as the result is short.',
  },
  whole: { body: 't[:]', why: '`tupleslice` returns the tuple itself where the slice is all of it.' },
  part: {
    body: 't[:2]',
    why: 'A part is a tuple of its own: its items lie in itself, so it cannot point into the other.',
  },
  copy: { body: 'tuple(t)', why: 'A tuple cannot change, so `tuple` returns one that it is given.' },
  unpacked: { body: '(*t,)', why: 'Unpacking goes through a list, and a new tuple is made of that.' },
  generated: {
    body: 'tuple(i for i in t)',
    why: 'What a generator yields is not known before, so a tuple is filled anew.',
  },
} as const;
type Body = keyof typeof BODIES;

/** Whether two calls return one tuple. */
export const sameTuple = defineExercise<{ body: Body }>({
  id: 'tuples-made-again',
  kind: 'predict-output',
  revision: 1,
  title: 'Made once, or in each call',
  claims: ['tuple-cpu-like-list'],
  instances: [
    { body: 'name' },
    { body: 'constants' },
    { body: 'nested' },
    { body: 'list' },
    { body: 'copy' },
    { body: 'part' },
    { body: 'sum' },
    { body: 'converted' },
    { body: 'whole' },
    { body: 'unpacked' },
    { body: 'empty' },
    { body: 'generated' },
  ],
  choices: () => ['the same tuple', 'another tuple'],
  prompt: () => 'The function is called twice. What is printed?',
  code: ({ body }) =>
    `t = (1, 2, 3)\nx = 2\n\n\ndef make():\n    return ${BODIES[body].body}\n\n\nfirst = make()\nprint('the same tuple' if make() is first else 'another tuple')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does the compiler know all of it before anything runs?',
    'If not: does the code that makes the tuple have one in its hands already that would do?',
  ],
  mistakes: [
    {
      idea: 'each call makes its result anew',
      predicts: (r) => unlessRight('another tuple', r),
      says: () => 'With a list it must. A tuple that nobody can change may be handed out again.',
      probe: () => 'import dis\ndis.dis(lambda: (1, 2, 3))\ndis.dis(lambda: [1, 2, 3])',
    },
    {
      idea: 'equal tuples are one object',
      predicts: (r) => unlessRight('the same tuple', r),
      says: () =>
        'Nobody keeps a table of the tuples there are. What is made while a program runs is new, unless the maker sees an old one.',
      probe: () => 'a, b = tuple([1, 2]), tuple([1, 2])\nprint(a == b, a is b)',
    },
  ],
  explain: (r) => `*${shown(r.answer).trim()}*: ${BODIES[r.params.body].why}`,
});
