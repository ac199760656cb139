import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  ascii1,
  immutable,
  oneOrFour,
  overhead49,
  overheadSame,
  sequence,
  unicode4,
} from '#lessons/claims/strings.ts';
import { likeListMemory } from '#lessons/claims/strings-work.ts';

const WIDTHS = "import sys\nfor c in 'aé€🙂':\n    print(c, sys.getsizeof(c * 11) - sys.getsizeof(c * 10))";

/** What the guide says of how texts are stored. */
export const claimsOnTexts = judgeClaims({ id: 'strings-claims', revision: 1, title: 'The guide on texts' }, [
  {
    claim: unicode4,
    hints: ['Try an é, a euro sign and an emoji.'],
    mistakes: [
      {
        idea: 'Unicode means four bytes',
        predicts: 'true',
        says: 'Before 3.3 a build had one width for all texts. Since then each text has its own.',
        probe: WIDTHS,
      },
      {
        idea: 'it depends on the build',
        predicts: 'depends',
        says: 'That was so up to 3.2. It depends on the text now, on every build.',
      },
    ],
    why: 'PEP 393 made it so, in 3.3.',
  },
  {
    claim: overhead49,
    hints: ['Measure the empty text on each interpreter.'],
    mistakes: [
      {
        idea: 'the header of a text never changed',
        predicts: 'true',
        says: '3.12 took a word out of it, and in the browser all words are half as wide.',
        probe: "import sys\nprint(sys.version_info[:2], sys.getsizeof(''))",
      },
      {
        idea: 'the number is made up',
        predicts: 'false',
        says: 'It is right for ASCII on the version that the guide is about.',
      },
    ],
    why: 'The last of these bytes is the end mark.',
  },
  {
    claim: oneOrFour,
    hints: ['Is there nothing between 1 and 4?'],
    mistakes: [
      {
        idea: 'ASCII or UCS-4',
        predicts: 'true',
        says: 'There is UCS-2 between them, and Greek, Cyrillic, Chinese and the euro sign live there.',
        probe: WIDTHS,
      },
    ],
    why: 'The three widths are called kinds: `PyUnicode_1BYTE_KIND`, 2 and 4.',
  },
  {
    claim: overheadSame,
    hints: ['Subtract the characters from the size, for an ASCII text and for another.'],
    mistakes: [
      {
        idea: 'one type, one header',
        predicts: 'true',
        says: 'One type, two structs: `PyASCIIObject`, and `PyCompactUnicodeObject` that goes on where the first ends.',
        probe: "import sys\nprint(sys.getsizeof('a' * 10) - 10, sys.getsizeof('ñ' * 10) - 10)",
      },
      {
        idea: 'newer versions have one header',
        predicts: 'depends',
        says: 'Both shrank in 3.12, and there are still two.',
      },
    ],
    why: 'Most texts of a program are names in ASCII, so it pays to have a short header for these.',
  },
  {
    claim: ascii1,
    hints: ['By how much does one more `a` enlarge a text?'],
    mistakes: [
      {
        idea: 'a character is an object',
        predicts: 'false',
        says: 'Not in a text. An object is made when you ask for one, and for Latin-1 it exists already.',
        probe: WIDTHS,
      },
    ],
    why: 'Letters up to U+00FF take one byte as well, behind the longer header.',
  },
  {
    claim: immutable,
    hints: ['What does `s += "d"` do to another name for the same text?'],
    mistakes: [
      {
        idea: '`+=` changes a text',
        predicts: 'false',
        says: 'It makes the name lead to another text. Where nobody could notice, CPython saves itself a copy.',
        probe: "s = t = 'abc'\ns += 'd'\nprint(s, t)",
      },
    ],
    why: 'That is why it may be shared, hashed once, and used as a key.',
  },
  {
    claim: sequence,
    hints: ['What is `type("abc"[0])`?'],
    mistakes: [
      {
        idea: 'there is a type for characters',
        predicts: 'false',
        says: 'In C and Java. Here `"abc"[0][0][0]` goes on for ever.',
        probe: "print(type('abc'[0]), 'abc'[0][0][0])",
      },
    ],
    why: 'A consequence: a loop over a text makes, or finds, an object for every character.',
  },
  {
    claim: likeListMemory,
    hints: ['What does a list store for each item? And a text?'],
    mistakes: [
      {
        idea: 'a text is a list of characters',
        predicts: 'true',
        says: 'A list has a pointer for each. A text has the code points themselves.',
        probe: "import sys\ns = 'a' * 1000\nprint(sys.getsizeof(s), sys.getsizeof(list(s)))",
      },
      {
        idea: 'with wide characters it is the same',
        predicts: 'depends',
        says: 'The statement is about every text, and in ASCII one byte stands against a whole pointer.',
      },
    ],
    why: 'Nor does a text keep room to spare, as a list that was appended to does.',
  },
]);
