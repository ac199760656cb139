'use client';

import { useCallback, useEffect, useState } from 'react';

import type { Item } from '#domain/lesson/item.ts';
import { usePython } from '#browser/python/use-python.ts';
import type { Report } from '#domain/python/report.ts';

/** A check in the browser; the learner's own evidence, so it may be slow but not endless. */
const TIMEOUT_MS = 20_000;

/** The run of an item in this browser's Python: none yet, under way, or its report. */
export type BrowserRun =
  | { readonly phase: 'none' }
  | { readonly phase: 'running'; readonly message: string; readonly progress: number }
  | { readonly phase: 'done'; readonly report: Report }
  | { readonly phase: 'failed'; readonly message: string };

/** Prepares Python while the learner reads, and runs the item when asked to. */
export function useBrowserRun(item: Item): { readonly run: BrowserRun; readonly start: () => void } {
  const [result, setResult] = useState<BrowserRun>({ phase: 'none' });
  const { state, check, warm } = usePython(result.phase === 'running');
  const runsHere = item.runtime === 'browser';

  useEffect(() => {
    if (runsHere) warm();
  }, [runsHere, warm]);

  const start = useCallback(() => {
    if (!runsHere) return;
    setResult({ phase: 'running', message: '', progress: 0 });
    check(item.check, { timeoutMs: TIMEOUT_MS }).then(
      (report) => setResult({ phase: 'done', report }),
      (error: unknown) =>
        setResult({ phase: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  }, [runsHere, check, item]);

  const run: BrowserRun =
    result.phase === 'running'
      ? { phase: 'running', message: state.message, progress: state.progress }
      : result;
  return { run, start };
}
