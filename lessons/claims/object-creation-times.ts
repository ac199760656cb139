import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';

const CALL: Reference = { in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_call' };
const POOLS: Reference = { in: 'source', version: '3.9', path: 'Objects/obmalloc.c', name: 'pymalloc_alloc' };

/** The least time of several, in seconds. */
const BEST = `import json
import time


def best(work, repeats=9):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)

`;
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const timeBySize: TestableClaim = {
  id: 'creation-time-size',
  lines: [307, 307],
  kind: 'time',
  statement: 'How long creating an object takes depends on its size.',
  probe: `${BEST}
small = best(lambda: [bytearray(10) for _ in range(1000)]) / 1000
large = best(lambda: bytearray(b'x') * 5_000_000)
print(json.dumps(large >= 100 * small))
`,
  rule: 'True where five million bytes take a hundred times as long as ten, or longer.',
  judge: trueWhere(true),
  varies: true,
  correction:
    'Whatever has to be filled has to be written; below 512 bytes the allocation itself costs about the same.',
  references: [POOLS],
};

export const timeByType: TestableClaim = {
  id: 'creation-time-type',
  lines: [307, 307],
  kind: 'time',
  statement: 'How long creating an object takes depends on its type.',
  probe: `${BEST}
from fractions import Fraction

plain = best(lambda: [object() for _ in range(2000)])
fraction = best(lambda: [Fraction(1, 3) for _ in range(2000)])
print(json.dumps(fraction >= 3 * plain))
`,
  rule: 'True where a `Fraction` takes three times as long as an `object`, or longer.',
  judge: trueWhere(true),
  varies: true,
  correction: 'Each type has its own `tp_new` and `tp_init`, in C or in Python.',
  references: [CALL],
};

export const timeByHeap: Claim = {
  id: 'creation-time-heap',
  lines: [307, 307],
  kind: 'time',
  statement: 'How long creating an object takes depends on the state of the heap.',
  untestable:
    'It does not say which state, or how much: a new arena now and then costs something, which a program cannot tell from noise.',
  correction: 'Mostly it does not: one step takes the next free block, until a pool or an arena is used up.',
  references: [POOLS],
};

export const inLoops: TestableClaim = {
  id: 'creation-in-loops',
  lines: [309, 309],
  kind: 'time',
  statement: 'What creating objects costs adds up when many are created in a loop.',
  probe: `${BEST}
few = best(lambda: [object() for _ in range(1000)])
many = best(lambda: [object() for _ in range(50_000)])
print(json.dumps(many >= 10 * few))
`,
  rule: 'True where fifty times the objects take ten times as long, or longer.',
  judge: trueWhere(true),
  varies: true,
  correction: 'The cost of one is paid by each.',
  references: [CALL],
};

export const worthOptimising: Claim = {
  id: 'creation-worth-optimising',
  lines: [309, 309],
  kind: 'advice',
  statement: 'Where many objects are created, cheaper creation makes a noticeable difference.',
  untestable: 'It depends on the program and on what somebody notices.',
  correction: 'Profile first: often what is done with the objects costs more.',
  references: [{ in: 'docs', version: '3.13', path: 'library/profile.html' }],
};

export default [timeBySize, timeByType, timeByHeap, inLoops, worthOptimising] as readonly Claim[];
