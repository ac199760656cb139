import { defineExercise } from '#domain/lesson/exercise.ts';

/** A child process computes while the loop goes on. */
export const child = defineExercise<Record<never, never>>({
  id: 'loop-child-process',
  kind: 'predict-output',
  revision: 1,
  title: 'A child that computes',
  needs: ['threads', 'processes'],
  claims: ['asyncio-loop-runs-subprocesses', 'asyncio-processes-better-cpu-bound'],
  instances: [{}],
  choices: () => [
    'the child’s answer, and the others went on',
    'the child’s answer, but the others stood still',
    'no answer',
  ],
  prompt: () =>
    'A coroutine starts another Python, which computes, and awaits what it prints. What does this program print?',
  code: () => `import asyncio
import sys

counted = 0


async def others():
    global counted
    while True:
        counted += 1
        await asyncio.sleep(0.001)


async def main():
    other = asyncio.create_task(others())
    child = await asyncio.create_subprocess_exec(
        sys.executable, '-I', '-S', '-c', 'print(sum(range(3_000_000)))',
        stdout=asyncio.subprocess.PIPE,
    )
    answer, _ = await child.communicate()
    other.cancel()
    if not answer:
        print('no answer')
    elif counted > 3:
        print('the child’s answer, and the others went on')
    else:
        print('the child’s answer, but the others stood still')


asyncio.run(main())
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => ['Whose interpreter computes?', 'What does `communicate` wait for, and who watches it?'],
  mistakes: [
    {
      idea: 'computing blocks the loop, wherever it happens',
      predicts: () => 'the child’s answer, but the others stood still',
      says: () =>
        'It blocks the interpreter that computes, and that is another one. To this loop the child is a pipe from which something will come.',
    },
    {
      idea: 'a loop cannot wait for processes',
      predicts: () => 'no answer',
      says: () =>
        'Pipes can be watched like sockets. How it learns of the child’s end differs: a `pidfd` where Linux has it, otherwise a thread or a signal.',
    },
  ],
  explain: (r) =>
    `It prints *${String(r.answer)}*. For computing in Python this is what helps: another process, with its own GIL, and an \`await\` on its pipe. \`ProcessPoolExecutor\` with \`run_in_executor\` does the same and keeps the processes for the next job.`,
});
