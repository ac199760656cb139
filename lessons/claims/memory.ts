import type { Claim } from '#domain/claim/claim.ts';

/** Line 395: the stack. */
export const callRecord: Claim = {
  id: 'memory-stack-call-record',
  lines: [395, 395],
  kind: 'behaviour',
  statement: 'What belongs to a running call, its local names among it, is kept on a stack.',
  probe: `import json
import sys


def call(depth):
    local = depth
    if depth:
        return call(depth - 1)
    frame, seen = sys._getframe(), []
    while frame.f_code.co_name == 'call':
        seen.append(frame.f_locals['local'])
        frame = frame.f_back
    return seen


print(json.dumps(call(3)))
`,
  rule: 'True where walking back from the innermost call finds one record for each call, each with its own local.',
  judge: (value) => (JSON.stringify(value) === '[0,1,2,3]' ? 'true' : 'false'),
  correction:
    'Each running call has a frame with its own local names, and each frame knows the one below it.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Frame objects' },
    { in: 'source', version: '3.13', path: 'Include/internal/pycore_frame.h', name: '_PyInterpreterFrame' },
  ],
};

export const localValues: Claim = {
  id: 'memory-stack-local-values',
  lines: [395, 395],
  kind: 'behaviour',
  statement: 'The value of a local variable lies on the stack.',
  probe: `import json

kept = []


def call():
    local = [1, 2, 3]
    kept.append(local)
    return id(local)


address = call()
print(json.dumps(id(kept[0]) == address and kept[0] == [1, 2, 3]))
`,
  rule: 'False where the value is whole, and at the same address, after the call and its frame are gone.',
  judge: (value) => (value === true ? 'false' : 'true'),
  correction: 'A frame holds references; the objects they lead to are on the heap and survive the frame.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/memory.html', name: 'Overview' }],
};

export const returnAddress: Claim = {
  id: 'memory-stack-return-address',
  lines: [395, 395],
  kind: 'behaviour',
  statement: 'The stack says where each caller goes on when a call returns.',
  probe: `import json
import sys


def caller_line():
    return sys._getframe(1).f_lineno


def caller():
    first = caller_line()
    second = caller_line()
    return second - first


print(json.dumps(caller()))
`,
  rule: 'True where two calls from neighbouring lines find the caller one line further.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction:
    'Every frame keeps its own place in its bytecode, and a call returns to the place of the frame below.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'frame.f_lasti' },
    { in: 'source', version: '3.13', path: 'Include/internal/pycore_frame.h', name: 'return_offset' },
  ],
};

export const localsTemporary: Claim = {
  id: 'memory-stack-temporary',
  lines: [395, 395],
  kind: 'behaviour',
  statement:
    'Local variables are temporary: none of a call’s local variables is left when the call has returned.',
  probe: `import json


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


step = counter()
step()
print(json.dumps(step()))
`,
  rule: 'False where a local of a call that has returned is still counted up.',
  judge: (value) => (value === 2 ? 'false' : 'true'),
  correction:
    'A variable that an inner function uses lives in a cell on the heap for as long as that function does.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/cell.html', name: 'Cell Objects' }],
};

export const growsAndShrinks: Claim = {
  id: 'memory-stack-grows-shrinks',
  lines: [395, 395],
  kind: 'behaviour',
  statement: 'The stack grows with every call of a Python function and shrinks with every return.',
  probe: `import json
import sys


def depth():
    frame, count = sys._getframe(1), 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def inner():
    return depth()


def outer():
    return [depth(), inner(), depth()]


here = depth()
print(json.dumps([found - here for found in outer() + [depth()]]))
`,
  rule: 'True where a call adds one frame and its return takes that one away.',
  judge: (value) => (JSON.stringify(value) === '[1,2,1,0]' ? 'true' : 'false'),
  correction: 'Each call pushes a frame and each return pops it.',
  references: [{ in: 'source', version: '3.13', path: 'Python/ceval.c', name: '_PyEvalFramePushAndInit' }],
};

export const stackPerThread: Claim = {
  id: 'memory-stack-per-thread',
  lines: [395, 395],
  kind: 'behaviour',
  statement: 'Each thread has a stack of its own.',
  probe: `import json
import sys
import threading

ready, done = threading.Event(), threading.Event()


def work():
    ready.set()
    done.wait()


thread = threading.Thread(target=work)
thread.start()
ready.wait()
frames = sys._current_frames()
frame, names = frames[thread.ident], []
while frame is not None:
    names.append(frame.f_code.co_name)
    frame = frame.f_back
mine = sys._getframe() in frames.values()
done.set()
thread.join()
print(json.dumps(mine and 'work' in names and '<module>' not in names))
`,
  rule: 'True where a thread’s frames hold its own function and none of the main thread’s.',
  judge: trueWhere(true),
  needs: ['threads'],
  correction: 'Every thread has its own chain of frames, and its own C stack.',
  references: [{ in: 'docs', version: '3.13', path: 'library/sys.html#sys._current_frames' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export default [
  callRecord,
  localValues,
  returnAddress,
  localsTemporary,
  growsAndShrinks,
  stackPerThread,
] satisfies readonly Claim[];
