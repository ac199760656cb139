import { writeCode } from '#lessons/author/write-code.ts';

type Asked = {
  readonly sign: ',' | ';' | '|' | '/';
  readonly wanted: 'longest' | 'shortest';
  readonly n: number;
};

const PICK = { longest: 'max', shortest: 'min' } as const;
const START = { longest: '0', shortest: 'len(text)' } as const;

const program = ({ sign, wanted }: Asked, last: string): string => `def ${wanted}(text):
    best, start = ${START[wanted]}, 0
    while (end := text.find('${sign}', start)) >= 0:
        best = ${PICK[wanted]}(best, end - start)
        start = end + 1
    return ${last}
`;

/** Measuring the pieces of a text without cutting it. */
export const writtenPieces = writeCode<Asked>({
  id: 'strings-write-longest',
  revision: 1,
  title: 'Measure without cutting',
  instances: [
    { sign: ',', wanted: 'longest', n: 20_000 },
    { sign: ';', wanted: 'shortest', n: 15_000 },
    { sign: '|', wanted: 'longest', n: 10_000 },
    { sign: '/', wanted: 'shortest', n: 20_000 },
    { sign: ';', wanted: 'longest', n: 30_000 },
    { sign: ',', wanted: 'shortest', n: 12_000 },
    { sign: '/', wanted: 'longest', n: 25_000 },
    { sign: '|', wanted: 'shortest', n: 18_000 },
  ],
  prompt: ({ sign, wanted }) =>
    `\`${wanted}(text)\` tells how long the ${wanted} of the pieces between the \`${sign}\` is. The starter is right, and makes a text of each piece. ` +
    'Write it so that it needs hardly more memory than the text itself.',
  code: ({ sign, wanted }) =>
    `def ${wanted}(text):\n    pieces = text.split('${sign}')\n    return ${PICK[wanted]}([len(piece) for piece in pieces])\n`,
  reference: (p) => program(p, `${PICK[p.wanted]}(best, len(text) - start)`),
  examples: ({ sign, wanted }) => [
    `${wanted}('tick${sign}to${sign}tock')`,
    `${wanted}('alone')`,
    `${wanted}('a${sign}${sign}bc')`,
  ],
  probes: ({ sign, wanted }, draw) => [
    `${wanted}('ab${sign}' * ${draw(3, 9)} + 'x' * ${draw(5, 30)})`,
    `${wanted}('x' * ${draw(5, 30)} + '${sign}abc' * ${draw(2, 9)})`,
    `${wanted}('abcd${sign}abc${sign}a')`,
    `${wanted}('')`,
    `${wanted}('abc${sign}')`,
    `${wanted}('${sign}' * ${draw(1, 5)})`,
  ],
  budget: {
    peakBytes: {
      call: ({ sign, wanted, n }, draw) => `${wanted}('abcd${sign}' * ${n + draw(0, 500)})`,
      most: (reference) => 2 * reference,
    },
  },
  hints: () => [
    'You want lengths. Do you need the pieces for that?',
    '`text.find(sign, start)` searches from a place on, and copies nothing.',
    'A piece goes from one sign to the next; and the last one goes to the end of the text.',
  ],
  mistakes: [
    {
      idea: 'a generator makes split cut one piece at a time',
      predicts: ({ params: { sign, wanted } }) =>
        `def ${wanted}(text):\n    return ${PICK[wanted]}(len(piece) for piece in text.split('${sign}'))\n`,
      recognises: ({ source, wrong, times }) =>
        wrong.length === 0 && source.includes('split') && (times.peakBytes ?? 0) > 2,
      says: () => 'The generator takes one at a time, but from a list that `split` has made whole before.',
      probe: () => "print(type('a,b,c'.split(',')))",
    },
    {
      idea: 'each piece ends with a sign',
      predicts: ({ params }) => program(params, 'best'),
      recognises: ({ source, wrong }) => wrong.length > 0 && /\.(?:find|index)\(/.test(source),
      says: () => 'Behind the last sign is one more piece, and without any sign the whole text is one.',
      probe: () => "print('a,b,c'.split(','), ''.split(','))",
    },
  ],
  explain: (r) =>
    `The reference needs ${Number(r.value('peakBytes')).toLocaleString('en')} bytes at its peak, and nearly all of it is the text. Each search goes on where the last one ended, so every character is looked at once. ` +
    'The starter makes a header for every piece, and a list with a pointer to each.',
});
