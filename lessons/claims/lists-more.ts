import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';
import { appendCopiesAll } from './lists-time.ts';

/** Lines 171–209: what else the guide says of lists. */
export const mostUsed: Claim = {
  id: 'lists-among-most-used',
  lines: [171, 171],
  kind: 'definition',
  statement: 'Few data types are used as often as lists.',
  untestable: 'It is about all programs that there are; one interpreter sees only its own.',
  correction:
    'Nobody has counted them all; in a running interpreter, dicts and tuples outnumber lists by far.',
  references: [docs('tutorial/introduction.html#lists')],
};

export const newArray: Claim = {
  ...appendCopiesAll,
  id: 'lists-new-array-when-full',
  lines: [175, 175],
  kind: 'behaviour',
  statement: 'For a list that outgrows its array, a new and larger one is made.',
  correction:
    'The array gets larger; whether it has to be a new one, `realloc` decides, which makes it longer in place where it can.',
};

export const amortisedOptimises: Claim = {
  id: 'lists-amortised-optimisation',
  lines: [205, 205],
  kind: 'definition',
  statement: 'Amortised analysis is an optimisation that makes appending constant on average.',
  untestable: 'It says what a word means, and says it wrongly.',
  correction:
    'It is a way of counting; what makes appends cheap on average is that each new array is an eighth longer.',
  references: [source('Objects/listobject.c', 'list_resize')],
};

export const shiftsBehind: Claim = {
  id: 'lists-items-behind-shift',
  lines: [209, 209],
  kind: 'behaviour',
  statement:
    'Where an item is inserted or popped, all that stand behind it move by one place, and no others.',
  probe: `import json


def moved(change):
    xs = list('abcdefgh')
    before = {x: i for i, x in enumerate(xs)}
    change(xs)
    return ''.join(x for i, x in enumerate(xs) if x in before and before[x] != i)


print(json.dumps([moved(lambda xs: xs.insert(3, 'new')), moved(lambda xs: xs.pop(3))]))
`,
  rule: 'True where an insertion at 3 moves the fourth item and all later ones, and a pop there all later ones.',
  judge: trueWhere(['defgh', 'efgh']),
  correction:
    'So the time depends on how many items stand behind the place, which is all of them only at the front.',
  references: [source('Objects/listobject.c', 'ins1'), source('Objects/listobject.c', 'list_ass_slice')],
};

export default [mostUsed, newArray, amortisedOptimises, shiftsBehind] satisfies readonly Claim[];
