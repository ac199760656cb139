import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { APART } from './apart.ts';

/** What is made, by its name, and the bytes that it asks for on a 64-bit build. */
const MADE: Readonly<Record<string, { code: string; asks: number }>> = {
  'object()': { code: 'object()', asks: 16 },
  'a float': { code: 'i + 0.5', asks: 24 },
  'a complex number': { code: 'complex(i, 1)', asks: 32 },
  'bytes(10)': { code: 'bytes(10)', asks: 43 },
  'a tuple of two': { code: '(i, i)', asks: 56 },
  'bytes(30)': { code: 'bytes(30)', asks: 63 },
  'bytes(32)': { code: 'bytes(32)', asks: 65 },
  'bytes(100)': { code: 'bytes(100)', asks: 133 },
  'an empty set': { code: 'set()', asks: 216 },
  'bytes(400)': { code: 'bytes(400)', asks: 433 },
  'bytes(495)': { code: 'bytes(495)', asks: 528 },
};

const asks = (made: string): number => MADE[made]?.asks ?? 0;

/** How far apart neighbours of one kind lie: the length of a block. */
export const spacing = defineExercise<{ made: string }>({
  id: 'pymalloc-spacing',
  kind: 'predict-output',
  revision: 1,
  title: 'How far to the next one?',
  claims: ['allocation-private-heap'],
  instances: [
    'a float',
    'bytes(10)',
    'an empty set',
    'bytes(32)',
    'bytes(30)',
    'a tuple of two',
    'bytes(100)',
    'bytes(495)',
    'bytes(400)',
  ].map((made) => ({ made })),
  observation: 'gap',
  numeric: { unit: 'bytes' },
  prompt: ({ made }) =>
    `The program makes ${made} three thousand times, and asks for ${asks(made)} bytes each time. How far is it, mostly, from the start of one to the start of its neighbour?`,
  code: ({ made }) =>
    `${APART}\n\ndef make(i):\n    return ${MADE[made]?.code ?? made}\n\n\ngap = apart(make) if sys.getallocatedblocks() else 'no pymalloc'\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { gap: 'gap' } }),
  hints: () => [
    'Pymalloc has blocks of thirty-two lengths, each a multiple of 16 bytes. The longest has 512.',
    'Round up to the next multiple of 16. Does it fit under the limit? If not, `malloc` puts 8 bytes of its own before each block, and then rounds.',
  ],
  mistakes: [
    {
      idea: 'pymalloc serves every size',
      predicts: (r) =>
        asks(r.params.made) > 512 ? wrong(r, Math.ceil(asks(r.params.made) / 16) * 16) : null,
      says: () =>
        'Above 512 bytes the request goes to the system’s `malloc`, which keeps the length before each block.',
    },
    {
      idea: 'blocks are as long as what was asked for',
      predicts: (r) => wrong(r, asks(r.params.made)),
      says: () =>
        'Blocks come in a few lengths, so that any freed block fits the next request of its class. The rest of it is unused.',
      probe: () => 'for n in (24, 28, 33, 43, 100):\n    print(n, (n + 15) // 16 * 16)',
    },
    {
      idea: 'blocks are multiples of 8',
      predicts: (r) => wrong(r, Math.ceil(asks(r.params.made) / 8) * 8),
      says: () =>
        'So it was for long. Since 3.8, and in the last releases of 3.6 and 3.7, a 64-bit build rounds to 16 bytes, because some C types must be aligned like this.',
    },
    {
      idea: 'blocks double',
      predicts: (r) => wrong(r, 2 ** Math.ceil(Math.log2(asks(r.params.made)))),
      says: () =>
        'Some allocators use powers of two. That wastes a quarter on average; steps of 16 waste 8 bytes.',
    },
    {
      idea: 'every block has a header',
      predicts: (r) => wrong(r, Math.ceil((asks(r.params.made) + 8) / 16) * 16),
      says: () =>
        'So it is with `malloc`. Pymalloc needs none: the pool knows how long its blocks are, and the address tells the pool.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)} bytes**, for ${asks(r.params.made)} asked. ` +
    (asks(r.params.made) > 512
      ? 'That is more than 512, so `malloc` of the system serves it: 8 bytes for its own header, and then rounded up to 16.'
      : `The class of ${Math.ceil(asks(r.params.made) / 16) * 16} bytes is the first that is long enough. There is nothing between the blocks of a pool.`) +
    ` On Python 3.9 they are ${String(r.value('gap', 'cpython-3.9-64'))} apart.`,
});

type Pool = { made: string; on: On };

const blockOf = (made: string): number => Math.ceil(asks(made) / 16) * 16;
const poolOf = (on: On): number => (on === '3.9' ? 4096 : 16_384);

/** How many blocks one pool holds. */
export const poolCount = defineExercise<Pool>({
  id: 'pymalloc-pool-count',
  kind: 'predict-output',
  revision: 1,
  title: 'A pool full',
  instances: [
    { made: 'a float', on: '3.13' },
    { made: 'a float', on: '3.9' },
    { made: 'bytes(100)', on: '3.13' },
    { made: 'bytes(100)', on: '3.9' },
    { made: 'object()', on: '3.12' },
    { made: 'object()', on: '3.9' },
    { made: 'an empty set', on: '3.9' },
    { made: 'an empty set', on: '3.10' },
    { made: 'bytes(400)', on: '3.13' },
    { made: 'bytes(30)', on: '3.11' },
  ],
  target: (p) => environmentOn(p.on),
  observation: 'most',
  numeric: { unit: 'blocks' },
  prompt: ({ made, on }) =>
    `With Python ${on}: how many of these fit into one pool? It is ${made}, in a block of ${blockOf(made)} bytes. A pool begins with a header of 48 bytes.`,
  code: ({ made }) => `import sys
from collections import Counter

POOL = 4096 if sys.version_info < (3, 10) else 16384
things = [${MADE[made]?.code ?? made} for i in range(20_000)]
filled = Counter(id(thing) // POOL for thing in things)
most = max(filled.values()) if sys.getallocatedblocks() else 'no pymalloc'
`,
  check: (_, code) => ({ checker: 'output', code, probes: { most: 'most' } }),
  hints: () => [
    'A pool holds blocks of one length only. How long is a pool in this version?',
    'Take the header away, divide by the length of a block, and forget the rest.',
  ],
  mistakes: [
    {
      idea: 'a pool has no header',
      predicts: (r) => wrong(r, Math.floor(poolOf(r.params.on) / blockOf(r.params.made))),
      says: () =>
        'The header takes the place of the first block or blocks: there are the number of blocks in use and the first free one.',
    },
    {
      idea: 'a pool is one page of 4 KiB',
      predicts: (r) => wrong(r, Math.floor((4096 - 48) / blockOf(r.params.made))),
      says: () => 'It was, until 3.9. With 3.10 pools grew to 16 KiB and arenas to 1 MiB.',
      probe: () =>
        'things = [i + 0.5 for i in range(20_000)]\nprint(len({id(t) // 4096 for t in things}), len({id(t) // 16384 for t in things}))',
    },
    {
      idea: 'a pool has 16 KiB in every version',
      predicts: (r) => wrong(r, Math.floor((16_384 - 48) / blockOf(r.params.made))),
      says: () => 'Since 3.10. In 3.9 a pool was as large as a page of the system, 4 KiB.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**: (${poolOf(r.params.on)} − 48) ÷ ${blockOf(r.params.made)}, and the rest is unused. Python 3.9 fits ${String(r.value('most', 'cpython-3.9-64'))}, Python 3.13 ${String(r.value('most', 'cpython-3.13-64'))}.`,
});
