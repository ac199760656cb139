import type { Claim } from '#domain/claim/claim.ts';
import { DEEP_BLOCKS } from '#lessons/author/deep-blocks.ts';

/** Line 385: the frame of a call. */
const holdsLocals: Claim = {
  id: 'methods-frame-holds-locals',
  lines: [385, 385],
  kind: 'behaviour',
  statement: 'The frame of a call holds the parameters and the local variables.',
  probe: `import json
import sys


class Thing:
    def scale(self, factor):
        result = factor * 2
        return sorted(sys._getframe().f_locals)


print(json.dumps(Thing().scale(3)))
`,
  rule: 'True where both parameters and the local are in it.',
  judge: (value) => (JSON.stringify(value) === '["factor","result","self"]' ? 'true' : 'false'),
  correction: 'Parameters are the first local variables; all have numbered slots in the frame.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Frame objects' }],
};

const ownFrame: Claim = {
  id: 'methods-frame-per-call',
  lines: [385, 385],
  kind: 'behaviour',
  statement: 'Calls of one method that are under way at the same time each have a frame of their own.',
  probe: `import json
import sys


class Thing:
    def dive(self, depth, frames):
        frames.append(sys._getframe())
        return self.dive(depth - 1, frames) if depth else len(set(map(id, frames)))


print(json.dumps(Thing().dive(9, [])))
`,
  rule: 'True where ten calls inside each other have ten frames.',
  judge: (value) => (value === 10 ? 'true' : 'false'),
  correction: 'Every call has its own, linked to that of its caller by `f_back`.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'frame.f_back' }],
};

const allocatesFrame: Claim = {
  id: 'methods-frame-object-each-call',
  lines: [385, 385],
  kind: 'behaviour',
  statement: 'Each call of a method creates a frame object in memory.',
  probe: `import json
${DEEP_BLOCKS}

class Thing:
    def dive(self, depth):
        return self.dive(depth - 1) if depth else blocks()


print(json.dumps(blocks_per_call(Thing().dive)))
`,
  rule: 'True where each call that is under way has a block of memory of its own.',
  judge: (value) => (Number(value) >= 1 ? 'true' : 'false'),
  correction:
    'Up to 3.10 it does; since 3.11 a call takes some words of a stack that is allocated in large pieces, and becomes an object only if somebody asks for it.',
  references: [
    { in: 'docs', version: '3.11', path: 'whatsnew/3.11.html', name: 'Cheaper, lazy Python frames' },
    { in: 'source', version: '3.13', path: 'Python/frame.c', name: '_PyFrame_MakeAndSetFrameObject' },
  ],
};

const discarded: Claim = {
  id: 'methods-frame-discarded',
  lines: [385, 385],
  kind: 'behaviour',
  statement: 'When a call is over its frame is thrown away, and what only its locals referred to is freed.',
  probe: `import gc
import json
import sys
import weakref

gc.disable()


class Thing:
    pass


class Worker:
    def plain(self):
        thing = Thing()
        return weakref.ref(thing)

    def asked(self):
        thing = Thing()
        self.frame = sys._getframe()
        return weakref.ref(thing)


worker = Worker()
print(json.dumps([worker.plain()() is None, worker.asked()() is None]))
`,
  rule: 'True where both objects are gone, imprecise where the one is kept whose frame somebody asked for.',
  judge: (value) =>
    JSON.stringify(value) === '[true,true]'
      ? 'true'
      : JSON.stringify(value) === '[true,false]'
        ? 'imprecise'
        : 'false',
  correction:
    'It is, unless something refers to it: a traceback, a debugger, a suspended generator or coroutine.',
  references: [{ in: 'source', version: '3.13', path: 'Python/frame.c', name: 'take_ownership' }],
};

const localsGone: Claim = {
  id: 'methods-locals-do-not-persist',
  lines: [385, 385],
  kind: 'behaviour',
  statement: 'A local variable of a method has no value left from an earlier call.',
  probe: `import json


class Thing:
    def remember(self, first):
        if first:
            note = 'written'
        try:
            return note
        except UnboundLocalError:
            return 'nothing'


one = Thing()
one.remember(True)
print(json.dumps(one.remember(False)))
`,
  rule: 'True where the second call finds the variable without a value.',
  judge: (value) => (value === 'nothing' ? 'true' : 'false'),
  correction: 'All local slots but the parameters are empty at the start of every call.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/executionmodel.html', name: 'Resolution of names' },
  ],
};

const ownLocals: Claim = {
  id: 'methods-locals-per-call',
  lines: [385, 385],
  kind: 'behaviour',
  statement:
    'Each call of a method has its own set of local variables, even while another call is under way.',
  probe: `import json


class Thing:
    def dive(self, depth):
        mine = depth
        if depth:
            self.dive(depth - 1)
        return mine


print(json.dumps(Thing().dive(5)))
`,
  rule: 'True where the outer call still has its own value after five inner ones.',
  judge: (value) => (value === 5 ? 'true' : 'false'),
  correction: 'Locals are slots of the frame of the call, so that recursion just works.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/executionmodel.html', name: 'Structure of a program' },
  ],
};

export { allocatesFrame, discarded, holdsLocals, localsGone, ownFrame, ownLocals };

export default [holdsLocals, ownFrame, allocatesFrame, discarded, localsGone, ownLocals] as readonly Claim[];
