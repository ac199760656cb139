'use client';

import { useSyncExternalStore } from 'react';
import { pyodideRuntime } from './runtime.ts';
import type { PythonRuntime } from './create-runtime.ts';
import { pythonState, type PythonState } from './state.ts';

const ON_SERVER = pythonState('idle', 0, 0);

/** Python's state, kept current, and its two verbs. */
export function usePython(): { readonly state: PythonState } & Pick<PythonRuntime, 'check' | 'warm'> {
  const state = useSyncExternalStore(pyodideRuntime.subscribe, pyodideRuntime.getState, () => ON_SERVER);
  return { state, check: pyodideRuntime.check, warm: pyodideRuntime.warm };
}
