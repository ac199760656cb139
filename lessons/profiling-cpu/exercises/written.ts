import { writeCode } from '#lessons/author/write-code.ts';

const given = `import sys


def leaf():
    pass


def branch(n):
    for _ in range(n):
        leaf()
`;

const counting = (condition: string): string => `${given}

def count_calls(work):
    counts = {}

    def note(frame, event, argument):
        if ${condition}:
            name = frame.f_code.co_name
            counts[name] = counts.get(name, 0) + 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counts
`;

/** A profiler that counts calls. */
export const ownProfiler = writeCode({
  id: 'profile-cpu-write-profiler',
  revision: 1,
  title: 'A profiler in ten lines',
  instances: [{}],
  claims: ['cprofile-detailed'],
  prompt: () =>
    '`count_calls(work)` calls `work()` and gives a dict: how often each Python function was called meanwhile, by its name. Functions in C do not count. `sys.setprofile(note)` has `note(frame, event, argument)` called at each event: `call` and `return` for Python functions, `c_call` and `c_return` for those in C. `frame.f_code.co_name` is the name. Afterwards nobody must be watching any more. Leave `leaf` and `branch` as they are: they are what is counted.',
  code: () => `${given}

def count_calls(work):
    counts = {}
    work()
    return counts
`,
  reference: () => counting("event == 'call'"),
  examples: () => [
    'sorted(count_calls(leaf).items())',
    'sorted(count_calls(lambda: branch(3)).items())',
    '(count_calls(leaf), sys.getprofile())[1]',
  ],
  probes: (_, draw) => [
    `sorted(count_calls(lambda: branch(${draw(0, 9)})).items())`,
    `sorted(count_calls(lambda: [branch(${draw(2, 9)}), leaf(), branch(1)]).items())`,
    `sorted(count_calls(lambda: max(len('abc'), abs(-${draw(1, 9)}))).items())`,
    'count_calls(leaf) == count_calls(leaf)',
    '(count_calls(leaf), sys.getprofile())[1] is None',
  ],
  hints: () => [
    'Of the four events, which comes once for each call of a Python function?',
    'A function inside `count_calls` can write into its dict.',
    '`sys.setprofile(None)` takes the watcher away. A `finally` does so whatever happens.',
  ],
  mistakes: [
    {
      idea: 'every event is a call',
      predicts: () => counting('True'),
      recognises: ({ wrong, source }) => wrong.length > 0 && !source.includes("'call'"),
      says: () =>
        'There is one event for the call and another for the return, and functions in C have their own.',
      probe: () =>
        'import sys\n\n\ndef leaf():\n    pass\n\n\nevents = []\nsys.setprofile(lambda frame, event, argument: events.append(event))\nleaf()\nsys.setprofile(None)\nprint(events)',
    },
    {
      idea: 'C functions have events of the same name',
      predicts: () => counting("event.endswith('call')"),
      recognises: ({ wrong, source }) => wrong.length > 0 && source.includes('call'),
      says: () =>
        'A call of a C function is a `c_call`, and its `frame` is that of the Python function which calls it. So it was counted under the name of its caller.',
    },
  ],
  explain: () =>
    'This is cProfile without clocks. `_lsprof` hooks in at the same place, in C, reads a timer at both events, and keeps a stack of who called whom. All that a profiler of this kind costs is in `note`: it runs once for every event.',
});
