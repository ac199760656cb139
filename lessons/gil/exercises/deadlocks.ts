import { defineExercise } from '#domain/lesson/exercise.ts';

/** "One lock, so no deadlock." */
export const noDeadlocks = defineExercise({
  kind: 'judge-claim',
  id: 'gil-prevents-deadlocks',
  revision: 1,
  title: 'Are deadlocks impossible?',
  instances: [{}],
  statement: () => 'Because there is only one global interpreter lock, Python threads cannot deadlock.',
  lines: () => [610, 610],
  prompt: () =>
    'The program lets two threads take two locks in opposite order, and gives up after half a second. Is the statement true?',
  code: () => `import threading

left, right = threading.Lock(), threading.Lock()
both = threading.Barrier(2)
stuck = []


def take(first, second):
    with first:
        both.wait()
        if second.acquire(timeout=0.5):
            second.release()
        else:
            stuck.append(threading.current_thread().name)
        both.wait()


threads = [threading.Thread(target=take, args=pair) for pair in ((left, right), (right, left))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(stuck), 'threads could not go on')
`,
  check: (_, code) => ({ checker: 'output', code, probes: { stuck: 'len(stuck)' } }),
  holds: (value) => value('stuck') === 0,
  needs: ['threads'],
  claims: ['gil-prevents-deadlock'],
  hints: () => [
    'A deadlock needs two locks and two threads that take them in different order. Is the GIL one of the two here?',
    'What happens to the GIL while a thread waits for another lock?',
  ],
  mistakes: [
    {
      idea: 'one global lock excludes deadlocks',
      predicts: () => 'true',
      says: () =>
        'One lock alone cannot deadlock, and that is all that can be said: inside CPython no two object locks can wait for each other. Your program’s locks are other locks.',
    },
    {
      idea: 'it depends on the version or on luck',
      predicts: () => 'depends',
      says: () =>
        'The barrier removes the luck: both threads hold their first lock before either asks for its second. No version of Python resolves that by itself.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**: ${String(reveal.value('stuck'))} threads were stuck, each holding what the other wanted. While a thread waits for a \`threading.Lock\`, it gives the GIL up, so the GIL neither causes nor prevents this. The true core of the claim: since CPython needs no lock *per object*, it never has to take several of them in some order, so the interpreter itself cannot deadlock that way. Take your own locks in one agreed order.`,
});
