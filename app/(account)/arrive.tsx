'use client';

import { useEffect } from 'react';
import type { ReactElement } from 'react';

import { arrive } from './enter-account.ts';

/** Shown to someone who is signed in already: takes the device's progress along and goes on. */
export function Arrive({ name, to }: { name: string; to: string }): ReactElement {
  useEffect(() => {
    void arrive(to);
  }, [to]);
  return (
    <output>
      You are signed in as <strong>{name}</strong>. <a href={to}>Go on</a>
    </output>
  );
}
