'use client';

import { useState } from 'react';

import type { EnvironmentId } from '#domain/python/environment.ts';
import { ENVIRONMENTS_AT_MOST } from '#domain/python/run-event.ts';

import { useCodeRun } from './use-code-run.ts';
import { useServerRun, type ServerProgram } from './use-server-run.ts';
import type { Place } from './where-it-runs.tsx';

/** How long a program may run in the browser, in seconds. */
export const SECONDS = 10;

/** What the server needs to know to run a program, and the interpreters that it has. */
export interface ServerOffer extends Omit<ServerProgram, 'code' | 'probes'> {
  /** Whether the program needs threads or processes, which browsers do not have. */
  readonly isNeeded: boolean;
}

/** Where a program runs, and the runs in either place. */
export interface RunnerState {
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
  /** The server's versions that are ticked. */
  readonly chosen: readonly EnvironmentId[];
  readonly setChosen: (chosen: readonly EnvironmentId[]) => void;
  readonly browser: ReturnType<typeof useCodeRun>;
  readonly server: ReturnType<typeof useServerRun>;
  readonly isRunning: boolean;
  /** Whether there is somewhere to run it. */
  readonly canStart: boolean;
  /** Runs a program there, and makes that the place. */
  readonly start: (place: Place, code: string) => void;
  readonly stop: () => void;
}

/** Runs a program in the browser or, where there is an offer, on the server: one of them at a time. */
export function useRunner(offer: ServerOffer | undefined): RunnerState {
  const environments = offer?.environments ?? [];
  const [place, setPlace] = useState<Place>(
    offer?.isNeeded && environments.length > 0 ? 'server' : 'browser',
  );
  const [chosen, setChosen] = useState<readonly EnvironmentId[]>(environments.slice(-ENVIRONMENTS_AT_MOST));
  const browser = useCodeRun(SECONDS * 1000);
  const server = useServerRun();

  const start = (where: Place, code: string): void => {
    setPlace(where);
    if (where === 'browser') browser.start(code);
    else if (offer && chosen.length > 0) {
      server.start({ about: offer.about, code, environments: chosen });
    }
  };
  const stop = (): void => {
    browser.stop();
    server.stop();
  };
  const isRunning = browser.run.kind === 'running' || server.run.kind === 'running';
  const canStart = place === 'browser' || chosen.length > 0;
  return { place, setPlace, chosen, setChosen, browser, server, isRunning, canStart, start, stop };
}
