import type { Claim } from '#domain/claim/claim.ts';
import { docs, source } from '#lessons/author/claim-parts.ts';
import { GROWTH_OF_TIME } from '#lessons/author/growth-of-time.ts';

const LIST = 'Objects/listobject.c';

/** A claim that one thing done to a list takes constant, or linear, time. It is timed in lists of 2¹³ and 2¹⁷ items. */
function timed(
  claim: Pick<Claim, 'id' | 'lines' | 'statement' | 'correction' | 'references'>,
  takes: 'constant' | 'linear',
  work: string,
  times: number,
): Claim {
  return {
    ...claim,
    kind: 'time',
    probe: `${GROWTH_OF_TIME}
def work(xs):
    ${work}


print(growth(lambda n: [None] * n, work, ${times}))
`,
    rule:
      takes === 'constant'
        ? 'True where it takes less than three times as long in a list sixteen times as long.'
        : 'True where it takes more than five times as long in a list sixteen times as long.',
    judge: (value) => ((takes === 'constant' ? Number(value) < 3 : Number(value) > 5) ? 'true' : 'false'),
    varies: true,
  };
}

/** Lines 149 and 203–217: what lists take time for. */
export const indexConstant = timed(
  {
    id: 'lists-index-constant',
    lines: [149, 203],
    statement: 'Reading an item by its index takes the same time in a list of any length.',
    correction: 'The address of a slot is that of the array plus the index times the width of a pointer.',
    references: [source(LIST, 'list_subscript')],
  },
  'constant',
  'xs[len(xs) // 2]',
  2000,
);

export const assignConstant = timed(
  {
    id: 'lists-assign-constant',
    lines: [203, 203],
    statement: 'Assigning to an index takes the same time in a list of any length.',
    correction: 'One pointer is replaced, and the count of the object that it led to goes down.',
    references: [source(LIST, 'list_ass_subscript')],
  },
  'constant',
  'xs[len(xs) // 2] = None',
  2000,
);

export const appendSlower: Claim = {
  id: 'lists-append-slower-when-long',
  lines: [149, 149],
  kind: 'time',
  statement: 'Appending takes more time in a long list than in a short one.',
  probe: `${GROWTH_OF_TIME}
print(growth(lambda n: [None] * n, lambda xs: xs.append(None), 1000))
`,
  rule: 'False where a thousand appends to a list sixteen times as long take less than twice the time.',
  judge: (value) => (Number(value) < 2 ? 'false' : 'true'),
  varies: true,
  correction:
    'It is a store into a free slot; the rare append that needs a new array is made up for by the others.',
  references: [source(LIST, 'list_append'), source(LIST, 'list_resize')],
};

export const deleteSlower = timed(
  {
    id: 'lists-delete-slower-when-long',
    lines: [149, 149],
    statement: 'Deleting the first item takes more time in a long list than in a short one.',
    correction: 'All the pointers behind the gap move up by one place.',
    references: [source(LIST, 'list_ass_slice')],
  },
  'linear',
  'del xs[0]',
  20,
);

export const appendConstant: Claim = {
  id: 'lists-append-amortised',
  lines: [205, 205],
  kind: 'time',
  statement: 'On average over many of them, an append takes constant time.',
  probe: `import json
import sys


def moved_each(n):
    xs, moved = [], 0
    for i in range(n):
        before = sys.getsizeof(xs)
        xs.append(i)
        moved += i if sys.getsizeof(xs) != before else 0
    return round(moved / n, 1)


print(json.dumps([moved_each(n) for n in (1000, 10_000, 100_000)]))
`,
  rule: 'True where on average fewer than ten pointers are moved for each of 1000, 10,000 and 100,000 appends.',
  judge: (value) => ((value as number[]).every((moved) => moved < 10) ? 'true' : 'false'),
  correction: 'Each new array is an eighth longer, so all the moves add up to a multiple of n.',
  references: [source(LIST, 'list_resize'), docs('faq/design.html#how-are-lists-implemented-in-cpython')],
};

