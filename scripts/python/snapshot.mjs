import { CHECK_JSON } from '../../browser/python/worker/pyodide-options.mjs';
import { startPyodide } from './pyodide-in-node.mjs';

/** Modules that lesson code commonly imports; in the snapshot they cost a learner nothing. */
const COMMON = `import abc, array, ast, asyncio, bisect, collections, contextlib, copy, ctypes, dataclasses, decimal, dis, enum, functools, gc
import heapq, inspect, io, itertools, json, linecache, math, operator, pickle, queue, random, re, statistics, string, struct
import sys, textwrap, threading, time, timeit, traceback, tracemalloc, types, typing, weakref
from concurrent import futures`;

// random.seed: os.urandom would make every snapshot another one, and so another download.
const PREPARE = `${COMMON}
import heapwise_checkers
for name in ('capture', 'check', 'environment', 'errors', 'growth', 'operations', 'output', 'plain', 'program', 'sizes', 'timing'):
    __import__('heapwise_checkers.' + name)
random.seed(0)
gc.collect()`;

/** 2026-01-01, the clock while the snapshot is made. */
const THEN = Date.UTC(2026, 0, 1);

/**
 * Starts Python, imports the checkers and what they need, and copies its memory. The same parts give the same bytes.
 *
 * @param {{ standardLibrary: Uint8Array, checkers: Uint8Array, packageIndexInfo: object }} parts the files to be served:
 *   a snapshot works only with the very zip it was made from
 * @returns {Promise<{ snapshot: Uint8Array, environment: object }>}
 */
export async function makeSnapshot(parts) {
  return withClockStopped(async () => {
    const pyodide = await startPyodide(parts, { _makeSnapshot: true });
    const environment = pyodide.runPython(
      'import json; from heapwise_checkers.environment import environment; json.dumps(environment())',
    );
    pyodide.runPython(PREPARE);
    pyodide.runPython(CHECK_JSON).destroy();
    return { snapshot: pyodide.makeMemorySnapshot(), environment: JSON.parse(environment) };
  });
}

/** File times in Python's memory would otherwise tell one snapshot from the next. */
async function withClockStopped(work) {
  const clocks = [
    [Date, 'now', THEN],
    [performance, 'now', 0],
  ];
  const running = clocks.map(([clock, name]) => Object.getOwnPropertyDescriptor(clock, name));
  for (const [clock, name, time] of clocks) {
    Object.defineProperty(clock, name, { value: () => time, configurable: true, writable: true });
  }
  try {
    return await work();
  } finally {
    clocks.forEach(([clock, name], index) => {
      if (running[index]) Object.defineProperty(clock, name, running[index]);
      else delete clock[name]; // it was inherited
    });
  }
}
