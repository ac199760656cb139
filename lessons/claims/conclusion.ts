import type { Claim } from '#domain/claim/claim.ts';
import { docs } from '#lessons/author/claim-parts.ts';

/** Lines 773–790: what the guide concludes. */
export const knowingHelps: Claim = {
  id: 'knowing-memory-helps',
  lines: [783, 783],
  kind: 'advice',
  statement: 'Whoever knows how Python manages memory can write more efficient programs.',
  untestable: 'It is about people, not about a program.',
  correction: 'Knowing tells you what to measure; the measurement tells you whether it matters.',
  references: [docs('c-api/memory.html')],
};

export const gilHelps: Claim = {
  id: 'knowing-gil-helps',
  lines: [784, 784],
  kind: 'advice',
  statement: 'Whoever knows the GIL makes better use of Python’s concurrency.',
  untestable: 'It is about people, not about a program.',
  correction: 'What helps is to know who releases it, and that builds without it exist since 3.13.',
  references: [docs('howto/free-threading-python.html')],
};

export const profilingHelps: Claim = {
  id: 'profiling-finds-bottlenecks',
  lines: [785, 785],
  kind: 'advice',
  statement: 'Profiling finds bottlenecks.',
  untestable: 'It depends on the program and on who reads the profile.',
  correction: 'A profile shows where the time went; which part of it was needless is for you to see.',
  references: [docs('library/profile.html')],
};

export const rightStructures: Claim = {
  id: 'right-structures-efficient',
  lines: [786, 786],
  kind: 'advice',
  statement: 'Efficient programs use the data structures that fit the task.',
  untestable: 'It is advice; what fits depends on the task.',
  correction: 'The fitting one is the one whose cheapest operation is the one that you do most.',
  references: [docs('library/collections.html')],
};

export const conclusionModels: Claim = {
  id: 'models-interact-with-memory',
  lines: [777, 777],
  kind: 'definition',
  statement:
    'Threads, processes and asynchronous code each interact with memory and the GIL in their own way.',
  untestable: 'It sums up the chapters before; each of their statements is a claim of its own.',
  correction: 'Threads share the heap and the GIL, processes share neither, coroutines share one thread.',
  references: [docs('library/concurrency.html')],
};

export default [
  conclusionModels,
  knowingHelps,
  gilHelps,
  profilingHelps,
  rightStructures,
] satisfies readonly Claim[];
