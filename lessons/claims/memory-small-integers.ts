import type { Claim, Reference } from '#domain/claim/claim.ts';

const CACHE: Reference = { in: 'docs', version: '3.13', path: 'c-api/long.html#c.PyLong_FromLong' };
const STATIC: Reference = {
  in: 'source',
  version: '3.13',
  path: 'Include/internal/pycore_global_objects.h',
  name: 'small_ints',
};

/** Line 409: the small integers, and the floats beside them. */
export const freeList: Claim = {
  id: 'small-integers-free-list',
  lines: [409, 409],
  kind: 'behaviour',
  statement: 'The integers from −5 to 256 are kept in a free list.',
  probe: `import json

first = int('100')
second = int('100')
print(json.dumps(first is second))
`,
  rule: 'False where an integer that is in use is given out again: what is in a free list is dead.',
  judge: (value) => (value === true ? 'false' : 'true'),
  correction:
    'They are a cache: each exists once, alive, and is shared; a free list holds the memory of dead objects.',
  references: [CACHE],
};

const findBound = (direction: string, start: number): string => `import json

value = ${start}
while int(str(value ${direction} 1)) is int(str(value ${direction} 1)):
    value ${direction}= 1
print(json.dumps(value))
`;

export const lowest: Claim = {
  id: 'small-integers-lowest',
  lines: [409, 409],
  kind: 'behaviour',
  statement: 'The lowest integer that exists beforehand is −5.',
  probe: findBound('-', 0),
  rule: 'True where −5 is the last, counting down, that is one object when computed twice.',
  judge: (value) => (value === -5 ? 'true' : 'false'),
  correction: 'It is.',
  references: [CACHE],
};

export const highest: Claim = {
  id: 'small-integers-highest',
  lines: [409, 409],
  kind: 'behaviour',
  statement: 'The highest integer that exists beforehand is 256.',
  probe: findBound('+', 0),
  rule: 'True where 256 is the last, counting up, that is one object when computed twice.',
  judge: (value) => (value === 256 ? 'true' : 'false'),
  correction: 'It is, up to 3.14; 3.15 has more of them.',
  references: [CACHE],
};

export const frequent: Claim = {
  id: 'small-integers-frequent',
  lines: [409, 409],
  kind: 'definition',
  statement: 'These integers exist beforehand because programs use them so often.',
  untestable: 'Why the range was chosen, and what programs at large do, no single program shows.',
  correction: 'Counters, indices and lengths are mostly small, which is the usual reason given.',
  references: [CACHE],
};

export const atStart: Claim = {
  id: 'small-integers-at-start',
  lines: [409, 409],
  kind: 'behaviour',
  statement: 'These integers exist from the start of every program, before it uses them.',
  probe: `import json
import tracemalloc

places = [None] * 262
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
for step in range(262):
    places[step] = step - 5
grown = tracemalloc.get_traced_memory()[0] - before
tracemalloc.stop()
print(json.dumps(grown < 262 * int.__basicsize__ // 2))
`,
  rule: 'True where naming all of them takes less than half of the memory that so many integers would.',
  judge: trueWhere(true),
  correction:
    'They are there before the first line runs; since 3.11 they are part of the interpreter’s own data.',
  references: [STATIC],
};

export const manyOfEach: Claim = {
  id: 'small-integers-many-of-each',
  lines: [409, 409],
  kind: 'behaviour',
  statement: 'For each of these values a large number of integer objects is prepared.',
  probe: `import json

print(json.dumps(len({id(int('7')) for _ in range(1000)})))
`,
  rule: 'False where a thousand computations of 7 give one object.',
  judge: (value) => (value === 1 ? 'false' : 'true'),
  correction: 'Exactly one is prepared for each value.',
  references: [STATIC],
};

export const alwaysThere: Claim = {
  id: 'small-integers-always-there',
  lines: [409, 409],
  kind: 'behaviour',
  statement: 'These integers stay available until the program ends.',
  probe: `import gc
import json

value = int('211')
place = id(value)
del value
gc.collect()
filling = [object() for _ in range(1000)]
print(json.dumps(id(int('211')) == place))
`,
  rule: 'True where the integer is where it was, after the program’s last name for it is gone.',
  judge: trueWhere(true),
  correction: 'The interpreter itself refers to them, and since 3.12 they are immortal.',
  references: [CACHE],
};

export const shared: Claim = {
  id: 'small-integers-shared',
  lines: [409, 409],
  kind: 'behaviour',
  statement: 'All variables with one of these values share one object.',
  probe: `import json

ways = [int('200'), 100 + len('x' * 100), len(range(200)), 2 * 10**2, ord(chr(200)), round(200.0), 10**30 % 1000 + 200]
print(json.dumps(len(set(map(id, ways)))))
`,
  rule: 'True where seven ways to compute 200 give one object.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction: 'Whatever computes such a value hands out the one object for it.',
  references: [CACHE],
};

export const floatsWhenever: Claim = {
  id: 'free-list-floats-whenever',
  lines: [409, 409],
  kind: 'behaviour',
  statement: 'Dead floats are kept for new floats whenever that is possible.',
  probe: `import gc
import json
import tracemalloc

COUNT = 3000
things = [None] * COUNT
gc.collect()
tracemalloc.start()
for i in range(COUNT):
    things[i] = i + 0.5
for i in range(COUNT):
    things[i] = None
before = tracemalloc.get_traced_memory()[0]
gc.collect()
given = before - tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
print(json.dumps(given >= COUNT * float.__basicsize__ // 2))
`,
  rule: 'Imprecise where of 3,000 dead floats less than half were kept in the list.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction:
    'It keeps a hundred; the others’ blocks go back to the object allocator, for anything of their size.',
  references: [
    {
      in: 'source',
      version: '3.13',
      path: 'Include/internal/pycore_freelist.h',
      name: 'PyFloat_MAXFREELIST',
    },
  ],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export default [
  freeList,
  lowest,
  highest,
  frequent,
  atStart,
  manyOfEach,
  alwaysThere,
  shared,
  floatsWhenever,
] satisfies readonly Claim[];
