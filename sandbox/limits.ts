import { z } from 'zod';

import limits from './limits.json' with { type: 'json' };

const count = z.number().int().positive();

/** What one run may use, and what all of them may. Units are in the names; `limits.json` holds the values. */
const LimitsSchema = z.strictObject({
  program: z.strictObject({
    /** Until the run is killed, unless it asks for less or more. */
    wallMs: count,
    /** The most that a run may ask for. */
    longestWallMs: count,
    /** Resident memory of the whole run, files in /tmp and /dev/shm included, unless it asks for other. */
    memoryBytes: count,
    /** The least and the most that a run gets that asks; an interpreter alone has 10 MB. */
    leastMemoryBytes: count,
    largestMemoryBytes: count,
  }),
  /** The course's own checks: their programs are known, and measuring takes longer. */
  check: z.strictObject({
    wallMs: count,
    /** Speed-ups: the variants are repeated, on an otherwise idle machine. */
    exclusiveWallMs: count,
    /** CPU time of each process; a program's is bounded by its wall time. */
    cpuSeconds: count,
    memoryBytes: count,
    reportBytes: count,
  }),
  /** Address space of each process. Every thread reserves 72 MB of it, so it is no measure of memory. */
  addressSpaceBytes: count,
  /** Processes and threads together. */
  processes: count,
  /** Signals that wait to be delivered. */
  pendingSignals: count,
  openFiles: count,
  fileBytes: count,
  tmpBytes: count,
  sharedMemoryBytes: count,
  /** Files and folders in /tmp and /dev/shm together. */
  inodes: count,
  /** Of each stream: what is shown, and what ends the run. */
  shownOutputBytes: count,
  outputBytes: count,
  /** What a program may send back through the result channel. */
  channelBytes: count,
  /** Of a program; it must fit a pipe. */
  sourceBytes: count,
  /** Sandboxes kept ready: of an interpreter in use, and in all. */
  warmPerInterpreter: count,
  warmAtMost: count,
  /** A sandbox that waited longer is replaced. */
  warmMs: count,
  /** How long a sandbox must have been ready before anything is timed in it. */
  restMs: count,
  /** How long a sandbox may take to become ready. */
  startMs: count,
  /** Runs that may wait, over all learners. */
  waiting: count,
  /** Runs of one learner: at once, and waiting. */
  runningPerOwner: count,
  waitingPerOwner: count,
  /** How often the watchdog looks at memory and files. */
  watchMs: count,
  /** How often the sandbox proves itself again. */
  selfTestMs: count,
  /** Tries of a measurement on a machine that others keep busy. */
  measurementTries: count,
  /** How long a server on another host may take to confirm that it wants a run. */
  confirmMs: count,
});

/** What one run may use, and what all of them may. */
export type Limits = z.infer<typeof LimitsSchema>;

/** The limits of this Heapwise. */
export const LIMITS: Limits = LimitsSchema.parse(limits);
