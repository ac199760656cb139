import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const READS = {
  'a task, after its parent set it': [
    "user.set('new')\n    print(await asyncio.create_task(read()))",
    'The task was created after the change, and copied the context with it.',
  ],
  'a task made before its parent set it': [
    "task = asyncio.create_task(read())\n    user.set('new')\n    print(await task)",
    'The copy was made when the task was created. What the parent sets later goes into the parent’s own context.',
  ],
  'the parent, after a task set it': [
    'await asyncio.create_task(write())\n    print(user.get())',
    'The task wrote into its own copy, which went with it.',
  ],
  'the parent, after it awaited a coroutine that set it': [
    'await write()\n    print(user.get())',
    'A coroutine that is only awaited is no task: it runs in the context of whoever awaits it, like a function that is called.',
  ],
  'the parent, after gather': [
    'await asyncio.gather(write())\n    print(user.get())',
    '`gather` makes a task of each coroutine, and so a copy.',
  ],
  'a callback scheduled before the change': [
    "loop.call_soon(lambda: print(user.get()))\n    user.set('new')\n    await asyncio.sleep(0)",
    '`call_soon` copies the current context for its callback at once.',
  ],
  'a plain function': ["user.set('new')\n    print((lambda: user.get())())", 'A call changes no context.'],
  'a task made before its parent awaited a setter': [
    'task = asyncio.create_task(read())\n    await write()\n    print(await task)',
    'The setter ran in the parent’s context, but the task had its copy by then.',
  ],
  'the parent, after reset': [
    "token = user.set('new')\n    user.reset(token)\n    print(user.get())",
    '`reset` undoes one `set`, in the same context.',
  ],
} as const;

/** Which value of a context variable is seen. */
export const contexts = defineExercise<{ reader: keyof typeof READS }>({
  id: 'switching-contexts',
  kind: 'predict-output',
  revision: 1,
  title: 'Old value or new?',
  claims: ['asyncio-context-saved-and-restored'],
  instances: (Object.keys(READS) as (keyof typeof READS)[]).map((reader) => ({ reader })),
  choices: () => ['old', 'new'],
  prompt: (p) => `Which value is seen by ${p.reader}?`,
  code: (p) => `import asyncio
import contextvars

user = contextvars.ContextVar('user', default='old')


async def read():
    return user.get()


async def write():
    user.set('new')


async def main():
    loop = asyncio.get_running_loop()
    ${READS[p.reader][0]}


asyncio.run(main())
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Where is a task made, and when? A copy of the context is made at that moment.',
    'Does `await` of a bare coroutine make a task?',
  ],
  mistakes: [
    {
      idea: 'one variable, one value',
      predicts: (r) => wrong(r, 'new'),
      says: () =>
        'There is one variable and one value per context. The change was made in another context than the one that was read.',
      probe: () =>
        "import contextvars\nv = contextvars.ContextVar('v', default='old')\ncontextvars.copy_context().run(v.set, 'new')\nprint(v.get())",
    },
    {
      idea: 'every coroutine has its own context',
      predicts: (r) => wrong(r, 'old'),
      says: () => 'Every *task* has. Plain awaits and calls stay in the context that they are made in.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**. ${READS[r.params.reader][1]} Copying is cheap: a context is an immutable tree (a HAMT, \`Python/hamt.c\`), and a copy is a second pointer to its root. Nothing is saved or restored at switches: each step of a task simply runs inside the task’s context.`,
});