export const appendCopiesAll: Claim = {
  id: 'lists-full-append-copies-all',
  lines: [205, 205],
  kind: 'time',
  statement: 'Whenever an append finds the array full, everything is copied to a new array, in linear time.',
  probe: `import ctypes
import json

word = ctypes.sizeof(ctypes.c_void_p)
xs, full, moved = [], 0, 0
array = ctypes.c_void_p.from_address(id(xs) + 3 * word)
slots = ctypes.c_ssize_t.from_address(id(xs) + 4 * word)
for i in range(100_000):
    before = array.value, slots.value
    xs.append(None)
    if slots.value != before[1]:
        full += 1
        moved += array.value != before[0]
print(json.dumps([full, moved]))
`,
  rule: 'True where the array has another address after each of these appends, imprecise where some leave it in place.',
  judge: (value) => {
    const [full = 0, moved = 0] = value as number[];
    return moved === full ? 'true' : 'imprecise';
  },
  varies: true,
  correction: '`realloc` is called, and it copies only where there is no room behind the block.',
  references: [source(LIST, 'list_resize'), source('Objects/obmalloc.c', 'pymalloc_realloc')],
};

export const popEndConstant = timed(
  {
    id: 'lists-pop-end-constant',
    lines: [207, 207],
    statement: 'Popping the last item takes the same time in a list of any length.',
    correction: 'Nothing lies behind the last item, so nothing has to move.',
    references: [source(LIST, 'list_pop_impl')],
  },
  'constant',
  'xs.pop()',
  1000,
);

export const insertLinear = timed(
  {
    id: 'lists-insert-linear',
    lines: [209, 209],
    statement: 'Inserting an item at the beginning takes time proportional to the length.',
    correction: 'All the pointers move down by one place.',
    references: [source(LIST, 'ins1')],
  },
  'linear',
  'xs.insert(0, None)',
  20,
);

export const popLinear = timed(
  {
    id: 'lists-pop-front-linear',
    lines: [209, 209],
    statement: 'Popping the first item takes time proportional to the length.',
    correction: 'All the pointers behind it move up by one place, in one `memmove`.',
    references: [source(LIST, 'list_pop_impl')],
  },
  'linear',
  'xs.pop(0)',
  20,
);

export const popMiddleLinear = timed(
  {
    id: 'lists-pop-middle-linear',
    lines: [209, 209],
    statement: 'Popping an item from the middle takes time proportional to the length.',
    correction: 'Half of the pointers move, and half of n is proportional to n.',
    references: [source(LIST, 'list_pop_impl')],
  },
  'linear',
  'xs.pop(len(xs) // 2)',
  20,
);

export const insertAnywhere = timed(
  {
    id: 'lists-insert-anywhere-linear',
    lines: [209, 209],
    statement: 'Wherever it puts the item, `insert` gets slower in proportion to the list.',
    correction: 'Only what stands behind the place has to move, so near the end it is as quick as an append.',
    references: [source(LIST, 'ins1')],
  },
  'linear',
  'xs.insert(len(xs), None)',
  1000,
);

export const copyLinear = timed(
  {
    id: 'lists-copy-linear',
    lines: [213, 213],
    statement: 'Copying a list takes time proportional to its length.',
    correction: 'All pointers are written to a new array, and one count goes up for each.',
    references: [source(LIST, 'list_slice_lock_held')],
  },
  'linear',
  'xs.copy()',
  5,
);

export const concatLinear = timed(
  {
    id: 'lists-concat-linear',
    lines: [215, 215],
    statement: 'Adding two lists with `+` takes time proportional to their length.',
    correction: 'One new array is made for both, and all pointers are written to it.',
    references: [source(LIST, 'list_concat_lock_held')],
  },
  'linear',
  'xs + xs',
  5,
);

export default [
  indexConstant,
  assignConstant,
  appendSlower,
  deleteSlower,
  appendConstant,
  appendCopiesAll,
  popEndConstant,
  insertLinear,
  popLinear,
  popMiddleLinear,
  insertAnywhere,
  copyLinear,
  concatLinear,
] satisfies readonly Claim[];
