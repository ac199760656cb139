import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const MADE = {
  floats: { code: '[i + 0.5 for i in range(400_000)]', says: '400,000 floats' },
  'short bytes': { code: '[bytes(100) for i in range(100_000)]', says: '100,000 × `bytes(100)`' },
  'long bytes': { code: '[bytes(1000) for i in range(20_000)]', says: '20,000 × `bytes(1000)`' },
} as const;

const KEPT = {
  none: { code: '[]', says: 'none of them' },
  'every thousandth': { code: 'things[::1000]', says: 'every thousandth of them' },
  'first hundred': { code: 'things[:100]', says: 'the first hundred of them' },
  'last hundred': { code: 'things[-100:]', says: 'the last hundred of them' },
} as const;

type Params = { made: keyof typeof MADE; kept: keyof typeof KEPT };

/** Whether arenas go back to the system when most of their objects are gone. */
export const arenas = defineExercise<Params>({
  id: 'pymalloc-arenas',
  kind: 'predict-output',
  revision: 1,
  title: 'Does the memory go back?',
  claims: ['counting-zero-deallocates', 'references-hold-memory'],
  instances: [
    { made: 'floats', kept: 'every thousandth' },
    { made: 'floats', kept: 'none' },
    { made: 'floats', kept: 'first hundred' },
    { made: 'floats', kept: 'last hundred' },
    { made: 'long bytes', kept: 'none' },
    { made: 'short bytes', kept: 'every thousandth' },
    { made: 'short bytes', kept: 'last hundred' },
    { made: 'long bytes', kept: 'every thousandth' },
    { made: 'short bytes', kept: 'none' },
  ],
  choices: () => ['most arenas go back', 'most arenas stay', 'no arena was needed'],
  prompt: ({ made, kept }) =>
    `The program makes ${MADE[made].says}, keeps ${KEPT[kept].says} and drops the rest. What happens to the arenas that were needed for them?`,
  code: ({ made, kept }) => `import os
import sys
import tempfile


def arenas():
    """The number of arenas, out of the report that goes to standard error."""
    with tempfile.TemporaryFile() as file:
        error = os.dup(2)
        os.dup2(file.fileno(), 2)
        sys._debugmallocstats()
        os.dup2(error, 2)
        os.close(error)
        file.seek(0)
        for line in file.read().decode().splitlines():
            if line.startswith('# arenas allocated current'):
                return int(line.split('=')[1].replace(',', ''))
    return 0


before = arenas()
things = ${MADE[made].code}
full = arenas()
kept = ${KEPT[kept].code}
del things
left = arenas()
if full - before < 3:
    print('no arena was needed')
elif left - before < (full - before) / 2:
    print('most arenas go back')
else:
    print('most arenas stay')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'An arena can be given back when all of its blocks are free, and not before.',
    'Objects that were made one after the other lie side by side. How many arenas have one of the kept among them?',
  ],
  mistakes: [
    {
      idea: 'all objects come from arenas',
      predicts: (r) => {
        if (r.params.made !== 'long bytes') return null;
        return r.params.kept === 'none' ? 'most arenas go back' : 'most arenas stay';
      },
      says: () => 'What asks for more than 512 bytes is served by `malloc`, and never comes near an arena.',
    },
    {
      idea: 'free memory goes back to the system',
      predicts: (r) => (r.params.made === 'long bytes' ? null : wrong(r, 'most arenas go back')),
      says: () =>
        'Only whole arenas do. One object that stays holds a whole arena, though it needs a few bytes of it.',
    },
    {
      idea: 'Python never gives memory back',
      predicts: (r) => (r.params.made === 'long bytes' ? null : wrong(r, 'most arenas stay')),
      says: () => 'It has given back arenas since 2.5, as soon as they are entirely free.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ` +
    (r.params.made === 'long bytes'
      ? 'Each of them is longer than 512 bytes, so `malloc` served them, one by one, and takes them back one by one.'
      : r.params.kept === 'every thousandth'
        ? 'A thousand neighbours share far less than an arena, so every arena has survivors in it. They are small, and hold it all.'
        : 'The survivors, if there are any, are neighbours in one or two arenas. All other arenas are entirely free and go back with `munmap`.'),
});
