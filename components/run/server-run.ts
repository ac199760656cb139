import type { EnvironmentId } from '#domain/python/environment.ts';
import type { RunEvent } from '#domain/python/run-event.ts';
import type { ProbeAnswer, RunResult } from '#domain/python/run-result.ts';

import { queuePlace } from './queue-place.ts';

/** What one version has done so far. */
export type VersionRun = { readonly environment: EnvironmentId } & (
  | { readonly state: 'waiting' }
  | { readonly state: 'running' | 'stopped'; readonly stdout: string; readonly stderr: string }
  | {
      readonly state: 'ended';
      readonly result: RunResult;
      readonly answers: readonly ProbeAnswer[] | null;
      readonly differs: boolean;
    }
  | { readonly state: 'refused'; readonly message: string }
);

/**
 * What has come of running a program on the server. `stopped`: by the learner; `trouble`: nothing ran, or it broke off,
 * and `message` says why.
 */
export type ServerRun =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      /** So many runs go first; null when none does. */
      readonly position: number | null;
      readonly versions: readonly VersionRun[];
    }
  | { readonly kind: 'ended' | 'stopped'; readonly versions: readonly VersionRun[] }
  | { readonly kind: 'trouble'; readonly message: string; readonly versions: readonly VersionRun[] };

/** A run that has just been asked for. */
export function asked(environments: readonly EnvironmentId[]): ServerRun {
  const versions = environments.map((environment) => ({ environment, state: 'waiting' }) as const);
  return { kind: 'running', position: null, versions };
}

/** The run after an event. What comes after its end is ignored. */
export function applyEvent(run: ServerRun, event: RunEvent): ServerRun {
  if (run.kind !== 'running') return run;
  const change = (environment: EnvironmentId, next: (version: VersionRun) => VersionRun): ServerRun => ({
    kind: 'running',
    position: null,
    versions: run.versions.map((version) => (version.environment === environment ? next(version) : version)),
  });
  switch (event.type) {
    case 'queued':
      return { ...run, position: event.position };
    case 'started':
      return change(event.environment, ({ environment }) => ({
        environment,
        state: 'running',
        stdout: '',
        stderr: '',
      }));
    case 'output':
      return change(event.environment, (version) =>
        version.state === 'running'
          ? { ...version, [event.stream]: version[event.stream] + event.text }
          : version,
      );
    case 'result':
      return change(event.environment, ({ environment }) => ({
        environment,
        state: 'ended',
        result: event.result,
        answers: event.answers,
        differs: false,
      }));
    case 'refused': {
      const { environment, message } = event;
      if (environment !== undefined)
        return change(environment, () => ({ environment, state: 'refused', message }));
      return { kind: 'trouble', message, versions: stopped(run.versions) };
    }
    case 'end':
      return {
        kind: 'ended',
        versions: run.versions.map((version) =>
          version.state === 'ended'
            ? { ...version, differs: event.differs[version.environment] === true }
            : version,
        ),
      };
  }
}

/** The run when the learner stops it. */
export function stop(run: ServerRun): ServerRun {
  return run.kind === 'running' ? { kind: 'stopped', versions: stopped(run.versions) } : run;
}

/** The run when something breaks it off: `message` says what. */
export function breakOff(run: ServerRun, message: string): ServerRun {
  return run.kind === 'running' ? { kind: 'trouble', message, versions: stopped(run.versions) } : run;
}

/** What there is to show of versions that go no further. */
function stopped(versions: readonly VersionRun[]): readonly VersionRun[] {
  return versions
    .filter(({ state }) => state !== 'waiting')
    .map((version) => (version.state === 'running' ? { ...version, state: 'stopped' } : version));
}

/** Where a run stands, as a sentence; null where there is nothing to say. */
export function standing(run: ServerRun): string | null {
  switch (run.kind) {
    case 'none':
      return null;
    case 'running': {
      const { position } = run;
      if (position !== null) return queuePlace(position);
      const ended = run.versions.filter(({ state }) => state === 'ended' || state === 'refused').length;
      return run.versions.length === 1 ? 'Running.' : `Running: ${ended} of ${run.versions.length} done.`;
    }
    case 'ended':
      return comparison(run.versions);
    case 'stopped':
      return 'Stopped, as you asked.';
    case 'trouble':
      return run.message;
  }
}

function comparison(versions: readonly VersionRun[]): string {
  const ended = versions.filter((version) => version.state === 'ended');
  if (ended.length < versions.length) return `${ended.length} of ${versions.length} versions ran.`;
  const differing = ended.filter(({ differs }) => differs).length;
  if (ended.length === 1) return 'Done.';
  // What is usual has one version only: no two gave the same.
  if (differing === ended.length - 1) {
    return differing === 1 ? 'Done: the two versions differ.' : 'Done: no two versions gave the same.';
  }
  if (differing === 0) return `Done: all ${ended.length} versions gave the same.`;
  return `Done: ${differing} of ${ended.length} versions ${differing === 1 ? 'differs' : 'differ'}.`;
}
