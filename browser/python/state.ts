/** What Python in this page is doing. */
export type PythonPhase = 'idle' | 'downloading' | 'starting' | 'ready' | 'running' | 'failed';

/** For a progress bar and the line beside it. */
export interface PythonState {
  readonly phase: PythonPhase;
  /** 0 to 1: the part of the download that is here. */
  readonly progress: number;
  /** Decoded bytes that are here. */
  readonly bytes: number;
  /** A sentence for the learner. */
  readonly message: string;
}

const MESSAGES: { readonly [phase in PythonPhase]: string } = {
  idle: 'Python starts when you first run something.',
  downloading: 'Fetching Python; this happens once.',
  starting: 'Starting Python.',
  ready: 'Python is ready.',
  running: 'Running.',
  failed: 'Python could not be loaded. Check your connection and try again.',
};

/** The state of a phase, with its sentence. */
export function pythonState(phase: PythonPhase, progress: number, bytes: number): PythonState {
  return { phase, progress, bytes, message: MESSAGES[phase] };
}
