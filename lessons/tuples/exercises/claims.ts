import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  cpuLikeList,
  eightLess,
  immutable,
  likeList,
  noModifying,
  savingPerTuple,
  searchLikeList,
  smaller,
} from '#lessons/claims/tuples.ts';

/** What the guide says of tuples. */
export const claimsOnTuples = judgeClaims(
  { id: 'tuples-claims', revision: 1, title: 'The guide on tuples' },
  [
    {
      claim: eightLess,
      hints: [
        'How many words does a list have that a tuple lacks?',
        'And how wide are they, here and in the browser?',
      ],
      mistakes: [
        {
          idea: 'a list has one pointer more',
          predicts: 'true',
          says: 'And its capacity, which is another word.',
          probe: 'print(list.__basicsize__ - tuple.__basicsize__)',
        },
        {
          idea: 'right where words are narrow',
          predicts: 'depends',
          says: 'Two words of 4 bytes would be right. But since 3.14, which the browser runs, a tuple has a word more for its hash.',
          probe:
            'import sys\nprint(sys.version_info[:2], sys.getsizeof([None] * 4), sys.getsizeof((None,) * 4))',
        },
      ],
      why: 'On 32 bits it was true up to 3.13.',
    },
    {
      claim: noModifying,
      hints: ['What does `t += (x,)` do?'],
      mistakes: [
        {
          idea: 'what is forbidden costs nothing',
          predicts: 'true',
          says: 'The program still wants a longer tuple, and gets a copy each time.',
          probe: 't = (1, 2)\nbefore = t\nt += (3,)\nprint(before is t, before, t)',
        },
        {
          idea: 'newer versions grow tuples in place',
          predicts: 'depends',
          says: 'For texts CPython has such a trick. For tuples it has none.',
        },
      ],
      why: 'To collect items use a list, and make a tuple of it at the end.',
    },
    {
      claim: savingPerTuple,
      hints: ['Two words, always. And the spare slots of the list?'],
      mistakes: [
        {
          idea: 'two words are two words',
          predicts: 'true',
          says: 'Against a list without spare slots. One that grew has some, and not always as many.',
          probe:
            'import sys\nxs = []\nfor i in range(10):\n    xs.append(i)\n    print(len(xs), sys.getsizeof(xs) - sys.getsizeof(tuple(xs)))',
        },
      ],
      why: 'So a finished list is worth being made a tuple, if there are many of them.',
    },
    {
      claim: cpuLikeList,
      hints: ['Reading is alike. And making one of constants?'],
      mistakes: [
        {
          idea: 'the same pointers, so the same work',
          predicts: 'true',
          says: 'As long as it is read. A list of constants has to be made each time; the tuple is there.',
          probe: 'import dis\ndis.dis(lambda: [1, 2, 3])\ndis.dis(lambda: (1, 2, 3))',
        },
        {
          idea: 'it depends on the compiler’s version',
          predicts: 'depends',
          says: 'All versions from 3.9 on fold tuples of constants.',
        },
      ],
      why: 'Dropped tuples are also kept for reuse, up to a length, as dropped lists are without their arrays.',
    },
    {
      claim: searchLikeList,
      hints: ['How does either of them find an item?'],
      mistakes: [
        {
          idea: 'a tuple is quicker to search',
          predicts: 'false',
          says: 'Both compare one item after the other. Neither knows more than the other about its items.',
        },
      ],
      why: 'If you search often, a set or a dict is what you want.',
    },
    {
      claim: smaller,
      hints: ['Try lengths from nothing to two hundred.'],
      mistakes: [
        {
          idea: 'only where the list has spare slots',
          predicts: 'false',
          says: 'Even a list without any has a pointer to its array and a capacity.',
          probe: 'import sys\nprint(sys.getsizeof([]), sys.getsizeof(()))',
        },
        {
          idea: 'since 3.14 they are equal',
          predicts: 'depends',
          says: 'A tuple got a word more for its hash, but a list still has two that it lacks.',
        },
      ],
      why: 'The two need two blocks against one besides, which `getsizeof` does not show.',
    },
    {
      claim: immutable,
      hints: ['Which of the three attempts might work?'],
      mistakes: [
        {
          idea: '`+=` adds an item',
          predicts: 'false',
          says: 'It makes another tuple and gives it the name.',
          probe: 't = u = (1, 2)\nt += (3,)\nprint(t, u)',
        },
      ],
      why: 'A list in a tuple can still grow, and then the tuple is equal to others than before, and cannot be hashed.',
    },
    {
      claim: likeList,
      hints: ['What do `dir(tuple)` and `dir(list)` have in common?'],
      mistakes: [
        {
          idea: 'a tuple has methods of its own',
          predicts: 'false',
          says: 'It has `count` and `index`, and so does a list.',
          probe: "print([name for name in dir(tuple) if name[0] != '_'])",
        },
      ],
      why: 'One thing a tuple can and a list cannot: it can be hashed, if its items can.',
    },
  ],
);
