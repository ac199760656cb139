import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { shown } from '#lessons/numbers/exercises/told.ts';

const CHANGES = {
  'a new value': {
    code: "d['a'] = 9",
    why: 'An entry that is there keeps its place; only the value changes.',
  },
  'out and in again': {
    code: "d['a'] = d.pop('a')",
    why: 'The entry was emptied, and the key came back at the end.',
  },
  'deleted and set': { code: "del d['b']\nd['b'] = 2", why: 'What is deleted forgets its place.' },
  'the last one': { code: "d['d'] = 4\ndel d['c']\nd['c'] = 3", why: 'The key c came after d this time.' },
  'an update': {
    code: 'd.update(c=0, e=5, a=0)',
    why: '`update` changes values in place and appends what is new.',
  },
  'merged from the left': {
    code: "d = {'c': 1, 'x': 2} | d",
    why: 'The keys of the left operand come first, in their order.',
  },
  'an equal key': {
    code: "d = {1: 'a', 2: 'b'}\nd[1.0] = 'c'\nd = {str(k): v for k, v in d.items()}",
    why: '1.0 equals 1 and has its hash, so it finds that entry. The value changes and the *key* stays the int.',
  },
  setdefault: {
    code: "d.setdefault('b', 0)\nd.setdefault('z', 0)",
    why: '`setdefault` leaves what is there alone and appends what is not.',
  },
  'to the end': {
    code: "for key in ('a', 'b'):\n    d[key] = d.pop(key)",
    why: 'First a goes to the end, then b goes behind it.',
  },
} as const;

/** In which order keys come after a change. */
export const keyOrder = defineExercise<{ change: keyof typeof CHANGES }>({
  id: 'dict-growth-order',
  kind: 'predict-output',
  revision: 1,
  title: 'In which order?',
  claims: ['dicts-mutable-pairs'],
  instances: (Object.keys(CHANGES) as (keyof typeof CHANGES)[]).map((change) => ({ change })),
  prompt: () => 'What is printed? The keys, with a space between two of them.',
  code: (p) => `d = {'a': 1, 'b': 2, 'c': 3}\n${CHANGES[p.change].code}\nprint(*d)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => ['Which entries are written, and which are new?', 'New entries are always the last.'],
  mistakes: [
    {
      idea: 'what was touched last comes last',
      predicts: (r) =>
        wrong(
          r,
          { 'a new value': 'b c a', 'an update': 'b c e a', setdefault: 'a c b z' }[
            r.params.change as string
          ] ?? 'b c a',
        ),
      says: () => 'It is the order of insertion. A new value for an old key is no insertion.',
      probe: () => "d = {'a': 1, 'b': 2}\nd['a'] = 9\nprint(list(d))",
    },
    {
      idea: 'a key has its place for ever',
      predicts: (r) => wrong(r, 'a b c'),
      says: () => 'As long as it is there. Deleted and inserted anew it gets a new entry, at the end.',
      probe: () => "d = {'a': 1, 'b': 2}\nd['a'] = d.pop('a')\nprint(list(d))",
    },
  ],
  explain: (r) => `**${shown(r.answer).trim()}**. ${CHANGES[r.params.change].why}`,
});
