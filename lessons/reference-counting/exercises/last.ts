import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** A program that marks its steps, the steps to choose from, and the one after which a wrong idea sees the object go. */
interface Story {
  readonly text: string;
  readonly steps: readonly string[];
  /** The step before the first reference goes. */
  readonly first?: string;
}

const STORIES: Readonly<Record<string, Story>> = {
  'two names': {
    text: `a = Thing()
b = a
mark('shared')
del a
mark('deleted')
b = None
mark('rebound')`,
    steps: ['deleted', 'rebound', 'shared'],
    first: 'shared',
  },
  row: {
    text: `row = [Thing()]
mark('made')
row.append(row[0])
mark('appended')
row.pop()
mark('popped')
row.clear()
mark('cleared')`,
    steps: ['appended', 'cleared', 'popped', 'made'],
    first: 'appended',
  },
  argument: {
    text: `def use(thing):
    mark('inside')


mark('before')
use(Thing())
mark('after')`,
    steps: ['after', 'before', 'inside'],
  },
  ignored: {
    text: `def make():
    thing = Thing()
    mark('made')
    return thing


make()
mark('returned')
thing = None
mark('end')`,
    steps: ['returned', 'made', 'end'],
  },
  loop: {
    text: `for thing in [Thing()]:
    mark('in the loop')

mark('after the loop')
thing = None
mark('rebound')`,
    steps: ['in the loop', 'rebound', 'after the loop'],
    first: 'in the loop',
  },
  error: {
    text: `def fail():
    thing = Thing()
    mark('made')
    raise ValueError


try:
    fail()
except ValueError as error:
    mark('caught')

mark('after')`,
    steps: ['after', 'made', 'caught'],
    first: 'made',
  },
  replaced: {
    text: `def make(name):
    thing = Thing()
    mark(name)
    return thing


thing = make('first')
mark('kept')
thing = make('second')
mark('replaced')`,
    steps: ['kept', 'second', 'replaced', 'first'],
    first: 'kept',
  },
  closure: {
    text: `def outer():
    thing = Thing()
    mark('made')
    return lambda: thing


inner = outer()
mark('returned')
inner = None
mark('dropped')`,
    steps: ['made', 'dropped', 'returned'],
    first: 'made',
  },
  cycle: {
    text: `thing = Thing()
thing.me = thing
mark('tied')
del thing
mark('deleted')
gc.collect()
mark('collected')`,
    steps: ['collected', 'tied', 'deleted'],
    first: 'tied',
  },
};

type StoryParams = { readonly story: string };

const storyOf = ({ story }: StoryParams): Story => STORIES[story] ?? { text: '', steps: [] };

/** After which step the last reference goes. */
export const lastReference = defineExercise<StoryParams>({
  kind: 'predict-output',
  id: 'references-last',
  revision: 1,
  title: 'When does it go?',
  instances: Object.keys(STORIES).map((story) => ({ story })),
  prompt: () =>
    'When an object of the class `Thing` goes, it says so. The program prints the last step that was marked *before* the first of them went. Which one is it?',
  code: (p) => `import gc

gc.disable()  # nothing but counting
marks = []


def mark(name):
    marks.append(name)


class Thing:
    def __del__(self):
        marks.append('gone')


${storyOf(p).text}
print(marks[marks.index('gone') - 1])
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { marks: 'marks' } }),
  choices: (p) => storyOf(p).steps,
  hints: () => [
    'Make a list of everything that refers to the object: names, places, arguments, frames. Cross them out one by one.',
    'A frame refers to its locals for as long as somebody needs the frame. Who does?',
  ],
  mistakes: [
    {
      idea: 'the first reference that goes takes the object along',
      predicts: (reveal) => {
        const { first } = storyOf(reveal.params);
        return first === undefined ? null : wrong(reveal, first);
      },
      says: ({ params }) =>
        ({
          error:
            'The function has ended, but its frame is needed: the traceback of the error leads to it, and the error has a name until the `except` is over.',
          loop: 'A loop variable is an ordinary name. It keeps its last value when the loop is over.',
          closure: 'The frame is gone. But the inner function has kept a cell with the object in it.',
          cycle: 'The name is gone. But the object refers to itself, so its count is not zero.',
          replaced:
            'The right-hand side comes first. While the second object is being made, the name still holds the first.',
        })[params.story] ?? 'One reference is gone, and there is another one. Only the last one counts.',
      probe: () =>
        'import sys\nthing = object()\nother = thing\nbefore = sys.getrefcount(thing)\ndel other\nprint(before, sys.getrefcount(thing))',
    },
    {
      idea: 'objects go some time later',
      predicts: (reveal) => {
        const late = { argument: 'after', ignored: 'returned', 'two names': 'rebound', row: 'cleared' };
        return late[reveal.params.story as keyof typeof late] ?? null;
      },
      says: () =>
        'There is no later. Whoever drops the last reference frees the object in the same moment, before the next step.',
      probe: () =>
        "class Thing:\n    def __del__(self):\n        print('gone')\n\n\nThing()\nprint('next line')",
    },
    {
      idea: 'objects live to the end of their program',
      predicts: (reveal) => (reveal.params.story === 'ignored' ? 'end' : null),
      says: () => 'Only those that somebody holds until then. Nobody took what the call returned.',
    },
  ],
  explain: (reveal) =>
    `The steps were ${(reveal.value('marks') as readonly string[]).map((name) => (name === 'gone' ? '**gone**' : `*${name}*`)).join(', ')}, the same in every environment. ` +
    'The moment is exact: `Py_DECREF` takes one from the count, finds zero, and calls the type’s deallocator before it returns.',
});
