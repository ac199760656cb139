import { measuredValues, placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import type { Reveal } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';

/** Three bodies of a function of `items`, which give the same. */
const TASKS = {
  squares: [
    '    found = []\n    for x in items:\n        found.append(x * x)\n    return found',
    '    return list(map(lambda x: x * x, items))',
    '    return [x * x for x in items]',
  ],
  total: [
    '    return sum(x for x in items)',
    '    total = 0\n    for x in items:\n        total += x\n    return total',
    '    return functools.reduce(operator.add, items, 0)',
  ],
  four: [
    '    total = 0\n    for x in items[:4]:\n        total += x\n    return total',
    '    return items[0] + items[1] + items[2] + items[3]',
    '    return sum(items[:4])',
  ],
  largest: [
    '    best = items[0]\n    for x in items:\n        if x > best:\n            best = x\n    return best',
    '    return sorted(items)[-1]',
    '    return max(x for x in items)',
  ],
  copy: [
    '    return [x for x in items]',
    '    return items[:]',
    '    new = []\n    for x in items:\n        new.append(x)\n    return new',
  ],
  sevens: [
    '    return len([x for x in items if x == 7])',
    '    return len(list(filter(lambda x: x == 7, items)))',
    '    return items.count(7)',
  ],
  first: [
    '    i = 0\n    while items[i] != 50:\n        i += 1\n    return i',
    '    return items.index(50)',
    '    for i, x in enumerate(items):\n        if x == 50:\n            return i',
  ],
  reversed: [
    '    return [items[i] for i in range(len(items) - 1, -1, -1)]',
    '    return items[::-1]',
    '    new = []\n    for x in items:\n        new.insert(0, x)\n    return new',
  ],
} as const;

const NAMES = ['first', 'second', 'third'] as const;
const THINGS = NAMES.map((name) => `${name}(items)`);

type TaskParams = { readonly task: keyof typeof TASKS };

/** Which of three ways to the same result executes the fewest instructions. */
export const fewest = defineExercise<TaskParams>({
  kind: 'predict-order',
  id: 'speed-fewest-instructions',
  revision: 1,
  title: 'One result, three ways',
  claims: ['optimising-reduces-instructions'],
  instances: (Object.keys(TASKS) as (keyof typeof TASKS)[]).map((task) => ({ task })),
  things: () => THINGS,
  direction: 'fewest first',
  observation: 'executed',
  unit: 'instructions',
  prompt: () =>
    'All three give the same. In which order of how many instructions are *executed*, for a list of a hundred numbers? What runs in C executes none.',
  code: (p) => `import functools, operator, sys

${NAMES.map((name, place) => `def ${name}(items):\n${TASKS[p.task][place] ?? ''}\n`).join('\n')}

def steps(function):
    """Instructions executed by a call, and by what it calls."""
    count = 0

    def watch(frame, event, arg):
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == 'opcode'
        return watch

    sys.settrace(watch)
    function(list(range(100)))
    sys.settrace(None)
    return count

ways = [first, second, third]
steps(ways[0])  # the first trace of all may miss some
executed = [steps(way) for way in ways]
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { executed: 'executed' } }),
  hints: () => [
    'Where is the loop: in the bytecode of one of these functions, or in C?',
    'For each turn of a loop in bytecode, count: get the next item, store it, do something with it, jump back.',
  ],
  mistakes: [
    {
      idea: 'shorter source, fewer instructions',
      predicts: (reveal) =>
        differing(
          reveal,
          placesOf(TASKS[reveal.params.task].map((body) => body.replaceAll(/\s+/g, ' ').length)),
        ),
      says: () =>
        'That is how long they are to read. A short comprehension is a loop in bytecode, and a long call may be a loop in C.',
      probe: () => 'import dis\ndis.dis(lambda items: [x * x for x in items])',
    },
    {
      idea: 'more lines, more instructions',
      predicts: (reveal) => {
        const lines = TASKS[reveal.params.task].map((body, place) => body.split('\n').length * 10 + place);
        return differing(reveal, placesOf(lines));
      },
      says: () =>
        'Lines are for readers. A generator expression on one line is asked for each item, and leaves and enters its code each time.',
      probe: () => 'import dis\ndis.dis(lambda items: sum(x for x in items))',
    },
  ],
  explain: (reveal) => {
    const browser = measuredValues(reveal.value('executed', BROWSER_ENVIRONMENT)) ?? [];
    return (
      `${inOrder(reveal, THINGS, 'executed')} instructions; in the browser, with Python 3.14, ${browser.join(', ')} for the first, second and third. ` +
      'A call of something written in C is one instruction, and all of its loop is inside. A loop, a comprehension, a generator or a lambda pays for each item. ' +
      'It is not yet the time: a `lambda` may execute fewer instructions than a comprehension, and still lose by the cost of its calls.'
    );
  },
});

/** The places, or null where they are right. */
function differing(reveal: Reveal<TaskParams>, places: readonly number[]): readonly number[] | null {
  return JSON.stringify(places) === JSON.stringify(reveal.answer) ? null : places;
}
