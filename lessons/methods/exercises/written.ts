import { writeCode } from '#lessons/author/write-code.ts';

type BestParams = { readonly best: 'min' | 'max'; readonly n: number };

function scores({ best }: BestParams, store: string, add: string, find: string): string {
  return (
    `class Scores:\n    def __init__(self, values):\n        self.values = list(values)\n${store}\n` +
    `    def add(self, value):\n        self.values.append(value)\n${add}\n` +
    `    def best(self):\n${find.replaceAll('BEST', best)}`
  );
}

/** A method that remembers its answer, in its instance. */
export const writtenBest = writeCode<BestParams>({
  id: 'methods-write-best',
  revision: 1,
  title: 'A method that remembers',
  claims: ['methods-variables-keep-state', 'lazy-creates-on-need'],
  instances: [
    { best: 'min', n: 100 },
    { best: 'max', n: 200 },
    { best: 'min', n: 150 },
    { best: 'max', n: 80 },
    { best: 'min', n: 300 },
    { best: 'max', n: 120 },
    { best: 'min', n: 250 },
    { best: 'max', n: 180 },
  ],
  prompt: (p) =>
    `\`Scores(values)\` has \`add(value)\` and \`best()\`, which gives the ${p.best === 'min' ? 'smallest' : 'largest'} value, or \`None\` where there are none. The starter compares all values at each call of \`best\`. ` +
    `Let it remember: with ${p.n} values, twenty calls in a row must not need many more comparisons than one. Instances must not disturb each other.`,
  code: (p) => scores(p, '', '', '        return BEST(self.values, default=None)\n'),
  reference: (p) =>
    scores(
      p,
      '        self.known = False\n',
      '        self.known = False\n',
      '        if not self.known:\n            self.found = BEST(self.values, default=None)\n            self.known = True\n        return self.found\n',
    ),
  examples: () => [
    'Scores([3, 1, 2]).best()',
    'Scores([]).best()',
    '(lambda s: (s.best(), s.add(0), s.add(9), s.best()))(Scores([5]))',
  ],
  probes: (_, draw) => {
    const few = Array.from({ length: 6 }, () => draw(-50, 50)).join(', ');
    return [
      `Scores([${few}]).best()`,
      `(lambda s: (s.best(), s.add(${draw(-99, -60)}), s.add(${draw(60, 99)}), s.best()))(Scores([${few}]))`,
      `(lambda a, b: (a.best(), b.best(), a.best()))(Scores([${draw(1, 9)}]), Scores([${draw(10, 99)}]))`,
      `(lambda s: (s.best(), s.best()))(Scores([]))`,
      `(lambda s: (s.best(), s.add(${draw(1, 99)}), s.best()))(Scores([]))`,
    ];
  },
  budget: {
    operations: {
      call: (p, draw) =>
        `(lambda s: [s.best() for i in range(20)][-1])(Scores([Counted(i * 7 % ${p.n}) for i in range(${p.n + draw(0, 20)})]))`,
      most: (reference) => 3 * reference,
    },
  },
  hints: () => [
    'Which object lives from one call to the next, and belongs to this instance alone?',
    'When does a remembered answer become wrong? That is the moment to forget it.',
  ],
  mistakes: [
    {
      idea: 'a default value as a memory',
      predicts: ({ params }) =>
        `class Scores:\n    def __init__(self, values):\n        self.values = list(values)\n\n    def add(self, value):\n        self.values.append(value)\n\n    def best(self, memory={}):\n        if 'best' not in memory:\n            memory['best'] = ${params.best}(self.values, default=None)\n        return memory['best']\n`,
      recognises: ({ source, wrong }) => wrong.length > 0 && /def best\(self,/.test(source),
      says: () =>
        'The default belongs to the function, and there is one function for all instances: the second gets the answer of the first.',
      probe: () => 'class T:\n    def f(self, memory={}): return memory\nprint(T().f() is T().f())',
    },
    {
      idea: 'what is remembered stays right',
      predicts: (reveal) =>
        scores(
          reveal.params,
          '        self.known = False\n',
          '',
          '        if not self.known:\n            self.found = BEST(self.values, default=None)\n            self.known = True\n        return self.found\n',
        ),
      recognises: ({ wrong }) => wrong.length > 0,
      says: () =>
        'Until somebody adds a value. Then the remembered answer has to be forgotten, or compared with the new one.',
    },
  ],
  explain: (r) =>
    `The reference needs ${Number(r.value('operations')).toLocaleString('en')} comparisons for ${r.params.n} values and twenty calls: those of the first call. ` +
    'The state is in the instance, where a reader looks for it. A frame forgets, a default or a closure would mix the instances up.',
});
