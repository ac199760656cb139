import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Line 664: how data gets from one process to another. */
export const queueAndPipe: TestableClaim = {
  id: 'ipc-queue-and-pipe',
  lines: [664, 664],
  kind: 'interface',
  statement: '`multiprocessing.Queue` and `multiprocessing.Pipe` carry objects between processes.',
  needs: ['processes'],
  probe: `import json
import multiprocessing

fork = multiprocessing.get_context('fork')
queue = fork.Queue()
receiver, sender = fork.Pipe(duplex=False)


def send():
    queue.put({'by': 'queue'})
    sender.send({'by': 'pipe'})


child = fork.Process(target=send)
child.start()
print(json.dumps([queue.get(), receiver.recv()]))
child.join()
`,
  rule: 'True where dicts of the child arrive through both.',
  judge: trueWhere([{ by: 'queue' }, { by: 'pipe' }]),
  correction: 'What arrives are copies, built from a pickle.',
  references: [docs('library/multiprocessing.html#exchanging-objects-between-processes')],
};

export const valueAndArray: TestableClaim = {
  id: 'ipc-value-and-array',
  lines: [664, 664],
  kind: 'interface',
  statement: '`multiprocessing.Value` and `multiprocessing.Array` are memory that processes share.',
  needs: ['processes'],
  probe: `import json
import multiprocessing

fork = multiprocessing.get_context('fork')
value, array = fork.Value('i', 1), fork.Array('i', [1, 1])


def write():
    value.value = 2
    array[1] = 2


child = fork.Process(target=write)
child.start()
child.join()
print(json.dumps([value.value, list(array)]))
`,
  rule: 'True where the parent sees what the child wrote into both.',
  judge: trueWhere([2, [1, 2]]),
  correction: 'They hold numbers of C, not objects of Python.',
  references: [docs('library/multiprocessing.html#shared-ctypes-objects')],
};

export const serialises: TestableClaim = {
  id: 'ipc-serialises',
  lines: [664, 664],
  kind: 'behaviour',
  statement: 'Queues and pipes serialise what is sent through them.',
  needs: ['processes'],
  probe: `import json
import multiprocessing

fork = multiprocessing.get_context('fork')
pickled = []


class Parcel:
    def __init__(self, by):
        self.by = by

    def __reduce__(self):
        pickled.append(self.by)
        return Parcel, (self.by,)


queue = fork.SimpleQueue()
receiver, sender = fork.Pipe(duplex=False)
queue.put(Parcel('queue'))
sender.send(Parcel('pipe'))
queue.get()
receiver.recv()
print(json.dumps(pickled))
`,
  rule: 'True where objects sent through a queue and through a pipe were both asked how to pickle them.',
  judge: trueWhere(['queue', 'pipe']),
  correction: 'Only `send_bytes` does without: it takes bytes and leaves them as they are.',
  references: [
    docs('library/multiprocessing.html#multiprocessing.connection.Connection.send'),
    source('Lib/multiprocessing/connection.py', 'send'),
  ],
};

export const serialisingCosts: TestableClaim = {
  id: 'ipc-serialising-costs',
  lines: [664, 664],
  kind: 'time',
  statement: 'Serialising is work that grows with the data.',
  probe: `import json
import pickle

calls = 0


class Item:
    def __reduce__(self):
        global calls
        calls += 1
        return Item, ()


counts = []
for n in (10, 100, 1000):
    calls = 0
    pickle.dumps([Item() for _ in range(n)])
    counts.append(calls)
print(json.dumps(counts))
`,
  rule: 'True where each item is asked for its pickle, in lists of 10, 100 and 1000.',
  judge: trueWhere([10, 100, 1000]),
  correction: 'Each object is written as bytes by the sender, and built anew by the receiver.',
  references: [source('Modules/_pickle.c', 'save_list')],
};

export const avoidsSerialising: TestableClaim = {
  id: 'ipc-shared-memory-not-serialised',
  lines: [664, 664],
  kind: 'behaviour',
  statement: 'Shared memory spares serialising the data.',
  needs: ['processes'],
  probe: `import json
import pickle
from multiprocessing.shared_memory import SharedMemory

lengths = []
for size in (1_000, 1_000_000):
    memory = SharedMemory(create=True, size=size)
    lengths.append(len(pickle.dumps(memory)))
    memory.close()
    memory.unlink()
print(json.dumps(max(lengths) < 500))
`,
  rule: 'True where the pickle of a large block, like that of a small one, has less than 500 bytes.',
  judge: trueWhere(true),
  correction: 'What travels is the name of the block.',
  references: [
    docs('library/multiprocessing.shared_memory.html'),
    source('Lib/multiprocessing/shared_memory.py', '__reduce__'),
  ],
};

export const needsLock: TestableClaim = {
  id: 'ipc-shared-memory-needs-lock',
  lines: [664, 664],
  kind: 'behaviour',
  statement: 'Updates of shared memory get lost unless something like a lock orders them.',
  needs: ['processes'],
  probe: `import json
import multiprocessing

fork = multiprocessing.get_context('fork')
shared, barrier = fork.Value('i', 0), fork.Barrier(2)


def one():
    barrier.wait()
    return 1


def work():
    shared.value += one()


children = [fork.Process(target=work) for _ in range(2)]
for child in children:
    child.start()
for child in children:
    child.join()
print(json.dumps(shared.value))
`,
  rule: 'True where two processes that add 1 at the same moment leave a 1.',
  judge: trueWhere(1),
  correction: 'The lock inside a `Value` protects a read or a write, not the `+=` that needs both.',
  references: [docs('library/multiprocessing.html#multiprocessing.Value')],
};

export const lockOrders: TestableClaim = {
  id: 'multiprocessing-lock-orders',
  lines: [664, 664],
  kind: 'interface',
  statement: '`multiprocessing.Lock` prevents races between processes.',
  needs: ['processes'],
  probe: `import json
import multiprocessing

fork = multiprocessing.get_context('fork')
shared, lock = fork.RawValue('i', 0), fork.Lock()


def work():
    for _ in range(300):
        with lock:
            shared.value += 1


children = [fork.Process(target=work) for _ in range(3)]
for child in children:
    child.start()
for child in children:
    child.join()
print(json.dumps(shared.value))
`,
  rule: 'True where three processes that add 1 under the lock, 300 times each, lose nothing.',
  judge: trueWhere(900),
  correction: 'Among the processes that take it: nobody else is held back.',
  references: [docs('library/multiprocessing.html#multiprocessing.Lock')],
};

export default [
  queueAndPipe,
  valueAndArray,
  serialises,
  serialisingCosts,
  avoidsSerialising,
  needsLock,
  lockOrders,
] satisfies readonly Claim[];
