import { defineExercise } from '#domain/lesson/exercise.ts';

/** A lost update without luck: a barrier holds every thread between its read and its store. */
export const lostUpdates = defineExercise<{ form: string; threads: number; rounds: number }>({
  kind: 'predict-output',
  id: 'gil-lost-updates',
  revision: 1,
  title: 'Read, wait, store',
  instances: [
    { form: 'in place', threads: 4, rounds: 3 },
    { form: 'call first', threads: 4, rounds: 3 },
    { form: 'in place', threads: 2, rounds: 7 },
    { form: 'in place', threads: 8, rounds: 5 },
    { form: 'call first', threads: 2, rounds: 9 },
    { form: 'in place', threads: 5, rounds: 2 },
    { form: 'in place', threads: 3, rounds: 10 },
    { form: 'call first', threads: 6, rounds: 4 },
  ],
  prompt: ({ threads, rounds }) =>
    `${threads} threads add 1 to the same counter, ${rounds} times each. The barrier makes the order certain: nobody passes it before all ${threads} have arrived. Run as a script: which number is printed?`,
  code: ({ form, threads, rounds }) => `import threading

c = [0]
barrier = threading.Barrier(${threads})


def one():
    barrier.wait()
    return 1


def add():
    for _ in range(${rounds}):
        ${form === 'in place' ? 'c[0] += one()' : 'step = one()\n        c[0] += step'}


threads = [threading.Thread(target=add) for _ in range(${threads})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(c[0])
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'updates' },
  needs: ['threads'],
  hints: () => [
    'In `c[0] += one()`, what does Python evaluate first: the old value of `c[0]`, or the call?',
    'Write down, for two threads and one round: who has read what when the barrier opens? Then who stores what?',
  ],
  mistakes: [
    {
      idea: 'the GIL keeps every update',
      predicts: ({ params, answer }) =>
        answer === params.threads * params.rounds ? null : params.threads * params.rounds,
      says: ({ params }) =>
        `${params.threads} × ${params.rounds} would be right if each update were one indivisible step. The GIL changes hands while the threads wait at the barrier, and by then each has already read the old value.`,
      probe: () => "import dis\ndis.dis('c[0] += one()')",
    },
    {
      idea: 'the right-hand side is evaluated before the target is read',
      predicts: ({ params, answer }) => (answer === params.rounds ? null : params.rounds),
      says: () =>
        'Here the call is over before `c[0]` is read, so the barrier stands *before* the update and not in its middle.',
      probe: () => "import dis\ndis.dis('step = one(); c[0] += step')",
    },
    {
      idea: 'only one update survives in the end',
      predicts: ({ params, answer }) => (params.rounds === 1 || answer === 1 ? null : 1),
      says: () =>
        'In each round all threads store the same new value, so each round counts once, not the whole program.',
    },
  ],
  explain: ({ params, answer }) =>
    params.form === 'in place'
      ? `${String(answer)}: one per round, however many threads there are. \`c[0] += one()\` first loads \`c[0]\`, then calls \`one()\`. When the barrier opens, all ${params.threads} threads hold the same old value, add 1, and store the same new one. The GIL was never violated: one thread ran at a time, and ${params.threads * params.rounds - Number(answer)} updates are gone. A \`threading.Lock\` held from the read to the store is the cure.`
      : `${String(answer)} = ${params.threads} × ${params.rounds}. The call comes first, and the read, the addition and the store follow it without a call or a jump in between, so since CPython 3.10 nothing separates them. It works, but by the grace of where the interpreter looks for a switch; a lock says it and holds everywhere.`,
});

/** Check, then act: every buyer sees the stock before any of them takes from it. */
export const checkThenAct = defineExercise<{ stock: number; wanted: number; buyers: number }>({
  kind: 'predict-output',
  id: 'gil-check-then-act',
  revision: 1,
  title: 'Everybody saw enough',
  instances: [
    { stock: 100, wanted: 80, buyers: 3 },
    { stock: 50, wanted: 20, buyers: 4 },
    { stock: 10, wanted: 7, buyers: 2 },
    { stock: 100, wanted: 30, buyers: 3 },
    { stock: 5, wanted: 1, buyers: 6 },
    { stock: 40, wanted: 25, buyers: 5 },
    { stock: 12, wanted: 12, buyers: 2 },
    { stock: 30, wanted: 8, buyers: 4 },
  ],
  prompt: ({ stock, wanted, buyers }) =>
    `There are ${stock} tickets. ${buyers} threads each buy ${wanted}, but only after checking that enough are left. The barrier stands for whatever takes time between the check and the purchase. Run as a script: how many tickets are left?`,
  code: ({ stock, wanted, buyers }) => `import threading

tickets = ${stock}
paying = threading.Barrier(${buyers})


def buy():
    global tickets
    if tickets >= ${wanted}:
        paying.wait(timeout=5)
        tickets -= ${wanted}


buyers = [threading.Thread(target=buy) for _ in range(${buyers})]
for buyer in buyers:
    buyer.start()
for buyer in buyers:
    buyer.join()
print(tickets)
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'tickets' },
  needs: ['threads'],
  hints: () => [
    'How many threads have made their check by the time the barrier lets anybody through?',
    'The number cannot be checked again after the barrier: each buyer who passed the `if` subtracts.',
  ],
  mistakes: [
    {
      idea: 'the check protects the purchase',
      predicts: ({ params: { stock, wanted, buyers }, answer }) => {
        const left = stock - Math.min(buyers, Math.floor(stock / wanted)) * wanted;
        return left === answer ? null : left;
      },
      says: () =>
        'That is what the program says one buyer after the other. But the check and the purchase are two steps; between them the GIL goes round, and everybody checks before anybody pays.',
      probe: () => "import dis\ndis.dis('if tickets >= 80: tickets -= 80')",
    },
    {
      idea: 'all subtract, but from the same old number',
      predicts: ({ params: { stock, wanted } }) => stock - wanted,
      says: () =>
        'That would be a lost update on top. Here the subtraction itself stays whole, since each thread reads `tickets` anew after the barrier; it is the decision that is out of date.',
    },
  ],
  explain: ({ params: { stock, wanted, buyers }, answer }) =>
    `${String(answer)} = ${stock} − ${buyers} × ${wanted}. All ${buyers} checks were made while ${stock} tickets were left, and all of them passed. No switch in an unlucky place was needed, no single instruction was torn, and the result ${Number(answer) < 0 ? 'is impossible all the same' : 'happens to be fine here, because there was enough for everybody: the race is there, it only does not hurt'}. What belongs together for *your* program only you know: put the check and the change under one lock.`,
});
