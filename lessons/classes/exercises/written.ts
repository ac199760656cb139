import { writeCode } from '#lessons/author/write-code.ts';

type OnceParams = { readonly word: string; readonly calls: number };

const BODY = `    class Record:
        __slots__ = fields

        def __init__(self, *values):
            for field, value in zip(fields, values):
                setattr(self, field, value)

`;

const STARTER = `def record(*fields):\n${BODY}    return Record\n`;

/** A class that is made once for each set of fields. */
export const writtenOnce = writeCode<OnceParams>({
  id: 'classes-write-once',
  revision: 1,
  title: 'One class for each layout',
  claims: ['class-own-memory'],
  instances: [
    { word: 'x', calls: 100 },
    { word: 'name', calls: 200 },
    { word: 'left', calls: 150 },
    { word: 'width', calls: 120 },
    { word: 'price', calls: 250 },
    { word: 'start', calls: 80 },
    { word: 'low', calls: 180 },
    { word: 'key', calls: 90 },
  ],
  prompt: (p) =>
    `\`record('${p.word}', 'other')\` gives a class with these fields, and the starter makes another one at every call. ` +
    `Let it give *the same* class for the same fields, so that ${p.calls} calls take hardly more memory than one.`,
  code: () => STARTER,
  reference: () =>
    `made = {}\n\n\ndef record(*fields):\n    if fields not in made:\n        made[fields] = new_class(fields)\n    return made[fields]\n\n\ndef new_class(fields):\n${BODY}    return Record\n`,
  examples: (p) => [
    `record('${p.word}', 'other')(1, 2).${p.word}`,
    `record('${p.word}') is record('${p.word}')`,
    `record('${p.word}') is record('other')`,
  ],
  probes: (p, draw) => [
    `record('${p.word}', 'other')(${draw(1, 90)}, ${draw(1, 90)}).other`,
    `record('${p.word}', 'b${draw(1, 90)}') is record('${p.word}')`,
    `(lambda n: record('c%d' % n) is record('c%d' % n))(${draw(1, 90)})`,
    `record('${p.word}', 'other') is record('other', '${p.word}')`,
    `record('${p.word}')(${draw(1, 90)}).${p.word}`,
    `record().__slots__`,
  ],
  budget: {
    peakBytes: {
      call: (p, draw) =>
        `len([record('${p.word}_again', 'field') for call in range(${p.calls + draw(0, 20)})])`,
      most: (reference) => Math.max(3 * reference, 4096),
    },
  },
  hints: () => [
    'A class is an object. What can you do with an object that you want to find again?',
    'The fields arrive as a tuple of strings, and such a tuple can be a key.',
  ],
  mistakes: [
    {
      idea: 'equal class statements make one class',
      predicts: () => STARTER.replace('class Record:', 'class Record(object):'),
      recognises: ({ wrong, times }) => wrong.length > 0 && (times.peakBytes ?? 0) > 3,
      says: () =>
        'Each time the statement is executed it makes another class, however equal they look. Keep the first.',
      probe: () => 'def make():\n    class Record: pass\n    return Record\nprint(make() is make())',
    },
    {
      idea: 'the names of the fields do not matter',
      predicts: () =>
        `made = {}\n\n\ndef record(*fields):\n    if len(fields) not in made:\n        made[len(fields)] = new_class(fields)\n    return made[len(fields)]\n\n\ndef new_class(fields):\n${BODY}    return Record\n`,
      recognises: ({ wrong, times }) => wrong.length > 0 && (times.peakBytes ?? 0) <= 3,
      says: () =>
        'The memory is fine, but some callers get a class with the fields of others. What is the key under which you keep it?',
    },
  ],
  explain: (r) =>
    `The reference peaks at ${Number(r.value('peakBytes')).toLocaleString('en')} bytes: a list of ${r.params.calls} pointers, all to one class that was there already. ` +
    '`functools.cache` on the function does the same in one line (`lru_cache(None)` before 3.9). Without it every call leaves a class behind that only the cycle collector can free.',
});
