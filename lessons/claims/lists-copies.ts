import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

const LIST = 'Objects/listobject.c';

/** Lines 211–217: searching, copying, adding. */
export const searchLinear: Claim = {
  id: 'lists-search-linear',
  lines: [211, 211],
  kind: 'time',
  statement: 'In the worst case, `x in xs` compares with every item.',
  probe: `import json


class Item:
    compared = 0

    def __eq__(self, other):
        Item.compared += 1
        return self is other


def search(n):
    xs = [Item() for _ in range(n)]
    Item.compared = 0
    Item() in xs
    return Item.compared


print(json.dumps([search(n) for n in (10, 1000)]))
`,
  rule: 'True where looking for what is not there takes as many comparisons as there are items.',
  judge: trueWhere([10, 1000]),
  correction: 'It compares from the front until something is equal; what is absent is compared with all.',
  references: [source(LIST, 'list_contains')],
};

export const resizeMethod: Claim = {
  id: 'lists-resize-method',
  lines: [213, 213],
  kind: 'interface',
  statement: 'Lists have a method `resize`.',
  probe: "print(hasattr([], 'resize'))\n",
  rule: 'True where a list has an attribute of that name.',
  judge: trueWhere('True'),
  correction:
    '`list_resize` is a C function, and private; from Python a list is resized by changing its items.',
  references: [docs('tutorial/datastructures.html#more-on-lists'), source(LIST, 'list_resize')],
};

export const copyItems: Claim = {
  id: 'lists-copy-copies-elements',
  lines: [213, 213],
  kind: 'behaviour',
  statement: 'To copy a list is to copy its elements.',
  probe: `xs = [[1], [2]]
print(xs.copy()[0] is xs[0])
`,
  rule: 'False where the copy holds the very objects that the original holds.',
  judge: (value) => (value === 'True' ? 'false' : 'true'),
  correction: 'The pointers are copied; both lists lead to the same objects.',
  references: [docs('library/copy.html')],
};

export const concatNew: Claim = {
  id: 'lists-concat-new-list',
  lines: [215, 215],
  kind: 'behaviour',
  statement: '`xs + ys` makes a new list and leaves both as they were.',
  probe: `import json

xs, ys = [1], [2]
zs = xs + ys
print(json.dumps([xs, ys, zs, zs is xs]))
`,
  rule: 'True where the sum is another object and its parts are unchanged.',
  judge: trueWhere([[1], [2], [1, 2], false]),
  correction: '`+` makes a new list; `+=` and `extend` change the left one.',
  references: [docs('library/stdtypes.html#common-sequence-operations')],
};

export const fineWhenShort: Claim = {
  id: 'lists-costly-only-when-large',
  lines: [217, 217],
  kind: 'advice',
  statement: 'Searching and inserting are good enough unless lists are large and speed matters.',
  untestable: 'What is good enough depends on the program.',
  correction:
    'With some hundreds of items, moving pointers hides behind the cost of the call; comparing need not.',
  references: [docs('library/collections.html#collections.deque')],
};

export default [copyItems, concatNew, resizeMethod, searchLinear, fineWhenShort] satisfies readonly Claim[];
