'use client';

import { usePathname } from 'next/navigation';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';

import { showDue } from '#browser/app-badge.ts';
import { idle } from '#browser/python/convenient.ts';
import { canWorkOffline, registerWorker } from '#browser/register-worker.ts';
import { tellWorker } from '#browser/service-worker/ask-worker.ts';

import { UpdateBar } from './update-bar.tsx';

/** Starts the service worker and tells it whose pages these are. Draws nothing until there is a newer version. */
export function AppWorker({ person }: { person: string | null }): ReactElement {
  const path = usePathname();
  const before = useRef(person);
  useEffect(() => {
    // What was due to someone else is not due now. The pages that know better say so.
    if (before.current !== person) void showDue(0);
    before.current = person;
  }, [person]);
  useEffect(() => {
    // After the page has drawn itself: keeping it for later must not slow it down now.
    void idle().then(registerWorker);
  }, []);
  useEffect(() => {
    if (!canWorkOffline() || process.env.NODE_ENV !== 'production') return;
    void idle().then(() => tellWorker({ type: 'visitor', person, path }));
  }, [person, path]);
  return <UpdateBar />;
}
