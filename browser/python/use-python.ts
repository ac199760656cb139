'use client';

import { useSyncExternalStore } from 'react';
import { pyodideRuntime } from './runtime.ts';
import type { PythonRuntime } from './create-runtime.ts';
import { pythonState, type PythonState } from './state.ts';

const NOT_WATCHED = pythonState('idle', 0, 0);

/**
 * Python's two verbs and, while `watching`, its state kept current. A page has many exercises and the download reports
 * its progress hundreds of times: only what shows the state should watch it.
 */
export function usePython(
  watching: boolean,
): { readonly state: PythonState } & Pick<PythonRuntime, 'check' | 'warm'> {
  const state = useSyncExternalStore(
    watching ? pyodideRuntime.subscribe : subscribeToNothing,
    watching ? pyodideRuntime.getState : () => NOT_WATCHED,
    () => NOT_WATCHED,
  );
  return { state, check: pyodideRuntime.check, warm: pyodideRuntime.warm };
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
