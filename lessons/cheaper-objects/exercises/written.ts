import { writeCode } from '#lessons/author/write-code.ts';
import { shown } from '#lessons/numbers/exercises/told.ts';

const POINTS = (head: string): string => `${head}

def points(n):
    return [Point(i % 100, i % 50) for i in range(n)]
`;

const PLAIN = POINTS(`class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
`);

const SLOTTED = POINTS(`class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y
`);

/** Many small objects in less memory. */
export const writtenPoints = writeCode<{ n: number }>({
  id: 'cheaper-write-points',
  revision: 1,
  title: 'Many points in less memory',
  instances: [
    { n: 2000 },
    { n: 3000 },
    { n: 4000 },
    { n: 2500 },
    { n: 3500 },
    { n: 5000 },
    { n: 1500 },
    { n: 4500 },
  ],
  prompt: (p) =>
    `\`points(n)\` gives a list of *n* points with \`x\` and \`y\`, which must stay changeable: \`point.x = 7\`. Make ${p.n} of them take clearly less memory. Keep the names, and what the starter puts into them.`,
  code: () => PLAIN,
  reference: () => SLOTTED,
  examples: () => ['points(3)[2].x', 'len(points(10))', 'sum(point.y for point in points(60))'],
  probes: (_, draw) => [
    `points(${draw(120, 200)})[${draw(0, 120)}].x`,
    `points(${draw(120, 200)})[${draw(0, 120)}].y`,
    `(lambda point: (setattr(point, 'x', ${draw(3, 90)}), point.x)[1])(points(5)[1])`,
    'points(0)',
    `sum(point.x for point in points(${draw(5, 300)}))`,
  ],
  budget: {
    peakBytes: {
      call: (p, draw) => `len(points(${p.n + draw(0, 50)}))`,
      most: (reference) => 1.2 * reference,
    },
  },
  hints: () => [
    'What does an instance have that two attributes do not need?',
    'A class can say that its instances have certain fields and no others.',
    'One line in the class: `__slots__`.',
  ],
  mistakes: [
    {
      idea: 'a named tuple will do',
      predicts: () => POINTS("from collections import namedtuple\n\nPoint = namedtuple('Point', 'x y')\n"),
      recognises: ({ source }) => /namedtuple|NamedTuple/.test(source),
      says: () =>
        'It is small enough, nearly. But its fields cannot be changed, and the points must stay changeable.',
      probe: () =>
        "from collections import namedtuple\npoint = namedtuple('Point', 'x y')(1, 2)\ntry:\n    point.x = 7\nexcept AttributeError as error:\n    print(error)",
    },
    {
      idea: 'a data class is light',
      predicts: () =>
        POINTS('from dataclasses import dataclass\n\n\n@dataclass\nclass Point:\n    x: int\n    y: int\n'),
      recognises: ({ source, times }) => /dataclass/.test(source) && (times.peakBytes ?? 0) > 1.2,
      says: () =>
        '`@dataclass` writes methods; the instances stay what they were. Ask it for slots: `@dataclass(slots=True)`.',
    },
    {
      idea: 'a dict for each point is lighter than a class',
      predicts: () =>
        'class Point(dict):\n    __getattr__ = dict.__getitem__\n    __setattr__ = dict.__setitem__\n\n\ndef points(n):\n    return [Point(x=i % 100, y=i % 50) for i in range(n)]\n',
      recognises: ({ source, times }) => /dict/.test(source) && (times.peakBytes ?? 0) > 1.2,
      says: () =>
        'A dict has keys of its own, while instances share theirs with the class. It is the heaviest of all.',
    },
  ],
  explain: (r) =>
    `The reference needs ${shown(r.value('peakBytes'))} bytes for ${r.params.n} points and the list of them. With \`__slots__\` a point has two fields behind its header, and neither room for more nor a dict.`,
});

const FRESH = `def cities(text):
    found = []
    for line in text.splitlines():
        found.append(line.split(';')[0])
    return found
`;

const SHARED = `def cities(text):
    known = {}
    found = []
    for line in text.splitlines():
        city = line.split(';')[0]
        found.append(known.setdefault(city, city))
    return found
`;

/** One string for all equal ones. */
export const writtenShared = writeCode<{ n: number }>({
  id: 'cheaper-write-shared',
  revision: 1,
  title: 'Equal strings, one object',
  instances: [
    { n: 500 },
    { n: 800 },
    { n: 600 },
    { n: 1000 },
    { n: 700 },
    { n: 900 },
    { n: 400 },
    { n: 1200 },
  ],
  prompt: (p) =>
    `Each line of \`text\` is a city, a semicolon and a number. \`cities(text)\` lists the city of every line, in order. The starter makes a string for every line, though there are few cities. Let the list of ${p.n} lead to one object for each city.`,
  code: () => FRESH,
  reference: () => SHARED,
  examples: () => [
    "cities('Oslo;1\\nRome;2\\nOslo;3')",
    "len({id(city) for city in cities('Oslo;1\\nRome;2\\nOslo;3')})",
  ],
  probes: (_, draw) => [
    `cities('Lima;${draw(0, 9)}\\nBonn;4\\nLima;5')`,
    `len({id(city) for city in cities('Cairo;1\\nDelhi;2\\n' * ${draw(3, 30)})})`,
    "cities('')",
    `cities('Quito;${draw(10, 99)}')`,
    `cities('Lagos;1\\n' * ${draw(2, 9)})`,
  ],
  budget: {
    peakBytes: {
      call: (p, draw) =>
        `len(cities('Llanfairpwllgwyngyll;1\\nConstantinople;22\\n' * ${p.n / 2 + draw(0, 20)}))`,
      most: (reference) => 1.15 * reference,
    },
  },
  hints: () => [
    'A slice of a string is a new string, even if an equal one exists.',
    'Keep the first object of each text somewhere, and put *that* into the list.',
    'A dict from a text to itself, or `sys.intern`.',
  ],
  mistakes: [
    {
      idea: 'Python shares equal strings by itself',
      predicts: () =>
        "def cities(text):\n    return [str(line.partition(';')[0]) for line in text.splitlines()]\n",
      recognises: ({ source, wrong }) => wrong.length > 0 && !/set\(|\{|intern|dict/.test(source),
      says: () =>
        'Constants of the program, yes. What is cut out of a text at run time is a new object each time.',
      probe: () => "a, b = 'Oslo Oslo'.split()\nprint(a == b, a is b)",
    },
    {
      idea: 'a set of the cities is the answer',
      predicts: () =>
        "def cities(text):\n    return list({line.split(';')[0] for line in text.splitlines()})\n",
      recognises: ({ source, wrong }) => wrong.length > 0 && /set\(|\{[^}]*for/.test(source),
      says: () =>
        'Every line must stay in the list, in its order. Only the objects behind them are to be shared.',
    },
  ],
  explain: (r) =>
    `The reference needs ${shown(r.value('peakBytes'))} bytes at its peak, for the lines, the list and two strings. \`known.setdefault(city, city)\` gives back the first object with this text; the new one is freed at once. \`sys.intern(city)\` does the same in a table of the interpreter.`,
});
