'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import { usePython } from '#browser/python/use-python.ts';
import type { PythonState } from '#browser/python/state.ts';
import type { OutputRequest } from '#domain/python/check-request.ts';
import type { Report } from '#domain/python/report.ts';

type CheckProbes = NonNullable<OutputRequest['probes']>;

/** What has come of running the learner's program. */
export type CodeRun =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'failed'; readonly message: string };

/** Runs programs one at a time, for at most `timeoutMs` each, and can stop them. */
export function useCodeRun(timeoutMs: number): {
  readonly run: CodeRun;
  readonly python: PythonState;
  readonly start: (code: string, probes?: CheckProbes) => void;
  readonly stop: () => void;
} {
  const [run, setRun] = useState<CodeRun>({ kind: 'none' });
  const { state, check } = usePython(run.kind === 'running');
  const current = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setRun({ kind: 'none' });
  }, []);

  const start = useCallback(
    (code: string, probes: CheckProbes = {}) => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const finish = (outcome: CodeRun): void => {
        if (!controller.signal.aborted) setRun(outcome);
      };
      setRun({ kind: 'running' });
      check({ checker: 'output', code, probes }, { timeoutMs, signal: controller.signal }).then(
        (report) => finish({ kind: 'done', report }),
        (error: unknown) =>
          finish({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
      );
    },
    [check, timeoutMs],
  );

  useEffect(() => () => current.current?.abort(), []);
  return { run, python: state, start, stop };
}
