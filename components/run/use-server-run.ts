'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import { readEvents } from '#browser/read-events.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { RunEvent } from '#domain/python/run-event.ts';

import { applyEvent, asked, breakOff, stop, type ServerRun } from './server-run.ts';

const UNREACHABLE = 'The server could not be reached, or the connection broke off. Try again.';

/** A program as `POST /api/runs` takes it. */
export interface ServerProgram {
  /** The item that it is about, and what shows the server that a prediction of it was locked; null where it is about none. */
  readonly about: { readonly exercise: string; readonly instance: string; readonly ticket: string } | null;
  readonly code: string;
  readonly environments: readonly EnvironmentId[];
  /** Expressions to look at after the program's text has run. */
  readonly probes?: readonly string[];
}

/** Runs programs on the server, one at a time. Stopping one, or leaving the page, cancels it there. */
export function useServerRun(): {
  readonly run: ServerRun;
  readonly start: (program: ServerProgram) => void;
  readonly stop: () => void;
} {
  const [run, setRun] = useState<ServerRun>({ kind: 'none' });
  const current = useRef<AbortController | null>(null);

  const start = useCallback((program: ServerProgram) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const change = (next: (run: ServerRun) => ServerRun): void => {
      if (!controller.signal.aborted) setRun(next);
    };
    setRun(asked(program.environments));
    follow(program, controller.signal, change).then(
      () => change((last) => breakOff(last, UNREACHABLE)),
      () => change((last) => breakOff(last, UNREACHABLE)),
    );
  }, []);

  const stopIt = useCallback(() => {
    current.current?.abort();
    setRun(stop);
  }, []);

  useEffect(() => {
    // A page that is kept for going back is not unmounted.
    window.addEventListener('pagehide', stopIt);
    return () => {
      window.removeEventListener('pagehide', stopIt);
      current.current?.abort();
    };
  }, [stopIt]);
  return { run, start, stop: stopIt };
}

/** Asks the server and passes on what it tells, until it has told everything. */
async function follow(
  program: ServerProgram,
  signal: AbortSignal,
  change: (next: (run: ServerRun) => ServerRun) => void,
): Promise<void> {
  const response = await fetch('/api/runs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(program),
    signal,
  });
  if (!response.ok || !response.body) {
    const { error } = (await response.json()) as { error: { message: string } };
    return change((run) => breakOff(run, error.message));
  }
  for await (const events of readEvents<RunEvent>(response.body)) {
    change((run) => events.reduce(applyEvent, run));
  }
}
