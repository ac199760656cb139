import { defineExercise } from '#domain/lesson/exercise.ts';

/** "Processes suit I/O-bound work." */
export const processesForWaiting = defineExercise({
  kind: 'judge-claim',
  id: 'processes-for-waiting',
  revision: 1,
  title: 'Processes for I/O?',
  instances: [{}],
  statement: () =>
    'For work that mostly waits, a process for each job is about as cheap as a thread for each job.',
  lines: () => [662, 662],
  prompt: () =>
    'Forty waits, once in threads and once in processes. `ratio` compares the CPU time that the two take, of the program and its children together, so it does not matter who else uses the machine. Call them about equal below a factor of 3. Is the statement true?',
  code: () => `import multiprocessing
import resource
import threading
import time

fork = multiprocessing.get_context('fork')


def cpu():
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def cost(kind):
    before = cpu()
    workers = [kind(target=time.sleep, args=(0.1,)) for _ in range(40)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return cpu() - before


threads = min(cost(threading.Thread) for _ in range(3))
processes = min(cost(fork.Process) for _ in range(3))
ratio = processes / threads
print('about as cheap' if ratio < 3 else 'more than 3 times as expensive')
`,
  check: (_, code) => ({ checker: 'output', code, probes: { dearer: 'ratio >= 3' } }),
  holds: (value) => value('dearer') === false,
  needs: ['threads', 'processes'],
  hints: () => [
    'Neither is limited by the GIL while it waits. So what is left to compare is what a worker costs.',
  ],
  mistakes: [
    {
      idea: 'while waiting, a worker costs nothing, of whatever kind',
      predicts: () => 'true',
      says: () =>
        'The waiting is free. Being started, scheduled, and cleaned up is not, and for a process each of these is more work.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**. The waits are the same; every process has to be copied from its parent, to touch and so to copy pages, and to be taken apart again. The guide says in one place that processes are often better suited to I/O-bound work (line 662), and in another that threads or \`asyncio\` are the better choice (line 690). The measurement agrees with the second. Processes earn their price when they compute, or when one job must not be able to take the others down.`,
});
