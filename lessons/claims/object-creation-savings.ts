import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';

const FAQ: Reference = {
  in: 'docs',
  version: '3.13',
  path: 'faq/programming.html#what-is-the-most-efficient-way-to-concatenate-many-strings-together',
};

/** Bytes that each of 2,000 objects takes, with everything that was allocated for it. */
const EACH = `import gc
import json
import tracemalloc
from collections import namedtuple


class Plain:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


Named = namedtuple('Named', 'x y z')


def each(make, n=2000):
    for _ in range(100):
        make(None, None, None)
    gc.collect()
    kept = [None] * n
    tracemalloc.start()
    for i in range(n):
        kept[i] = make(None, None, None)
    used = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return round(used / n)

`;

export const tupleLighter: TestableClaim = {
  id: 'creation-tuple-lighter',
  lines: [319, 319],
  kind: 'size',
  statement: 'A tuple takes less memory than an instance of an ordinary class with the same values.',
  probe: `${EACH}
print(json.dumps([each(lambda x, y, z: (x, y, z)), each(Plain)]))
`,
  rule: 'True where a tuple of three takes fewer bytes than an instance with three attributes.',
  judge: (value) => {
    const [tuple = Infinity, plain = 0] = value as number[];
    return tuple < plain ? 'true' : 'false';
  },
  correction:
    'The distance has become smaller: until 3.10 each instance carried a dict, since 3.11 only an array of values.',
  references: [{ in: 'docs', version: '3.11', path: 'whatsnew/3.11.html', name: 'Faster Runtime' }],
};

export const namedTupleLighter: TestableClaim = {
  id: 'creation-namedtuple-lighter',
  lines: [319, 319],
  kind: 'size',
  statement: 'A named tuple takes less memory than an instance of an ordinary class with the same values.',
  probe: `${EACH}
print(json.dumps([each(Named), each(Plain)]))
`,
  rule: 'True where a named tuple of three takes fewer bytes than an instance with three attributes.',
  judge: (value) => {
    const [named = Infinity, plain = 0] = value as number[];
    return named < plain ? 'true' : 'false';
  },
  correction: 'It is a tuple whose class knows names; only the class holds them.',
  references: [{ in: 'docs', version: '3.13', path: 'library/collections.html#collections.namedtuple' }],
};

export const namedTupleClass: TestableClaim = {
  id: 'creation-namedtuple-class',
  lines: [319, 319],
  kind: 'interface',
  statement: '`collections.namedtuple` is a class.',
  probe: `import json
from collections import namedtuple

print(json.dumps([isinstance(namedtuple, type), isinstance(namedtuple('Named', 'x'), type)]))
`,
  rule: 'True where `namedtuple` itself is a type.',
  judge: (value) => ((value as boolean[])[0] === true ? 'true' : 'false'),
  correction: 'It is a function that makes classes, each a subclass of `tuple`.',
  references: [{ in: 'docs', version: '3.13', path: 'library/collections.html#collections.namedtuple' }],
};

export const concatTemporaries: TestableClaim = {
  id: 'creation-concat-temporaries',
  lines: [321, 321],
  kind: 'behaviour',
  statement: 'Building a string with `+=` in a loop makes a new temporary string at every step.',
  probe: `import json


def addresses(steps):
    text, seen, last = '', 0, None
    for _ in range(steps):
        text += 'x'
        seen += id(text) != last
        last = id(text)
    return seen


print(json.dumps(addresses(2000) > 1500))
`,
  rule: 'True where the string is at another address after most of 2,000 steps, else imprecise.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction:
    'While nobody else refers to the string, CPython enlarges it where it is; with a second reference every step makes a copy.',
  references: [
    { in: 'source', version: '3.13', path: 'Objects/unicodeobject.c', name: 'PyUnicode_Append' },
    FAQ,
  ],
};

export const joinAvoids: TestableClaim = {
  id: 'creation-join-avoids',
  lines: [321, 321],
  kind: 'size',
  statement: '`"".join(parts)` builds the string without temporary ones.',
  probe: `import json
import sys
import tracemalloc

parts = [str(i) * 10 for i in range(1000)]
tracemalloc.start()
text = ''.join(parts)
peak = tracemalloc.get_traced_memory()[1]
tracemalloc.stop()
print(json.dumps(peak < 1.2 * sys.getsizeof(text)))
`,
  rule: 'True where the most memory in use meanwhile is about that of the result.',
  judge: trueWhere(true),
  correction: 'It adds up the lengths, makes one string of that length and copies each part once.',
  references: [
    FAQ,
    { in: 'source', version: '3.13', path: 'Objects/unicodeobject.c', name: '_PyUnicode_JoinArray' },
  ],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const readabilityFirst: Claim = {
  id: 'creation-readability-first',
  lines: [323, 323],
  kind: 'advice',
  statement: 'Such optimisations complicate code, and readability usually matters more.',
  untestable: 'It weighs what no program can weigh.',
  correction: 'Fair advice; `__slots__` and `join` are among the few that cost no readability.',
  references: [
    { in: 'docs', version: '3.13', path: 'faq/programming.html#my-program-is-too-slow-how-do-i-speed-it-up' },
  ],
};

export const profileAround: Claim = {
  id: 'creation-profile-around',
  lines: [323, 323],
  kind: 'advice',
  statement: 'Profile before and after an optimisation, and optimise only what turned out to be a problem.',
  untestable: 'It is advice.',
  correction: 'Sound advice, and the reason why this course measures everything.',
  references: [{ in: 'docs', version: '3.13', path: 'library/profile.html' }],
};

export default [
  tupleLighter,
  namedTupleLighter,
  namedTupleClass,
  concatTemporaries,
  joinAvoids,
  readabilityFirst,
  profileAround,
] as readonly Claim[];
