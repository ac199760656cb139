import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const ITEM = `class Item:
    asked = 0

    def __init__(self, name, hash):
        self.name = name
        self.hash = hash

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        Item.asked += 1
        return self.name == other.name


`;

type Asked = { readonly hashes: string; readonly sought: number; readonly same: boolean };

const hashesOf = ({ hashes }: Asked): readonly number[] => hashes.split(' ').map(Number);

/** How many elements with that very hash are met up to the equal one, or all of them. */
export const sameSlot = defineExercise<Asked>({
  id: 'set-time-same-slot',
  kind: 'predict-output',
  revision: 1,
  title: 'The same slot, the same hash',
  instances: [
    { hashes: '3 11 19', sought: 2, same: false },
    { hashes: '3 3 3', sought: 2, same: false },
    { hashes: '3 3 3', sought: 2, same: true },
    { hashes: '5 6 7', sought: 9, same: false },
    { hashes: '5 5 13 13', sought: 3, same: false },
    { hashes: '2 2 2 2', sought: 9, same: false },
    { hashes: '1 1 9 1', sought: 3, same: false },
    { hashes: '4 12 20 28', sought: 3, same: true },
    { hashes: '6 6', sought: 1, same: true },
  ],
  numeric: { unit: 'calls' },
  prompt: (p) =>
    `The table has eight slots. \`Item\` counts how often it is asked \`==\`. How often, in the ${p.sought > 8 ? 'search for what is not there' : 'last line but one'}?`,
  code: (p) => {
    const hashes = hashesOf(p);
    const sought = p.same
      ? `items[${p.sought}]`
      : p.sought > 8
        ? `Item('other', ${hashes[0]})`
        : `Item('${letter(p.sought)}', ${hashes[p.sought]})`;
    return `${ITEM}items = [${hashes.map((hash, place) => `Item('${letter(place)}', ${hash})`).join(', ')}]
s = set(items)
Item.asked = 0
print(${sought} in s)
print(Item.asked)
`;
  },
  check: (_, code) => ({ checker: 'output', code, probes: { asked: 'Item.asked' } }),
  observation: 'asked',
  hints: () => [
    'A slot holds the hash beside the pointer. What can be decided by comparing hashes alone?',
    '`==` is asked only of elements with exactly the hash that is sought, and never of the object itself.',
  ],
  mistakes: [
    {
      idea: 'every element in the way is asked',
      predicts: (r) => unlessRight(inTheWay(r.params), r),
      says: () =>
        'They do want the same slot, but their hashes differ, and the table knows their hashes. A different hash means a different element: no need to ask.',
      probe: () => 'print([hash(n) % 8 for n in (3, 11, 19)], [hash(n) for n in (3, 11, 19)])',
    },
    {
      idea: 'what is there must be confirmed by asking',
      predicts: (r) => (r.params.same ? unlessRight(Number(r.answer) + 1, r) : null),
      says: () => 'Before anything else, pointers are compared. The object itself needs no `==`.',
      probe: () => 'nan = float("nan")\nprint(nan == nan, nan in {nan})',
    },
    {
      idea: 'every element is asked',
      predicts: (r) => unlessRight(hashesOf(r.params).length, r),
      says: () =>
        'That is a list. A set looks at the slots of one probe sequence, and asks those with an equal hash.',
    },
    {
      idea: 'a hash table never asks twice',
      predicts: (r) => unlessRight(1, r),
      says: () => 'Where hashes are equal, only `==` can tell elements apart, and each on the way is asked.',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)}**. The hashes are ${hashesOf(r.params).join(', ')}. ` +
    '`set_lookkey` compares pointers, then the stored hashes, and asks `==` only if the hashes agree. ' +
    (new Set(hashesOf(r.params)).size === hashesOf(r.params).length
      ? 'To want the same slot is cheap: a look at two integers, and on.'
      : 'Equal hashes are what makes a set slow.'),
});

const letter = (place: number): string => String.fromCodePoint(97 + place);

/** Elements that want the slot of the one sought, up to it. */
function inTheWay(p: Asked): number {
  const hashes = hashesOf(p);
  const wanted = (hashes[p.sought] ?? hashes[0] ?? 0) % 8;
  return hashes.slice(0, p.sought + 1).filter((hash) => hash % 8 === wanted).length;
}
