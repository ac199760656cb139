import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, environmentLabel, type EnvironmentId } from '#domain/python/environment.ts';

const OPTION = ['there is such an option', 'there is no such option'] as const;
const LOCK = ['it has a GIL', 'it has none'] as const;

type Params = { readonly asks: 'option' | 'lock'; readonly environment: EnvironmentId };

/** Whether CPython can do without: a matter of version and of build. */
export const builds = defineExercise<Params>({
  kind: 'predict-output',
  id: 'cores-builds',
  revision: 1,
  title: 'With or without',
  instances: [
    { asks: 'option', environment: 'cpython-3.13-64' },
    { asks: 'lock', environment: 'cpython-3.13-64' },
    { asks: 'option', environment: 'cpython-3.9-64' },
    { asks: 'option', environment: 'cpython-3.12-64' },
    { asks: 'lock', environment: BROWSER_ENVIRONMENT },
    { asks: 'option', environment: BROWSER_ENVIRONMENT },
    { asks: 'lock', environment: 'cpython-3.12-64' },
    { asks: 'option', environment: 'cpython-3.11-64' },
  ],
  target: ({ environment }) => environment,
  prompt: ({ asks, environment }) =>
    asks === 'option'
      ? `Whoever builds CPython from its source chooses options. Is “without a GIL” one of them in the source of this one, ${environmentLabel(environment)}? What is printed?`
      : `Has this very interpreter, ${environmentLabel(environment)}, a GIL? What is printed?`,
  code: ({ asks }) =>
    asks === 'option'
      ? `import sysconfig

known = 'Py_GIL_DISABLED' in sysconfig.get_config_vars()
print('${OPTION[0]}' if known else '${OPTION[1]}')
`
      : `import sys

try:
    enabled = sys._is_gil_enabled()    # 3.13 and later
except AttributeError:
    enabled = True                     # no other way
print('${LOCK[0]}' if enabled else '${LOCK[1]}')
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: ({ asks }) => (asks === 'option' ? OPTION : LOCK),
  claims: ['gil-in-cpython', 'gil-necessary'],
  hints: () => [
    'PEP 703 was accepted in 2023. Which version was written after that?',
    'That something can be left out does not mean that it is left out in what most people install.',
  ],
  mistakes: [
    {
      idea: 'CPython cannot do without a GIL',
      predicts: ({ params, answer }) => (params.asks === 'option' && answer === OPTION[0] ? OPTION[1] : null),
      says: () => 'It could not for thirty years. Since 3.13 its source can be built without.',
    },
    {
      idea: 'new versions have no GIL any more',
      predicts: ({ params, answer }) => (params.asks === 'lock' && answer === LOCK[0] ? LOCK[1] : null),
      says: () =>
        'The usual build has one, in 3.14 too. The other build has a name of its own: `python3.14t`.',
    },
    {
      idea: 'it was always possible',
      predicts: ({ params, answer }) => (params.asks === 'option' && answer === OPTION[1] ? OPTION[0] : null),
      says: () =>
        'There were attempts since 1996, none of which was taken up, because a single thread became slower.',
    },
  ],
  explain: ({ params, answer }) =>
    params.asks === 'option'
      ? `Here **${String(answer)}**. The option \`--disable-gil\` came with 3.13. Where it is chosen, counts are kept by the owning thread and shared ones beside them, lists and dicts have locks of their own, and another allocator takes the place of pymalloc.`
      : `Here **${String(answer)}**. All interpreters of this course are ordinary builds. In a free-threaded one \`sys._is_gil_enabled()\` says \`False\`, until an extension is imported that is not ready for it.`,
});
