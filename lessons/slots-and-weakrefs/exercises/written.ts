import { writeCode } from '#lessons/author/write-code.ts';

type RecordParams = { readonly fields: string; readonly kept: number };

const names = ({ fields }: RecordParams): readonly string[] => fields.split(' ');

/** A record class, with what is to stand before `__init__`. */
function record(params: RecordParams, declaration: string, base = ''): string {
  const parameters = names(params).join(', ');
  const stores = names(params).map((name) => `        self.${name} = ${name}\n`);
  return (
    `class Record${base}:\n${declaration}    def __init__(self, ${parameters}):\n${stores.join('')}\n` +
    `    def total(self):\n        return ${names(params)
      .map((name) => `self.${name}`)
      .join(' + ')}\n`
  );
}

const slotsOf = (params: RecordParams): string =>
  `    __slots__ = (${names(params)
    .map((name) => `'${name}'`)
    .join(', ')},)\n\n`;

/** Many small records in less memory. */
export const writtenRecord = writeCode<RecordParams>({
  id: 'slots-write-record',
  revision: 1,
  title: 'Thousands of records, in little memory',
  claims: ['class-overhead-many-instances'],
  instances: [
    { fields: 'x y', kept: 2000 },
    { fields: 'width height depth', kept: 1000 },
    { fields: 'low high', kept: 3000 },
    { fields: 'open close high low', kept: 1000 },
    { fields: 'price', kept: 2000 },
    { fields: 'red green blue', kept: 2000 },
    { fields: 'start stop', kept: 1500 },
    { fields: 'a b c d e', kept: 1200 },
  ],
  prompt: (p) =>
    `The class \`Record\` keeps ${names(p)
      .map((name) => `\`${name}\``)
      .join(', ')}, and \`total()\` adds them up. The values may be changed by assignment. ` +
    `It is right, and too large: make it so that ${p.kept} records take much less memory.`,
  code: (p) => record(p, ''),
  reference: (p) => record(p, slotsOf(p)),
  examples: (p) => [
    `Record(${names(p)
      .map((_, place) => place + 1)
      .join(', ')}).total()`,
    `Record(${names(p)
      .map(() => 0)
      .join(', ')}).${names(p)[0] ?? ''}`,
  ],
  probes: (p, draw) => {
    const values = names(p).map(() => draw(1, 900));
    const first = names(p)[0] ?? '';
    return [
      `Record(${values.join(', ')}).total()`,
      `[Record(${values.join(', ')}).${names(p).at(-1) ?? ''}]`,
      `(lambda one: (setattr(one, '${first}', ${draw(1, 900)}), one.total())[1])(Record(${values.join(', ')}))`,
      `len({id(one) for one in [Record(${values.join(', ')}) for i in range(3)]})`,
    ];
  },
  budget: {
    peakBytes: {
      call: (p, draw) =>
        `len([Record(${names(p)
          .map(() => 'None')
          .join(', ')}) for i in range(${p.kept + draw(0, 50)})])`,
      most: (reference) => 1.25 * reference,
    },
  },
  hints: () => [
    'What does each of these records keep room for that it never uses?',
    'A class can declare its attributes, once and for all. Then an instance needs no place for a dictionary.',
  ],
  mistakes: [
    {
      idea: 'a dataclass is smaller',
      predicts: (reveal) =>
        `from dataclasses import dataclass\n\n@dataclass\nclass Record:\n${names(reveal.params)
          .map((name) => `    ${name}: object\n`)
          .join('')}\n    def total(self):\n        return ${names(reveal.params)
          .map((name) => `self.${name}`)
          .join(' + ')}\n`,
      recognises: ({ source, wrong }) => wrong.length === 0 && /dataclass/.test(source),
      says: () =>
        'A dataclass writes `__init__` and `__repr__` for you; its instances are ordinary ones. (Since 3.10 you may ask it for slots, too.)',
      probe: () => 'from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\nprint(vars(P(1)))',
    },
    {
      idea: 'slots below a base without slots',
      predicts: (reveal) =>
        `class Base:\n    pass\n\n\n${record(reveal.params, slotsOf(reveal.params), '(Base)')}`,
      recognises: ({ source, wrong }) => wrong.length === 0 && source.includes('__slots__'),
      says: () =>
        'The slots are there, and the `__dict__` of the base as well. All classes of the line have to declare `__slots__`.',
      probe: () => "class Base: pass\nclass P(Base): __slots__ = ('x',)\nprint(hasattr(P(), '__dict__'))",
    },
  ],
  explain: (r) =>
    `The reference peaks at ${Number(r.value('peakBytes')).toLocaleString('en')} bytes for ${r.params.kept} records, the list included. ` +
    'With `__slots__` a record is its header, the collector’s header, and one pointer for each field. What is left out are two pointers, for dictionary and weak references, and the spare places.',
});
