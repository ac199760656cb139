import type { RunResult } from '#domain/python/run-result.ts';

/** How a program ended on the server, as a sentence. */
export function howItEnded({ status, reason, exitCode, signal, wallMs }: RunResult): string {
  if (status === 'killed') return whyKilled(reason, wallMs);
  if (status === 'refused') return 'It was not run.';
  const after = `after ${duration(wallMs)}`;
  if (signal !== null) return `It died of ${signal} ${after}.`;
  return exitCode === 0
    ? `Ended ${after}, exit code 0.`
    : `Ended with an error ${after}, exit code ${exitCode}.`;
}

function whyKilled(reason: string | undefined, wallMs: number): string {
  switch (reason) {
    case 'wall-timeout':
      return `Stopped after ${duration(wallMs)}: a program may not run longer here.`;
    case 'cpu-timeout':
      return `Stopped after ${duration(wallMs)}: it used all the processor time that a program may use here.`;
    case 'memory':
      return 'Stopped: it needed more memory than a program may have here.';
    case 'output-limit':
      return 'Stopped: it printed more than 1 MB.';
    case 'files':
      return 'Stopped: it wrote more files than a program may keep here.';
    case 'channel':
      return 'Stopped: it wrote where only the course writes.';
    case 'cancelled':
      return 'Stopped, as you asked.';
    default:
      return 'Stopped: it broke the interpreter that ran it.';
  }
}

/** Milliseconds for people: `12 ms`, `1.2 s`. */
function duration(ms: number): string {
  if (ms < 999.5) return `${Math.max(1, Math.round(ms))} ms`;
  return `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;
}
