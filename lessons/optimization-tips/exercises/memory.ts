import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const AFTER = {
  'nothing else': '',
  'a second name': 'other = big\n    ',
  'a list': 'keep.append(big)\n    ',
  'a view': 'keep.append(memoryview(big))\n    ',
  'a slice copy': 'keep.append(big[:10])\n    ',
  'a bound method': 'keep.append(big.count)\n    ',
  'a weak reference': 'keep.append(weakref.ref(big))\n    ',
  'an iterator': 'keep.append(iter(big))\n    ',
} as const;
type Kept = { readonly by: keyof typeof AFTER };

/** What is left of the references after `del`. */
const LEFT: Readonly<Record<Kept['by'], string>> = {
  'nothing else': 'The name was the only reference, so the count went to zero on that line.',
  'a second name':
    '`other` is a reference like `big`. It goes when the function returns, after the question was asked.',
  'a list': 'The list has a reference, and the list outlives the function.',
  'a view':
    'A `memoryview` copies nothing: it has a reference to the whole block, and forbids it to change its length.',
  'a slice copy':
    'The slice is an object of its own, with ten bytes. It knows nothing of the block that it was cut from.',
  'a bound method': 'The method has a reference to the object that it is bound to, its `__self__`.',
  'a weak reference': 'A weak reference does not count. It was cleared when the block went.',
  'an iterator': 'An iterator has a reference to what it goes through, from its first step to its last.',
};

/** Whether `del` frees a large object. */
export const deleted = defineExercise<Kept>({
  id: 'tips-del',
  kind: 'predict-output',
  revision: 1,
  title: 'Freed by del?',
  claims: ['del-frees-memory'],
  instances: (Object.keys(AFTER) as Kept['by'][]).map((by) => ({ by })),
  choices: () => ['freed', 'still there'],
  prompt: (p) => `Beside the name \`big\`, there is ${p.by}. Is the megabyte free again after \`del big\`?`,
  code: (p) => `import tracemalloc
import weakref

class Block(bytearray):
    pass

keep = []

def run():
    big = Block(1_000_000)
    ${AFTER[p.by]}del big
    return tracemalloc.get_traced_memory()[0]

tracemalloc.start()
print('still there' if run() > 1_000_000 else 'freed')
tracemalloc.stop()
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    '`del` deletes a name. Count the references that are left.',
    'Which of the things that are made keep the object itself, which a copy of a part, and which only look?',
  ],
  mistakes: [
    {
      idea: 'del frees the object',
      predicts: (r) => wrong(r, 'freed'),
      says: () =>
        'It takes one reference away. What else refers to the object, a view or an iterator included, keeps all of it.',
      probe: () => 'big = bytearray(100)\nview = memoryview(big)[:1]\ndel big\nprint(len(view.obj))',
    },
    {
      idea: 'whatever was made of it keeps it',
      predicts: (r) => wrong(r, 'still there'),
      says: () =>
        'A slice is a copy of its own, and a weak reference does not count. Then `del` takes the last reference, and the memory is free at once.',
      probe: () =>
        'import weakref\nclass B(bytearray): pass\nb = B(10)\nw = weakref.ref(b)\npart = b[:5]\ndel b\nprint(w())',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${LEFT[r.params.by]} On 3.9 it is *${printed(r, 'cpython-3.9-64')}*, in the browser *${printed(r, 'pyodide-3.14-32')}*. In a loop that makes the next large thing before it drops the last, a \`del\` in the right place can halve the peak.`,
});

const CHAINS = {
  list: 'len([w for w in [w.upper() for w in words] if w > "M"])',
  generator: 'sum(1 for w in (w.upper() for w in words) if w > "M")',
  'map and filter': 'sum(1 for _ in filter(lambda w: w > "M", map(str.upper, words)))',
  'a set on the way': 'sum(1 for w in {w.upper() for w in words} if w > "M")',
  'a sorted list': 'sum(1 for w in sorted(w.upper() for w in words) if w > "M")',
  'a joined text': 'sum(1 for w in " ".join(w.upper() for w in words).split() if w > "M")',
  islice: 'sum(1 for w in __import__("itertools").islice((w.upper() for w in words), 5000) if w > "M")',
  'a reversed list': 'sum(1 for w in reversed([w.upper() for w in words]) if w > "M")',
} as const;

/** Where the words pile up, or why they do not. */
const PILE: Readonly<Record<keyof typeof CHAINS, string>> = {
  list: 'The inner brackets finish their list before the outer ones see a word.',
  generator: 'Each word is made, looked at and dropped before the next one is asked for.',
  'map and filter': '`map` and `filter` are iterators: they make a value when somebody asks for one.',
  'a set on the way': 'The set is complete before the loop over it begins.',
  'a sorted list': 'Nobody knows which word is first before all have been seen, so `sorted` collects them.',
  'a joined text':
    '`join` puts what a generator gives into a list, to know all lengths; then come the text and its parts.',
  islice: '`islice` hands on what it gets and stops halfway: the other words are never made.',
  'a reversed list':
    '`reversed` itself is lazy, but it needs something that has an end to begin with. The brackets made it.',
};

/** Whether a chain of steps holds everything at once. */
export const chain = defineExercise<{ readonly by: keyof typeof CHAINS }>({
  id: 'tips-lazy-chain',
  kind: 'predict-output',
  revision: 1,
  title: 'One at a time, or all at once?',
  claims: ['generators-on-demand'],
  instances: (Object.keys(CHAINS) as (keyof typeof CHAINS)[]).map((by) => ({ by })),
  choices: () => ['one at a time', 'all at once'],
  prompt: () =>
    'Ten thousand words go through this expression. Do all their upper-case copies exist at some moment?',
  code: (p) => `import tracemalloc

words = [f'w{i}' for i in range(10_000)]
tracemalloc.start()
result = ${CHAINS[p.by]}
peak = tracemalloc.get_traced_memory()[1]
tracemalloc.stop()
print('all at once' if peak > 100_000 else 'one at a time')
`,
  check: (_, code) => ({ checker: 'output', code, probes: { peak: 'peak' } }),
  hints: () => [
    'Follow one word. Is it used and dropped before the next one is made?',
    'Can you sort, reverse, or join what is not all there?',
  ],
  mistakes: [
    {
      idea: 'round brackets mean one at a time',
      predicts: (r) => wrong(r, 'one at a time'),
      says: () => 'The chain is as lazy as its greediest part. Somewhere in it, all of them are collected.',
    },
    {
      idea: 'there must be a list somewhere',
      predicts: (r) => wrong(r, 'all at once'),
      says: () => 'Generators, `map`, `filter` and `islice` hand on one value and forget it.',
      probe: () =>
        'def loud(x):\n    print("made", x)\n    return x\nfor x in filter(None, map(loud, [1, 2])):\n    print("used", x)',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*: ${String(r.value('peak'))} bytes at the peak, ${String(r.value('peak', 'cpython-3.9-64'))} on 3.9, ${String(r.value('peak', 'pyodide-3.14-32'))} in the browser. ${PILE[r.params.by]}`,
});
