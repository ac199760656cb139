import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { shown } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { probesOf, SMALL_TABLE, slotsOf } from './table.ts';

type Added = { readonly added: string };

const numbersOf = ({ added }: Added): readonly number[] => added.split(' ').map(Number);
const listed = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;

/** The order that the slots give. */
const bySlot = (p: Added): string => listed(slotsOf(numbersOf(p)).filter((slot) => slot !== null));

/** The order in which a set of ints is iterated. */
export const slotOrder = defineExercise<Added>({
  id: 'sets-slot-order',
  kind: 'predict-output',
  revision: 1,
  title: 'In which order do they come out?',
  claims: ['sets-unordered'],
  instances: [
    { added: '12 4 1' },
    { added: '3 11 4' },
    { added: '6 14 7' },
    { added: '17 9 2' },
    { added: '5 13 0' },
    { added: '11 3 0' },
    { added: '7 6 5' },
    { added: '10 3 2' },
    { added: '40 8 1' },
    { added: '15 7 23' },
    { added: '18 2 7' },
  ],
  choices: (p) => permutations(numbersOf(p)).map(listed),
  prompt: () =>
    'The table has eight slots, numbered from 0. The hash of a small int is the int itself. What is printed?',
  code: (p) => `s = set()
for element in (${numbersOf(p).join(', ')}):
    s.add(element)
print(list(s))
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: (p) => [
    'Iterating over a set walks along its slots. So find the slot of each element.',
    `The first slot to try is the remainder of the hash by ${SMALL_TABLE}.`,
    numbersOf(p).some((element, place) => probesOf(element, slotsOf(numbersOf(p).slice(0, place))).length > 1)
      ? 'If slot *i* is taken, the next one to try is (5·*i* + 1) modulo 8, for hashes below 32.'
      : 'No two elements want the same slot here.',
  ],
  mistakes: [
    {
      idea: 'a set keeps the order of insertion',
      predicts: (r) => wrong(r, listed(numbersOf(r.params))),
      says: () =>
        'A dict does, since it keeps its entries in an array of their own. A set has only the slots.',
      probe: () => 'print(list({3: 0, 11: 0, 4: 0}), list({3, 11, 4}))',
    },
    {
      idea: 'a set of ints is sorted',
      predicts: (r) => wrong(r, listed(numbersOf(r.params).toSorted((a, b) => a - b))),
      says: () =>
        'Often it looks so, as long as the ints are smaller than the table. It is the remainder that decides, and who came first.',
      probe: () => 'print(list({8, 1}), list({16, 1}), list({1, 2, 3}))',
    },
    {
      idea: 'whoever finds a slot taken goes to the next one',
      predicts: (r) => wrong(r, listed(toTheNext(numbersOf(r.params)))),
      says: () =>
        'In larger tables up to nine neighbours are tried first. In one of eight slots there is no room for that, so the search jumps at once.',
      probe: () => 's = set()\nfor element in (3, 11):\n    s.add(element)\nprint(list(s))',
    },
  ],
  explain: (r) => `It prints \`${shown(r.answer).trim()}\`. ${walk(r)} Iteration goes from slot 0 to slot 7.`,
});

function walk(r: Reveal<Added>): string {
  const elements = numbersOf(r.params);
  if (bySlot(r.params) !== shown(r.answer).trim()) return '';
  return elements
    .map((element, place) => {
      const looked = probesOf(element, slotsOf(elements.slice(0, place)));
      const taken = looked.slice(0, -1);
      return taken.length === 0
        ? `${element} goes to slot ${looked.at(-1)}.`
        : `${element} finds slot ${taken.join(' and ')} taken and goes to slot ${looked.at(-1)}.`;
    })
    .join(' ');
}

/** What linear probing alone would give. */
function toTheNext(elements: readonly number[]): readonly number[] {
  const slots = new Map<number, number>();
  for (const element of elements) {
    let slot = element % SMALL_TABLE;
    while (slots.has(slot)) slot = (slot + 1) % SMALL_TABLE;
    slots.set(slot, element);
  }
  return [...slots].toSorted(([a], [b]) => a - b).map(([, element]) => element);
}

function permutations([first, ...rest]: readonly number[]): readonly (readonly number[])[] {
  if (first === undefined) return [[]];
  return permutations(rest).flatMap((others) =>
    others.length === 0
      ? [[first]]
      : Array.from({ length: others.length + 1 }, (_, at) => [
          ...others.slice(0, at),
          first,
          ...others.slice(at),
        ]),
  );
}
