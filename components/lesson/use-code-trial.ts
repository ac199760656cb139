'use client';

import { useCallback, useEffect, useState } from 'react';

import { usePython } from '#browser/python/use-python.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { CodeBrief } from '#domain/lesson/outcome.ts';
import type { Report } from '#domain/python/report.ts';

/** Measuring a wasteful program takes a while; the learner is told when it is too long. */
const TIMEOUT_MS = 20_000;

/** What trying a program in this browser has come to. */
export type TrialRun =
  | { readonly phase: 'none' }
  | { readonly phase: 'running'; readonly message: string }
  | { readonly phase: 'done'; readonly report: Report }
  | { readonly phase: 'failed'; readonly message: string };

/** What a program is tried with, and what came of it. */
export interface Trial {
  /** Null until the server has told. */
  readonly brief: CodeBrief | null;
  readonly run: TrialRun;
  /** Runs a program's examples and measures it, in this browser's Python. */
  readonly start: (code: string) => void;
}

/** Asks the server for an item's examples, and tries programs with them. */
export function useCodeTrial(item: Item): Trial {
  const [brief, setBrief] = useState<CodeBrief | null>(null);
  const [result, setResult] = useState<TrialRun>({ phase: 'none' });
  const { state, check, warm } = usePython(result.phase === 'running');

  useEffect(() => {
    const controller = new AbortController();
    const query = new URLSearchParams({ exercise: item.exercise, instance: item.instance });
    const load = async (): Promise<void> => {
      const response = await fetch(`/api/examples?${query}`, { signal: controller.signal });
      if (response.ok) setBrief(((await response.json()) as { brief: CodeBrief }).brief);
    };
    // Without the server nothing can be handed in either; that says so.
    load().catch(() => undefined);
    if (item.runtime === 'browser') warm();
    return () => controller.abort();
  }, [item, warm]);

  const start = useCallback(
    (code: string) => {
      setResult({ phase: 'running', message: '' });
      check({ ...item.check, code }, { timeoutMs: TIMEOUT_MS }).then(
        (report) => setResult({ phase: 'done', report }),
        (error: unknown) =>
          setResult({ phase: 'failed', message: error instanceof Error ? error.message : String(error) }),
      );
    },
    [check, item],
  );
  return { brief, run: result.phase === 'running' ? { ...result, message: state.message } : result, start };
}
