import type { Claim, TestableClaim } from '#domain/claim/claim.ts';

export const poolReady: Claim = {
  id: 'creation-pool-ready',
  lines: [313, 313],
  kind: 'definition',
  statement: 'An object pool keeps initialised objects ready instead of creating and destroying them.',
  untestable: 'It defines a design pattern.',
  correction: 'That is the pattern; CPython itself does so with the blocks of its free lists.',
  references: [{ in: 'source', version: '3.13', path: 'Include/internal/pycore_freelist.h' }],
};

export const poolExclusive: Claim = {
  id: 'creation-pool-exclusive',
  lines: [313, 313],
  kind: 'definition',
  statement: 'An object that was taken from a pool is not in it until it is given back.',
  untestable: 'It defines a design pattern.',
  correction: 'In Python nothing forces the borrower to let go of it afterwards.',
  references: [{ in: 'docs', version: '3.13', path: 'library/queue.html#queue.LifoQueue' }],
};

export const poolLifecycle: Claim = {
  id: 'creation-pool-lifecycle',
  lines: [313, 313],
  kind: 'definition',
  statement: 'A pooled object is created, validated and destroyed.',
  untestable: 'It defines a design pattern.',
  correction: 'What matters most is missing from the list: the object must be reset between two users.',
  references: [{ in: 'docs', version: '3.13', path: 'library/queue.html#queue.LifoQueue' }],
};

export const poolBenefit: TestableClaim = {
  id: 'creation-pool-benefit',
  lines: [313, 313],
  kind: 'time',
  statement: 'Where initialising an instance is expensive, a pool gains much time.',
  probe: `import json
import time


class Expensive:
    def __init__(self):
        self.table = [i * i for i in range(2000)]


def best(work):
    times = []
    for _ in range(7):
        start = time.perf_counter()
        for _ in range(100):
            work()
        times.append(time.perf_counter() - start)
    return min(times)


pool = [Expensive()]


def borrow():
    taken = pool.pop()
    pool.append(taken)


print(json.dumps(best(Expensive) >= 5 * best(borrow)))
`,
  rule: 'True where borrowing is five times as fast as making, or faster.',
  judge: trueWhere(true),
  varies: true,
  correction: 'It saves the initialisation, as long as resetting the object costs less.',
  references: [{ in: 'docs', version: '3.13', path: 'library/collections.html#collections.deque' }],
};

export const lazyNeeded: TestableClaim = {
  id: 'creation-lazy-needed',
  lines: [315, 315],
  kind: 'behaviour',
  statement: 'With lazy initialisation an object is not created before it is needed.',
  probe: `import json
from functools import cached_property

made = []


class Report:
    @cached_property
    def table(self):
        made.append(1)
        return [0] * 1000


report = Report()
before = len(made)
report.table
report.table
print(json.dumps([before, len(made)]))
`,
  rule: 'True where nothing is made at first, and one thing however often it is asked for.',
  judge: (value) => (JSON.stringify(value) === '[0,1]' ? 'true' : 'false'),
  correction:
    '`functools.cached_property` does it in a line: the first access makes the object and stores it in the instance.',
  references: [{ in: 'docs', version: '3.13', path: 'library/functools.html#functools.cached_property' }],
};

export const lazySaves: TestableClaim = {
  id: 'creation-lazy-saves',
  lines: [315, 315],
  kind: 'size',
  statement: 'Lazy initialisation saves memory when not every object is needed.',
  probe: `import json
import tracemalloc


class Eager:
    def __init__(self):
        self.table = [0] * 1000


class Lazy:
    table = None

    def ask(self):
        if self.table is None:
            self.table = [0] * 1000
        return self.table


def used(make):
    tracemalloc.start()
    kept = [make() for _ in range(100)]
    bytes_used = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return bytes_used


def one_in_ten():
    for place in range(100):
        made = Lazy()
        if place % 10 == 0:
            made.ask()
        yield made


lazy = one_in_ten()
print(json.dumps(used(lambda: next(lazy)) * 5 < used(Eager)))
`,
  rule: 'True where making one table in ten takes less than a fifth of the memory of making all.',
  judge: trueWhere(true),
  correction: 'It saves what is never asked for, and only that.',
  references: [{ in: 'docs', version: '3.13', path: 'library/functools.html#functools.cached_property' }],
};

export const flyweightOverhead: TestableClaim = {
  id: 'creation-flyweight-overhead',
  lines: [317, 317],
  kind: 'size',
  statement: 'Storing shared properties anew in each object takes far more memory than sharing them.',
  probe: `import json
import tracemalloc


def used(make):
    kept = [None] * 1000
    tracemalloc.start()
    for i in range(1000):
        kept[i] = make()
    bytes_used = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return bytes_used


shared = tuple(range(100))
print(json.dumps(round(used(lambda: [tuple(range(100))]) / used(lambda: [shared]))))
`,
  rule: 'True where copies take five times the memory of pointers to one object, or more.',
  judge: (value) => (Number(value) >= 5 ? 'true' : 'false'),
  correction: 'A pointer to a shared object costs one word, whatever the size of the object.',
  references: [{ in: 'docs', version: '3.13', path: 'library/sys.html#sys.intern' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const flyweightExternal: Claim = {
  id: 'creation-flyweight-external',
  lines: [317, 317],
  kind: 'definition',
  statement: 'A flyweight keeps shared properties outside the many objects and gives access to them.',
  untestable: 'It defines a design pattern.',
  correction: 'In Python the outside is usually a dict from the properties to the one object that has them.',
  references: [{ in: 'docs', version: '3.13', path: 'library/sys.html#sys.intern' }],
};

export default [
  poolReady,
  poolExclusive,
  poolLifecycle,
  poolBenefit,
  lazyNeeded,
  lazySaves,
  flyweightOverhead,
  flyweightExternal,
] as readonly Claim[];
